/** Everything that a person names, addresses of the web among it, as one source. */
import { type InputOptions, type InputTaking, takeInputs } from '../sources/takeInputs.js'
import { type WebPlaceOptions, webPlace } from '../sources/web/place.js'

export interface AnyInputOptions extends InputOptions {
  /** How the web is visited; without it, an address is taken for a path. */
  readonly web?: Omit<WebPlaceOptions, 'reserved'> | undefined
}

/** What of the inputs makes two runs the same, for `keyOf`. */
export function inputsOf(
  inputs: readonly string[],
  { all = {}, byPath = new Map(), reserved = 'honour' }: Pick<AnyInputOptions, 'all' | 'byPath' | 'reserved'>,
): readonly unknown[] {
  return [inputs, all, [...byPath], reserved]
}

/** `takeInputs` with the web, which is left when the inputs are done. */
export async function* takeAnyInputs(
  inputs: readonly string[],
  { web, ...options }: AnyInputOptions,
): AsyncIterable<InputTaking> {
  if (!web) {
    yield* takeInputs(inputs, options)
    return
  }
  const place = webPlace({ ...web, reserved: options.reserved ?? 'honour' })
  try {
    yield* takeInputs(inputs, { ...options, places: [...(options.places ?? []), place] })
  } finally {
    await place.close()
  }
}

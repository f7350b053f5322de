/** Captures that Parley wrote itself, one a line of JSON: read back as they were. */
import { isDeepStrictEqual } from 'node:util'
import type { Capture, Captured } from '../../model/capture.js'
import type { Layout } from '../../model/layout.js'
import { type Finding, warning } from '../problems.js'
import type { Page } from '../wholePage.js'

type Fields = { readonly [key: string]: unknown }

/** Whether an object is meant to be a capture: no table of articles has these three, one of them with a slash in it. */
export function isOwnCapture({ name, mediaType, text }: Fields): boolean {
  return (
    typeof name === 'string' &&
    typeof text === 'string' &&
    typeof mediaType === 'string' &&
    mediaType.includes('/')
  )
}

const isCount = (value: unknown, below: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < below

/** Whether a layout fits its text: elements inside earlier ones, blocks in order. */
function isLayout(layout: unknown, text: string): layout is Layout {
  if (typeof layout !== 'object' || layout === null) return false
  const { elements, blocks } = layout as Fields
  if (!Array.isArray(elements) || !Array.isArray(blocks)) return false
  const elementsFit = elements.every(
    (element: Fields | null, index) =>
      typeof element?.tag === 'string' &&
      typeof element.names === 'string' &&
      (element.parent === -1 || isCount(element.parent, index)),
  )
  let end = 0
  return (
    elementsFit &&
    blocks.every((block: Fields | null) => {
      const from = end
      end = Number(block?.end)
      const counts = ['linked', 'emphasised', 'controls', 'links'] as const
      return (
        block !== null &&
        isCount(block.start, text.length + 1) &&
        isCount(end, text.length + 1) &&
        (block.start as number) >= from &&
        (block.start as number) <= end &&
        isCount(block.element, elements.length) &&
        counts.every(count => isCount(block[count], Number.MAX_SAFE_INTEGER))
      )
    })
  )
}

/** Whether a map has pairs, both rising, that lie in the text. */
function isMap(map: readonly number[], text: string): boolean {
  return (
    map.length % 2 === 0 &&
    map.every((offset, index) => index < 2 || offset >= map[index - 2]!) &&
    (map.at(-2) ?? 0) <= text.length
  )
}

const broken = (what: string): Finding => ({
  rule: 'capture-damaged',
  message: `its ${what} does not fit its text and was left out`,
  hint: 'was the text edited? A captured text must stay as it was taken',
})

/** Reads it back; nothing where the object is no capture after all. */
export async function readOwnCapture(fields: Fields, name: string): Promise<Page | undefined> {
  const { Capture } = await import('../../model/capture.js')
  const { layout, ...written }: Fields = { ...fields, name }
  const parsed = Capture.safeParse(written)
  if (!parsed.success) return undefined
  const found: Finding[] = []
  // As it was written, down to the order of its keys; unless it holds keys that no capture has.
  let capture: Capture = isDeepStrictEqual(parsed.data, written)
    ? (written as unknown as Capture)
    : parsed.data
  if (capture.origin?.map && !isMap(capture.origin.map, capture.text)) {
    const { map: _, ...origin } = capture.origin
    capture = { ...capture, origin }
    found.push(broken('way back to the page'))
  }
  const fits = layout === undefined || isLayout(layout, capture.text)
  if (!fits) found.push(broken('layout'))
  const captured: Captured = fits && layout !== undefined ? { ...capture, layout: layout as Layout } : capture
  return { capture: captured, problems: found.map(finding => warning(name, finding)) }
}

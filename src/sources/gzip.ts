/** Inputs packed with gzip (RFC 1952), of one member or many, unpacked as they come. */
import { constants, createGunzip, type Gunzip, gunzipSync } from 'node:zlib'
import { BrokenOff, CapReached } from './broken.js'
import { slices } from './bytes.js'
import { type Caps, sayBytes } from './caps.js'

export function isPacked(beginning: Uint8Array): boolean {
  return beginning[0] === 0x1f && beginning[1] === 0x8b && beginning[2] === 8
}

/** The unpacked beginning, as far as the packed one reaches; nothing where it cannot be unpacked. */
export function beginUnpacked(beginning: Uint8Array): Uint8Array {
  try {
    return gunzipSync(beginning, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 8_000_000 })
  } catch {
    return new Uint8Array(0)
  }
}

/** Packed bytes that are unpacked at a time. Always the same, so that the caps stop at the same byte however the chunks come. */
const sliceSize = 16_384

/** Runs one step of a stream and gives what came out of it; an error of the stream ends the step. */
function outputOf(stream: Gunzip, step: (done: () => void) => void): Promise<readonly Uint8Array[]> {
  const out: Uint8Array[] = []
  return new Promise(resolve => {
    const drain = (): void => {
      for (let chunk = stream.read(); chunk !== null; chunk = stream.read()) out.push(chunk)
    }
    const done = (): void => {
      drain()
      for (const event of ['error', 'close', 'end']) stream.off(event, done)
      stream.off('readable', drain)
      resolve(out)
    }
    for (const event of ['error', 'close', 'end']) stream.on(event, done)
    stream.on('readable', drain)
    step(done)
  })
}

/**
 * The unpacked bytes. Throws `CapReached` where the input swells beyond the caps, `BrokenOff` where it is damaged or cut short;
 * what came before has been given by then.
 */
export async function* unpack(
  chunks: AsyncIterable<Uint8Array>,
  {
    inflateRatio,
    inflateFloor,
    inflatedBytes,
  }: Pick<Caps, 'inflateRatio' | 'inflateFloor' | 'inflatedBytes'>,
): AsyncIterable<Uint8Array> {
  const stream = createGunzip()
  let failed: Error | undefined
  let ended = false
  stream.on('error', error => {
    failed = error
  })
  stream.on('end', () => {
    ended = true
  })
  let packed = 0
  let unpacked = 0
  const check = (): void => {
    const swells = unpacked > inflateFloor && unpacked > packed * inflateRatio
    if (!swells && unpacked <= inflatedBytes) return
    throw new CapReached({
      rule: 'inflates-too-much',
      message: swells
        ? `it swells to more than ${inflateRatio} times its size (inflateRatio)`
        : `it unpacks to more than ${sayBytes(inflatedBytes)} (inflatedBytes)`,
      hint: 'it may be made to exhaust memory; if it is not, unpack it first',
    })
  }
  try {
    for await (const slice of slices(chunks, sliceSize)) {
      if (ended) break
      packed += slice.length
      const out = await outputOf(stream, done => stream.write(slice, done))
      for (const { length } of out) unpacked += length
      check()
      yield* out
      if (failed) break
    }
    if (!failed && !ended) yield* await outputOf(stream, () => stream.end())
    if (failed) {
      throw new BrokenOff({
        rule: 'broken-off',
        message: `it cannot be unpacked to its end (${failed.message})`,
        hint: 'what came before is read; take it from its source again',
      })
    }
  } finally {
    stream.destroy()
  }
}

/** Chunks of bytes: looked at without being used up, and gathered up to a cap. */
import { CapReached, sayBroken } from './broken.js'
import { sayBytes } from './caps.js'
import type { Finding } from './problems.js'

export interface Peeked {
  /** The first bytes: as many as were asked for, fewer only where no more come. */
  readonly beginning: Uint8Array
  /** All chunks, those of the beginning too. */
  readonly chunks: AsyncIterable<Uint8Array>
}

/** Reads as far as `size` bytes and gives the chunks back whole. An error on the way is thrown again where it came. */
export async function peek(chunks: AsyncIterable<Uint8Array>, size: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]()
  const kept: Uint8Array[] = []
  let length = 0
  let ended = false
  let failed: { readonly error: unknown } | undefined
  while (length < size && !ended) {
    try {
      const { done, value } = await iterator.next()
      if (done) ended = true
      else {
        kept.push(value)
        length += value.length
      }
    } catch (error) {
      failed = { error }
      ended = true
    }
  }
  async function* again(): AsyncIterable<Uint8Array> {
    try {
      yield* kept
      if (failed) throw failed.error
      while (!ended) {
        const { done, value } = await iterator.next()
        if (done) ended = true
        else yield value
      }
    } finally {
      if (!ended) await iterator.return?.()
    }
  }
  return { beginning: Buffer.concat(kept).subarray(0, size), chunks: again() }
}

export interface Gathered {
  /** What came; where a cap was reached, what came before. */
  readonly bytes: Uint8Array
  /** The cap that was reached: this one, or one on the way. */
  readonly capped?: Finding
  /** Set where the input broke off. */
  readonly broken?: Finding
}

/** All bytes, up to the cap. */
export async function gather(chunks: AsyncIterable<Uint8Array>, cap: number): Promise<Gathered> {
  const kept: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of chunks) {
      if (length + chunk.length > cap) {
        kept.push(chunk.subarray(0, cap - length))
        const message = `it is larger than ${sayBytes(cap)} (pageBytes)`
        throw new CapReached({ rule: 'too-large', message, hint: 'give one article a file' })
      }
      kept.push(chunk)
      length += chunk.length
    }
  } catch (error) {
    const bytes = Buffer.concat(kept)
    return error instanceof CapReached
      ? { bytes, capped: error.finding }
      : { bytes, broken: sayBroken(error, length) }
  }
  return { bytes: Buffer.concat(kept) }
}

/** The same bytes in slices of one size, the last one shorter. */
export async function* slices(chunks: AsyncIterable<Uint8Array>, size: number): AsyncIterable<Uint8Array> {
  let kept: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of chunks) {
      kept.push(chunk)
      length += chunk.length
      if (length < size) continue
      const all = Buffer.concat(kept)
      let at = 0
      for (; at + size <= all.length; at += size) yield all.subarray(at, at + size)
      kept = [all.subarray(at)]
      length = all.length - at
    }
  } catch (error) {
    if (length > 0) yield Buffer.concat(kept)
    throw error
  }
  if (length > 0) yield Buffer.concat(kept)
}

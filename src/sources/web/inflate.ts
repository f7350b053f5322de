/** The bodies of responses, decoded while they come and counted at every step, so that no bomb unfolds. */
import { pipeline, Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { CapReached, type Caps } from './caps.js'

/** What we ask for: what Node can decode in every version that Parley runs on. */
export const acceptedCodings = 'gzip, deflate, br'

/** The body is in a coding that nobody asked for, or breaks its rules. */
export class BodyBroken extends Error {}

type Chunks = AsyncIterable<Uint8Array>

/** “deflate” is zlib by RFC 9110 8.4.1.2, which adds that some senders leave out its frame; the first byte tells (RFC 1950, CM is 8). */
async function* inflateEither(chunks: Chunks): Chunks {
  const iterator = chunks[Symbol.asyncIterator]()
  let first = await iterator.next()
  while (!first.done && first.value.length === 0) first = await iterator.next()
  if (first.done) return
  const framed = (first.value[0]! & 0x0f) === 8
  async function* all(): Chunks {
    try {
      yield first.value
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  yield* through(all(), framed ? createInflate() : createInflateRaw())
}

async function* through(chunks: Chunks, coder: Transform): Chunks {
  pipeline(Readable.from(chunks, { objectMode: false }), coder, () => {})
  try {
    for await (const chunk of coder) yield chunk as Uint8Array
  } catch (error) {
    // Codes of zlib, of brotli, and of a stream that ends too early.
    if (/^(?:Z|ERR)_/u.test((error as NodeJS.ErrnoException).code ?? '')) {
      throw new BodyBroken(`the compressed body breaks off or is damaged (${(error as Error).message})`)
    }
    throw error
  }
}

function decodeOnce(chunks: Chunks, coding: string): Chunks {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return through(chunks, createGunzip())
    case 'deflate':
      return inflateEither(chunks)
    case 'br':
      return through(chunks, createBrotliDecompress())
    default:
      throw new BodyBroken(`the body is in the coding “${coding}”, which was not asked for`)
  }
}

/** Passes chunks on and stops where `check` throws for how many bytes there were. */
async function* counted(chunks: Chunks, check: (bytes: number) => void): Chunks {
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    check(bytes)
    yield chunk
  }
}

/**
 * The decoded body. `codings` is the value of Content-Encoding; `limit` the most decoded bytes, named by `cap`.
 * Iterating throws `CapReached`, `BodyBroken`, or what the connection throws.
 */
export function decodeBody(
  chunks: Chunks,
  codings: string,
  caps: Caps,
  cap: 'responseBytes' | 'feedBytes' | 'robotsBytes' = 'responseBytes',
): Chunks {
  const limit = caps[cap]
  const stack = codings
    .toLowerCase()
    .split(',')
    .map(coding => coding.trim())
    .filter(coding => coding !== '' && coding !== 'identity')
  if (stack.length > caps.codings) {
    throw new CapReached('codings', `${stack.length} content codings on top of each other`)
  }
  let came = 0
  const tooLarge = (bytes: number): void => {
    if (bytes > limit) throw new CapReached(cap, `the response is larger than ${limit} bytes`)
  }
  let decoded: Chunks = counted(chunks, bytes => {
    came = bytes
    tooLarge(bytes)
  })
  // The coding that was put on last is named last, and comes off first (RFC 9110, 8.4).
  for (const coding of stack.reverse()) {
    decoded = counted(decodeOnce(decoded, coding), bytes => {
      if (bytes > caps.inflateFrom && bytes > came * caps.inflateRatio) {
        throw new CapReached(
          'inflateRatio',
          `${came} compressed bytes unfold to more than ${caps.inflateRatio} times as many`,
        )
      }
      tooLarge(bytes)
    })
  }
  return decoded
}

/** How a text came out of its bytes, as the capture keeps it. */
import { createHash } from 'node:crypto'
import type { Origin } from '../model/capture.js'

export function digestOf(bytes: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

export function originOf(bytes: Uint8Array, charset: string): Origin {
  return { digest: digestOf(bytes), bytes: bytes.length, charset }
}

/** Of a part that came as text inside something larger, a cell or an entry of a feed: over the part in UTF-8. */
export function originOfPart(part: string, charset: string): Origin {
  return { digest: digestOf(part), bytes: Buffer.byteLength(part), charset }
}

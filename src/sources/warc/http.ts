/** An HTTP response as an archive holds it (RFC 9112): status, header fields, and the body with its codings undone. */
import { isPacked } from '../gzip.js'
import { CapReached, type Caps } from '../web/caps.js'
import { BodyBroken, decodeBody } from '../web/inflate.js'
import { type Fields, fieldOf, fieldsEnd, parseFields } from './fields.js'

export interface Message {
  readonly fields: Fields
  /** 0 where the status line is none. */
  readonly status: number
  /** Where the body begins in the block. */
  readonly bodyAt: number
}

/** The message that a block begins with. Without an empty line after the fields there is no body. */
export function parseMessage(block: Uint8Array): Message {
  const bodyAt = fieldsEnd(block) ?? block.length
  const fields = parseFields(block.subarray(0, bodyAt))
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/u.exec(fields.first)?.[1]
  return { fields, status: Number(status ?? 0), bodyAt }
}

/** Media type in lower case and character set of a `Content-Type`. */
export function contentType(value: string | undefined): {
  readonly mediaType?: string
  readonly charset?: string
} {
  const mediaType = /^\s*([\w!#$&^.+-]+\/[\w!#$&^.+-]+)/u.exec(value ?? '')?.[1]?.toLowerCase()
  const charset = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/iu.exec((value ?? '').slice(0, 500))?.[1]
  return { ...(mediaType && { mediaType }), ...(charset && { charset }) }
}

/**
 * A body without the frame of its chunks (RFC 9112, 7.1), or nothing where it is not in chunks: many crawlers undo them and leave
 * the header field. Where a chunk is broken, what came before it.
 */
export function dechunk(body: Uint8Array): Uint8Array | undefined {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  const parts: Uint8Array[] = []
  for (let at = 0; ; ) {
    const end = bytes.indexOf(10, at)
    const size = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?$/iu.exec(
      bytes.toString('latin1', at, Math.min(end, at + 1000)),
    )?.[1]
    if (end < 0 || size === undefined) return parts.length > 0 ? Buffer.concat(parts) : undefined
    const length = Number.parseInt(size, 16)
    if (length === 0) return Buffer.concat(parts)
    parts.push(bytes.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    if (bytes[at] === 13) at += 1
    if (bytes[at] === 10) at += 1
  }
}

export interface Body {
  readonly bytes: Uint8Array
  /** Why the bytes are not all, or no bytes at all. */
  readonly broken?: string
  /** The cap that stopped decoding; then there are no bytes. */
  readonly cap?: string
}

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** The body with its content codings undone, within the caps. Bytes that are not in the coding they claim are left as they are. */
export async function decodedBody(body: Uint8Array, fields: Fields, caps: Caps): Promise<Body> {
  // Some crawlers keep the coding and lose the field.
  const stated = fields.byName.get('content-encoding')?.join(',') ?? ''
  const codings = stated === '' && isPacked(body) ? 'gzip' : stated
  if (codings === '' || body.length === 0) return { bytes: body }
  const parts: Uint8Array[] = []
  try {
    for await (const chunk of decodeBody(one(body), codings, caps)) parts.push(chunk)
  } catch (error) {
    if (error instanceof CapReached) return { bytes: new Uint8Array(0), cap: error.message }
    if (!(error instanceof BodyBroken)) throw error
    if (parts.length > 0) return { bytes: Buffer.concat(parts), broken: error.message }
    // Crawlers undo the coding and leave the field: what begins like a page is one.
    if (body[0] === 0x3c || isLetters(body.subarray(0, 256))) return { bytes: body }
    return { bytes: new Uint8Array(0), broken: error.message }
  }
  return { bytes: Buffer.concat(parts) }
}

function isLetters(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes.every(byte => byte >= 32 || (byte >= 9 && byte <= 13))
}

/** The body without its transfer coding. */
export function transferred(body: Uint8Array, fields: Fields): Uint8Array {
  return fieldOf(fields, 'transfer-encoding')?.toLowerCase().includes('chunked')
    ? (dechunk(body) ?? body)
    : body
}

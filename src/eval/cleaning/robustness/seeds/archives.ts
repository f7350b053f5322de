/** Web archives that we wrote record by record, sound ones and some that are wrong in the way of real ones. */
import { createHash } from 'node:crypto'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { seedPages } from './pages.js'

type Bytes = Uint8Array<ArrayBufferLike>

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** SHA-1 as archives write it. */
function sha1(bytes: Bytes): string {
  let bits = ''
  for (const byte of createHash('sha1').update(bytes).digest()) bits += byte.toString(2).padStart(8, '0')
  const letters = (bits.match(/.{5}/gu) ?? []).map(five => base32[Number.parseInt(five, 2)])
  return `sha1:${letters.join('')}`
}

export interface RecordParts {
  readonly type: string
  readonly uri: string
  readonly block: Bytes
  /** Bytes after the head of HTTP, for the payload's digest. */
  readonly payload?: Bytes
  readonly contentType?: string
  /** Lines of the record's head. */
  readonly more?: readonly string[]
}

export function warcRecord({ type, uri, block, payload, contentType, more = [] }: RecordParts): Bytes {
  const id = createHash('sha1').update(block).update(type).digest('hex')
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${uri}`,
    'WARC-Date: 2031-03-04T09:00:00Z',
    `WARC-Record-ID: <urn:uuid:${id.slice(0, 8)}-${id.slice(8, 12)}-4${id.slice(12, 15)}-8${id.slice(15, 18)}-${id.slice(18, 30)}>`,
    `WARC-Block-Digest: ${sha1(block)}`,
    ...(payload ? [`WARC-Payload-Digest: ${sha1(payload)}`] : []),
    `Content-Type: ${contentType ?? 'application/http; msgtype=response'}`,
    ...more,
    `Content-Length: ${block.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')])
}

/** A page as a server sent it. */
export function httpResponse(payload: Bytes, ...headers: readonly string[]): Bytes {
  const head = ['HTTP/1.1 200 OK', 'Content-Type: text/html; charset=utf-8', ...headers]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), payload])
}

export function pageRecord(uri: string, payload: Bytes, ...headers: readonly string[]): Bytes {
  return warcRecord({ type: 'response', uri, block: httpResponse(payload, ...headers), payload })
}

function chunked(bytes: Bytes): Bytes {
  const parts: Bytes[] = []
  for (let at = 0; at < bytes.length; at += 500) {
    const chunk = bytes.subarray(at, at + 500)
    parts.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}

const [news, blog, live, nineties] = seedPages as readonly [Bytes, Bytes, Bytes, Bytes]
const info = warcRecord({
  type: 'warcinfo',
  uri: 'urn:courier',
  block: Buffer.from('software: ours\r\nformat: WARC File Format 1.0\r\n'),
  contentType: 'application/warc-fields',
})
const records: readonly Bytes[] = [
  info,
  pageRecord('https://courier.example/strait', news),
  pageRecord('https://courier.example/packed', gzipSync(news), 'Content-Encoding: gzip'),
  pageRecord('https://notes.example/brotli', brotliCompressSync(blog), 'Content-Encoding: br'),
  pageRecord('https://notes.example/deflate', deflateSync(blog), 'Content-Encoding: deflate'),
  pageRecord('https://courier.example/live', chunked(live), 'Transfer-Encoding: chunked'),
  warcRecord({
    type: 'request',
    uri: 'https://courier.example/live',
    block: Buffer.from('GET /live HTTP/1.1\r\nHost: courier.example\r\n\r\n'),
    contentType: 'application/http; msgtype=request',
  }),
  warcRecord({ type: 'resource', uri: 'https://post.example/', block: nineties, contentType: 'text/html' }),
  warcRecord({
    type: 'revisit',
    uri: 'https://courier.example/strait',
    block: httpResponse(new Uint8Array()),
    more: ['WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest'],
  }),
]

/** How many records each of the seeds holds. */
export const recordsPerArchive = records.length

export const seedArchives: readonly (readonly [name: string, bytes: Bytes])[] = [
  ['plain.warc', Buffer.concat(records)],
  ['members.warc.gz', Buffer.concat(records.map(record => gzipSync(record)))],
  ['one-member.warc.gz', gzipSync(Buffer.concat(records))],
]

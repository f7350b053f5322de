/** Archives for tests, written by hand so that they can be wrong in every way. The places and papers are invented. */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

export interface MadeRecord {
  readonly type: string
  readonly url?: string
  readonly block: string | Uint8Array
  /** Further fields; a value of `undefined` leaves one of the usual ones out. */
  readonly fields?: Readonly<Record<string, string | undefined>>
}

export const bytesOf = (content: string | Uint8Array): Buffer => Buffer.from(content as string)

export function digestOf(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

/** One record, plain. */
export function recordOf({ type, url, block, fields = {} }: MadeRecord): Buffer {
  const all: Record<string, string | undefined> = {
    'WARC-Type': type,
    'WARC-Record-ID': `<urn:test:${type}:${url ?? ''}>`,
    'WARC-Date': '2031-05-28T06:30:00Z',
    'WARC-Target-URI': url,
    'WARC-Block-Digest': digestOf(block),
    'Content-Type': 'application/http; msgtype=response',
    'Content-Length': String(bytesOf(block).length),
    ...fields,
  }
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${value}\r\n`,
  )
  return Buffer.concat([bytesOf(`WARC/1.0\r\n${lines.join('')}\r\n`), bytesOf(block), bytesOf('\r\n\r\n')])
}

/** A response with these header fields and this body. */
export function responseOf(
  url: string,
  body: string | Uint8Array,
  {
    http = ['Content-Type: text/html; charset=utf-8'],
    status = '200 OK',
    fields = {},
  }: {
    readonly http?: readonly string[]
    readonly status?: string
    readonly fields?: MadeRecord['fields']
  } = {},
): MadeRecord {
  const head = bytesOf(`HTTP/1.1 ${status}\r\n${http.map(line => `${line}\r\n`).join('')}\r\n`)
  const payload = { 'WARC-Payload-Digest': digestOf(body) }
  return {
    type: 'response',
    url,
    block: Buffer.concat([head, bytesOf(body)]),
    fields: { ...payload, ...fields },
  }
}

export const articleOf = (title: string, words: string): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${words}</p></body></html>`

/** A few records of every kind; two of them are pages. */
export const usualRecords: readonly MadeRecord[] = [
  { type: 'warcinfo', block: 'software: test\r\n', fields: { 'Content-Type': 'application/warc-fields' } },
  { type: 'request', url: 'https://kurier.example/vessel', block: 'GET /vessel HTTP/1.1\r\n\r\n' },
  responseOf(
    'https://kurier.example/vessel',
    articleOf('Vessel sails', 'The vessel left Port Norland on Monday.'),
  ),
  responseOf('https://kurier.example/robots.txt', 'User-agent: *\nDisallow: /x\n', {
    http: ['Content-Type: text/plain'],
  }),
  responseOf('https://kurier.example/map.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), {
    http: ['Content-Type: image/png'],
  }),
  responseOf('https://kurier.example/gone', articleOf('Gone', 'Nothing here.'), { status: '404 Not Found' }),
  {
    type: 'revisit',
    url: 'https://kurier.example/vessel',
    block: 'HTTP/1.1 200 OK\r\n\r\n',
    fields: {
      'WARC-Refers-To-Target-URI': 'https://kurier.example/vessel',
      'WARC-Refers-To-Date': '2031-05-27T06:30:00Z',
    },
  },
  {
    type: 'conversion',
    url: 'https://bote.example/talks',
    block: 'Talks end\n\nThe minister of Norland said that talks had ended.\n',
    fields: { 'Content-Type': 'text/plain' },
  },
]

export const plainArchive = (records: readonly MadeRecord[]): Buffer => Buffer.concat(records.map(recordOf))
export const packedArchive = (records: readonly MadeRecord[]): Buffer =>
  Buffer.concat(records.map(record => gzipSync(recordOf(record))))

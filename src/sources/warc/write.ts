/**
 * Pages as WARC records (ISO 28500, WARC/1.1), so that what was fetched can be read again by Parley and by everybody else. A page is
 * two records, each a gzip member of its own: `metadata` with what fetching it told, then `response`. The metadata stands first, so
 * that a reader that goes through the archive once knows the reservations when it comes to the page.
 */
import { createHash } from 'node:crypto'
import { WARC_1_1, WARCRecord, WARCSerializer } from 'warcio'
import type { Reservation } from '../../model/capture.js'
import { reservationField } from './fields.js'

/** A response that is to be kept. */
export interface ArchivedResponse {
  readonly url: string
  /** When it was fetched: an ISO 8601 time in UTC, `2031-05-28T06:30:00Z`. */
  readonly at: string
  readonly status: number
  readonly statusText?: string | undefined
  /** In the order in which they came; a name may come again. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The bytes, any transfer and content coding undone. */
  readonly body: Uint8Array
  readonly reservations?: readonly Reservation[] | undefined
  /** What else fetching has to say: `['via', address of the feed]`, `['robots', the rule that allowed it]`, `['fetchTimeMs', '210']`. */
  readonly notes?: readonly (readonly [name: string, words: string])[] | undefined
  /** Why the body is not all of the response, where it is not. */
  readonly truncated?: 'length' | 'time' | 'disconnect' | 'unspecified' | undefined
}

/** Header fields that speak of codings that are undone in the body; they are kept under the name that web archives use for such. */
const undone = new Set(['content-encoding', 'transfer-encoding', 'content-length'])

/** One line: a line break in a value would begin another field. */
function line(words: string): string {
  return words.replace(/[\0-\x1f\x7f]/gu, ' ').trim()
}

/** A name for a record that the same response always gets: a UUID (version 8) of its SHA-256. */
function recordId(kind: string, response: ArchivedResponse): string {
  const hash = createHash('sha256').update(`${kind}\n${response.url}\n${response.at}\n`).update(response.body)
  const hex = hash.digest('hex')
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}>`
}

/**
 * Header fields as the archive keeps them; cookies are nobody's business. A field that comes again gets the spelling of the first, by
 * which warcio knows that it does; names that begin like those of WARC it would refuse.
 */
function httpHeaders({ headers, body }: ArchivedResponse): [string, string][] {
  const spelling = new Map<string, string>()
  const kept: [string, string][] = []
  for (const [given, value] of headers) {
    const key = given.toLowerCase()
    if (!/^[!#$%&'*+.^_`|~\w-]+$/u.test(given) || key === 'set-cookie') continue
    const name =
      spelling.get(key) ?? (undone.has(key) || key.startsWith('warc-') ? `X-Archive-Orig-${given}` : given)
    spelling.set(key, name)
    kept.push([name, line(value)])
  }
  return [...kept, ['Content-Length', String(body.length)]]
}

/** The address on one line. Three commas together are how warcio joins values, and no address may hold them. */
function addressOf({ url }: ArchivedResponse): string {
  return line(url).replaceAll(',,,', '%2C%2C%2C')
}

function serialize(record: WARCRecord): Promise<Uint8Array> {
  return WARCSerializer.serialize(record, { gzip: true })
}

function fields(pairs: readonly (readonly [string, string])[]): Uint8Array {
  return Buffer.from(
    pairs.map(([name, words]) => `${line(name).replaceAll(':', ' ')}: ${line(words)}\r\n`).join(''),
  )
}

/** The record that an archive begins with: who wrote it, and under which rules. */
export function writeWarcInfo(
  at: string,
  notes: readonly (readonly [string, string])[],
): Promise<Uint8Array> {
  const id = createHash('sha256')
    .update(JSON.stringify([at, notes]))
    .digest('hex')
  const warcHeaders = { 'WARC-Record-ID': `<urn:sha256:${id}>` }
  const body = fields([...notes, ['format', 'WARC File Format 1.1']])
  return serialize(
    WARCRecord.create({ type: 'warcinfo', date: at, warcVersion: WARC_1_1, warcHeaders }, [body]),
  )
}

/** The two records of one page, to be appended to an archive. */
export async function writeWarc(response: ArchivedResponse): Promise<Uint8Array> {
  const { at: date, status, statusText = '', body, reservations = [], notes = [], truncated } = response
  const id = recordId('response', response)
  const about = fields([
    ...notes,
    ...reservations.map(reservation => [reservationField, JSON.stringify(reservation)] as const),
  ])
  const metadata = WARCRecord.create(
    {
      type: 'metadata',
      url: addressOf(response),
      date,
      warcVersion: WARC_1_1,
      warcHeaders: { 'WARC-Record-ID': recordId('metadata', response), 'WARC-Concurrent-To': id },
    },
    [about],
  )
  const page = WARCRecord.create(
    {
      type: 'response',
      url: addressOf(response),
      date,
      warcVersion: WARC_1_1,
      warcHeaders: {
        'WARC-Record-ID': id,
        ...(truncated === undefined ? {} : { 'WARC-Truncated': truncated }),
      },
      statusline: `HTTP/1.1 ${status} ${line(statusText)}`,
      httpHeaders: httpHeaders(response),
    },
    [body],
  )
  return Buffer.concat([await serialize(metadata), await serialize(page)])
}

/** The capture that a page of an archive gives once its bytes are known to be sound. */
import type { Captured } from '../../model/capture.js'
import type { Caps } from '../caps.js'
import { sayBytes } from '../caps.js'
import { captureOf } from '../captureOf.js'
import { charsetMarked } from '../charset.js'
import { decode } from '../decode.js'
import { languageTag } from '../languageTag.js'
import { originOf } from '../origin.js'
import { htmlCapture } from '../pages/htmlCapture.js'
import { type Finding, lost, note, warning } from '../problems.js'
import type { InputFacts, SourceProblem } from '../source.js'
import { usualCaps as webCaps } from '../web/caps.js'
import { headerReservations } from '../web/reservations.js'
import type { Page } from '../wholePage.js'
import type { ArchiveRecord } from './archive.js'
import { type Fields, fieldOf } from './fields.js'
import { contentType, decodedBody, type Message, parseMessage, transferred } from './http.js'
import { targetOf } from './kind.js'
import { judge, whyNotThere } from './soundness.js'

const truncations: ReadonlyMap<string, string> = new Map([
  ['length', 'was too long for whoever fetched it'],
  ['time', 'took too long to come'],
  ['disconnect', 'broke off when it was fetched'],
])

function truncated(why: string): Finding {
  const message = `the page ${truncations.get(why) ?? 'was cut'}, and is not whole`
  return { rule: 'warc-truncated', message, hint: 'its end is missing' }
}

const tooLarge = (message: string): Finding => ({
  rule: 'too-large',
  message,
  hint: 'no news page is as large',
})

const empty: Finding = {
  rule: 'empty',
  message: 'the page is empty',
  hint: 'nothing was sent when it was fetched',
}

const coded = (message: string, hint: string): Finding => ({ rule: 'warc-coding', message, hint })

const noText: Finding = {
  rule: 'warc-no-text',
  message: 'it is called a page, and its bytes are no text',
  hint: 'the type that its header fields state may be wrong, or a coding that they do not state',
}

/** Of the first kilobyte, as many control characters as no text has. In UTF-16 every other byte is one. */
function isBinary(bytes: Uint8Array, charset: string | undefined): boolean {
  if (/^utf-?16/iu.test(charset ?? '') || charsetMarked(bytes)?.startsWith('utf-16')) return false
  const head = bytes.subarray(0, 1024)
  // 27 begins a change of letters in ISO-2022-JP.
  const controls = head.filter(byte => byte < 32 && (byte < 9 || byte > 13) && byte !== 27)
  return controls.length > head.length / 50
}

/** The body of a page with its codings undone, or why it gives none. */
async function bodyOf(
  stored: Uint8Array,
  message: Message | undefined,
  charset: string | undefined,
  { pageBytes, inflateRatio, inflateFloor }: Caps,
): Promise<{ readonly bytes: Uint8Array; readonly broken?: string } | Finding> {
  const caps = { ...webCaps, responseBytes: pageBytes, inflateRatio, inflateFrom: inflateFloor }
  const { bytes, broken, cap } = message
    ? await decodedBody(transferred(stored, message.fields), message.fields, caps)
    : { bytes: stored }
  if (cap !== undefined) return tooLarge(cap)
  if (bytes.length > pageBytes) return tooLarge(`it is larger than ${sayBytes(pageBytes)} (pageBytes)`)
  if (bytes.length === 0) {
    return broken === undefined ? empty : coded(broken, 'only gzip, deflate and br can be undone')
  }
  return isBinary(bytes, charset) ? noText : { bytes, ...(broken !== undefined && { broken }) }
}

/** The capture of a page, and what is to be said of it. `name` tells the record apart from all others. */
export async function capturePage(
  record: ArchiveRecord,
  page: 'html' | 'text',
  input: InputFacts,
  caps: Caps,
): Promise<Page> {
  const { name } = input
  const { fields, block, trouble } = record
  if (!block) {
    const large = tooLarge(`it is larger than ${sayBytes(caps.pageBytes)} (pageBytes)`)
    return { problems: [lost(name, trouble === undefined ? large : whyNotThere(record))] }
  }
  const message = fieldOf(fields, 'warc-type') === 'response' ? parseMessage(block) : undefined
  const { charset } = contentType(fieldOf(message?.fields ?? fields, 'content-type'))
  const stored = block.subarray(message?.bodyAt ?? 0)
  const judgement = judge(record, block, stored, message)
  if (!judgement.isKept) return { problems: [lost(name, judgement.finding)] }
  const noticed: Finding[] = judgement.finding ? [judgement.finding] : []
  const why = fieldOf(fields, 'warc-truncated')
  if (why !== undefined) noticed.push(truncated(why))
  const body = await bodyOf(stored, message, charset, caps)
  if ('rule' in body) {
    return { problems: [...noticed.map(finding => warning(name, finding)), lost(name, body)] }
  }
  if (body.broken !== undefined) noticed.push(coded(body.broken, 'what came before is read'))
  const facts = factsOf(fields, message, charset, input)
  const taken = page === 'html' ? htmlCapture(body.bytes, facts) : textCapture(body.bytes, facts)
  return {
    ...(taken.capture && { capture: withLanguage(taken.capture, message) }),
    problems: [...noticed.map(finding => warning(name, finding)), ...taken.problems],
  }
}

/** What the record and the response say of the page. */
function factsOf(
  fields: Fields,
  message: Message | undefined,
  charset: string | undefined,
  { name, outlet, reservations = [] }: InputFacts,
): InputFacts {
  const url = targetOf(fields)
  const at = fieldOf(fields, 'warc-date')
  const headers = [...(message?.fields.byName ?? [])].flatMap(([key, values]) =>
    values.map(value => [key, value] as const),
  )
  return {
    name,
    url: url === '' ? undefined : url,
    outlet,
    at: at !== undefined && /^\d{4}-\d\d-\d\dT[\d:.]{5,20}Z?$/u.test(at) ? at : undefined,
    charset,
    reservations: [...reservations, ...headerReservations({ headers, url })],
  }
}

function textCapture(bytes: Uint8Array, input: InputFacts): Page {
  const { text, charset, findings } = decode(bytes, { charset: input.charset })
  return {
    capture: captureOf(input, { mediaType: 'text/plain', text, origin: originOf(bytes, charset) }),
    problems: findings.map(finding => warning(input.name, finding)),
  }
}

/** With the language that the response's header fields state. */
function withLanguage(capture: Captured, message: Message | undefined): Captured {
  const value = languageTag(message && fieldOf(message.fields, 'content-language'))
  if (value === undefined) return capture
  const fact = {
    about: 'language',
    value,
    from: 'http',
    where: 'Content-Language',
    sure: 'declared',
  } as const
  return { ...capture, facts: [...(capture.facts ?? []), fact] }
}

/** A page that was fetched again and had not changed: the archive holds its bytes only once. */
export function noteRevisit(name: string, fields: Fields): SourceProblem {
  const [of, date] = ['warc-refers-to-target-uri', 'warc-refers-to-date'].map(field => fieldOf(fields, field))
  const when = fieldOf(fields, 'warc-date') ?? 'at an unknown time'
  return note(name, {
    rule: 'warc-revisit',
    message: `${targetOf(fields)} was fetched again (${when}) and had not changed${of === undefined ? '' : ` since ${of}`}${date === undefined ? '' : ` (${date})`}`,
    hint: 'the page is taken where it was fetched first, if that archive is given too',
  })
}

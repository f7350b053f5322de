/** The capture that a page of an archive gives once its bytes are known to be sound. */
import type { Captured } from '../../model/capture.js'
import type { Caps } from '../caps.js'
import { sayBytes } from '../caps.js'
import { captureOf } from '../captureOf.js'
import { decode } from '../decode.js'
import { originOf } from '../origin.js'
import { htmlCapture } from '../pages/htmlCapture.js'
import { lost, note, warning } from '../problems.js'
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

/** The capture of a page, and what is to be said of it. `name` tells the record apart from all others. */
export async function capturePage(
  record: ArchiveRecord,
  page: 'html' | 'text',
  { name, outlet, reservations = [] }: InputFacts,
  caps: Caps,
): Promise<Page> {
  const { fields, block } = record
  if (!block && record.trouble !== undefined) return { problems: [lost(name, whyNotThere(record))] }
  if (!block) {
    const message = `it is larger than ${sayBytes(caps.pageBytes)} (pageBytes)`
    return { problems: [lost(name, { rule: 'too-large', message, hint: 'no news page is as large' })] }
  }
  const message = fieldOf(fields, 'warc-type') === 'response' ? parseMessage(block) : undefined
  const stored = block.subarray(message?.bodyAt ?? 0)
  const { isKept, finding } = judge(record, block, stored, message)
  if (!isKept) return { problems: finding ? [lost(name, finding)] : [] }
  const problems: SourceProblem[] = finding ? [warning(name, finding)] : []

  const { bytes, broken, cap } = message
    ? await decodedBody(transferred(stored, message.fields), message.fields, {
        ...webCaps,
        responseBytes: caps.pageBytes,
        inflateRatio: caps.inflateRatio,
        inflateFrom: caps.inflateFloor,
      })
    : { bytes: stored }
  const tooLarge =
    cap ??
    (bytes.length > caps.pageBytes ? `it is larger than ${sayBytes(caps.pageBytes)} (pageBytes)` : undefined)
  if (tooLarge !== undefined) {
    return {
      problems: [
        ...problems,
        lost(name, { rule: 'too-large', message: tooLarge, hint: 'no news page is as large' }),
      ],
    }
  }
  if (bytes.length === 0) {
    const finding =
      broken === undefined
        ? { rule: 'empty', message: 'the page is empty', hint: 'nothing was sent when it was fetched' }
        : undefined
    return {
      problems: [
        ...problems,
        lost(
          name,
          finding ?? {
            rule: 'warc-coding',
            message: broken!,
            hint: 'only gzip, deflate and br can be undone',
          },
        ),
      ],
    }
  }
  if (broken !== undefined)
    problems.push(warning(name, { rule: 'warc-coding', message: broken, hint: 'what came before is read' }))
  const truncated = fieldOf(fields, 'warc-truncated')
  if (truncated !== undefined) {
    const reason = truncations.get(truncated) ?? 'was cut'
    problems.push(
      warning(name, {
        rule: 'warc-truncated',
        message: `the page ${reason}, and is not whole`,
        hint: 'its end is missing',
      }),
    )
  }

  const url = targetOf(fields)
  const at = fieldOf(fields, 'warc-date')
  const { charset } = contentType(fieldOf(message?.fields ?? fields, 'content-type'))
  const headers = [...(message?.fields.byName ?? [])].flatMap(([key, values]) =>
    values.map(value => [key, value] as const),
  )
  const facts: InputFacts = {
    name,
    url: url === '' ? undefined : url,
    outlet,
    at: at !== undefined && /^\d{4}-\d\d-\d\dT[\d:.]{5,20}Z?$/u.test(at) ? at : undefined,
    charset,
    reservations: [...reservations, ...headerReservations({ headers, url })],
  }
  const taken = page === 'html' ? htmlCapture(bytes, facts) : textCapture(bytes, facts)
  return {
    ...(taken.capture && { capture: withLanguage(taken.capture, message) }),
    problems: [...problems, ...taken.problems],
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
  const value = message && fieldOf(message.fields, 'content-language')
  if (value === undefined || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(value)) return capture
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

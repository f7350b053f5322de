/** Web archives (WARC, ISO 28500; CC-NEWS), plain or packed record by record: each page is a capture. */
import type { Reservation } from '../../model/capture.js'
import { beginningOf } from '../beginning.js'
import { sayBroken } from '../broken.js'
import { capsOf } from '../caps.js'
import { type Finding, lost, note, warning } from '../problems.js'
import type { Format, Input, SourceProblem, TakeOptions, Taking } from '../source.js'
import { type ArchiveRecord, type ArchiveStep, type Gap, readArchive } from './archive.js'
import { ByteReader } from './byteReader.js'
import { fieldOf, longestFields, parseFields, reservationField } from './fields.js'
import { kindOf, targetOf } from './kind.js'
import { capturePage, noteRevisit } from './page.js'
import type { Trouble } from './record.js'

/** Records that are no pages after which a step says how far the archive is. */
const quietRecords = 500

const reasons: { readonly [why in Gap['why']]: string } = {
  'no-record': 'there is no record',
  'bad-header': 'there is a record whose header cannot be read',
  'bad-length': 'records do not end where they say',
  cut: 'the archive breaks off',
  damaged: 'the packed bytes are damaged',
  swollen: 'the packed bytes swell beyond measure (inflateRatio)',
}

function gapFinding({ from, to, why }: Gap): Finding {
  return {
    rule: `warc-${why}`,
    message: `from byte ${from} to byte ${to} ${reasons[why]}; what comes after is read`,
    hint: 'take the archive from its source again',
  }
}

function troubleFinding(trouble: Trouble, what: string): Finding {
  return {
    rule: `warc-${trouble}`,
    message: `of a record that is no page (${what}): ${reasons[trouble]}`,
    hint: 'take the archive from its source again',
  }
}

const nothingCame: Finding = { rule: 'empty', message: 'it is empty', hint: 'was it fetched to its end?' }

const origins: readonly string[] = [
  'robots.txt',
  'x-robots-tag',
  'meta-robots',
  'tdm-header',
  'tdm-meta',
  'tdmrep.json',
]

/** A reservation as `writeWarc` writes it, or nothing. */
function readReservation(line: string): readonly Reservation[] {
  try {
    const { from, words, reserved, policy } = JSON.parse(line) as Reservation
    if (!origins.includes(from) || typeof words !== 'string' || typeof reserved !== 'boolean') return []
    return [{ from, words, reserved, ...(typeof policy === 'string' && { policy }) }]
  } catch {
    return []
  }
}

/** What a metadata record of ours says of the page in the record after it. */
interface Told {
  readonly id: string
  readonly reservations: readonly Reservation[]
  /** Where to go on so that it is heard again. */
  readonly place: string
}

function tellOf({ fields, block }: ArchiveRecord, place: string): Told | undefined {
  const id = fieldOf(fields, 'warc-concurrent-to')
  if (id === undefined || !block) return undefined
  const lines = parseFields(Buffer.concat([Buffer.from('\n'), block])).byName.get(reservationField) ?? []
  return { id, place, reservations: lines.slice(0, 100).flatMap(readReservation) }
}

/** One note of all that was no page. */
function notePassedOver(name: string, passed: ReadonlyMap<string, number>): SourceProblem {
  const kinds = [...passed].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  const all = kinds.reduce((sum, [, count]) => sum + count, 0)
  const shown = kinds.slice(0, 8).map(([what, count]) => `${count} ${what}`)
  const rest = kinds.length > shown.length ? ', …' : ''
  return note(name, {
    rule: 'warc-passed-over',
    message: `${all} records are no pages and were passed over: ${shown.join(', ')}${rest}`,
    hint: 'pages are responses of HTML or plain text with a status of success, and texts that were made of pages',
  })
}

async function* takeArchive(input: Input, options: TakeOptions): AsyncIterable<Taking> {
  const { name, size, outlet } = input
  const caps = capsOf(options.caps)
  const reader = new ByteReader(input.chunks)
  const passed = new Map<string, number>()
  let told: Told | undefined
  let done = 0
  let place = options.after || '0:0'
  let quiet = 0
  const step = (problems: readonly SourceProblem[], capture?: Taking['capture']): Taking => {
    quiet = 0
    done = Math.max(done, reader.offset)
    const total = size === undefined ? {} : { total: Math.max(size, done) }
    return {
      problems,
      place: told?.place ?? place,
      done,
      ...total,
      unit: 'bytes',
      ...(capture && { capture }),
    }
  }
  const read = async ({ record, gap }: ArchiveStep, before: string): Promise<Taking | undefined> => {
    const heard = told
    told = undefined
    if (gap) return step([warning(name, gapFinding(gap))])
    const { fields, at, trouble, kind } = record!
    const own = `${name}:${at}`
    if (kind.page !== undefined) {
      const url = targetOf(fields)
      const reservations = heard?.id === fieldOf(fields, 'warc-record-id') ? heard?.reservations : []
      const facts = { name: url === '' ? own : `${url} (${own})`, outlet, reservations }
      const { capture, problems } = await capturePage(record!, kind.page, facts, caps)
      return step(problems, capture)
    }
    if (kind.what === 'metadata') told = tellOf(record!, before)
    passed.set(kind.what, (passed.get(kind.what) ?? 0) + 1)
    quiet += 1
    if (trouble !== undefined) return step([warning(own, troubleFinding(trouble, kind.what))])
    if (kind.what === 'revisit') return step([noteRevisit(own, fields)])
    return quiet >= quietRecords ? step([]) : undefined
  }
  try {
    const archive = { after: options.after, tell: kindOf, longest: caps.pageBytes + longestFields, caps }
    for await (const found of readArchive(reader, archive)) {
      if (options.signal?.aborted) return
      const before = place
      place = found.place
      const taking = await read(found, before)
      if (taking) yield taking
      if (options.signal?.aborted) return
    }
    const last: SourceProblem[] = []
    if (reader.error !== undefined) last.push(warning(name, sayBroken(reader.error, reader.offset)))
    else if (reader.offset === 0) last.push(lost(name, nothingCame))
    if (passed.size > 0) last.push(notePassedOver(name, passed))
    if (last.length > 0) yield step(last)
  } finally {
    await reader.close()
  }
}

export const warc: Format = {
  name: 'warc',
  mediaTypes: ['application/warc', 'application/x-warc'],
  endings: ['.warc', '.warc.gz'],
  looksLike: beginning => beginningOf(beginning).startsWith('WARC/'),
  unpacksItself: true,
  take: (input, options = {}) => takeArchive(input, options),
}

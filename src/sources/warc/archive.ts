/** All records of a web archive in order, plain or packed, with the place behind each where reading can go on. */
import { ByteReader } from './byteReader.js'
import { type Ending, gzipMagic, type InflateCaps, type Member, openMember } from './member.js'
import { passOver, type ReadRecord, readRecord, type Tell, type Trouble } from './record.js'

/** A stretch of the archive in which no record could be read. */
export interface Gap {
  /** Offsets in the archive as it came, [from, to). */
  readonly from: number
  readonly to: number
  readonly why: Trouble | Exclude<Ending, 'whole'>
}

export interface ArchiveRecord extends ReadRecord {
  /** Where it stands in the archive as it came: its offset; or that of its member, and where in the member, unless it is the first. */
  readonly at: string
  /** How its member ended, as far as it has; none of a plain archive. */
  readonly ending?: Ending
}

export interface ArchiveStep {
  readonly record?: ArchiveRecord
  readonly gap?: Gap
  /** Where to go on: the offset of a record or member, a colon, and how many of its records are done. */
  readonly place: string
}

export interface ArchiveOptions {
  /** The place of the last step that was kept. */
  readonly after?: string | undefined
  readonly tell: Tell
  /** The most bytes that a block may take. */
  readonly longest: number
  readonly caps: InflateCaps
}

/** Packed bytes of a member that are held, to look among them for the next one where it is damaged. */
const heldOfMember = 4_000_000

/** After so many places that only looked like a member, the next is looked for this many bytes on, so that a row of such costs little. */
const [manyFalse, stride] = [1000, 512]

function readPlace(place: string | undefined): readonly [offset: number, records: number] {
  const [, offset, records] = /^(\d{1,15}):(\d{1,15})$/u.exec(place ?? '') ?? []
  return [Number(offset ?? 0), Number(records ?? 0)]
}

/** Whether the archive is packed: by its first bytes, or where these are damaged by what comes first after them. */
async function isPacked(reader: ByteReader): Promise<boolean> {
  const view = Buffer.from(await reader.peek(65_536, 65_536))
  const [packed, plain] = [view.indexOf(gzipMagic), view.indexOf('WARC/1.')]
  return packed >= 0 && (plain < 0 || packed < plain)
}

/** Reads on to the end of the archive, or as long as the steps are asked for. Never throws. */
export async function* readArchive(reader: ByteReader, options: ArchiveOptions): AsyncGenerator<ArchiveStep> {
  const [start, done] = readPlace(options.after)
  await reader.skip(start)
  if (await isPacked(reader)) yield* readMembers(reader, options, done)
  else yield* readPlain(reader, options)
}

async function* readPlain(
  reader: ByteReader,
  { tell, longest }: ArchiveOptions,
): AsyncGenerator<ArchiveStep> {
  for (;;) {
    const record = await readRecord(reader, tell, longest)
    if (!record) return
    const place = `${reader.offset}:0`
    const { trouble, fields, offset } = record
    if (trouble !== undefined && fields.byName.size === 0) {
      yield { gap: { from: offset, to: reader.offset, why: trouble }, place }
    } else yield { record: { ...record, at: String(offset) }, place }
  }
}

async function* readMembers(
  reader: ByteReader,
  options: ArchiveOptions,
  done: number,
): AsyncGenerator<ArchiveStep> {
  let skip = done
  let misled = 0
  let gap: { from: number; why: Gap['why'] } | undefined
  for (;;) {
    const from = reader.offset
    if ((await reader.peek(1, 1)).length === 0) break
    reader.mark(heldOfMember)
    const member = await openMember(reader, options.caps)
    let found = skip
    if (member) {
      for await (const step of readMember(reader, member, options, from, skip)) {
        if (gap) yield { gap: { ...gap, to: from }, place: `${from}:0` }
        gap = undefined
        found += 1
        yield step
      }
    }
    skip = 0
    const ending = member?.ending
    // What was the only record of its member is told as a damaged record already.
    if (found > 1 || found === 0) {
      if (ending !== 'whole') gap ??= { from, why: ending ?? 'no-record' }
      else if (found === 0) gap ??= { from, why: 'no-record' }
    }
    if (ending === 'whole') continue
    if (member && found === 0) misled += 1
    if (ending !== 'swollen' && reader.rewind()) await reader.skip(misled > manyFalse ? stride : 1)
    await reader.seek(gzipMagic)
  }
  if (gap) yield { gap: { ...gap, to: reader.offset }, place: `${reader.offset}:0` }
}

/** The records of one member. Of what is no archive but packed none. */
async function* readMember(
  reader: ByteReader,
  member: Member,
  { tell, longest }: ArchiveOptions,
  at: number,
  skip: number,
): AsyncGenerator<ArchiveStep> {
  const inner = new ByteReader(member.chunks)
  try {
    for (let count = 1; ; count += 1) {
      const record = await readRecord(inner, count > skip ? tell : passOver, longest)
      if (!record || (count === 1 && record.trouble === 'no-record')) return
      if (count <= skip) continue
      const { ending } = member
      const place =
        ending === 'whole' && (await inner.peek(1, 1)).length === 0 ? `${reader.offset}:0` : `${at}:${count}`
      const where = count === 1 ? String(at) : `${at}+${record.offset}`
      yield { record: { ...record, at: where, ...(ending && { ending }) }, place }
    }
  } finally {
    await inner.close()
  }
}

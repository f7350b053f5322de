/** One record of a web archive (ISO 28500): its header fields, and its block where somebody wants it. */
import type { ByteReader } from './byteReader.js'
import { type Fields, fieldOf, fieldsEnd, longestFields, parseFields } from './fields.js'

/** What is wrong with the way records follow each other. */
export type Trouble =
  /** Bytes that are no record. */
  | 'no-record'
  /** A header without end, or without a length that can be one. */
  | 'bad-header'
  /** The block is shorter or longer than the header says. */
  | 'bad-length'
  /** The bytes end within the block. */
  | 'cut'

/** What a record is: a page, or what else, in a word or two. */
export interface Kind {
  readonly what: string
  readonly page?: 'html' | 'text'
  /** Whether its block is to be kept. */
  readonly keep: boolean
}

export interface ReadRecord {
  /** Where it begins in the bytes that were read. */
  readonly offset: number
  /** Empty where there was no header. */
  readonly fields: Fields
  /** How many bytes the header claims. */
  readonly length: number
  readonly kind: Kind
  /** As many bytes of the block as came; only of a record that is kept and not too long. */
  readonly block?: Uint8Array
  readonly trouble?: Trouble
}

/** What a record is, by its fields and the beginning of its block. */
export type Tell = (fields: Fields, beginning: Uint8Array) => Kind

/** Of a record that is passed over unseen. */
export const passOver: Tell = () => ({ what: 'passed over', keep: false })

/** Bytes of a block within which the header fields of nearly every HTTP message end. */
const usualFields = 8192

const mark = Buffer.from('WARC/')
const markOfLine = Buffer.from('\nWARC/')
const noFields: Fields = { first: '', byName: new Map() }

const isLineBreak = (byte: number | undefined): boolean => byte === 10 || byte === 13

async function skipLineBreaks(reader: ByteReader): Promise<void> {
  for (;;) {
    const view = await reader.peek(1, 4096)
    let count = 0
    while (isLineBreak(view[count])) count += 1
    reader.consume(count)
    if (count < view.length || count === 0) return
  }
}

async function isOver(reader: ByteReader): Promise<boolean> {
  return (await reader.peek(1, 1)).length === 0
}

async function startsRecord(reader: ByteReader): Promise<boolean> {
  const view = await reader.peek(mark.length, mark.length)
  return mark.equals(view)
}

interface Header {
  readonly fields: Fields
  readonly size: number
  readonly length: number
}

/** The header that stands here, not used up. */
async function readHeader(reader: ByteReader): Promise<Header | undefined> {
  if (!(await startsRecord(reader))) return undefined
  let size: number | undefined
  for (let look = 1024; size === undefined; look *= 8) {
    const view = await reader.peek(look, look)
    size = fieldsEnd(view)
    if (size === undefined && (look > longestFields || view.length < look)) return undefined
  }
  const fields = parseFields(await reader.peek(size, size))
  const length = fieldOf(fields, 'content-length') ?? ''
  if (!/^\d{1,15}$/u.test(length) || fieldOf(fields, 'warc-type') === undefined) return undefined
  return { fields, size, length: Number(length) }
}

/**
 * How far ahead the last line stands that begins like a record, before the header that begins here ends. No field begins so: of a row of
 * such lines only the last can have a header, and to look for the end of each one's would take their number times their length.
 */
async function lastMarkAhead(reader: ByteReader): Promise<number> {
  const view = await reader.peek(longestFields, longestFields)
  const bytes = Buffer.from(view.buffer, view.byteOffset, view.length)
  const end = fieldsEnd(bytes) ?? bytes.length
  return bytes.subarray(0, end).lastIndexOf(markOfLine) + 1
}

/** Goes on to where a line begins a record with a sound header, or to the end. */
async function findRecord(reader: ByteReader): Promise<void> {
  while (await reader.seek(markOfLine)) {
    reader.consume(1)
    reader.consume(await lastMarkAhead(reader))
    if (await readHeader(reader)) return
  }
}

/** The block, as much of it as there is. What is not kept is passed over, and watched where it is too long to be gone back over. */
async function readBlock(
  reader: ByteReader,
  { length }: Header,
  keep: boolean,
  longest: number,
): Promise<{ block?: Uint8Array; came: number }> {
  const parts: Uint8Array[] = []
  let came = 0
  while (came < length) {
    let view = await reader.peek(
      length > longest ? Math.min(markOfLine.length, length - came) : 1,
      length - came,
    )
    if (view.length === 0) break
    if (length > longest) {
      const found = Buffer.from(view.buffer, view.byteOffset, view.length).indexOf(markOfLine)
      if (found === 0) {
        const ahead = Math.min(1 + (await lastMarkAhead(reader)), length - came)
        reader.consume(ahead)
        came += ahead
        if (await readHeader(reader)) break
        continue
      }
      const whole = view.length === length - came || view.length < markOfLine.length
      view = view.subarray(0, found > 0 ? found : whole ? view.length : view.length - markOfLine.length + 1)
    }
    if (keep) parts.push(view)
    reader.consume(view.length)
    came += view.length
  }
  return { ...(keep && { block: Buffer.concat(parts) }), came }
}

/**
 * Reads the next record and goes on to where another can begin, or gives nothing at the end. Blocks of more than `longest` bytes
 * are passed over. Where a length is wrong, the next record is looked for from the beginning of the block.
 */
export async function readRecord(
  reader: ByteReader,
  tell: Tell,
  longest: number,
): Promise<ReadRecord | undefined> {
  await skipLineBreaks(reader)
  const { offset } = reader
  if (await isOver(reader)) return undefined
  const header = await readHeader(reader)
  if (!header) {
    const trouble = (await startsRecord(reader)) ? 'bad-header' : 'no-record'
    await findRecord(reader)
    return { offset, fields: noFields, length: 0, kind: { what: 'no record', keep: false }, trouble }
  }
  const { fields, size, length } = header
  reader.consume(size)
  reader.mark(longest)
  const look = Math.min(length, usualFields)
  const kind = tell(fields, await reader.peek(look, look))
  const { block, came } = await readBlock(reader, header, kind.keep && length <= longest, longest)
  const record = { offset, fields, length, kind, ...(block && { block }) }
  const isShort = came < length
  if (!isShort) {
    await skipLineBreaks(reader)
    if ((await isOver(reader)) || (await startsRecord(reader))) return record
  } else if (!(await isOver(reader))) return { ...record, trouble: 'bad-length' }
  reader.rewind()
  await findRecord(reader)
  return { ...record, trouble: isShort && (await isOver(reader)) ? 'cut' : 'bad-length' }
}

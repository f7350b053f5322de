/** Members of a gzip file (RFC 1952). A web archive is a row of them, a record each, so that one can be read without the others. */
import { crc32, createInflateRaw } from 'node:zlib'
import type { ByteReader } from './byteReader.js'

/** `whole`: length and CRC-32 are right. `damaged`: they are not, or no deflate data. `cut`: the bytes end in it. `swollen`: past the caps. */
export type Ending = 'whole' | 'damaged' | 'cut' | 'swollen'

export interface Member {
  /** The unpacked bytes; where they end `ending` is set. */
  readonly chunks: AsyncIterable<Uint8Array>
  ending: Ending | undefined
}

export interface InflateCaps {
  readonly inflateRatio: number
  readonly inflateFloor: number
}

export const gzipMagic = Uint8Array.of(0x1f, 0x8b, 8)

/**
 * Packed bytes that go in at a time, always as many, so that damage is found at the same place however the bytes come. Small first, so
 * that what only looks like a member is found out at little cost.
 */
const [firstSlice, slice] = [512, 16_384]

/** The most that name, comment and extra field of a member may take. */
const longestHeader = 65_536

/** The end of a text that a zero byte ends. */
function afterZero(bytes: Uint8Array, from: number): number | undefined {
  const zero = bytes.indexOf(0, from)
  return zero < 0 ? undefined : zero + 1
}

/** How long the header of the member is, or nothing where it is none: flags of the future (RFC 1952, 2.3.1.2) or no end to it. */
async function headerLength(reader: ByteReader): Promise<number | undefined> {
  const fixed = await reader.peek(10)
  const flags = fixed[3]
  if (
    flags === undefined ||
    fixed.length < 10 ||
    gzipMagic.some((byte, at) => fixed[at] !== byte) ||
    flags > 31
  )
    return undefined
  if ((flags & 0b11110) === 0) return 10
  const bytes = await reader.peek(longestHeader)
  let at: number | undefined = 10
  if (flags & 4) at += 2 + (bytes[10] ?? 0) + 256 * (bytes[11] ?? 0)
  if (flags & 8) at = afterZero(bytes, at)
  if (flags & 16 && at !== undefined) at = afterZero(bytes, at)
  if (flags & 2 && at !== undefined) at += 2
  return at !== undefined && at < bytes.length ? at : undefined
}

/** Opens the member that begins here, or says that none does. Its chunks move the reader on, to the byte after it. */
export async function openMember(reader: ByteReader, caps: InflateCaps): Promise<Member | undefined> {
  const header = await headerLength(reader)
  if (header === undefined) return undefined
  const start = reader.offset
  reader.consume(header)
  const member: Member = { chunks: inflate(), ending: undefined }
  return member

  async function* inflate(): AsyncGenerator<Uint8Array> {
    const inflater = createInflateRaw({ chunkSize: 65_536 })
    let out: Uint8Array[] = []
    let state: 'open' | 'over' | 'failed' = 'open'
    let settle = (): void => {}
    inflater.on('data', (chunk: Uint8Array) => out.push(chunk))
    inflater.on('end', () => {
      state = 'over'
      settle()
    })
    inflater.on('error', () => {
      state = 'failed'
      settle()
    })
    /** Resolves when the bytes are worked off or the stream is over, whichever comes first. */
    const write = (bytes: Uint8Array): Promise<void> =>
      new Promise(resolve => {
        settle = resolve
        inflater.write(bytes, () => resolve())
      })
    const isOver = (): Promise<void> =>
      new Promise(resolve => {
        settle = resolve
        if (state !== 'open') resolve()
      })
    let crc = 0
    let size = 0
    try {
      for (let ended = false; !ended; ) {
        const most = size === 0 ? firstSlice : slice
        const packed = await reader.peek(most, most)
        if (packed.length === 0) {
          member.ending = 'cut'
          return
        }
        const before = inflater.bytesWritten
        await write(packed)
        const used = inflater.bytesWritten - before
        // The stream leaves bytes only where its own data has ended.
        ended = used < packed.length
        if (ended) await isOver()
        if ((state as string) === 'failed') {
          member.ending = 'damaged'
          return
        }
        reader.consume(used)
        const chunks = out
        out = []
        for (const chunk of chunks) {
          crc = crc32(chunk, crc)
          size += chunk.length
          if (size > caps.inflateFloor && size > (reader.offset - start) * caps.inflateRatio) {
            member.ending = 'swollen'
            return
          }
          yield chunk
        }
      }
      const trailer = Buffer.from(await reader.peek(8, 8))
      reader.consume(trailer.length)
      const sound =
        trailer.length === 8 && trailer.readUInt32LE(0) === crc && trailer.readUInt32LE(4) === size % 2 ** 32
      member.ending = sound ? 'whole' : trailer.length < 8 ? 'cut' : 'damaged'
    } finally {
      inflater.close()
    }
  }
}

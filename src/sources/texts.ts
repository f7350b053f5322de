/** Text that is decoded as it comes, for tables and lists of any length. */
import { sayBroken } from './broken.js'
import { peek } from './bytes.js'
import { chooseCharset, decoderOf } from './decode.js'
import type { Finding } from './problems.js'
import type { Input } from './source.js'

/** How much is looked at to choose the character set. */
const chosenWithin = 65_536

/** An input's text in pieces, and what is known of it when they end. */
export interface Texts {
  readonly charset: string
  readonly findings: readonly Finding[]
  /** A byte order mark at the beginning is left out. Ends where the input breaks off. */
  readonly pieces: AsyncIterable<string>
  /** How many bytes were read so far. */
  readonly done: () => number
  /** Set when the pieces have ended where the input broke off. */
  readonly broken: () => Finding | undefined
}

export async function textsOf({ chunks, charset: said }: Input): Promise<Texts> {
  const { beginning, chunks: again } = await peek(chunks, chosenWithin)
  const { charset, findings } = chooseCharset(beginning, { charset: said })
  const decoder = decoderOf(charset)
  let read = 0
  let broken: Finding | undefined
  async function* pieces(): AsyncIterable<string> {
    let atStart = true
    const withoutMark = (text: string): string => {
      if (!atStart || text === '') return text
      atStart = false
      return text.replace(/^\ufeff/u, '')
    }
    try {
      for await (const chunk of again) {
        read += chunk.length
        yield withoutMark(decoder.write(chunk))
      }
    } catch (error) {
      broken = sayBroken(error, read)
    }
    yield withoutMark(decoder.end())
  }
  return { charset, findings, pieces: pieces(), done: () => read, broken: () => broken }
}

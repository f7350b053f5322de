/** All formats, and which of them an input is of. A new one is a line in the list. */
import { extname } from 'node:path'
import { agency } from './agency/agency.js'
import { beginningSize } from './beginning.js'
import { peek } from './bytes.js'
import { capsOf } from './caps.js'
import { feed } from './feeds/feed.js'
import { beginUnpacked, isPacked, unpack } from './gzip.js'
import { addressList } from './lists/addressList.js'
import { html } from './pages/html.js'
import { markdown } from './pages/markdown.js'
import { pdf } from './pages/pdf.js'
import { text } from './pages/text.js'
import { type Finding, lost } from './problems.js'
import { csv } from './rows/csv.js'
import { json, jsonl } from './rows/json.js'
import {
  endPlace,
  type Format,
  type Input,
  type InputFacts,
  type TakeOptions,
  type Taking,
} from './source.js'
import { warc } from './warc/warc.js'

/** In the order in which they are asked whether bytes look like theirs. */
export const formats: readonly Format[] = [
  warc,
  jsonl,
  json,
  feed,
  addressList,
  agency,
  html,
  csv,
  pdf,
  markdown,
  text,
]

/** Types that servers and systems give to anything. */
const vague =
  /^(?:text\/plain|(?:application|text)\/(?:xml|json|octet-stream|x-unknown|unknown)|application\/x-gzip|application\/gzip|binary\/octet-stream)$/u

/** Beginnings of files that hold no text for us, with what they are. */
const foreign: readonly (readonly [bytes: string, what: string, hint: string])[] = [
  [
    'PK\u0003\u0004',
    'a packed archive or an office document',
    'save a document as text, HTML or PDF, a table as CSV',
  ],
  ['\u00d0\u00cf\u0011\u00e0', 'an office document', 'save it as text, HTML or PDF'],
  ['{\\rtf', 'rich text', 'save it as text, HTML or PDF'],
  ['%!PS', 'PostScript', 'make a PDF of it: ps2pdf'],
  ['From: <Saved by', 'a page saved as MHTML', 'save it as a web page of HTML only'],
  ['\u0089PNG', 'a picture', 'only text can be read; run it through a text recogniser first'],
  ['GIF8', 'a picture', 'only text can be read; run it through a text recogniser first'],
  ['\u00ff\u00d8\u00ff', 'a picture', 'only text can be read; run it through a text recogniser first'],
  // The beginning is that of the unpacked bytes.
  ['\u001f\u008b', 'packed a second time', 'unpack it first: gunzip'],
  ['BZh', 'packed with bzip2', 'unpack it first: bunzip2'],
  ['\u00fd7zXZ', 'packed with xz', 'unpack it first: unxz'],
  ['\u0028\u00b5\u002f\u00fd', 'packed with zstd', 'unpack it first: unzstd'],
  ['SQLite format 3', 'a database', 'write a table of it as CSV'],
]

/** The endings of a name, the longest first: `.warc.gz`, then `.warc` for what is packed. */
function endingsOf(name: string): readonly string[] {
  const lower = name.toLowerCase().replace(/[?#].*$/u, '')
  const last = extname(lower)
  if (last !== '.gz') return [last]
  const inner = extname(lower.slice(0, -3))
  return [`${inner}.gz`, inner]
}

/** Of formats that claim an input, the first that knows its beginning; else the first that does not look; else the first. */
function pick(claiming: readonly Format[], beginning: Uint8Array): Format | undefined {
  return (
    claiming.find(({ looksLike }) => looksLike?.(beginning)) ??
    claiming.find(({ looksLike }) => !looksLike) ??
    claiming[0]
  )
}

/**
 * The format of an input, by its media type where that means something, else by its ending, else by the look of its beginning
 * (unpacked, where it is packed). None where the bytes are known to be something else; text where nothing is known.
 */
export function formatOf(
  { name, mediaType }: Pick<InputFacts, 'name' | 'mediaType'>,
  beginning: Uint8Array,
): Format | Finding {
  const type = mediaType?.toLowerCase()
  if (type !== undefined && !vague.test(type)) {
    const byType = pick(
      formats.filter(({ mediaTypes }) => mediaTypes.includes(type)),
      beginning,
    )
    if (byType) return byType
  }
  const head = Buffer.from(beginning.subarray(0, 16)).toString('latin1')
  const other = foreign.find(([bytes]) => head.startsWith(bytes))
  if (other) return { rule: 'unknown-format', message: `it is ${other[1]}`, hint: other[2] }
  const endings = endingsOf(name)
  const byEnding = pick(
    formats.filter(format => format.endings.some(ending => endings.includes(ending))),
    beginning,
  )
  // `.txt` says no more than that it is text: pages and lists are saved under it too.
  if (byEnding && byEnding !== text) return byEnding
  return formats.find(({ looksLike }) => looksLike?.(beginning)) ?? text
}

/** Whether a file of this name is taken when its folder is. */
export function isKnownEnding(name: string): boolean {
  const endings = endingsOf(name)
  return formats.some(format => format.endings.some(ending => endings.includes(ending)))
}

/** Takes an input in whatever format it is. */
export async function* take(input: Input, options: TakeOptions = {}): AsyncIterable<Taking> {
  const { beginning, chunks } = await peek(input.chunks, beginningSize)
  const packed = isPacked(beginning)
  const format = formatOf(input, packed ? beginUnpacked(beginning) : beginning)
  if ('rule' in format) {
    const problems = [lost(input.name, format)]
    yield { problems, place: endPlace, done: beginning.length, unit: 'bytes' }
    return
  }
  if (!packed || format.unpacksItself) yield* format.take({ ...input, chunks }, options)
  else {
    const { size: _, ...facts } = input
    yield* format.take({ ...facts, chunks: unpack(chunks, capsOf(options.caps)) }, options)
  }
}

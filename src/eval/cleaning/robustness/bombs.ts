/** Small inputs that become large, and large ones that never end: each is stopped at a cap, and a problem names the cap. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { pageRecord } from './seeds/archives.js'
import { type Taken, takeAll } from './steps.js'
import { attempt, type TrialClass } from './trial.js'

interface Bomb {
  readonly what: string
  /** Its name as a file; the ending says what it is. */
  readonly name: string
  /** The piece that comes first, one that comes so many times, and what comes last. */
  readonly first?: string | Uint8Array
  readonly again: string | Uint8Array
  readonly times: number
  readonly last?: string | Uint8Array
  /** The cap that the problem names: its key, or the words of the rule that stands for it. */
  readonly cap: RegExp
}

const megabyte = 1_000_000
const zeros = (size: number): Uint8Array => new Uint8Array(size)
const packed = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9 })
const brotli = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
const once = (what: string, name: string, again: () => string | Uint8Array, cap: RegExp): (() => Bomb) => {
  return () => ({ what, name, again: again(), times: 1, cap })
}
const recordOf = (payload: Uint8Array, coding: string): Uint8Array =>
  pageRecord('https://courier.example/bomb', payload, `Content-Encoding: ${coding}`)

const feedHead = '<?xml version="1.0"?><rss version="2.0"><channel><title>t</title>'
/** Each of ten names stands for ten of the one before it. */
const laughs = `<!DOCTYPE rss [<!ENTITY lol0 "lol">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`,
).join('')}]>${feedHead}<item><title>`
/** Entities of a document type are not expanded: there is nothing to stop, only that nothing grows. */
const nothingNamed = /(?:)/u

/** Made one by one: some are large. */
export const bombs: readonly (() => Bomb)[] = [
  once(
    'a packed page of 200 MB',
    'a.html.gz',
    () => packed(zeros(200 * megabyte)),
    /inflateRatio|responseBytes/u,
  ),
  once(
    'a page packed twice',
    'a.html.gz',
    () => packed(packed(zeros(200 * megabyte))),
    /packed a second time/u,
  ),
  once('a packed text of 200 MB', 'a.txt.gz', () => packed(zeros(200 * megabyte)), /inflateRatio|pageBytes/u),
  once(
    'a packed record of 200 MB',
    'a.warc.gz',
    () => packed(pageRecord('https://courier.example/bomb', zeros(200 * megabyte))),
    /inflateRatio/u,
  ),
  once(
    'a record of 200 MB',
    'a.warc',
    () => pageRecord('https://courier.example/bomb', zeros(200 * megabyte)),
    /pageBytes/u,
  ),
  once(
    'a record whose page is packed to 200 MB',
    'a.warc',
    () => recordOf(packed(zeros(200 * megabyte)), 'gzip'),
    /inflateRatio|responseBytes/u,
  ),
  once(
    'a record whose page is packed by brotli to 200 MB',
    'a.warc',
    () => recordOf(brotli(zeros(200 * megabyte)), 'br'),
    /inflateRatio|responseBytes/u,
  ),
  once(
    'a record whose page is packed ten times',
    'a.warc',
    () => {
      let bytes: Uint8Array = zeros(megabyte)
      for (let round = 0; round < 10; round += 1) bytes = packed(bytes)
      return recordOf(bytes, Array.from({ length: 10 }, () => 'gzip').join(', '))
    },
    /codings|inflateRatio/u,
  ),
  () => ({
    what: 'a page of 50 MB',
    name: 'a.html',
    first: '<p>',
    again: 'word '.repeat(20_000),
    times: 500,
    cap: /pageBytes/u,
  }),
  () => ({
    what: 'a text of 50 MB',
    name: 'a.txt',
    again: 'word '.repeat(20_000),
    times: 500,
    cap: /pageBytes/u,
  }),
  () => ({
    what: 'a page with 14 MB of text',
    name: 'a.html',
    first: '<p>',
    again: 'word '.repeat(20_000),
    times: 140,
    cap: /characters/u,
  }),
  () => ({
    what: 'elements in elements, 300,000 deep',
    name: 'a.html',
    again: '<div>'.repeat(1_000),
    times: 300,
    cap: /deeper/u,
  }),
  () => ({
    what: 'a tag with a million attributes',
    name: 'a.html',
    first: '<p ',
    again: 'a=b '.repeat(1_000),
    times: 1_000,
    last: '>text',
    cap: /attributes/u,
  }),
  () => ({
    what: 'three million tags',
    name: 'a.html',
    again: '<b>a</b>'.repeat(1_000),
    times: 1_500,
    cap: /tags/u,
  }),
  () => ({
    what: 'three million references',
    name: 'a.html',
    first: '<p>',
    again: '&amp;'.repeat(1_000),
    times: 2_900,
    cap: /characters/u,
  }),
  () => ({
    what: 'a feed of 50 MB',
    name: 'a.rss',
    first: feedHead,
    again: 'word '.repeat(20_000),
    times: 500,
    cap: /feedBytes/u,
  }),
  () => ({
    what: 'a feed with elements in elements, 200,000 deep',
    name: 'a.rss',
    first: feedHead,
    again: '<a>'.repeat(1_000),
    times: 200,
    cap: /xmlDepth/u,
  }),
  () => ({
    what: 'a feed with a tag of a hundred thousand attributes',
    name: 'a.rss',
    first: `${feedHead}<item `,
    again: Array.from({ length: 1_000 }, (_, at) => `a${at}="b" `).join(''),
    times: 100,
    last: '><title>t</title></item></channel></rss>',
    cap: /xmlAttributes/u,
  }),
  () => ({
    what: 'a feed of a million tags',
    name: 'a.rss',
    first: feedHead,
    again: '<a/>'.repeat(1_000),
    times: 1_000,
    cap: /xmlTags/u,
  }),
  once('a feed packed to 200 MB', 'a.rss.gz', () => packed(zeros(200 * megabyte)), /inflateRatio|feedBytes/u),
  () => ({
    what: 'entities that are made of entities',
    name: 'a.rss',
    first: laughs,
    again: '&lol9;',
    times: 1_000,
    last: '</title></item></channel></rss>',
    cap: nothingNamed,
  }),
  () => ({
    what: 'a long entity twenty thousand times',
    name: 'a.rss',
    first: `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(50_000)}">]>${feedHead}<item><title>`,
    again: '&a;',
    times: 20_000,
    last: '</title></item></channel></rss>',
    cap: nothingNamed,
  }),
  () => ({
    what: 'JSON in JSON, a million deep',
    name: 'a.json',
    again: '['.repeat(1_000),
    times: 1_000,
    cap: /xmlDepth|depth|deep|ends inside/u,
  }),
  () => ({
    what: 'a row of 50 MB',
    name: 'a.csv',
    first: 'id,text\n1,"',
    again: 'word '.repeat(20_000),
    times: 500,
    cap: /rowCharacters/u,
  }),
  () => ({
    what: 'a line of JSON of 50 MB',
    name: 'a.jsonl',
    first: '{"text":"',
    again: 'word '.repeat(20_000),
    times: 500,
    cap: /pageBytes|rowCharacters/u,
  }),
]

/** No bomb may give a text of more characters: the cap of a page's, and some. */
const mostText = 1_500_000

async function* chunksOf({ first = '', again, times, last = '' }: Bomb): AsyncIterable<Uint8Array> {
  yield Buffer.from(first)
  const piece = Buffer.from(again)
  for (let round = 0; round < times; round += 1)
    for (let at = 0; at < piece.length; at += 65_536) yield piece.subarray(at, at + 65_536)
  yield Buffer.from(last)
}

/** Each bomb is an input of the class. Its size counts as it comes, and as a megabyte at least: that it unfolds up to a cap is its point. */
export const bombClass: TrialClass = {
  name: 'bombs',
  full: bombs.length,
  sample: bombs.length,
  attempt: async index => {
    const bomb = bombs[index]!()
    const size = Buffer.from(bomb.again).length * bomb.times
    const step = {
      name: bomb.what,
      run: () => takeAll(bomb.name, chunksOf(bomb)),
      check: ({ problems, captures }: Taken): readonly string[] => {
        const longest = Math.max(0, ...captures.map(({ text }) => text.length))
        if (longest > mostText) return [`${bomb.what}: a text of ${longest} characters came of it`]
        const told = problems.map(({ problem }) => `${problem.rule}: ${problem.message}`)
        return bomb.cap === nothingNamed || told.some(words => bomb.cap.test(words))
          ? []
          : [`${bomb.what}: no problem names ${bomb.cap.source}: ${told.join(' | ') || 'none at all'}`]
      },
    }
    const outcome = await attempt(step, zeros(0))
    return { ...outcome, bytes: Math.max(size, megabyte) }
  },
}

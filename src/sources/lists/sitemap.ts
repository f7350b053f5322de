/** Sitemaps (sitemaps.org 0.9), those of news, and lists of sitemaps: addresses of pages, not pages. */
import { dateCustoms, readTime } from '../../markup/dates.js'
import { type Caps, capsOf } from '../caps.js'
import { decode } from '../decode.js'
import { webAddress } from '../feeds/entry.js'
import { type Finding, lost, warning } from '../problems.js'
import type { InputFacts, SourceProblem } from '../source.js'
import { localName, walkXml, type XmlCaps } from '../xml/walk.js'
import { unpackList } from './unpackList.js'

export interface SitemapPage {
  readonly url: string
  /** When it was changed last, as an ISO 8601 prefix. */
  readonly modified?: string
  /** What a news sitemap says of it. */
  readonly news?: {
    readonly outlet?: string
    readonly language?: string
    readonly published?: string
    readonly headline?: string
  }
}

export interface Sitemap {
  readonly pages: readonly SitemapPage[]
  /** Of a list of sitemaps: their addresses. */
  readonly sitemaps: readonly string[]
  readonly problems: readonly SourceProblem[]
}

/** What the protocol allows one sitemap: bytes unpacked, and addresses. A page of a news sitemap takes 9 tags. */
export const sitemapCaps = { sitemapBytes: 52_428_800, addresses: 50_000 } as const
const tagsOfAddress = 12

const longestValue = 5000

/** The values of one `url` or `sitemap`, by the local names of their elements. */
type Values = Map<string, string>

const newsParts = ['name', 'language', 'publication_date', 'title'] as const

function pageOf(values: Values, base: string | undefined): SitemapPage | undefined {
  const url = webAddress(values.get('loc'), [base])
  if (url === undefined) return undefined
  const customs = dateCustoms('en')
  const time = (words: string | undefined): string | undefined => words && readTime(words, customs)
  const modified = time(values.get('lastmod'))
  const [outlet, language, date, headline] = newsParts.map(
    part => values.get(part)?.replace(/\s+/gu, ' ').trim() || undefined,
  )
  const published = time(date)
  const news = {
    ...(outlet && { outlet }),
    ...(language && { language }),
    ...(published && { published }),
    ...(headline && { headline }),
  }
  return { url, ...(modified && { modified }), ...(Object.keys(news).length > 0 && { news }) }
}

interface Read {
  readonly pages: SitemapPage[]
  readonly sitemaps: string[]
  readonly findings: Finding[]
  root: string
  nameless: number
}

function readXml(text: string, base: string | undefined, caps: XmlCaps): Read {
  const read: Read = { pages: [], sitemaps: [], findings: [], root: '', nameless: 0 }
  let values: Values | undefined
  let isAmid = false
  let words = ''
  const end = (name: string): void => {
    if (!values) return
    if (name === 'sitemap') {
      const address = webAddress(values.get('loc'), [base])
      if (address === undefined) read.nameless += 1
      else read.sitemaps.push(address)
    } else {
      const page = pageOf(values, base)
      if (page) read.pages.push(page)
      else read.nameless += 1
    }
    values = undefined
  }
  const walked = walkXml(
    text,
    {
      open: given => {
        const name = localName(given)
        if (read.root === '') read.root = name
        if (name === 'url' || name === 'sitemap') {
          // Where the end tag of the one before is lost.
          end(read.root === 'sitemapindex' ? 'sitemap' : 'url')
          if (read.pages.length + read.sitemaps.length < sitemapCaps.addresses) values = new Map()
          else isAmid = true
        }
        words = ''
      },
      close: given => {
        const name = localName(given)
        if (name === 'url' || name === 'sitemap') end(name)
        // The first one counts: pictures and videos have titles of their own after it.
        else if (values && !values.has(name) && !given.startsWith('image:') && !given.startsWith('video:'))
          values.set(name, words.trim())
        words = ''
      },
      text: part => {
        if (words.length < longestValue) words += part
      },
      ends: () => {
        values = undefined
      },
    },
    caps,
  )
  read.findings.push(...walked.findings)
  if (walked.isCut && !walked.isStopped) {
    read.findings.push({
      rule: 'sitemap-cut',
      message: 'it breaks off before its end',
      hint: 'what came before is read',
    })
  }
  if (isAmid) {
    const message = `it holds more than ${sitemapCaps.addresses} addresses (addresses)`
    read.findings.push({ rule: 'sitemap-addresses', message, hint: 'those beyond are passed over' })
  }
  return read
}

/** A sitemap of lines: an address each, and nothing else. */
function readLines(text: string, base: string | undefined): readonly SitemapPage[] | undefined {
  const lines = text
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u, sitemapCaps.addresses)
    .map(line => line.trim())
    .filter(line => line !== '')
  if (!/^https?:\/\/\S+$/iu.test(lines[0] ?? '')) return undefined
  return lines.flatMap(line => {
    const url = webAddress(line, [base])
    return url === undefined ? [] : [{ url }]
  })
}

/** Reads a sitemap, packed or not. `input.url` is its own address. Never throws for what the bytes hold. */
export function readSitemap(given: Uint8Array, input: InputFacts, own?: Partial<Caps>): Sitemap {
  const caps = capsOf(own)
  const { name, url } = input
  const { bytes, problems } = unpackList(given, name, sitemapCaps.sitemapBytes, caps)
  const { text, findings } = decode(bytes, { charset: input.charset, markup: true })
  const all: SourceProblem[] = [...problems, ...findings.map(finding => warning(name, finding))]
  const lines = readLines(text, url)
  if (lines) return { pages: lines, sitemaps: [], problems: all }
  const read = readXml(text, url, { ...caps, xmlTags: sitemapCaps.addresses * tagsOfAddress })
  all.push(...read.findings.map(finding => warning(name, finding)))
  if (read.nameless > 0) {
    const message = `${read.nameless} of its entries have no address of the web`
    all.push(warning(name, { rule: 'sitemap-nameless', message, hint: 'look into the sitemap' }))
  }
  if (read.root !== 'urlset' && read.root !== 'sitemapindex') {
    const what = read.root === '' ? 'no XML' : `XML whose outermost element is “${read.root}”`
    all.push(
      lost(name, { rule: 'no-sitemap', message: `it is ${what}`, hint: 'give the address of a sitemap' }),
    )
  }
  return { pages: read.pages, sitemaps: read.sitemaps, problems: all }
}

/** Lists of feeds (OPML 1.0 and 2.0), as feed readers write them. */
import { type Caps, capsOf } from '../caps.js'
import { decode } from '../decode.js'
import { plainWords, webAddress } from '../feeds/entry.js'
import { lost, warning } from '../problems.js'
import type { InputFacts, SourceProblem } from '../source.js'
import { type Attributes, walkXml } from '../xml/walk.js'
import { unpackList } from './unpackList.js'

export interface ListedFeed {
  /** The address of the feed. */
  readonly url: string
  /** What the list calls it: a good name of the outlet. */
  readonly title?: string
  /** The page that the feed belongs to. */
  readonly home?: string
  /** The headings that it stands under, the outermost first. */
  readonly under: readonly string[]
}

export interface FeedList {
  readonly title?: string
  readonly feeds: readonly ListedFeed[]
  readonly problems: readonly SourceProblem[]
}

function titleOf(outline: Attributes): string | undefined {
  return plainWords(outline.get('title') ?? outline.get('text') ?? '') || undefined
}

/** Reads a list of feeds. A feed that stands in it twice is one. Never throws for what the bytes hold. */
export function readOpml(given: Uint8Array, input: InputFacts, own?: Partial<Caps>): FeedList {
  const caps = capsOf(own)
  const { name } = input
  const { bytes, problems } = unpackList(given, name, caps.feedBytes, caps)
  const { text, findings } = decode(bytes, { charset: input.charset, markup: true })
  const all = [...problems, ...findings.map(finding => warning(name, finding))]
  const feeds = new Map<string, ListedFeed>()
  const open: { readonly name: string; readonly heading?: string }[] = []
  let root = ''
  let title = ''
  let nameless = 0
  const walked = walkXml(
    text,
    {
      open: (element, outline) => {
        if (root === '') root = element
        const heading = element === 'outline' ? titleOf(outline) : undefined
        const address =
          element === 'outline'
            ? (outline.get('xmlurl') ??
              (outline.get('type')?.toLowerCase() === 'rss' ? (outline.get('url') ?? '') : undefined))
            : undefined
        if (address !== undefined) {
          const url = webAddress(address, [input.url])
          const home = webAddress(outline.get('htmlurl'), [input.url])
          const under = open.flatMap(each => each.heading ?? [])
          if (url === undefined) nameless += 1
          else if (!feeds.has(url)) {
            feeds.set(url, {
              url,
              ...(heading !== undefined && { title: heading }),
              ...(home !== undefined && { home }),
              under,
            })
          }
        }
        open.push({ name: element, ...(heading !== undefined && { heading }) })
      },
      close: () => {
        open.pop()
      },
      text: words => {
        if (open.at(-1)?.name === 'title' && title.length < 1000) title += words
      },
    },
    caps,
  )
  all.push(...walked.findings.map(finding => warning(name, finding)))
  if (root !== 'opml') {
    const what = root === '' ? 'no XML' : `XML whose outermost element is “${root}”`
    const hint = 'export the list of feeds from your feed reader as OPML'
    all.push(lost(name, { rule: 'no-opml', message: `it is ${what}`, hint }))
  } else if (walked.isCut && !walked.isStopped) {
    all.push(
      warning(name, {
        rule: 'opml-cut',
        message: 'it breaks off before its end',
        hint: 'what came before is read',
      }),
    )
  }
  if (nameless > 0) {
    const message = `${nameless} of its feeds have no address of the web`
    all.push(warning(name, { rule: 'opml-nameless', message, hint: 'look into the list' }))
  }
  const called = plainWords(title)
  return { ...(called !== '' && { title: called }), feeds: [...feeds.values()], problems: all }
}

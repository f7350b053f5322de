/**
 * robots.txt by RFC 9309. The package robots-parser finds the rule that matches longest; this file gives it the text in a spelling that
 * it reads rightly: lines that are no rules never part a group, names are cut to their product token, paths are compared as 2.2.2 wants
 * (`%62ar` is `bar`, `%2A` a star that is no wildcard), and what could take long is left out or cut.
 */
import parserModule from 'robots-parser'
import type { Reservation } from '../../model/capture.js'
import { aiAgents } from './aiAgents.js'

/** The package exports its function alone, while its types speak of a default. */
const robotsParser = parserModule as unknown as typeof parserModule.default

/** The name that robots.txt calls us by. */
export const productToken = 'Parley'

/** The most characters that rules with a wildcard may have together; matching them takes their number times the length of the path. */
export const wildcardCharacters = 32_768

export interface Verdict {
  readonly allowed: boolean
  /** `User-agent: * / Disallow: /private`, or that there is no rule. */
  readonly rule: string
  /** The number of the rule's line, from 1. */
  readonly line?: number
}

export interface Robots {
  /** Whether an address of this site may be asked for, and the words that say so. */
  readonly verdict: (url: URL) => Verdict
  /** What it says of mining a page, by rules for crawlers of AI and by Content-Signal. */
  readonly reservations: (url: URL) => readonly Reservation[]
  /** Seconds between two visits, where it asks for them. Not part of the RFC, but widely written. */
  readonly crawlDelay: number | undefined
  /** A sentence where a cap was reached. */
  readonly capped: string | undefined
}

const unreserved = /[A-Za-z0-9\-._~]/u

/**
 * A path and query, or a pattern for them, in one spelling (RFC 9309, 2.2.2): unreserved characters stand for themselves, others are
 * percent-encoded, and so are in a path (not a pattern) the two that mean something in patterns. The colon stands for itself, and in a
 * query the slash, as the RFC's example has both spellings match.
 */
function canonical(text: string, isPattern: boolean): string {
  let inQuery = false
  return text.replace(/%[0-9a-f]{2}|[\s\S]/giu, (one, at: number) => {
    if (one === '?') inQuery = true
    if (one.length === 3 && one.startsWith('%')) {
      const character = String.fromCharCode(Number.parseInt(one.slice(1), 16))
      const plain = unreserved.test(character) || character === ':' || (inQuery && character === '/')
      return plain ? character : one.toUpperCase()
    }
    if (one === '*') return isPattern ? one : '%2A'
    if (one === '$') return isPattern && at === text.length - 1 ? one : '%24'
    if (/[A-Za-z0-9;,/?:@&=+\-_.!~'()]/u.test(one)) return one
    // By way of bytes, where half of a pair becomes U+FFFD.
    return encodeURIComponent(Buffer.from(one).toString())
  })
}

interface Line {
  /** As it stands in the file. */
  readonly words: string
  /** As robots-parser is to read it; empty where it is no rule. */
  readonly text: string
  /** Of a rule: what a path must begin with for it to match. */
  readonly prefix?: string
  /** Which group it belongs to, so that a rule that is repeated is asked once. */
  readonly group: number
}

interface Parsed {
  readonly lines: readonly Line[]
  /** Lower case. */
  readonly named: ReadonlySet<string>
  readonly delays: ReadonlyMap<string, number>
  readonly signals: ReadonlyMap<string, readonly string[]>
  readonly capped: boolean
}

/** A rule whose colon somebody forgot: it is plain what is meant. */
const colonLost = /^\s{0,99}(user-agent|disallow|allow)[ \t]+([^\s#]+)[ \t]*(?:#.*)?$/iu

/** Crawlers write `Name/1.0 (more)`; only the token counts (2.2.1). Digits are let in, as some real names have them. */
function tokenOf(value: string): string {
  return /^\*(?:\s|$)/u.test(value) ? '*' : (/^[a-z0-9_-]+/u.exec(value.toLowerCase())?.[0] ?? '')
}

function parse(text: string): Parsed {
  const lines: Line[] = []
  const named = new Set<string>()
  const delays = new Map<string, number>()
  const signals = new Map<string, string[]>()
  let agents: string[] = []
  let closed = false
  let group = 0
  let wild = 0
  const rule = (kind: 'allow' | 'disallow', value: string): Pick<Line, 'text' | 'prefix'> => {
    closed = true
    const pattern = canonical(value, true).replace(/\*+/gu, '*')
    const [prefix] = pattern.replace(/\$$/u, '').split('*', 1) as [string]
    if (pattern.includes('*')) wild += pattern.length
    if (!pattern.includes('*') || wild <= wildcardCharacters) return { text: `${kind}: ${pattern}`, prefix }
    // Too many to match: shut out more rather than less.
    return kind === 'allow' ? { text: '' } : { text: `${kind}: ${prefix}`, prefix }
  }
  for (const words of text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u)) {
    const [, name = '', value = ''] =
      (/^([^:#]*):([^#]*)/u.exec(words) ?? colonLost.exec(words))?.map(part => part.trim()) ?? []
    const key = name.toLowerCase()
    let made: Pick<Line, 'text' | 'prefix'> = { text: '' }
    if (key === 'user-agent') {
      if (closed) {
        agents = []
        group += 1
      }
      closed = false
      const token = tokenOf(value)
      if (token !== '') {
        agents.push(token)
        named.add(token)
        made = { text: `user-agent: ${token}` }
      }
    } else if (key === 'allow' || key === 'disallow') made = rule(key, value)
    else if (key === 'crawl-delay' && /^\d{1,6}(?:\.\d+)?$/u.test(value)) {
      for (const agent of agents) delays.set(agent, Number(value))
    } else if (key === 'content-signal') {
      for (const agent of agents)
        signals.set(agent, [...(signals.get(agent) ?? []), words.trim()].slice(0, 20))
    }
    lines.push({ words: words.trim(), group, ...made })
  }
  return { lines, named, delays, signals, capped: wild > wildcardCharacters }
}

/** What a signal of contentsignals.org says of use by machines that read; search is not what we do. */
function signalled(words: string): Reservation | undefined {
  const uses = [...words.matchAll(/\bai-(?:train|input)\s*=\s*(yes|no)\b/giu)].map(([, use]) =>
    use?.toLowerCase(),
  )
  return uses.length === 0 ? undefined : { from: 'robots.txt', words, reserved: uses.includes('no') }
}

/** Reads a robots.txt. What is no rule is passed over; nothing makes it throw. */
export function readRobots(file: string): Robots {
  const { lines, named, delays, signals, capped } = parse(file)
  const us = named.has(productToken.toLowerCase()) ? productToken.toLowerCase() : '*'

  /** Asks robots-parser, with the rules that can match this path, which line decides for a crawler. */
  const asker = (url: URL): ((agent: string) => Line | undefined) => {
    const path = canonical(`${url.pathname}${url.search}`, false)
    const seen = new Set<string>()
    const kept = lines.map(({ text, prefix, group }) => {
      if (prefix === undefined) return text
      const key = `${group} ${text}`
      if (!path.startsWith(prefix) || seen.has(key)) return 'disallow:'
      seen.add(key)
      return text
    })
    // A group without rules shuts nothing out, and is one all the same.
    const groups = [...named].map(agent => `user-agent: ${agent}\ndisallow:`)
    const parser = robotsParser(url.origin, [...kept, ...groups].join('\n'))
    return agent => lines[(parser.getMatchingLineNumber(`${url.origin}${path}`, agent) ?? 0) - 1]
  }
  const forbids = (line: Line | undefined): line is Line => line?.text.startsWith('disallow') === true

  return {
    verdict: url => {
      const line = asker(url)(us)
      if (line) {
        return {
          allowed: !forbids(line),
          rule: `User-agent: ${us} / ${line.words}`,
          line: lines.indexOf(line) + 1,
        }
      }
      return {
        allowed: true,
        rule: named.has(us) ? `User-agent: ${us}, no rule for this path` : 'no rule for us',
      }
    },
    reservations: url => {
      const said = (signals.get(us) ?? []).flatMap(words => signalled(words) ?? [])
      // Who lets us in by name has spoken to us; what is said to others then tells nothing more.
      if (us !== '*') return said
      const ask = asker(url)
      const shut = new Map<string, string[]>()
      for (const { token } of aiAgents) {
        const line = named.has(token.toLowerCase()) ? ask(token) : undefined
        if (forbids(line)) shut.set(line.words, [...(shut.get(line.words) ?? []), token])
      }
      const rules = [...shut].map(([words, tokens]): Reservation => {
        return { from: 'robots.txt', words: `User-agent: ${tokens.join(', ')} / ${words}`, reserved: true }
      })
      return [...said, ...rules]
    },
    crawlDelay: delays.get(us),
    capped: capped
      ? `rules with a wildcard hold more than ${wildcardCharacters} characters (cap wildcardCharacters); the rest were cut at the wildcard`
      : undefined,
  }
}

/**
 * The guard before everything that is XML: one pass, linear whatever stands there, with caps on depth, attributes and tags. Document
 * types are passed over whole, so no entity is ever defined, and nothing is fetched.
 */
import { Parser } from 'htmlparser2'
import type { Caps } from '../caps.js'
import type { Finding } from '../problems.js'

export type XmlCaps = Pick<Caps, 'xmlDepth' | 'xmlAttributes' | 'xmlTags'>
export type Attributes = ReadonlyMap<string, string>

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** What is met on the way. Names are in lower case, with their prefixes; entities are decoded, once. */
export interface Walker {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text: (words: string) => void
  /** Called before the elements that are still open where the text ends are closed. */
  readonly ends?: () => void
}

export interface Walked {
  /** Caps that were reached, and document types. */
  readonly findings: readonly Finding[]
  /** Whether elements were still open where the text ended, or a cap. */
  readonly isCut: boolean
  /** Whether a cap stopped it before the end. */
  readonly isStopped: boolean
}

/** Characters that are given to the parser at a time. A cap stops before the next slice. */
const slice = 16_384

/** How far a document type may reach. */
const longestDoctype = 65_536

const unread = 'what came before is read'

/** Where the document type that stands at `start` ends, with what it defines within: brackets nest no deeper than one. */
function doctypeEnd(text: string, start: number): number {
  let isInside = false
  let quote = ''
  const limit = Math.min(text.length, start + longestDoctype)
  for (let at = start; at < limit; at += 1) {
    const mark = text[at]!
    if (quote !== '') quote = mark === quote ? '' : quote
    else if (mark === '"' || mark === "'") quote = mark
    else if (mark === '[') isInside = true
    else if (mark === ']') isInside = false
    else if (mark === '>' && !isInside) return at + 1
  }
  return limit
}

/** Where the document type begins, among declarations and comments before the first element; words there are passed over. */
function doctypeStart(text: string): number {
  for (let at = text.indexOf('<'); at >= 0 && at < longestDoctype; at = text.indexOf('<', at + 1)) {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4)
      if (end < 0) return -1
      at = end
    } else if (/^<!doctype/iu.test(text.slice(at, at + 9))) return at
    else if (/^<[^!?]/u.test(text.slice(at, at + 2))) return -1
  }
  return -1
}

/** The text without its document type, and whether that defined entities. */
function withoutDoctype(text: string): readonly [text: string, defines: boolean] {
  const start = doctypeStart(text)
  if (start < 0) return [text, false]
  const end = doctypeEnd(text, start)
  return [text.slice(0, start) + text.slice(end), /<!entity/iu.test(text.slice(start, end))]
}

/** Goes through XML, sound or not: what is not closed is closed where its parent is, what is closed and was not open is passed over. */
export function walkXml(xml: string, walker: Walker, caps: XmlCaps): Walked {
  const [text, defines] = withoutDoctype(xml)
  const findings = new Map<string, Finding>()
  const report = (rule: string, message: string, hint: string): void => {
    if (!findings.has(rule)) findings.set(rule, { rule, message, hint })
  }
  if (defines) {
    report('xml-entities', 'it defines entities, which are not replaced', 'look whether words are missing')
  }
  let depth = 0
  let tags = 0
  let isStopped = false
  let attributes = new Map<string, string>()
  // The parser gives a text in pieces, one for each entity.
  let words = ''
  const flush = (): void => {
    if (words !== '') walker.text(words)
    words = ''
  }
  const stop = (rule: string, message: string): void => {
    isStopped = true
    report(rule, message, unread)
  }
  const parser = new Parser(
    {
      onattribute: (name, value) => {
        if (attributes.size < caps.xmlAttributes) {
          const key = name.toLowerCase()
          if (!attributes.has(key)) attributes.set(key, value)
        } else if (!isStopped) {
          const message = `a tag has more than ${caps.xmlAttributes} attributes (xmlAttributes)`
          report('xml-attributes', message, 'those beyond are passed over')
        }
      },
      onopentagname: () => {
        flush()
        attributes = new Map()
        depth += 1
        tags += 1
        if (isStopped) return
        if (depth > caps.xmlDepth) {
          stop('xml-depth', `elements stand in each other more than ${caps.xmlDepth} deep (xmlDepth)`)
        } else if (tags > caps.xmlTags) stop('xml-tags', `it has more than ${caps.xmlTags} tags (xmlTags)`)
      },
      onopentag: name => {
        if (!isStopped) walker.open(name.toLowerCase(), attributes)
      },
      onclosetag: name => {
        flush()
        depth -= 1
        if (!isStopped) walker.close(name.toLowerCase())
      },
      ontext: piece => {
        if (!isStopped && depth > 0) words += piece
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  for (let at = 0; at < text.length && !isStopped; at += slice) parser.write(text.slice(at, at + slice))
  const isCut = depth > 0
  flush()
  walker.ends?.()
  if (!isStopped) parser.end()
  return { findings: [...findings.values()], isCut, isStopped }
}

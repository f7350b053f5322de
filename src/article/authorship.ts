/** Who wrote the article and which outlet it stands in, as the page and the capture name them. */
import type { Knowledge } from '../knowledge/knowledge.js'
import type { Party } from '../model/actor.js'
import type { Capture } from '../model/capture.js'
import type { Id } from '../model/evidence.js'
import type { Stretch } from '../model/layers.js'
import { foldName, nameId } from '../text/names.js'
import { type FurnitureTable, matchFurniture } from './furniture.js'
import type { Labelled } from './labels.js'
import { readLines } from './lines.js'
import type { ReadLine } from './story.js'

export interface Authorship {
  readonly author?: string
  readonly outlet?: Stretch & { readonly words: string }
}

/** The names that biographies and bylines give; the biography is the fuller one. */
export function findAuthorship(
  text: string,
  lines: readonly ReadLine[],
  labels: readonly Labelled[],
): Authorship {
  let author: string | undefined
  let outlet: Authorship['outlet']
  for (const kind of ['bio', 'byline'] as const) {
    for (let index = 0; index < lines.length; index += 1) {
      if (labels[index]!.kind !== kind) continue
      const { furniture, line } = lines[index]!
      for (const { hole, start, end } of furniture?.holes ?? []) {
        const words = text.slice(start, end).replace(/[.;,]$/u, '')
        if (hole === 'author') author ??= words
        if (hole === 'outlet' && kind === 'bio') outlet ??= { words, start, end: start + words.length }
      }
      if (!furniture && kind === 'byline') author ??= line.text
    }
  }
  return { ...(author !== undefined && { author }), ...(outlet !== undefined && { outlet }) }
}

/** “By Jane Roe, Meridian Wire” as pages give it to machines: the name alone, where a row of the table knows the words around it. */
export function nameInByline(table: FurnitureTable, words: string): string {
  const [line] = readLines(words)
  const matched = line && matchFurniture(table, words, line)
  if (matched?.rule.means.kind !== 'byline') return words
  const hole = matched.holes.find(({ hole }) => hole === 'author')
  return hole ? words.slice(hole.start, hole.end) : words
}

/** Whether a line is the author's name or a part of it, as it stands around the author's box. */
function isAuthorName(line: string, author: string): boolean {
  const name = foldName(author)
  const folded = foldName(line)
  if (folded === '' || line.length > 60) return false
  return folded === name || name.startsWith(`${folded} `) || name.endsWith(` ${folded}`)
}

/** How many of the last paragraphs may tell of the author. */
const lastParagraphs = 2

/** “Jane Roe covers the ports.” below her article: no news calls its author by name. In the very last paragraph “Roe covers …”. */
function tellsOfAuthor(line: string, author: string, isLast: boolean): boolean {
  const [name = ''] = author.split(/,| and | & | \+ /u)
  const names = name.trim().split(/\s+/u)
  if (names.length < 2) return false
  const begins = (words: string) =>
    line.startsWith(`${words} `) && /^\p{Ll}/u.test(line.slice(words.length + 1))
  return begins(names.join(' ')) || (isLast && begins(names[names.length - 1]!))
}

/** The labels with the author's name and what is said of the author in them. */
export function nameAuthor(
  lines: readonly ReadLine[],
  labels: readonly Labelled[],
  author: string,
): readonly Labelled[] {
  const named = [...labels]
  let below = 0
  for (let index = labels.length - 1; index >= 0; index -= 1) {
    const { kind } = labels[index]!
    const { text } = lines[index]!.line
    if (kind === 'body') {
      below += 1
      if (below <= lastParagraphs && tellsOfAuthor(text, author, below === 1))
        named[index] = { kind: 'bio', by: 'article/author-named' }
    }
    const loose = kind === 'furniture' || kind === 'crosshead' || kind === 'standfirst'
    if (loose && isAuthorName(text, author)) named[index] = { kind: 'byline', by: 'article/name-line' }
  }
  return named
}

/** The outlet of a name as an actor: the tables' one, or one known by its name only. */
function outletOf(name: string, knowledge: Knowledge, by: string): Party {
  const known = knowledge
    .senses(foldName(name))
    .map(({ actor }) => knowledge.actor(actor))
    .find(actor => actor?.kind === 'outlet')
  return known
    ? { label: known.name, actor: known.id, by }
    : { label: name, actor: nameId('outlet', name), by }
}

/** Whose page it is: as the capture names it, else by its address, else as the page declares, else as its biography names it. */
export function findOutlet(
  capture: Capture,
  article: Id,
  declared: string | undefined,
  named: Authorship['outlet'],
  knowledge: Knowledge,
): Party | undefined {
  if (capture.outlet !== undefined) return outletOf(capture.outlet, knowledge, 'article/outlet-given')
  const host = capture.url === undefined ? undefined : /^[a-z]+:\/\/([^/?#:]+)/iu.exec(capture.url)?.[1]
  const atHost = host === undefined ? undefined : knowledge.outletAt(host.toLowerCase())
  if (atHost) return { label: atHost.name, actor: atHost.id, by: 'article/outlet-address' }
  if (declared !== undefined) return outletOf(declared, knowledge, 'article/outlet-declared')
  if (named === undefined) return undefined
  const { words, start, end } = named
  return { ...outletOf(words, knowledge, 'article/outlet-named'), span: { article, start, end } }
}

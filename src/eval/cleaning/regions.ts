/** Which part of a page its lines are: headline, body, caption, comments … on pages labelled by hand, as plain text and as HTML. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readMarkup } from '../../markup/markup.js'
import { RegionKind } from '../../model/article.js'
import type { Captured } from '../../model/capture.js'
import type { Stretch } from '../../model/layers.js'
import { clean } from '../../parley.js'
import { decode } from '../../sources/decode.js'
import { type Corpus, type NormDocument, readCorpus } from '../corpus.js'
import type { Figures, Section, SectionResult } from '../section.js'
import { type LabelledPage, readRegionLabels } from './regionLabels.js'

/** A stretch of a text with the kind that the label gives it and the kind that it was found to be. */
export interface Judged {
  readonly gold: RegionKind
  readonly found: RegionKind
  readonly weight: number
}

interface Marked extends Stretch {
  readonly kind: RegionKind
}

/** The lines of the text that hold anything, with their labels; a dateline is cut off the line that it begins. */
export function labelledLines(text: string, page: LabelledPage): readonly Marked[] {
  const marked: Marked[] = []
  let start = 0
  for (const [number, line] of text.split('\n').entries()) {
    const end = start + line.length
    const kind = page.kinds.get(number) ?? 'furniture'
    const head = start + (page.datelines.get(number) ?? 0)
    if (head > start) marked.push({ start, end: head, kind: 'dateline' })
    if (line.trim() !== '') marked.push({ start: head, end, kind })
    start = end + 1
  }
  return marked
}

export interface Judgement {
  readonly characters: readonly Judged[]
  readonly lines: readonly Judged[]
}

/** What each labelled stretch was found to be: by character, and as a whole by the kind that most of it has. Both lists are in order. */
export function judge(lines: readonly Marked[], regions: readonly Marked[]): Judgement {
  const characters: Judged[] = []
  const whole: Judged[] = []
  let next = 0
  for (const { start, end, kind: gold } of lines) {
    while (next < regions.length && regions[next]!.end <= start) next += 1
    let most: Judged | undefined
    for (let at = next; at < regions.length && regions[at]!.start < end; at += 1) {
      const { kind: found, ...region } = regions[at]!
      const weight = Math.min(end, region.end) - Math.max(start, region.start)
      characters.push({ gold, found, weight })
      if (weight > (most?.weight ?? 0)) most = { gold, found, weight }
    }
    if (most) whole.push({ ...most, weight: 1 })
  }
  return { characters, lines: whole }
}

interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** In percent; a kind that is neither in the labels nor found has no score. */
export function scoreOf(kind: RegionKind, judged: readonly Judged[]): Score | undefined {
  let gold = 0
  let found = 0
  let both = 0
  for (const one of judged) {
    if (one.gold === kind) gold += one.weight
    if (one.found === kind) found += one.weight
    if (one.gold === kind && one.found === kind) both += one.weight
  }
  if (gold + found === 0) return undefined
  const percent = (part: number, of: number) => (of === 0 ? 0 : (100 * part) / of)
  return {
    precision: percent(both, found),
    recall: percent(both, gold),
    f1: percent(2 * both, gold + found),
  }
}

const cells = (score: Score | undefined): string =>
  [score?.precision, score?.recall, score?.f1]
    .map(value => (value === undefined ? '–' : value.toFixed(1)).padStart(7))
    .join('')

function countOf(kind: RegionKind, judged: readonly Judged[]): number {
  return judged.filter(({ gold }) => gold === kind).length
}

/** For each kind what its lines were taken for instead, the commonest first. */
function mistakes(judged: readonly Judged[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { gold, found } of judged)
    if (gold !== found) counts.set(`${gold} → ${found}`, (counts.get(`${gold} → ${found}`) ?? 0) + 1)
  return [...counts]
    .sort(([one, more], [other, fewer]) => fewer - more || (one < other ? -1 : 1))
    .slice(0, 12)
    .map(([what, count]) => `${String(count).padStart(6)}  ${what}`)
}

function resultOf(name: string, corpus: string, pages: readonly Judgement[]): SectionResult {
  const judged = {
    characters: pages.flatMap(({ characters }) => characters),
    lines: pages.flatMap(({ lines }) => lines),
  }
  const kinds = RegionKind.options.filter(kind => countOf(kind, judged.lines) > 0)
  const right = judged.lines.filter(({ gold, found }) => gold === found).length
  const accuracy = (100 * right) / (judged.lines.length || 1)
  const figures: Figures = {
    'lines right': accuracy,
    ...Object.fromEntries(
      kinds.map(kind => [`${kind} F1`, scoreOf(kind, judged.characters)?.f1 ?? 0] as const),
    ),
  }
  return {
    name,
    corpus,
    figures,
    lines: [
      `${pages.length} pages, ${judged.lines.length} lines, ${accuracy.toFixed(1)} % of them right`,
      `${''.padEnd(16)} lines   by character P, R, F1     by line P, R, F1`,
      ...RegionKind.options
        .filter(kind => scoreOf(kind, judged.lines))
        .map(
          kind =>
            `${kind.padEnd(16)}${String(countOf(kind, judged.lines)).padStart(6)}  ${cells(scoreOf(kind, judged.characters))}   ${cells(scoreOf(kind, judged.lines))}`,
        ),
      '',
      'lines, label → found, the commonest mistakes',
      ...mistakes(judged.lines),
    ],
  }
}

const labelsPath = new URL('../../../src/eval/cleaning/labels/regions.tsv', import.meta.url)

interface Sample {
  readonly page: LabelledPage
  readonly document: NormDocument
}

/** The labelled pages. Throws where a text is not the one that was labelled. */
export function labelledPages(corpus: Corpus): readonly Sample[] {
  const documents = new Map(corpus.documents.map(document => [document.id, document]))
  return readRegionLabels(readFileSync(labelsPath, 'utf8')).map(page => {
    const document = documents.get(page.id)
    const hash = createHash('sha256')
      .update(document?.text ?? '')
      .digest('hex')
    if (document && hash.startsWith(page.hash)) return { page, document }
    throw new Error(
      `the labels of ${page.id} are of another text: label it again, or take it out of regions.tsv`,
    )
  })
}

function regionsOf(captured: Captured): readonly Marked[] {
  return clean(captured).article.regions.map(({ span, kind }) => ({ start: span.start, end: span.end, kind }))
}

function judgeText({ page, document: { text } }: Sample): Judgement {
  return judge(labelledLines(text, page), regionsOf({ name: page.id, mediaType: 'text/plain', text }))
}

const folded = (words: string): string => words.replace(/\s+/gu, ' ').trim()

/** The lines of `text` that stand in the labelled text as well, in the order of their occurrence there, with those labels. */
export function carryLabels(text: string, labelled: string, lines: readonly Marked[]): readonly Marked[] {
  const kinds = new Map<string, RegionKind[]>()
  for (const { start, end, kind } of lines) {
    const words = folded(labelled.slice(start, end))
    const known = kinds.get(words)
    if (known) known.push(kind)
    else kinds.set(words, [kind])
  }
  const marked: Marked[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const kind = line.trim() === '' ? undefined : kinds.get(folded(line))?.shift()
    if (kind) marked.push({ start, end, kind })
    start = end + 1
  }
  return marked
}

/** The page as it came from the web, where the folder holds it; its labels are those of the same lines of the text. */
function judgeMarkup(folder: string, { page, document }: Sample): Judgement | undefined {
  const named = document.meta?.htmlPath
  const path = typeof named === 'string' ? join(folder, 'data', 'page-lines', named) : ''
  if (!path.endsWith('.html.gz') || !existsSync(path)) return undefined
  const { text, layout, facts } = readMarkup(decode(gunzipSync(readFileSync(path)), { markup: true }).text)
  const lines = carryLabels(text, document.text, labelledLines(document.text, page))
  return judge(lines, regionsOf({ name: page.id, mediaType: 'text/html', text, layout, facts }))
}

export const regions: Section = folder => {
  const corpus = readCorpus(folder, 'page-lines')
  if (!corpus) return []
  const samples = labelledPages(corpus)
  return (['rules', 'check'] as const).flatMap(half => {
    const own = samples.filter(({ page }) => page.half === half)
    const pages = own.map(sample => judgeMarkup(folder, sample)).filter(one => one !== undefined)
    return [
      resultOf(`regions/${half}`, corpus.hash, own.map(judgeText)),
      ...(pages.length > 0 ? [resultOf(`regions/${half}, as HTML`, corpus.hash, pages)] : []),
    ]
  })
}

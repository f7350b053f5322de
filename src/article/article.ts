/** From a captured text to an article: what of it is the story, what is damaged, whose it is. The text itself is never edited. */
import type { Knowledge } from '../knowledge/knowledge.js'
import type { Language } from '../language/language.js'
import type { Article, Region, Repair, Residue } from '../model/article.js'
import type { Captured } from '../model/capture.js'
import type { Id, Problem, Time } from '../model/evidence.js'
import type { Stretch } from '../model/layers.js'
import { makeId } from '../text/identity.js'
import { pairQuoteMarks } from '../text/quoteMarks.js'
import { findAuthorship, findOutlet, nameAuthor, nameInByline } from './authorship.js'
import { checkCapture, longestText } from './capture.js'
import { findDateline } from './dateline.js'
import { readDeclared } from './declared.js'
import { judge } from './judge.js'
import type { Labelled } from './labels.js'
import { proseOf, textLanguage } from './lineLanguage.js'
import { markLines, mostLines } from './marks.js'
import { compile, readPage, shownBlocks } from './page.js'
import { labelLines } from './regions.js'
import { findResidues, holdsGluedLinks } from './residues.js'
import type { ReadLine } from './story.js'

export interface Tables {
  readonly language: Language
  readonly knowledge: Knowledge
}

/** The regions tile the text: each runs to the beginning of the next, and the first from the text's beginning. */
function tile(
  article: Id,
  text: string,
  lines: readonly ReadLine[],
  labels: readonly Labelled[],
): readonly Region[] {
  const regions: Region[] = []
  const cut = Math.min(text.length, longestText)
  let paragraphs = 0
  const push = (start: number, end: number, { kind, by, language, names }: Labelled): void => {
    const named = names && { names: { article, start: names.start, end: names.end } }
    regions.push({
      span: { article, start, end },
      kind,
      by,
      ...(language !== undefined && { language }),
      ...named,
    })
  }
  for (let index = 0; index < lines.length; index += 1) {
    const { line } = lines[index]!
    const label = labels[index]!
    const start = index === 0 ? 0 : line.start
    const end = lines[index + 1]?.line.start ?? cut
    if (label.kind === 'body') paragraphs += 1
    const dateline = label.kind === 'body' && paragraphs <= 2 ? findDateline(text, line) : undefined
    if (dateline)
      push(start, dateline.end, {
        kind: 'dateline',
        by: 'article/dateline',
        ...(dateline.names && { names: dateline.names }),
      })
    push(dateline?.end ?? start, end, label)
  }
  if (lines.length === 0 && cut > 0) push(0, cut, { kind: 'furniture', by: 'article/blank' })
  if (cut < text.length) push(cut, text.length, { kind: 'furniture', by: 'article/too-long' })
  return regions
}

/** The region without the white space that it ends in. */
function inner(text: string, region: Region): Stretch {
  let { start, end } = region.span
  while (end > start && text.charCodeAt(end - 1) <= 32) end -= 1
  while (start < end && text.charCodeAt(start) <= 32) start += 1
  return { start, end }
}

/** The stretches that are read as running text, in order: what `pairQuoteMarks` takes. */
function readStretches(text: string, regions: readonly Region[]): readonly Stretch[] {
  return regions
    .filter(({ kind }) => kind === 'body' || kind === 'standfirst' || kind === 'liveblog')
    .map(region => inner(text, region))
}

function tooManyLines(article: Id, text: string, lines: readonly ReadLine[]): Problem {
  return {
    rule: 'article/too-many-lines',
    weight: 'note',
    message: `only the first ${mostLines} of ${lines.length} lines were shown to the line model; rules label the others`,
    article,
    place: { article, start: lines[mostLines]!.line.start, end: text.length },
  }
}

/**
 * Reads a capture. Never throws for what the text holds: trouble comes back as problems.
 * Linear in the text; of a text longer than a million characters the rest becomes furniture, with a warning.
 */
export function readArticle(captured: Captured, tables: Tables): { article: Article; problems: Problem[] } {
  const { layout: whole, ...capture }: Captured = captured
  const { name, url, published, text } = capture
  const { language, knowledge } = tables
  const made = compile(language)
  const id = makeId('article', name, url ?? '', published ?? '', text)
  const declared = readDeclared(capture, id)
  const date: Time | undefined =
    published === undefined ? declared.published : { from: published, implied: [], by: 'capture' }
  const problems = [...checkCapture(capture, id, date !== undefined)]
  if (published === undefined) problems.push(...declared.problems)
  const tag = textLanguage(proseOf(text, whole), language.tag, made.functionWords)
  if (tag !== language.tag) {
    const message = `the text is in another language (${tag}) than the tables (${language.tag}): it is kept, but not read`
    problems.push({ rule: 'article/other-language', weight: 'warning', message, article: id })
  }
  const layout = whole && whole.blocks.length > 0 ? shownBlocks(text, whole) : undefined
  const lines = readPage(text, language, made, tag, layout)
  if (lines.length > mostLines) problems.push(tooManyLines(id, text, lines))
  const ruled = labelLines(lines, declared.headlines)
  const firstLabels = judge(lines, ruled, markLines(text, lines, ruled, layout), line =>
    holdsGluedLinks(text, line, made.residues),
  )
  const { author: named, outlet } = findAuthorship(text, lines, firstLabels)
  const authors =
    declared.authors.length > 0 || named === undefined
      ? declared.authors.map(author => nameInByline(made.furniture, author))
      : [named]
  const labels = authors.reduce<readonly Labelled[]>(
    (before, author) => nameAuthor(lines, before, author),
    firstLabels,
  )
  const regions = tile(id, text, lines, labels)
  const stretches = readStretches(text, regions)
  const repairs: Repair[] = pairQuoteMarks(text, stretches, made.reporting).repairs.map(
    ({ start, end, reads, because, by }) => ({
      span: { article: id, start, end },
      reads,
      because,
      by,
    }),
  )
  const residues: Residue[] = stretches.flatMap(stretch =>
    findResidues(text, stretch, made.residues).map(({ start, end, kind, from, because, by }) => ({
      span: { article: id, start, end },
      kind,
      because,
      by,
      ...(from !== undefined && { from }),
    })),
  )
  const page = findOutlet(capture, id, declared.outlet, outlet, knowledge)
  const article: Article = {
    id,
    capture,
    language: tag,
    ...(page && { outlet: page }),
    ...(authors.length > 0 && { author: authors.join(', ') }),
    ...(declared.headlines[0] !== undefined && { headline: declared.headlines[0] }),
    ...(date && { published: date }),
    ...(declared.modified && { modified: declared.modified }),
    regions,
    repairs,
    residues,
  }
  return { article, problems }
}

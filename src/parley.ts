/** The flow, once: the only file that knows every step, every language and the tables. */

import { readArticle } from './article/article.js'
import { compare } from './comparison/comparison.js'
import { makeKnowledge } from './knowledge/tables.js'
import { english } from './language/en/en.js'
import { type RuleEntry, rulesOf } from './language/rules.js'
import { traceLineage } from './lineage/lineage.js'
import type { Article } from './model/article.js'
import type { Captured } from './model/capture.js'
import type { Label } from './model/comparison.js'
import type { Problem, Time } from './model/evidence.js'
import type { Layers } from './model/layers.js'
import type { Record } from './model/record.js'
import type { Statement, Telling } from './model/statement.js'
import { attributions } from './reading/attributions.js'
import { claims } from './reading/claims.js'
import { conditions } from './reading/conditions.js'
import { labels } from './reading/labels.js'
import { mentions } from './reading/mentions.js'
import { quotations } from './reading/quotations.js'
import { sentences } from './reading/sentences.js'
import { pipeline } from './reading/stage.js'
import { taggedBy } from './reading/taggings.js'
import { times } from './reading/times.js'
import { tokens } from './reading/tokens.js'
import { collectActors } from './statement/actors.js'
import { makeStatements } from './statement/statement.js'
import { makeTellings } from './statement/tellings.js'
import { tellStory } from './story/story.js'
import type { Tagger } from './tagging/tagger.js'
import { makeId } from './text/identity.js'
import { compareText } from './text/order.js'

const knowledge = makeKnowledge()
const language = english

/** The stages of reading one article; the trained reader's spans are one layer among the others. */
function readingWith(tagger: Tagger | undefined) {
  return pipeline()
    .add(tokens)
    .add(quotations)
    .add(sentences)
    .add(mentions)
    .add(times)
    .add(taggedBy(tagger))
    .add(attributions)
    .add(claims)
    .add(conditions)
    .add(labels)
}

/** How to read. */
export interface ReadOptions {
  /** A trained reader beside the rules (`quick` or `learned`); without one the rules read alone. */
  readonly tagger?: Tagger | undefined
}

/** Articles in the order of publication, then by id: the order in which they were given leaves no trace. */
function inOrder(left: Article, right: Article): number {
  return (
    compareText(left.published?.from ?? '9999', right.published?.from ?? '9999') ||
    compareText(left.id, right.id)
  )
}

function labelsOf({ id }: Article, found: Layers['labels']): readonly Label[] {
  return found.map(({ start, end, referent, label, marked, by }) => ({
    article: id,
    referent,
    label,
    marked,
    evidence: { spans: [{ article: id, start, end }], by, certainty: 'stated' },
  }))
}

/** Every rule that can stand behind a line of a record: what it matches, why, and examples. */
export const rules: readonly RuleEntry[] = rulesOf(language)

/** One article's part in the story, before the articles are put side by side. */
interface Heard {
  readonly statements: readonly Statement[]
  readonly tellings: readonly Telling[]
  readonly labels: readonly Label[]
  readonly times: readonly Time[]
  readonly problems: readonly Problem[]
}

function hear(article: Article, descents: Record['descents'], { tagger }: ReadOptions): Heard {
  const problems: Problem[] = []
  const report = (problem: Problem) => {
    problems.push(problem)
  }
  const layers = readingWith(tagger).run({ article, language, knowledge, report })
  const page = { article, layers }
  const made = makeStatements(
    page,
    descents.filter(descent => descent.child === article.id),
    knowledge,
  )
  return {
    statements: made.statements,
    tellings: makeTellings(page, knowledge),
    labels: labelsOf(article, layers.labels),
    times: layers.times.map(({ time }) => time),
    problems: [...problems, ...made.problems],
  }
}

/** Running text as an article without a page around it: every line that is not blank is a paragraph of the body. */
function passage(text: string, published: string | undefined): Article {
  const id = makeId('article', text)
  const regions: Article['regions'][number][] = []
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf('\n', start)
    const end = line < 0 ? text.length : line + 1
    const kind = text.slice(start, end).trim() === '' ? 'furniture' : 'body'
    regions.push({ span: { article: id, start, end }, kind, by: 'article/passage' })
    start = end
  }
  return {
    id,
    capture: {
      name: 'passage',
      mediaType: 'text/plain',
      text,
      ...(published !== undefined && { published }),
    },
    language: language.tag,
    ...(published !== undefined && { published: { from: published, implied: [], by: 'capture' } }),
    regions,
    repairs: [],
    residues: [],
  }
}

/** The layers of running text: what the corpora of reading are measured on, whose texts have lost their pages. Pure, and linear. */
export function readPassage(text: string, published?: string, { tagger }: ReadOptions = {}): Layers {
  const article = passage(text, published)
  return readingWith(tagger).run({ article, language, knowledge, report: () => {} })
}

/** The layers of running text and the statements that are made of them. */
export function hearPassage(
  text: string,
  published?: string,
  { tagger }: ReadOptions = {},
): { readonly layers: Layers; readonly statements: readonly Statement[] } {
  const article = passage(text, published)
  const layers = readingWith(tagger).run({ article, language, knowledge, report: () => {} })
  return { layers, statements: makeStatements({ article, layers }, [], knowledge).statements }
}

/** Cuts one capture into its regions, and reads nothing of it: the first step of `read` by itself. Pure, and linear. */
export function clean(captured: Captured): {
  readonly article: Article
  readonly problems: readonly Problem[]
} {
  return readArticle(captured, { language, knowledge })
}

/** How far a reading is: articles cut out of their pages, then articles read. */
export interface ReadStep {
  readonly step: 'cleaning' | 'reading'
  readonly done: number
  readonly total: number
}

/**
 * Reads captures into one record. Pure: the same captures give the same bytes, in whatever order they come.
 * Trouble in a text is in `problems`, never an exception; a capture given twice is read once.
 */
export function read(captures: readonly Captured[], options: ReadOptions = {}): Record {
  const steps = readInSteps(captures, options)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** `read` with a stop after each article, for who wants to show how far it is, or to break off. */
export function* readInSteps(
  captures: readonly Captured[],
  options: ReadOptions = {},
): Generator<ReadStep, Record, void> {
  const byId = new Map<string, ReturnType<typeof readArticle>>()
  for (const [done, capture] of captures.entries()) {
    yield { step: 'cleaning', done, total: captures.length }
    const taken = readArticle(capture, { language, knowledge })
    byId.set(taken.article.id, taken)
  }
  const ordered = [...byId.values()].sort((left, right) => inOrder(left.article, right.article))
  const articles = ordered.map(({ article }) => article)
  const { descents, sides } = traceLineage(articles, knowledge)
  const heard: Heard[] = []
  for (const article of articles) {
    yield { step: 'reading', done: heard.length, total: articles.length }
    heard.push(hear(article, descents, options))
  }
  yield { step: 'reading', done: heard.length, total: articles.length }
  const statements = heard.flatMap(part => part.statements)
  const tellings = heard.flatMap(part => part.tellings)
  const story = tellStory({ articles, sides, statements, tellings }, knowledge, [language])
  const comparison = compare(
    { articles, sides, statements, tellings, story, labels: heard.flatMap(part => part.labels) },
    knowledge,
  )
  const problems = [...ordered.flatMap(part => part.problems), ...heard.flatMap(part => part.problems)]
  const record = {
    model: '1.0' as const,
    articles,
    descents,
    times: heard.flatMap(part => part.times),
    statements,
    tellings,
    story,
    comparison,
    problems,
  }
  return { ...record, actors: collectActors(record, knowledge) }
}

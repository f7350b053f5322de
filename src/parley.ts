/** The flow, once: the only file that knows every step, every language and the tables. */
import { readArticle } from './article/article.js'
import { compare } from './comparison/comparison.js'
import { makeKnowledge } from './knowledge/tables.js'
import { english } from './language/en/en.js'
import { traceLineage } from './lineage/lineage.js'
import type { Actor, Party } from './model/actor.js'
import type { Article, Capture } from './model/article.js'
import type { Label } from './model/comparison.js'
import type { Id, Problem } from './model/evidence.js'
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
import { times } from './reading/times.js'
import { tokens } from './reading/tokens.js'
import { makeStatements } from './statement/statement.js'
import { makeTellings } from './statement/tellings.js'
import { tellStory } from './story/story.js'

const knowledge = makeKnowledge()
const language = english

const reading = pipeline()
  .add(tokens)
  .add(quotations)
  .add(sentences)
  .add(mentions)
  .add(times)
  .add(attributions)
  .add(claims)
  .add(conditions)
  .add(labels)

function byName<Named extends { readonly id: Id }>(left: Named, right: Named): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0
}

/** Articles in the order of publication, then by id: the order in which they were given leaves no trace. */
function inOrder(left: Article, right: Article): number {
  const before = left.published?.from ?? '9999'
  const after = right.published?.from ?? '9999'
  return before === after ? byName(left, right) : before < after ? -1 : 1
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

/** The actors that a value names anywhere, with the words that name those whom no table knows. */
function collectActors(value: unknown, found: Map<Id, string>): void {
  if (Array.isArray(value)) for (const entry of value) collectActors(entry, found)
  else if (typeof value === 'object' && value !== null) {
    const party = value as Partial<Party> & { readonly outlet?: Id; readonly capture?: unknown }
    if (typeof party.label === 'string' && typeof party.actor === 'string' && !found.has(party.actor))
      found.set(party.actor, party.label)
    if (typeof party.of === 'string' && !found.has(party.of)) found.set(party.of, party.of)
    for (const [key, entry] of Object.entries(value)) if (key !== 'capture') collectActors(entry, found)
  }
}

function actorOf(id: Id, name: string): Actor {
  const known = knowledge.actor(id)
  if (known) return known
  return {
    id,
    kind: id.slice(0, id.indexOf('/')) as Actor['kind'],
    name,
    names: [name],
    roles: [],
    known: false,
  }
}

function actorsIn(record: Omit<Record, 'actors'>): readonly Actor[] {
  const found = new Map<Id, string>()
  collectActors(record, found)
  for (const { outlet, capture } of record.articles)
    if (outlet && !found.has(outlet)) found.set(outlet, capture.outlet ?? outlet)
  return [...found].map(([id, name]) => actorOf(id, name)).sort(byName)
}

/** One article's part in the story, before the articles are put side by side. */
interface Heard {
  readonly statements: readonly Statement[]
  readonly tellings: readonly Telling[]
  readonly labels: readonly Label[]
  readonly problems: readonly Problem[]
}

function hear(article: Article, descents: Record['descents']): Heard {
  const problems: Problem[] = []
  const report = (problem: Problem) => {
    problems.push(problem)
  }
  const layers = reading.run({ article, language, knowledge, report })
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
    problems: [...problems, ...made.problems],
  }
}

/**
 * Reads captures into one record. Pure: the same captures give the same bytes, in whatever order they come.
 * Trouble in a text is in `problems`, never an exception; a capture given twice is read once.
 */
export function read(captures: readonly Capture[]): Record {
  const taken = captures.map(capture => readArticle(capture, { language, knowledge }))
  const byId = new Map(taken.map(({ article, problems }) => [article.id, { article, problems }]))
  const ordered = [...byId.values()].sort((left, right) => inOrder(left.article, right.article))
  const articles = ordered.map(({ article }) => article)
  const { descents, sides } = traceLineage(articles, knowledge)
  const heard = articles.map(article => hear(article, descents))
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
    statements,
    tellings,
    story,
    comparison,
    problems,
  }
  return { ...record, actors: actorsIn(record) }
}

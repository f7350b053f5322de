/** Sides and the reports that each of them tells: what every comparison is made between. */

import type { Knowledge } from '../knowledge/knowledge.js'
import type { Party } from '../model/actor.js'
import type { Article } from '../model/article.js'
import type { Label, Side } from '../model/comparison.js'
import type { Evidence, Id, Span } from '../model/evidence.js'
import type { Claim, Statement, Telling } from '../model/statement.js'
import type { Story } from '../model/story.js'
import { compareText } from '../text/order.js'

export interface ComparisonInput {
  readonly articles: readonly Article[]
  /** Articles that descend from one report stand together. */
  readonly sides: readonly (readonly Id[])[]
  readonly statements: readonly Statement[]
  readonly tellings: readonly Telling[]
  readonly story: Story
  readonly labels: readonly Label[]
}

export interface Account {
  readonly id: Id
  readonly article: Article
  readonly side: number
  /** None for a telling. */
  readonly statement: Statement | undefined
  readonly claims: readonly Claim[]
  readonly evidence: Evidence
  readonly content: readonly Span[]
}

export interface Accounts {
  readonly sides: readonly (readonly Id[])[]
  readonly byId: ReadonlyMap<Id, Account>
  readonly articles: ReadonlyMap<Id, Article>
  readonly sideOf: ReadonlyMap<Id, number>
  readonly knowledge: Knowledge
}

/** Orders the sides by publication and id; an article that no side names stands for itself. */
export function layAccounts(input: ComparisonInput, knowledge: Knowledge): Accounts {
  const articles = new Map(input.articles.map(article => [article.id, article]))
  const key = (id: Id): string => `${articles.get(id)?.published?.from ?? ''} ${id}`
  const order = (ids: readonly Id[]): readonly Id[] =>
    ids.toSorted((one, other) => compareText(key(one), key(other)))
  const named = new Set(input.sides.flat())
  const alone = input.articles.filter(article => !named.has(article.id)).map(article => [article.id])
  const sides = [...input.sides, ...alone]
    .map(side => order(side.filter(id => articles.has(id))))
    .filter(side => side.length > 0)
    .sort((one, other) => compareText(key(one[0]!), key(other[0]!)))
  const sideOf = new Map(sides.flatMap((side, number) => side.map(id => [id, number] as const)))
  const accounts: Account[] = []
  const add = (
    source: Statement | Telling,
    statement: Statement | undefined,
    content: readonly Span[],
  ): void => {
    const article = articles.get(source.article)
    if (!article) return
    const { id, claims, evidence } = source
    accounts.push({ id, article, side: sideOf.get(article.id)!, statement, claims, evidence, content })
  }
  for (const statement of input.statements) add(statement, statement, statement.content)
  for (const telling of input.tellings) add(telling, undefined, [telling.content])
  const start = ({ content }: Account): number => Math.min(...content.map(span => span.start))
  accounts.sort(
    (one, other) =>
      compareText(key(one.article.id), key(other.article.id)) ||
      start(one) - start(other) ||
      compareText(one.id, other.id),
  )
  const byId = new Map(accounts.map(account => [account.id, account]))
  return { sides, byId, articles, sideOf, knowledge }
}

/** Things by side number, in the order of the sides. */
export function groupBySide<Thing>(
  things: readonly Thing[],
  sideOf: (thing: Thing) => number,
): ReadonlyMap<number, readonly Thing[]> {
  const groups = new Map<number, Thing[]>()
  for (const thing of things) {
    const side = sideOf(thing)
    const group = groups.get(side)
    if (group) group.push(thing)
    else groups.set(side, [thing])
  }
  return new Map([...groups].sort((one, other) => one[0] - other[0]))
}

/** The spans of several evidences, in order of text and without repetition. */
export function joinEvidence(by: string, parts: readonly Evidence[]): Evidence {
  const spans = new Map<string, Span>()
  for (const part of parts)
    for (const span of part.spans) spans.set(`${span.article} ${span.start} ${span.end}`, span)
  const sorted = [...spans.values()].sort(
    (one, other) => compareText(one.article, other.article) || one.start - other.start || one.end - other.end,
  )
  const stated = parts.every(part => part.certainty === 'stated')
  return { spans: sorted, by, certainty: stated ? 'stated' : 'inferred' }
}

/** One side’s account: the articles of the evidence only, for a copy that left the sentence out does not tell it. */
export function makeSide(says: string, by: string, parts: readonly Evidence[]): Side {
  const evidence = joinEvidence(by, parts)
  return { articles: [...new Set(evidence.spans.map(span => span.article))], says, evidence }
}

/** The state or organisation that a party stands for at the time of an article. */
export function standsFor(party: Party, knowledge: Knowledge, article: Article): Id | undefined {
  if (party.actor?.startsWith('outlet/')) return party.actor
  const at = article.published?.from
  if (party.of) return knowledge.stateOf(party.of, at) ?? party.of
  return party.actor && (knowledge.stateOf(party.actor, at) ?? party.actor)
}

/** The parties of a claim by what they stand for, sorted. */
export function sidesOfClaim(claim: Claim, account: Account, knowledge: Knowledge): readonly Id[] {
  const ids = [...claim.agents, ...claim.recipients].flatMap(
    party => standsFor(party, knowledge, account.article) ?? [],
  )
  return [...new Set(ids)].sort(compareText)
}

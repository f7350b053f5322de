/** The conditions that speakers set and that belong to no meeting of the record. */
import type { BriefLine } from '../model/brief.js'
import type { Span } from '../model/evidence.js'
import type { Condition } from '../model/statement.js'
import { caps, sayMore } from './caps.js'
import { byClause, conditionPoint } from './conditions.js'
import { foldLine } from './legible.js'
import type { Lookup } from './lookup.js'
import { speakerKey } from './wording.js'

interface Clause {
  readonly speaker: string
  readonly occasion: string
  readonly article: string
  readonly words: string
  /** One clause of the text. */
  readonly conditions: readonly Condition[]
  /** The places of the same condition elsewhere. */
  readonly others: Span[]
}

/**
 * Clauses by speaker, the same words once. In short also once for each occasion of speaking: what a further report of it
 * has of the same kind (`if`, `until`) is taken for the same condition.
 */
function findClauses(lookup: Lookup): readonly (readonly Clause[])[] {
  const { statements, story } = lookup.record
  const shown = new Set(story.meetings.flatMap(({ conditions }) => conditions.map(({ id }) => id)))
  const occasions = new Map(
    story.utterances.flatMap(({ id, reports }) => reports.map(report => [report, id] as const)),
  )
  const bySpeaker = new Map<string, Clause[]>()
  for (const { id, article, speaker, claims } of statements) {
    // What one speaker tells of another's offer and its condition is the other's.
    const open = claims
      .flatMap(({ conditions }) => conditions)
      .filter(condition => !shown.has(condition.id) && lookup.setBy(condition)?.id === id)
    for (const conditions of byClause(open)) {
      const { relation, evidence } = conditions[0]!
      const words = foldLine(lookup.places.text(evidence.spans[0]!)).toLowerCase()
      const occasion = `${occasions.get(id) ?? id} ${relation}`
      const key = speakerKey(speaker)
      const told = bySpeaker.get(key) ?? []
      bySpeaker.set(key, told)
      const same = told.find(
        clause =>
          clause.words === words ||
          (!lookup.full && clause.occasion === occasion && clause.article !== article),
      )
      if (same) same.others.push(...evidence.spans)
      else told.push({ speaker: key, occasion, article, words, conditions, others: [] })
    }
  }
  return [...bySpeaker.values()]
}

/** The first of every speaker before the second of any, but those of one speaker together. */
function chooseClauses(lookup: Lookup, bySpeaker: readonly (readonly Clause[])[]): readonly Clause[] {
  const all = bySpeaker.flat()
  if (lookup.full || all.length <= caps.openConditions) return all
  const turns = Math.max(...bySpeaker.map(clauses => clauses.length))
  const order = Array.from({ length: turns }, (_, turn) => bySpeaker.flatMap(clauses => clauses[turn] ?? []))
  const chosen = new Set(order.flat().slice(0, caps.openConditions))
  return all.filter(clause => chosen.has(clause))
}

export function openConditionLines(lookup: Lookup): readonly BriefLine[] {
  const bySpeaker = findClauses(lookup)
  const clauses = chooseClauses(lookup, bySpeaker)
  const more = bySpeaker.flat().length - clauses.length
  const lines = clauses.map(({ conditions, others }): BriefLine => {
    const point = conditionPoint(lookup, conditions)
    const places = [...conditions.flatMap(({ evidence }) => evidence.spans), ...others]
    return {
      ...point,
      parts: [{ lead: 'Condition' }, { text: ', ' }, ...point.parts],
      cites: lookup.cite(places),
      lines: [],
    }
  })
  return more > 0
    ? [...lines, { parts: [{ text: sayMore(more, 'conditions') }], cites: [], lines: [] }]
    : lines
}

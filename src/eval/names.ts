/** Whether a party of the record is the one that the gold names, through the record's own actors and aliases. */
import type { Party } from '../model/actor.js'
import type { Record } from '../model/record.js'
import { foldName } from '../text/names.js'

export interface Names {
  /** Whether the party is the one that the gold names; `(unnamed)` in the name asks for one who is only described. */
  readonly isSame: (expected: string, party: Party | undefined, anonymous?: boolean) => boolean
  readonly isUnnamed: (expected: string) => boolean
}

const articleWord = /^(?:the|a|an|some) /u
const fold = (name: string): string => foldName(name.replace(/[“”"‘’«»]/gu, '')).replace(articleWord, '')
const words = (name: string): readonly string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')

export function namesOf(record: Record): Names {
  const byActor = new Map(
    record.actors.map(actor => [actor.id, new Set([actor.name, ...actor.names].map(fold))]),
  )
  const texts = new Map(record.articles.map(article => [article.id, article.capture.text]))
  /** The words that name the party where it stands: “Kyiv” for Ukraine. */
  const printed = ({ span }: Party): string | undefined =>
    span && fold(texts.get(span.article)?.slice(span.start, span.end) ?? '')
  const isUnnamed = (expected: string): boolean => /\bunnamed\b/iu.test(expected)

  const isDescribed = (expected: string, party: Party): boolean => {
    if (party.actor !== undefined || party.unnamed === undefined) return false
    const wanted = words(expected.replace(/\(.*$|\bunnamed\b/giu, ''))
    if (wanted.length === 0) return true
    const label = new Set(words(party.label))
    const owner = new Set([...(byActor.get(party.of ?? '') ?? [])].flatMap(words))
    const common = wanted.filter(word => label.has(word) || owner.has(word)).length
    return wanted.some(word => label.has(word)) && common * 2 >= wanted.length
  }

  return {
    isUnnamed,
    isSame: (expected, party, anonymous = false) => {
      if (!party) return false
      if (anonymous || isUnnamed(expected)) return isDescribed(expected, party)
      if (fold(party.label) === fold(expected) || printed(party) === fold(expected)) return true
      if (party.actor === undefined) return false
      return byActor.get(party.actor)?.has(fold(expected)) ?? false
    },
  }
}

/** The words of a label that carry its meaning, folded: for comparing occasions, places and what a meeting is called. */
export function contentWords(...texts: readonly (string | undefined)[]): ReadonlySet<string> {
  const empty = new Set(['the', 'a', 'an', 'of', 'and', 'in', 'at', 'on', 'for', 'to', 'between', 'with'])
  return new Set(texts.flatMap(text => words(text ?? '')).filter(word => !empty.has(word)))
}

export function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter(word => other.has(word)).length
}

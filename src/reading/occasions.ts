/** Named gatherings of an article (`the Arctic summit`): their label, and where and when they are. */

import type { ClaimMeaning, Rule } from '../language/language.js'
import type { TimeMention, Token } from '../model/layers.js'
import { findPhrases, type PhraseTable } from '../text/phrase.js'
import type { Clause, Ground } from './clauses.js'
import { isCapitalised } from './tableNames.js'

export interface Occasion {
  readonly from: number
  readonly until: number
  /** The name's own words and the noun: `Arctic summit`. */
  readonly label: string
  /** The name alone, in lower case; one name is one occasion within an article. */
  readonly name: string
  readonly place?: string
  /** Index of a time mention. */
  readonly time?: number
}

/** How many words a name of a gathering may have. */
const longestName = 6

/** “G7”, “NATO”, “UN”: two or more capitals or digits and no lower-case letter. */
function isAcronym(token: Token | undefined): boolean {
  return isCapitalised(token) && token!.word.length > 1 && token!.word === token!.word.toUpperCase()
}

function overlapsTime(times: readonly TimeMention[], token: Token): boolean {
  return times.some(time => time.start < token.end && token.start < time.end)
}

/** The words of a name that ends before `at`; empty where a person, a time or a common word stands there. */
function nameBefore(
  ground: Ground,
  times: readonly TimeMention[],
  at: number,
  from: number,
): readonly Token[] {
  const { tokens, mentions, mentionAt, grammar } = ground
  let first = at
  while (first > from && at - first < longestName) {
    const token = tokens[first - 1]!
    const mention = mentions[mentionAt[first - 1]!]
    if (!isCapitalised(token) || grammar.articles.has(token.lower) || grammar.possessives.has(token.lower))
      break
    if (
      grammar.prepositions.has(token.lower) ||
      grammar.pronouns.has(token.lower) ||
      overlapsTime(times, token)
    )
      break
    if (mention?.kind === 'person' || mention?.form === 'group') break
    first -= 1
  }
  return tokens.slice(first, at)
}

/** The words of a name that begins at `at` (“of the *Arctic Council (AC8)*”), and where it ends; the acronym alone where one follows. */
function nameAfter(
  ground: Ground,
  at: number,
  until: number,
): { readonly name: readonly Token[]; readonly until: number } {
  const { tokens, mentions, mentionAt, grammar } = ground
  let end = at
  while (end < until && end - at < longestName) {
    const token = tokens[end]!
    if (mentions[mentionAt[end]!]?.kind === 'person') break
    const joins = grammar.prepositions.has(token.lower) && isCapitalised(tokens[end + 1])
    if (!isCapitalised(token) && !joins) break
    end += 1
  }
  if (end > at && tokens[end]?.word === '(' && isAcronym(tokens[end + 1]) && tokens[end + 2]?.word === ')') {
    return { name: tokens.slice(end + 1, end + 2), until: end + 3 }
  }
  return { name: tokens.slice(at, end), until: end }
}

export type GatheringTable = PhraseTable<Rule<ClaimMeaning>>

/** The named gatherings of one clause. `settle` finds the time and place of the occasion there. */
export function namedOccasions(
  ground: Ground,
  times: readonly TimeMention[],
  table: GatheringTable,
  clause: Clause,
  known: ReadonlyMap<string, Occasion>,
  settle: (from: number, until: number) => Pick<Occasion, 'place' | 'time'>,
): readonly Occasion[] {
  const found: Occasion[] = []
  for (const match of findPhrases(table, ground.tokens, clause.from, clause.until)) {
    const noun = ground.tokens[match.from]!
    const long = match.until - match.from > 1
    const after = long ? nameAfter(ground, match.until, clause.until) : { name: [], until: match.until }
    const before = long ? [] : nameBefore(ground, times, match.from, clause.from)
    const words = long ? after.name : before
    if (words.length === 0) continue
    const name = words.map(word => word.lower).join(' ')
    const from = long ? match.from : match.from - before.length
    const first = known.get(name)
    const label = first?.label ?? [...words, noun].map(word => word.word).join(' ')
    found.push({ from, until: after.until, label, name, ...first, ...settle(from, after.until) })
  }
  return found
}

/**
 * The occasion that words of a clause mean: one named there, a name known from elsewhere in the article (`at the G7`), or, for
 * `the summit`, the occasion named last. The claim's own words (`a meeting`) are no occasion of themselves.
 */
export function occasionIn(
  ground: Ground,
  definite: GatheringTable,
  clause: Clause,
  named: readonly Occasion[],
  known: ReadonlyMap<string, Occasion>,
  own: { readonly from: number; readonly until: number; readonly means: { readonly noun?: true } },
): Occasion | undefined {
  const here = named.filter(occasion => occasion.from < clause.until && occasion.until > clause.from)
  const best = here.find(occasion => occasion.from >= own.from) ?? here[0]
  if (best) return best
  for (let at = clause.from; at < clause.until; at += 1) {
    const token = ground.tokens[at]!
    const bare = isAcronym(token) ? known.get(token.lower) : undefined
    if (bare) return { ...bare, from: at, until: at + 1 }
  }
  const last = named.findLast(occasion => occasion.until <= clause.until)
  if (!last) return undefined
  const points = findPhrases(definite, ground.tokens, clause.from, clause.until)
  return points.some(match => !own.means.noun || match.until <= own.from || match.until > own.until)
    ? last
    : undefined
}

import type { NameSense } from '../knowledge/knowledge.js'
import type { Language, Rule } from '../language/language.js'
import type { GroupMeaning, TitleMeaning } from '../language/parties.js'
import type { Id } from '../model/evidence.js'
import type { Token } from '../model/layers.js'
import { oncePer } from '../text/oncePer.js'
import { matchAt, type PhraseTable, phraseTable } from '../text/phrase.js'
import type { FoundName, NameReader } from './names.js'
import { isCapitalised } from './tableNames.js'

export interface RoleTables {
  readonly titles: PhraseTable<Rule<TitleMeaning>>
  readonly groups: PhraseTable<Rule<GroupMeaning>>
  /** The words without a capital that a phrase can begin with. */
  readonly openers: ReadonlySet<string>
}

export const roleTables = oncePer((language: Language): RoleTables => {
  const titles = phraseTable(language.titles)
  const groups = phraseTable(language.groups)
  const { articles, possessives, qualifiers } = language.words
  const firstWords = [...titles.byFirstWord.keys(), ...groups.byFirstWord.keys()]
  return { titles, groups, openers: new Set([...articles, ...possessives, ...qualifiers, ...firstWords]) }
})

/** A noun phrase around a title or a group word: “the former Kremlin spokesman”, “White House officials”. */
export interface RolePhrase {
  readonly from: number
  readonly until: number
  /** Where the phrase begins without its article. */
  readonly bare: number
  /** Whose president, minister or official. */
  readonly owner?: Id
  /** “his American counterpart”: the owner stands in the sentence before the phrase. */
  readonly possessed: boolean
  /** “a spokesman”: somebody new, whoever was named before. */
  readonly indefinite: boolean
  /** “the former minister” */
  readonly former: boolean
  /** Capitalised words before the title that are nobody's name in the tables: “the Lima mayor”. */
  readonly qualifier?: string
  readonly title?: Rule<TitleMeaning>
  readonly group?: Rule<GroupMeaning>
  /** The name that follows the title, where one does. */
  readonly name?: FoundName & { readonly from: number }
}

interface Owner {
  readonly id: Id
  readonly until: number
}

/** An owner at `at`: “Russian”, “Russia’s”, “the Kremlin’s”, “US”, “White House”. */
function ownerAt(names: NameReader, tokens: readonly Token[], at: number, until: number): Owner | undefined {
  const found = names.senses(at, until)
  const sense = found?.senses.find(
    candidate => candidate.sense !== 'surname' && names.kindOf(candidate.actor) !== 'person',
  )
  if (!found || !sense) return undefined
  const end =
    tokens[found.until]?.lower === "'s" || tokens[found.until]?.lower === "'" ? found.until + 1 : found.until
  return { id: sense.actor, until: Math.min(end, until) }
}

/** The name after a title, over an opening bracket or mark only for outlets: “the daily “Il Faro””. */
function nameAfter(
  names: NameReader,
  tokens: readonly Token[],
  at: number,
  until: number,
  outlet: boolean,
): RolePhrase['name'] {
  const start = outlet && tokens[at]?.kind === 'quote' ? at + 1 : at
  if (start >= until) return undefined
  const name = names.fullName(start, until) ?? names.single(start, false)
  if (!name) return undefined
  if (!outlet && (name.kind === 'state' || name.kind === 'alliance' || name.kind === 'seat')) return undefined
  const closes = start > at && tokens[name.until]?.kind === 'quote' ? name.until + 1 : name.until
  return { ...name, until: closes, from: start }
}

/** The phrase that begins at `at`, if a title or group word stands in it. Looks at most ten words ahead. */
export function rolePhrase(
  tables: RoleTables,
  names: NameReader,
  tokens: readonly Token[],
  at: number,
  limit: number,
): RolePhrase | undefined {
  const until = Math.min(limit, at + 14)
  const { words } = names
  const first = tokens[at]
  if (first?.kind !== 'word') return undefined
  if (!isCapitalised(first) && !tables.openers.has(first.lower)) return undefined
  // “Mr. Justice”: a family name that is a title as well.
  if (names.isAddressed(at) && names.introduced(at)) return undefined
  // “both men”, “those close to”: rows that have their article in them.
  const pair = words.articles.has(first.lower) ? groupAt(tables, tokens, at, until) : undefined
  if (pair)
    return {
      from: at,
      until: pair.until,
      bare: at,
      possessed: false,
      indefinite: false,
      former: false,
      group: pair.row,
    }
  let next = at
  let possessed = false
  // “that officials …” opens a clause, not a phrase.
  if (words.articles.has(first.lower) && !words.plainComplementizers.has(first.lower)) next += 1
  else if (words.possessives.has(first.lower)) {
    possessed = true
    next += 1
  }
  const bare = next
  let owner: Id | undefined
  let former = false
  let qualifier: string | undefined
  while (next < until) {
    const title = matchAt(tables.titles, tokens, next, until)
    const group = groupAt(tables, tokens, next, until)
    // “the General Assembly”: a name of the tables that begins with a title.
    const table = title && names.senses(next, until)
    if (table && isTitled(tables, tokens, next, until, table)) return undefined
    const head = group && (!title || group.until > title.until) ? group : (title ?? group)
    // “the self-styled Hezbollah council”: without an article before it, the owner is named and the body is not.
    const loose = owner !== undefined && bare === at && head === group && refersBack(head)
    if (loose) return undefined
    if (
      head &&
      head === group &&
      isNamePart(names, tokens, head, owner !== undefined || qualifier !== undefined)
    )
      return undefined
    // “a group of doctors”: those of whom it is one.
    if (
      head &&
      head === group &&
      words.owning.has(tokens[head.until]?.lower ?? '') &&
      groupAt(tables, tokens, head.until + 1, until)?.row.means.kind === 'unnamed' &&
      !isCapitalised(tokens[head.until + 1])
    ) {
      next = head.until + 1
      continue
    }
    if (head && !modifies(tables, tokens, head.until, until)) {
      const means = head === group ? group!.row.means : undefined
      const elsewhere =
        means?.kind === 'unnamed' && means.abroad && names.words.placing.has(tokens[head.until]?.lower ?? '')
      const rest = elsewhere ? undefined : ownerAfter(names, tokens, head.until, until)
      const phraseOwner = owner ?? rest?.id
      const end = owner === undefined && rest ? rest.until : head.until
      const outlet = group === head && group?.row.means.kind === 'outlet'
      // “Gov. Ana Ruiz”: a title cut short takes a full stop.
      const start = tokens[end]?.word === '.' && tokens[end]!.start === tokens[end - 1]!.end ? end + 1 : end
      const name = head === title || outlet ? nameAfter(names, tokens, start, until, outlet) : undefined
      return {
        // “Lima’s mayor”: whose he is stands before the phrase.
        from: possessed && first.lower === "'s" ? bare : at,
        until: name?.until ?? end,
        bare,
        possessed,
        indefinite: words.indefinites.has(first.lower),
        former,
        ...(qualifier !== undefined && { qualifier }),
        ...(phraseOwner !== undefined && { owner: phraseOwner }),
        ...(head === title ? { title: title!.row } : { group: group!.row }),
        ...(name && { name }),
      }
    }
    const found = ownerAt(names, tokens, next, until) ?? personOwner(tables, names, tokens, next, until)
    if (found) {
      owner ??= found.id
      next = found.until
      continue
    }
    const token = tokens[next]!
    // “African journalists”, “Commerce Secretary Ana Ruiz”, “New Lima Mayor”: an adjective, field or place that no table has.
    const fields = fieldsAt(tables, names, tokens, next, until)
    if (fields > 0 && !words.qualifiers.has(token.lower)) {
      qualifier = printedWords(tokens, next, next + fields)
      next += fields
      continue
    }
    if (!words.qualifiers.has(token.lower) && !head) return undefined
    former ||= words.former.has(token.lower)
    next += 1
  }
  return undefined
}

/** Whether a name of a body begins with a title that ends inside it. */
function isTitled(
  tables: RoleTables,
  tokens: readonly Token[],
  at: number,
  until: number,
  table: { readonly until: number; readonly senses: readonly NameSense[] },
): boolean {
  const title = matchAt(tables.titles, tokens, at, until)
  return (
    title !== undefined &&
    title.until < table.until &&
    table.senses.some(({ sense, actor }) => sense === 'name' && !actor.startsWith('person/'))
  )
}

/** “the House Budget Committee”, “the Court of Appeals”: a noun for bodies with a capital is part of a name, not of a description. */
function isNamePart(
  { words }: NameReader,
  tokens: readonly Token[],
  head: { readonly until: number; readonly row: Rule<GroupMeaning> },
  owned: boolean,
): boolean {
  const { means } = head.row
  if (means.kind !== 'unnamed' || !means.refers || !isCapitalised(tokens[head.until - 1])) return false
  const joins =
    words.prepositions.has(tokens[head.until]?.lower ?? '') && isCapitalised(tokens[head.until + 1])
  return owned || joins
}

function refersBack(head: { readonly row: Rule<GroupMeaning> } | undefined): boolean {
  const means = head?.row.means
  return means?.kind === 'unnamed' && means.refers !== undefined && means.party === undefined
}

/** How many capitalised words stand before a title or group word, up to three: “New Lima Mayor”. */
function fieldsAt(
  tables: RoleTables,
  names: NameReader,
  tokens: readonly Token[],
  at: number,
  until: number,
): number {
  for (let count = 1; count <= 3; count += 1) {
    const last = tokens[at + count - 1]
    if (!isCapitalised(last) || names.words.articles.has(last!.lower)) return 0
    const next = at + count
    if (matchAt(tables.groups, tokens, next, until) ?? matchAt(tables.titles, tokens, next, until))
      return count
    if (names.words.qualifiers.has(tokens[next]?.lower ?? '')) return count
  }
  return 0
}

function printedWords(tokens: readonly Token[], from: number, until: number): string {
  return tokens
    .slice(from, until)
    .map(({ word }) => word)
    .join(' ')
}

/** A group word; “Channel One” is a name, not a channel. */
function groupAt(tables: RoleTables, tokens: readonly Token[], at: number, until: number) {
  const group = matchAt(tables.groups, tokens, at, until)
  return group?.row.means.kind === 'outlet' && isCapitalised(tokens[at]) ? undefined : group
}

/** “Foreign Ministry spokesman”, “government officials”: a head that is followed by another head only modifies it. */
function modifies(tables: RoleTables, tokens: readonly Token[], at: number, until: number): boolean {
  const next = tokens[at]
  if (next?.kind !== 'word') return false
  return (
    matchAt(tables.titles, tokens, at, until) !== undefined ||
    matchAt(tables.groups, tokens, at, until) !== undefined
  )
}

/** “the Moon administration”, “a Moon spokesman”, “Putin’s spokesman”: a person right before the title or group word. */
function personOwner(
  tables: RoleTables,
  names: NameReader,
  tokens: readonly Token[],
  at: number,
  until: number,
): Owner | undefined {
  const name = names.fullName(at, until) ?? names.introduced(at)
  if (name?.kind !== 'person') return undefined
  const end = tokens[name.until]?.lower === "'s" ? name.until + 1 : name.until
  const head =
    matchAt(tables.titles, tokens, end, until) ??
    (end < until ? groupAt(tables, tokens, end, until) : undefined)
  return head && !isCapitalised(tokens[end]) ? { id: name.actor, until: end } : undefined
}

/** “president of the Republic of Chile”, “officials in Lima”. */
function ownerAfter(
  names: NameReader,
  tokens: readonly Token[],
  at: number,
  until: number,
): Owner | undefined {
  const preposition = tokens[at]
  if (!preposition || !names.words.owning.has(preposition.lower)) return undefined
  const start = names.words.articles.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
  const person = names.fullName(start, until)
  if (person?.kind === 'person') return { id: person.actor, until: person.until }
  const owner = ownerAt(names, tokens, start, until)
  // “director of the German Steel Federation”: the owner is the federation, not Germany.
  const more = owner && (isCapitalised(tokens[owner.until]) || names.isAdjective(start, until))
  return more ? undefined : owner
}

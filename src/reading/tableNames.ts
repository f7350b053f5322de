import type { Knowledge, NameSense } from '../knowledge/knowledge.js'
import type { Language, Rule } from '../language/language.js'
import type { TitleMeaning } from '../language/parties.js'
import type { ActorKind } from '../model/actor.js'
import type { Id } from '../model/evidence.js'
import type { Token } from '../model/layers.js'
import { foldName } from '../text/names.js'
import { matchAt, type PhraseTable } from '../text/phrase.js'
import { startsUpper } from '../text/tokens.js'
import { type WordSets, wordSets } from './wordSets.js'

/** A name of the tables: where it ends, and its senses. */
export interface TableName {
  readonly until: number
  readonly senses: readonly NameSense[]
}

export function isCapitalised(token: Token | undefined): boolean {
  return token?.kind === 'word' && startsUpper(token.word)
}

export function kindOf(id: Id): ActorKind {
  return id.slice(0, id.indexOf('/')) as ActorKind
}

/** The tokens of one article as names: which name of the tables begins where, and how far capitals run. */
export class TableNames {
  readonly words: WordSets
  protected readonly tokens: readonly Token[]
  protected readonly knowledge: Knowledge
  protected readonly titles: PhraseTable<Rule<TitleMeaning>>
  readonly #folded: (string | undefined)[]
  /** For each token that was asked for, the longest name of the tables that begins there; null for none. */
  readonly #tableNames: (TableName | null | undefined)[]

  constructor(
    tokens: readonly Token[],
    knowledge: Knowledge,
    language: Language,
    titles: PhraseTable<Rule<TitleMeaning>>,
  ) {
    this.titles = titles
    this.tokens = tokens
    this.knowledge = knowledge
    this.words = wordSets(language.words)
    this.#folded = new Array<string | undefined>(tokens.length)
    this.#tableNames = new Array<TableName | null | undefined>(tokens.length)
  }

  protected fold(at: number): string {
    const known = this.#folded[at]
    if (known !== undefined) return known
    const folded = foldName(this.tokens[at]!.word)
    this.#folded[at] = folded
    return folded
  }

  /** The longest name of the tables that begins at `at`, with its senses. */
  senses(at: number, until: number): TableName | undefined {
    if (!isCapitalised(this.tokens[at])) return undefined
    if (this.#tableNames[at] === undefined)
      this.#tableNames[at] = this.#readSenses(at, this.tokens.length) ?? null
    const longest = this.#tableNames[at] ?? undefined
    return longest && longest.until > until ? this.#readSenses(at, until) : longest
  }

  #readSenses(at: number, until: number): TableName | undefined {
    let phrase = this.fold(at)
    let words = 0
    const mostWords = this.knowledge.longestFrom(phrase)
    let best: TableName | undefined
    for (let end = at; end < Math.min(until, at + this.knowledge.longestName); end += 1) {
      const token = this.tokens[end]!
      if (token.kind === 'quote' || (token.kind === 'mark' && token.word !== '-' && token.word !== '.')) break
      if (token.kind !== 'mark') {
        words += 1
        if (words > mostWords) break
        if (end > at) phrase = `${phrase} ${this.fold(end)}`
      }
      const senses = this.knowledge.senses(phrase)
      if (senses.length > 0 && token.kind !== 'mark') best = { until: end + 1, senses }
    }
    return best
  }

  /** The word right before a name, over the stop of “Mr.”, in lower case. */
  protected beforeName(at: number): string {
    const before = this.tokens[at - 1]?.word === '.' ? at - 2 : at - 1
    return this.tokens[before]?.lower ?? ''
  }

  /** Words of a name, folded, without marks and initials. */
  protected bare(from: number, until: number): string {
    let words = ''
    for (let at = from; at < until; at += 1) {
      const { kind, word } = this.tokens[at]!
      if (kind === 'word' && word.length > 1)
        words = words === '' ? this.fold(at) : `${words} ${this.fold(at)}`
    }
    return words
  }

  /** The run of capitalised words at `at` that could be one name: “Ana Ruiz”, “Ludwig van Beethoven”. */
  run(at: number, until: number): number {
    let end = at
    while (end < until && end - at < 6) {
      const token = this.tokens[end]!
      const bare =
        token.kind === 'mark' && token.word === '.' && end > at && this.tokens[end - 1]!.word.length === 1
      if (bare) {
        end += 1
        continue
      }
      // “Channel One”: inside a name a number word or article with a capital is part of it.
      const inner = end > at && this.words.articles.has(token.lower)
      // “Lima Steel Chairman Ana Ruiz”: the name ends before the title.
      if (end > at && this.isTitleOfNext(end, until)) break
      if (isCapitalised(token) && (inner || !this.isPlain(token)) && token.lower !== "'s") {
        end += 1
        continue
      }
      const joins =
        end > at &&
        this.words.particles.has(token.lower) &&
        isCapitalised(this.tokens[end + 1]) &&
        end + 1 < until
      if (!joins) break
      end += 1
    }
    return end
  }

  isTitleOfNext(at: number, until: number): boolean {
    if (!isCapitalised(this.tokens[at]) || this.words.ordinaryNames.has(this.tokens[at]!.lower)) return false
    const title = matchAt(this.titles, this.tokens, at, until)
    return title !== undefined && isCapitalised(this.tokens[title.until])
  }

  /** “Monday”, “December-January”: capitals that name nobody. */
  protected isPlain({ lower }: Token): boolean {
    return (
      this.words.plain.has(lower) ||
      (lower.includes('-') && lower.split('-').some(part => this.words.plain.has(part)))
    )
  }

  /** “Mr. Wiegold”, “Rep Diaz”: a form of address stands before the name. */
  isAddressed(at: number): boolean {
    const before = this.tokens[at - 1]?.word === '.' ? at - 2 : at - 1
    return this.words.honorifics.has(this.tokens[before]?.lower ?? '')
  }

  /** Whether the longest name at `at` is only an adjective of a state: “German”. */
  isAdjective(at: number, until: number): boolean {
    return this.senses(at, until)?.senses[0]?.sense === 'adjective'
  }

  kindOf(id: Id): ActorKind {
    return this.knowledge.actor(id)?.kind ?? kindOf(id)
  }
}

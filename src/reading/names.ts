import type { Knowledge, NameSense } from '../knowledge/knowledge.js'
import type { Language, Rule } from '../language/language.js'
import type { TitleMeaning } from '../language/parties.js'
import type { ActorKind } from '../model/actor.js'
import type { Id } from '../model/evidence.js'
import type { Token } from '../model/layers.js'
import { nameId } from '../text/names.js'
import { matchAt, type PhraseTable } from '../text/phrase.js'
import { Bearers, type Gender } from './bearers.js'
import { isHeaded } from './headlines.js'
import { isCapitalised, kindOf, TableNames } from './tableNames.js'

/** A given name of two syllables as Korean is written in English: “Son-hui”. */
const familyFirstName = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u

export interface FoundName {
  readonly until: number
  readonly actor: Id
  readonly kind: ActorKind
  readonly label: string
  readonly sense: NameSense['sense'] | 'unknown'
  /** Of a body: whose it is. */
  readonly of?: Id
}

/** A surname shorter than this, in characters, must stand inside a sentence somewhere to count without its first name. */
const shortSurname = 5

/** Reads names from tokens: those of the tables, those that the article introduced in full, and those it capitalises. */
export class NameReader extends TableNames {
  /** The persons and outlets that this article names in full, by the words that may stand for them later. */
  readonly #bearers = new Bearers()
  /** The first spelling of each full name: “Ana M. Ruiz” is “Ana Ruiz”. */
  readonly #spellings = new Map<string, { readonly actor: Id; readonly label: string }>()
  readonly #reporting: ReadonlySet<string>
  /** Tokens of lines that are set as headlines. */
  readonly #headed = new Set<number>()
  /** Words that stand after `in` or `near`: a given name that does is a town. */
  readonly #placed = new Set<string>()
  readonly #insideSentence = new Set<string>()

  constructor(
    tokens: readonly Token[],
    knowledge: Knowledge,
    language: Language,
    titles: PhraseTable<Rule<TitleMeaning>>,
    reporting: ReadonlySet<string>,
  ) {
    super(tokens, knowledge, language, titles)
    this.#reporting = reporting
  }

  /** Notes the persons that the article names in full, so that a surname alone finds them, in a headline above too. `heads`: it may be a headline. */
  learn(from: number, until: number, heads: boolean): void {
    if (heads && isHeaded(this.tokens, from, until)) {
      for (let at = from; at < until; at += 1) this.#headed.add(at)
    }
    let titled = false
    for (let at = from; at < until; at += 1) {
      if (at > from && isCapitalised(this.tokens[at]) && this.tokens[at - 1]!.kind === 'word')
        this.#insideSentence.add(this.tokens[at]!.lower)
      if (this.words.placing.has(this.tokens[at]!.lower)) this.#placed.add(this.tokens[at + 1]?.lower ?? '')
      // “Secretary of State Rex Tillerson”: the name begins after all of the title.
      const title = matchAt(this.titles, this.tokens, at, until)
      if (title) {
        titled = true
        at = title.until - 1
        continue
      }
      const name = this.fullName(at, until)
      if (name) {
        // Of a line full of capitals only the names of the tables are learned.
        const listed = !this.#headed.has(at) || this.knowledge.actor(name.actor) !== undefined
        if (name.kind === 'person' && listed) this.#learnPerson(at, name, titled)
        else if (name.until - at > 1) this.#learnOutlet(name)
        at = name.until - 1
      }
      // “Sen. Ana Ruiz”: the stop of a title cut short.
      titled = titled && this.tokens[at]?.word === '.'
    }
  }

  #learnPerson(at: number, name: FoundName, titled: boolean): void {
    const before = this.beforeName(at)
    const gender = this.words.women.has(before) ? 'woman' : this.words.men.has(before) ? 'man' : undefined
    if (gender) this.#bearers.tell(name.actor, gender)
    const says = this.#reporting.has(this.tokens[name.until]?.lower ?? '')
    const speaks = says || this.#reporting.has(before)
    const known = this.knowledge.actor(name.actor) !== undefined
    const given = this.knowledge.isGivenName(this.tokens[at]!.word)
    // “Scott” alone after “Rakeyia Scott”, and two of one family.
    const alone = name.sense === 'surname' && !this.words.articles.has(before)
    const kin = this.#bearers.of(this.fold(name.until - 1))
    const family = name.until - at > 1 && kin !== undefined && kin.actor !== name.actor
    if (titled || gender || speaks || known || given || alone || family) this.#bearers.show(name.actor)
    if (name.until - at > 1) this.#introduce(at, name, titled || says || this.tokens[at - 1]?.kind !== 'word')
  }

  /** “The Lima Post … the Post”: the last word stands for a paper. */
  #learnOutlet(name: FoundName): void {
    const last = this.tokens[name.until - 1]!
    if (this.words.papers.has(last.lower)) this.#bearers.add(`the ${last.lower}`, name.actor, name.label)
  }

  /** `strongly`: with a title, speaking or first in its clause, and not in passing. */
  #introduce(at: number, name: FoundName, strongly: boolean): void {
    for (let word = at + 1; word < name.until; word += 1) {
      if (this.tokens[word]!.kind !== 'word') continue
      this.#bearers.add(this.fold(word), name.actor, name.label, strongly ? at : undefined)
      if (name.until - word > 1) this.#bearers.add(this.bare(word, name.until), name.actor, name.label)
    }
    const family = this.fold(at)
    if (this.#familyFirst(at, name)) this.#bearers.add(family, name.actor, name.label)
    else if (this.knowledge.isGivenName(family)) this.#bearers.add(`given ${family}`, name.actor, name.label)
  }

  /** “Moon Jae-in”, “Choe Son-hui”: the family name comes first, as a table or the hyphen in the given name tells. */
  #familyFirst(at: number, name: FoundName): boolean {
    if (name.until - at > 3) return false
    const known = this.knowledge.senses(this.fold(at))
    if (known.some(({ actor, sense }) => actor === name.actor && sense === 'surname')) return true
    const given = this.tokens[at + 1]!.word
    return name.until - at === 2 && familyFirstName.test(given) && !this.tokens[at]!.word.includes('-')
  }

  /** A person that the article introduced with this word as surname. */
  introduced(at: number): FoundName | undefined {
    if (!isCapitalised(this.tokens[at])) return undefined
    const before = this.beforeName(at)
    const wanted = this.words.women.has(before) ? 'woman' : this.words.men.has(before) ? 'man' : undefined
    const person = this.#bearers.of(
      this.fold(at),
      ({ actor, label }) => {
        const gender = this.gender(actor, label)
        return wanted === undefined || gender === undefined || gender === wanted
      },
      at,
    )
    return (
      person && { until: at + 1, actor: person.actor, kind: 'person', label: person.label, sense: 'surname' }
    )
  }

  /** The words show that a name is a person's. */
  show(actor: Id): void {
    this.#bearers.show(actor)
  }

  /** Makes a surname stand for an actor: “Foreign Minister Araujo” introduces Araujo without a first name. */
  introduceAs(at: number, until: number, actor: Id, label: string): void {
    this.#bearers.show(actor)
    for (let word = at; word < until; word += 1) {
      const surname = this.fold(word)
      if (!this.#bearers.of(surname)) this.#bearers.add(surname, actor, label)
    }
  }

  /** Whether a person is a woman or a man, as the article or a table tells. */
  gender(actor: Id, label: string): Gender | undefined {
    return this.#bearers.told(actor) ?? this.knowledge.gender(actor, label)
  }

  /** Whether more than its capitals shows that a name is a person's. */
  isEvident(actor: Id): boolean {
    return this.#bearers.isEvident(actor) || this.knowledge.actor(actor) !== undefined
  }

  #known(at: number, until: number): FoundName | undefined {
    const found = this.senses(at, until)
    if (!found) return undefined
    const sense = found.senses[0]!
    const actor = this.knowledge.actor(sense.actor)
    if (!actor) return undefined
    const single = found.until === at + 1
    if (sense.sense === 'surname') {
      if (!single)
        return { until: found.until, actor: actor.id, kind: actor.kind, label: actor.name, sense: 'surname' }
      const { lower } = this.tokens[at]!
      // At the start of a sentence any short word has a capital: “Ban …”, “Li …”.
      const doubtful = lower.length < shortSurname && !this.#insideSentence.has(lower)
      if (this.words.ordinaryNames.has(lower) || doubtful || this.#isTown(at)) return undefined
    }
    return { until: found.until, actor: actor.id, kind: actor.kind, label: actor.name, sense: sense.sense }
  }

  /** “of Ashton, Md.”: a family name that is a town's. */
  #isTown(at: number): boolean {
    const placed =
      this.words.placing.has(this.tokens[at - 1]?.lower ?? '') ||
      this.words.owning.has(this.tokens[at - 1]?.lower ?? '')
    return placed && this.tokens[at + 1]?.word === ',' && isCapitalised(this.tokens[at + 2])
  }

  /** A name at `at`: known to the tables, introduced by the article, or two and more capitalised words. */
  fullName(at: number, until: number): FoundName | undefined {
    const token = this.tokens[at]
    // “Foreign Minister Araujo”: the name begins after the title.
    if (!isCapitalised(token)) return undefined
    if (matchAt(this.titles, this.tokens, at, until) && !this.isAddressed(at)) return undefined
    const introduced = this.introduced(at)
    const end = this.#headed.has(at) ? this.#endInHeadline(at, this.run(at, until)) : this.run(at, until)
    const paper = this.#paper(at)
    if (paper) return paper
    const found = this.#known(at, until)
    // “Jordan Tama”: a given name that is a state's as well, before an unknown word.
    if (found?.kind === 'state' && found.until === at + 1 && this.#isGivenBefore(at, end))
      return this.#unknown(at, end)
    // “Luis Rubio … Mr. Rubio”: whom the article names before whom the tables know.
    const table = found?.sense === 'surname' && found.until === at + 1 && introduced ? introduced : found
    // “Vicente Fox … Mr. Fox said”: a person of this article before an outlet of one word.
    const medium = table?.kind === 'outlet' && table.until === at + 1 && end === at + 1
    if (medium && introduced) return introduced
    const known = medium && this.isAddressed(at) ? undefined : table
    if (known && (known.until >= end || known.kind !== 'person')) {
      // “Turkish Airlines” is not Turkey: an adjective before another capitalised word that is no title stays with it.
      if (known.sense === 'adjective' || known.until >= end || known.kind === 'outlet') return known
      const rest = this.#known(known.until, end)
      if (rest || !this.words.organisations.has(this.tokens[end - 1]!.lower)) return known
    }
    if (introduced && end === at + 1) return introduced
    const body = this.#body(at, end, until)
    if (body) return body
    if (end - at < 2) return known ?? introduced
    return this.#unknown(at, end)
  }

  /** “Ana Ruiz Wins Prize”: in a line full of capitals a name ends where the article, or a table, ends it elsewhere. */
  #endInHeadline(at: number, end: number): number {
    for (let last = end; last > at + 1; last -= 1) if (this.#spellings.has(this.bare(at, last))) return last
    return this.senses(at, end)?.until ?? at + 1
  }

  /** “the Post” after “the Lima Post”. */
  #paper(at: number): FoundName | undefined {
    const leads = this.words.articles.has(this.tokens[at]!.lower) && isCapitalised(this.tokens[at + 1])
    const word = leads ? at + 1 : at
    if (!leads && !this.words.articles.has(this.tokens[at - 1]?.lower ?? '')) return undefined
    const { lower } = this.tokens[word]!
    const paper =
      this.words.papers.has(lower) && !isCapitalised(this.tokens[word + 1])
        ? this.#bearers.of(`the ${lower}`)
        : undefined
    return (
      paper && {
        until: word + 1,
        actor: paper.actor,
        kind: kindOf(paper.actor),
        label: paper.label,
        sense: 'name',
      }
    )
  }

  #isGivenBefore(at: number, end: number): boolean {
    const next = this.tokens[at + 1]
    return (
      end === at + 2 &&
      this.knowledge.isGivenName(this.tokens[at]!.word) &&
      !this.words.organisations.has(next!.lower) &&
      this.senses(at + 1, end) === undefined
    )
  }

  /** “House Ways and Means Committee”, “Department of Commerce”: capitals joined by small words, with a word for a body among them. */
  #body(at: number, end: number, until: number): FoundName | undefined {
    let last = end
    while (last < until && last - at < 10) {
      const join = this.tokens[last]!
      const small =
        this.words.owning.has(join.lower) ||
        this.words.joining.has(join.lower) ||
        this.words.topical.has(join.lower)
      if (!small || join.kind !== 'word') break
      const next = this.words.articles.has(this.tokens[last + 1]?.lower ?? '') ? last + 2 : last + 1
      if (next >= until || !isCapitalised(this.tokens[next]) || this.isPlain(this.tokens[next]!)) break
      last = this.run(next, until)
      if (last <= next) return undefined
    }
    if (last === end) return undefined
    const words = this.tokens.slice(at, last)
    if (!words.some(word => isCapitalised(word) && this.words.bodies.has(word.lower))) return undefined
    const body = this.#unknown(at, last)
    // “the Defence Council of Ukraine”: whose it is stands at the end.
    for (let start = last - 1; start > at; start -= 1) {
      const state = this.words.owning.has(this.tokens[start - 1]!.lower)
        ? this.#known(start, last)
        : undefined
      if (state?.kind === 'state' && state.until === last) return { ...body, of: state.actor }
    }
    return body
  }

  #unknown(at: number, end: number): FoundName {
    const words = this.tokens.slice(at, end)
    const label = words
      .map(word => word.word)
      .join(' ')
      .replaceAll(' .', '.')
    const organisation = words.some(word => this.words.organisations.has(word.lower)) || words.length > 4
    const spelt = this.#spellings.get(this.bare(at, end))
    if (spelt && !organisation) return { until: end, kind: 'person', sense: 'unknown', ...spelt }
    if (organisation)
      return {
        until: end,
        actor: nameId('organisation', label),
        kind: 'organisation',
        label,
        sense: 'unknown',
      }
    // “SECOND PART The”, “African American”: capitals that name nobody.
    const loud = words.filter(
      ({ kind, word }) => kind === 'word' && word.length > 1 && word === word.toUpperCase(),
    )
    if (loud.length > 1 || this.#headed.has(at) || this.isAdjective(end - 1, end))
      return { until: end, actor: nameId('group', label), kind: 'group', label, sense: 'unknown' }
    return { until: end, kind: 'person', sense: 'unknown', ...this.#spelling(at, end, label) }
  }

  /** One actor for all spellings of a full name: with and without initials, or the last words of it. */
  #spelling(at: number, end: number, label: string): { readonly actor: Id; readonly label: string } {
    const bare = this.bare(at, end)
    const known = this.#spellings.get(bare)
    if (known) return known
    const longer = this.#bearers.of(bare)
    const table = this.knowledge
      .senses(bare)
      .find(({ sense, actor }) => sense === 'name' && kindOf(actor) === 'person')
    const name = table && this.knowledge.actor(table.actor)
    const found =
      longer ?? (name ? { actor: name.id, label: name.name } : { actor: nameId('person', label), label })
    this.#spellings.set(bare, found)
    return found
  }

  /** A single capitalised word that no table knows: a name inside a sentence, or at its start if seen inside one elsewhere. */
  single(at: number, first: boolean): FoundName | undefined {
    const token = this.tokens[at]!
    if (!isCapitalised(token) || this.isPlain(token) || token.word.length < 2) return undefined
    const given = this.knowledge.isGivenName(token.word) && !this.#placed.has(token.lower)
    if (first && !given && !this.#insideSentence.has(token.lower)) return undefined
    // “Ivana … said” after “Ivana Ruiz”
    const bearer = given ? this.#bearers.of(`given ${this.fold(at)}`) : undefined
    if (bearer)
      return { until: at + 1, actor: bearer.actor, kind: 'person', label: bearer.label, sense: 'surname' }
    const kind: ActorKind = given || this.isAddressed(at) ? 'person' : 'group'
    const actor = nameId(kind, token.word)
    if (kind === 'person') this.#bearers.show(actor)
    return { until: at + 1, actor, kind, label: token.word, sense: 'unknown' }
  }
}

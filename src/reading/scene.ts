import type { Language } from '../language/language.js'
import type { Layers, Mention, Quotation, Sentence, Stretch, Token } from '../model/layers.js'
import { oncePer } from '../text/oncePer.js'
import { type WordSets, wordSets } from './wordSets.js'

export type SceneLayers = Pick<Layers, 'tokens' | 'sentences' | 'quotations' | 'mentions' | 'times'>

/** A range of tokens, [from, until). */
export interface Range {
  readonly from: number
  readonly until: number
}

const closedClasses = oncePer((words: Language['words']) => ({
  auxiliaries: new Set(words.auxiliaries),
  modals: new Set(words.modals),
  negations: new Set(words.negations),
  relatives: new Set(words.relatives),
  subordinators: new Set(words.subordinators),
  conjunctions: new Set(words.conjunctions),
  adverbs: new Set(words.adverbs),
  finite: new Set([...words.verbs, ...words.auxiliaries, ...words.modals]),
}))

/** The layers under an attribution, looked up by token: who is mentioned here, which quotation covers it, what class of word it is. */
export class Scene {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly quotations: readonly Quotation[]
  readonly words: WordSets
  readonly auxiliaries: ReadonlySet<string>
  readonly modals: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  readonly subordinators: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  readonly adverbs: ReadonlySet<string>
  readonly pronouns: Language['words']['pronouns']
  readonly grammar: Language['words']['grammar']
  readonly #finite: ReadonlySet<string>
  /** Quotations by the offset of their opening mark. */
  readonly quotationFrom: ReadonlyMap<number, Quotation>
  /** For each token the mention that covers it, or -1. */
  readonly mentionOf: Int32Array
  /** For each token the outermost speech that covers it (its marks too), or -1. */
  readonly speechOf: Int32Array
  /** For each token whether a quotation of any kind but a title covers it. */
  readonly quoted: Uint8Array
  /** For each token whether a time expression covers it. */
  readonly timed: Uint8Array

  constructor(layers: SceneLayers, language: Language) {
    this.tokens = layers.tokens
    this.sentences = layers.sentences
    this.mentions = layers.mentions
    this.quotations = layers.quotations
    const { words } = language
    const closed = closedClasses(words)
    this.words = wordSets(words)
    this.auxiliaries = closed.auxiliaries
    this.modals = closed.modals
    this.negations = closed.negations
    this.relatives = closed.relatives
    this.subordinators = closed.subordinators
    this.conjunctions = closed.conjunctions
    this.adverbs = closed.adverbs
    this.#finite = closed.finite
    this.pronouns = words.pronouns
    this.grammar = words.grammar
    this.quotationFrom = new Map(layers.quotations.map(quotation => [quotation.outer.start, quotation]))
    this.mentionOf = new Int32Array(this.tokens.length).fill(-1)
    for (const [index, mention] of this.mentions.entries())
      this.mentionOf.fill(index, mention.from, mention.until)
    this.speechOf = new Int32Array(this.tokens.length).fill(-1)
    this.quoted = new Uint8Array(this.tokens.length)
    this.timed = new Uint8Array(this.tokens.length)
    this.#cover(
      layers.quotations.map(quotation => quotation.outer),
      (at, index) => {
        const { depth, use } = layers.quotations[index]!
        if (use !== 'title') this.quoted[at] = 1
        if (depth === 0 && use === 'speech') this.speechOf[at] = index
      },
    )
    const dated = layers.times.filter(({ time }) => time.kind === undefined)
    this.#cover(dated, at => {
      this.timed[at] = 1
    })
  }

  /** Calls `mark` for each token under each stretch; stretches come in order of their start. */
  #cover(stretches: readonly Stretch[], mark: (at: number, index: number) => void): void {
    let first = 0
    stretches.forEach((stretch, index) => {
      while (first < this.tokens.length && this.tokens[first]!.end <= stretch.start) first += 1
      for (let at = first; at < this.tokens.length && this.tokens[at]!.start < stretch.end; at += 1)
        mark(at, index)
    })
  }

  lower(at: number): string {
    return this.tokens[at]?.lower ?? ''
  }

  word(at: number): string {
    return this.tokens[at]?.word ?? ''
  }

  isQuote(at: number): boolean {
    return this.tokens[at]?.kind === 'quote'
  }

  isMark(at: number): boolean {
    const kind = this.tokens[at]?.kind
    return kind === undefined || kind === 'mark'
  }

  isWord(at: number): boolean {
    const kind = this.tokens[at]?.kind
    return kind === 'word' || kind === 'number'
  }

  isAdverb(at: number): boolean {
    const word = this.lower(at)
    return (
      this.adverbs.has(word) ||
      (word.length > 4 && word.endsWith(this.grammar.adverbEnding) && this.mentionOf[at] === -1)
    )
  }

  /** A verb form that a clause can be built on, as far as a table can tell. */
  isFinite(at: number): boolean {
    return this.#finite.has(this.lower(at))
  }

  /** Whether a clause stands in a range: some finite verb, outside quotation marks or not. */
  hasVerb(from: number, until: number): boolean {
    for (let at = from; at < until; at += 1) {
      if (!this.isWord(at) || this.mentionOf[at] !== -1) continue
      const word = this.lower(at)
      if (this.#finite.has(word)) return true
      // “the country ignores them”: an s right after somebody who is mentioned.
      const present = word.endsWith(this.grammar.presentEnding) && word !== "'s"
      if (present && at > from && this.mentionOf[at - 1] !== -1 && this.isWord(at + 1)) return true
      const past = this.grammar.verbEndings.some(
        // “a Lima-based firm”: a compound describes.
        ending => word.length > ending.length + 2 && word.endsWith(ending) && !word.includes('-'),
      )
      if (
        past &&
        at > from &&
        !this.words.articles.has(this.lower(at - 1)) &&
        !this.words.possessives.has(this.lower(at - 1))
      )
        return true
    }
    return false
  }

  mentionAt(at: number): Mention | undefined {
    const index = this.mentionOf[at]
    return index === undefined || index < 0 ? undefined : this.mentions[index]
  }

  /** The place of the first sentence that ends after a token. */
  sentenceAt(at: number): number {
    let low = 0
    let high = this.sentences.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.sentences[middle]!.until <= at) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The stretch of a range of tokens. */
  stretch(from: number, until: number): Stretch {
    return { start: this.tokens[from]!.start, end: this.tokens[until - 1]!.end }
  }
}

import type { Words } from '../language/words.js'
import { oncePer } from '../text/oncePer.js'

/** The words of a language as sets, for questions asked of every token. */
export interface WordSets {
  readonly articles: ReadonlySet<string>
  readonly possessives: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly qualifiers: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  readonly honorifics: ReadonlySet<string>
  readonly organisations: ReadonlySet<string>
  readonly placing: ReadonlySet<string>
  readonly owning: ReadonlySet<string>
  readonly indefinites: ReadonlySet<string>
  /** Articles that point at somebody known: `the`. */
  readonly definite: ReadonlySet<string>
  readonly joining: ReadonlySet<string>
  /** Small words before what a body is for: “Commission *on* Debates”. */
  readonly topical: ReadonlySet<string>
  readonly bodies: ReadonlySet<string>
  readonly plainComplementizers: ReadonlySet<string>
  readonly ordinaryNames: ReadonlySet<string>
  /** Words that say that an office is held no more: `former`. */
  readonly former: ReadonlySet<string>
  /** Words before a name that a woman bears: `mrs`, `spokeswoman`. */
  readonly women: ReadonlySet<string>
  readonly men: ReadonlySet<string>
  readonly adverbs: ReadonlySet<string>
  /** Words that end the name of a paper and stand for it later. */
  readonly papers: ReadonlySet<string>
  /** Lower-case words that are no part of a name even where a sentence or a headline capitalises them. */
  readonly plain: ReadonlySet<string>
}

export const wordSets = oncePer((words: Words): WordSets => {
  return {
    articles: new Set(words.articles),
    possessives: new Set(words.possessives),
    prepositions: new Set(words.prepositions),
    qualifiers: new Set(words.qualifiers),
    particles: new Set(words.particles),
    honorifics: new Set(words.honorifics),
    organisations: new Set(words.organisations),
    placing: new Set(words.placing),
    owning: new Set(words.owning),
    indefinites: new Set(words.grammar.indefinites),
    definite: new Set(words.grammar.definites),
    joining: new Set(words.conjunctions),
    topical: new Set(words.topical),
    bodies: new Set(words.bodies),
    plainComplementizers: new Set(words.grammar.complementizers),
    ordinaryNames: new Set(words.ordinaryNames),
    former: new Set(words.former),
    women: new Set(words.women),
    men: new Set(words.men),
    papers: new Set(words.papers),
    adverbs: new Set(words.adverbs),
    plain: new Set([
      ...words.articles,
      ...words.possessives,
      ...words.prepositions,
      ...words.conjunctions,
      ...words.subordinators,
      ...words.honorifics,
      ...words.relatives,
      ...words.auxiliaries,
      ...words.modals,
      ...words.adverbs,
      ...words.capitalised,
      ...Object.keys(words.pronouns),
    ]),
  }
})

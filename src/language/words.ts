/** What the reader of claims must know to tell nouns from verbs. */
export interface Nominals {
  /** Forms of verbs that are nouns as well: `attack`, `bans`. The words around them decide. */
  readonly forms: readonly string[]
  /** Irregular participles, which may describe a noun: `frozen assets`. */
  readonly participles: readonly string[]
  /** Forms of verbs that carry a noun, whose subject is the noun's: `launched an attack`. */
  readonly light: readonly string[]
  /** Endings by which an adjective is told from a verb after `to`: to *local* police, to *close* a port. */
  readonly adjectiveEndings: readonly string[]
  /** Words before a small word that make it part of a number or comparison: `more` than. */
  readonly comparing: readonly string[]
  /** Words between a small word and a number: at `least` two. */
  readonly least: readonly string[]
  /** The word that ties a noun to the noun it belongs to: a court `of` justice. */
  readonly genitive: string
}

/** Closed classes: words that a language does not make new ones of. All in lower case. */
export interface Words {
  readonly nominals: Nominals
  readonly articles: readonly string[]
  /** Nouns for no party at all, where nobody owns them: if `people` pay. */
  readonly anybody: readonly string[]
  readonly possessives: readonly string[]
  readonly prepositions: readonly string[]
  readonly conjunctions: readonly string[]
  readonly subordinators: readonly string[]
  readonly relatives: readonly string[]
  readonly auxiliaries: readonly string[]
  readonly modals: readonly string[]
  readonly negations: readonly string[]
  readonly adverbs: readonly string[]
  /** Words that may stand between an owner and a title: `former`, `acting`, `senior`. */
  readonly qualifiers: readonly string[]
  /** Forms of address before a surname: `Mr`, `Senator` in its short form. */
  readonly honorifics: readonly string[]
  /** Of the qualifiers, those that say that an office is held no more: `former`. */
  readonly former: readonly string[]
  /** Words right before a name that say that its bearer is a woman or a man: `Mrs`, `spokesman`. */
  readonly women: readonly string[]
  readonly men: readonly string[]
  /** Words that end the name of a paper and stand for it later: “the Lima Post … the Post”. */
  readonly papers: readonly string[]
  /** Words that join the parts of a personal name: `de`, `al`, `von`. */
  readonly particles: readonly string[]
  /** Words that make a capitalised name an organisation: `Council`, `Party`. */
  readonly organisations: readonly string[]
  /** Of these, the words for a public body, whose name may be joined by small words: `Department of Commerce`. */
  readonly bodies: readonly string[]
  /** Prepositions after which a name is a place: `in`, `near`. */
  readonly placing: readonly string[]
  /** Prepositions between a title and its owner: `president of`, `officials in`. */
  readonly owning: readonly string[]
  /** Small words before what a body is for: `Commission on Debates`. */
  readonly topical: readonly string[]
  /** Surnames, names and adjectives that are also ordinary words or months, and need the full name before they count. */
  readonly ordinaryNames: readonly string[]
  /** Capitalised words that are no names: days, months, forms of address. */
  readonly capitalised: readonly string[]
  /** Personal pronouns that can stand as a subject, with what they can refer to. */
  readonly pronouns: {
    readonly [word: string]: 'person' | 'woman' | 'thing' | 'plural' | 'speaker' | 'speakers' | 'addressee'
  }
  /** Endings and function words that the engine asks for by their part in a sentence. */
  readonly grammar: {
    /** The ending that makes an adverb. */
    readonly adverbEnding: string
    /** The ending of a present form: it counts only right after its subject. */
    readonly presentEnding: string
    /** Endings of past verb forms. */
    readonly verbEndings: readonly string[]
    /** The ending of the participle in “, saying that …”. */
    readonly participleEnding: string
    /** Forms of the verb that makes a passive. */
    readonly passive: readonly string[]
    /** What opens a content clause: `that`, `whether`. */
    readonly complementizers: readonly string[]
    /** Marks the agent of a passive. */
    readonly agent: string
    /** Stand before a charge: `accused of`, `blamed for`. */
    readonly charging: readonly string[]
    /** Stands after somebody who is quoted: `as` saying. */
    readonly quotingAs: readonly string[]
    /** Stand before a time of day or week: `late` on Friday. */
    readonly timeLeads: readonly string[]
    /** Articles that introduce somebody new: `a` spokesman. */
    readonly indefinites: readonly string[]
    /** Articles that point at somebody known: `the` spokesman. */
    readonly definites: readonly string[]
    /** Marks an infinitive. */
    readonly infinitive: string
    /** The empty subject of “it was said that”. */
    readonly dummies: readonly string[]
    /** Forms of pronouns that are never a subject: `him`, `them`. */
    readonly objects: readonly string[]
    /** Kinds of place, and the word between them and their name: `port of`. */
    readonly settlements: readonly string[]
    readonly settlementOf: string
    /** Pronouns that can be a source on their own. */
    readonly subjects: readonly string[]
  }
  /** Finite verb forms that are not auxiliaries and are common in news, to find where a clause begins its predicate. */
  readonly verbs: readonly string[]
}

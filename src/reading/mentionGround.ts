import type { Knowledge } from '../knowledge/knowledge.js'
import type { AttributionMeaning, Language, Rule } from '../language/language.js'
import type { Words } from '../language/words.js'
import type { Mention, Token } from '../model/layers.js'
import { nameId } from '../text/names.js'
import { oncePer } from '../text/oncePer.js'
import { type PhraseTable, phraseTable } from '../text/phrase.js'
import { reportingWords } from '../text/quoteMarks.js'
import type { FoundName, NameReader } from './names.js'
import type { Memory } from './resolve.js'
import type { RolePhrase, RoleTables } from './roles.js'

/** What the readers of mentions share over one article. */
export interface Ground {
  readonly tokens: readonly Token[]
  readonly names: NameReader
  readonly tables: RoleTables
  readonly memory: Memory
  readonly knowledge: Knowledge
  readonly at: string | undefined
  readonly pronouns: ReadonlyMap<string, string>
  readonly possessive: ReadonlySet<string>
  readonly grammar: Words['grammar']
  readonly finite: ReadonlySet<string>
  /** Forms of the verbs of reporting. */
  readonly reporting: ReadonlySet<string>
  /** Of these, the ones that may stand before their subject: “…,” said Ruiz; never “told”. */
  readonly inverting: ReadonlySet<string>
  /** Of these, the ones that are no thought. */
  readonly saying: ReadonlySet<string>
  readonly complementizers: ReadonlySet<string>
  readonly openers: ReadonlySet<string>
  readonly objects: ReadonlySet<string>
  readonly subordinators: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  /** All words that open a relative clause. */
  readonly relating: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  /** Turns of phrase around an attribution, for “according to”. */
  readonly phrases: PhraseTable<Rule<AttributionMeaning>>
  /** Tokens in the quoted name of a film or paper: “The Missile Crisis” mentions nobody. */
  readonly titled: ReadonlySet<number>
  /** Tokens inside speeches between quotation marks. */
  readonly spoken: ReadonlySet<number>
}

/** A mention before it has its place. */
export type Draft = Omit<Mention, 'start' | 'end' | 'from' | 'until'>

/** The sets of a language that readers of mentions ask. */
export const mentionWords = oncePer((language: Language) => {
  const { verbs, grammar } = language.words
  // “New York state”, “the Lima report”: a bare form is no verb of one subject.
  const isVerbForm = (word: string): boolean =>
    verbs.includes(word) ||
    [grammar.presentEnding, ...grammar.verbEndings].some(ending => word.endsWith(ending))
  const finiteOf = (cues: Language['cues']): ReadonlySet<string> =>
    new Set([...reportingWords(cues)].filter(isVerbForm))
  const reporting = finiteOf(language.cues)
  return {
    pronouns: new Map(Object.entries(language.words.pronouns)),
    possessive: new Set(language.words.possessives),
    grammar: language.words.grammar,
    openers: new Set([
      ...language.words.conjunctions,
      ...language.words.subordinators,
      ...language.words.relatives,
      ...language.words.grammar.complementizers,
    ]),
    objects: new Set(language.words.grammar.objects),
    subordinators: new Set(language.words.subordinators),
    relating: new Set(language.words.relatives),
    relatives: new Set(language.words.relatives.filter(word => language.words.pronouns[word] !== undefined)),
    conjunctions: new Set(language.words.conjunctions),
    phrases: phraseTable(language.attributionPhrases),
    reporting,
    inverting: finiteOf(
      language.cues.filter(
        ({ means: { frames } }) => frames.includes('clause') && !frames.includes('someone-clause'),
      ),
    ),
    saying: finiteOf(language.cues.filter(({ means }) => !means.thought)),
    complementizers: new Set(language.words.grammar.complementizers),
    finite: new Set([
      ...language.words.verbs,
      ...language.words.modals,
      ...language.words.auxiliaries,
      ...reporting,
    ]),
  }
})

/** A mention read at some tokens. */
export interface Read {
  readonly from: number
  readonly until: number
  readonly draft: Draft
}

/** “the Kremlin spokesman, Dmitri Peskov,”: a name set off by a comma right after the role. */
export function apposed(
  names: NameReader,
  tokens: readonly Token[],
  phrase: RolePhrase,
  until: number,
): FoundName | undefined {
  if (tokens[phrase.until]?.word !== ',' || phrase.until + 1 >= until) return undefined
  const name = names.fullName(phrase.until + 1, until)
  return name?.kind === 'person' ? name : undefined
}

/** After a title a single unknown word is a person; a surname that the article introduced is that person. */
export function asPerson(names: NameReader, name: FoundName): { actor: string; label: string } | undefined {
  if (name.kind === 'person') return name
  if (name.kind !== 'group') return undefined
  const introduced = names.introduced(name.until - 1)
  return introduced ?? { actor: nameId('person', name.label), label: name.label }
}

/** The words of a phrase without its article, as they are printed. */
export function printed(tokens: readonly Token[], from: number, until: number): string {
  let words = ''
  for (let at = from; at < until; at += 1) {
    const token = tokens[at]!
    words += at > from && token.start > tokens[at - 1]!.end ? ` ${token.word}` : token.word
  }
  return words
}

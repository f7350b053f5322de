/** Layers made by hand for the tests of claims and conditions: names are given, sentences end at full stops. */
import type { Knowledge } from '../knowledge/knowledge.js'
import type { Language } from '../language/language.js'
import type { ActorKind } from '../model/actor.js'
import type { Article } from '../model/article.js'
import type { Mention, Sentence, TimeMention, Token } from '../model/layers.js'
import { tokenize } from '../text/tokens.js'
import type { Reading } from './stage.js'

/** The names of the tests' small world. */
const names: { readonly [word: string]: readonly [Mention['form'], ActorKind] } = {
  Peru: ['name', 'state'],
  Chile: ['name', 'state'],
  Quito: ['name', 'state'],
  Kahn: ['name', 'person'],
  Lund: ['name', 'person'],
  Oslo: ['place', 'state'],
  Chilean: ['name', 'state'],
  he: ['pronoun', 'person'],
  she: ['pronoun', 'person'],
  it: ['pronoun', 'state'],
  they: ['pronoun', 'group'],
  we: ['pronoun', 'group'],
}

const roles = ['envoy', 'envoys', 'minister', 'palace', 'union']

export interface HandMade {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly times: readonly TimeMention[]
}

/** Reads a text with the names above as mentions and, as times, the words given. */
export function handMade(text: string, times: readonly string[] = []): HandMade {
  const tokens = tokenize(text)
  const sentences: Sentence[] = []
  const mentions: Mention[] = []
  let from = 0
  tokens.forEach((token, at) => {
    const name = names[token.word] ?? names[token.lower]
    const before = tokens[at - 1]
    if (name) mentions.push(mention(tokens, at, at + 1, name[0], name[1]))
    else if (roles.includes(token.lower) && before) {
      mentions.push(mention(tokens, before.lower === 'the' ? at - 1 : at, at + 1, 'role', 'person'))
    }
    const ends = '.?'.includes(token.word) || at === tokens.length - 1
    if (!ends) return
    const start = tokens[from]!.start
    sentences.push({ start, end: token.end, from, until: at + 1, paragraph: 0, region: 'body' })
    from = at + 1
  })
  const found = times.map((words): TimeMention => {
    const start = text.indexOf(words)
    return { start, end: start + words.length, time: { from: '2031', implied: [], by: 'test' } }
  })
  return { text, tokens, sentences, mentions, times: found }
}

function mention(
  tokens: readonly Token[],
  from: number,
  until: number,
  form: Mention['form'],
  kind: ActorKind,
): Mention {
  const label = tokens
    .slice(from, until)
    .map(token => token.word)
    .join(' ')
  const { start } = tokens[from]!
  const { end } = tokens[until - 1]!
  return { start, end, from, until, form, kind, label, certainty: 'stated', by: 'test' }
}

/** What a stage is given besides its layers; only the language matters here. */
export function readingOf(language: Language): Reading {
  return { article: {} as Article, language, knowledge: {} as Knowledge, report: () => {} }
}

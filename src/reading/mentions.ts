import type { Mention, Sentence, Stretch, Token } from '../model/layers.js'
import { introduce } from './introductions.js'
import { type Ground, mentionWords, type Read } from './mentionGround.js'
import { NameReader } from './names.js'
import { readPronoun } from './pronouns.js'
import { Memory } from './resolve.js'
import { readRole } from './roleMentions.js'
import { rolePhrase, roleTables } from './roles.js'
import type { Stage } from './stage.js'
import { type Clause, remember } from './standing.js'

/** Everybody that the article mentions: names, roles, groups, capitals, pronouns, each with whom it means. */
export const mentions: Stage<'tokens' | 'sentences' | 'quotations', 'mentions'> = {
  writes: 'mentions',
  reads: ['tokens', 'sentences', 'quotations'],
  run: ({ tokens, sentences, quotations }, { article, language, knowledge }) => {
    const tables = roleTables(language)
    const words = mentionWords(language)
    const names = new NameReader(tokens, knowledge, language, tables.titles, words.reporting)
    for (const [index, { from, until, region }] of sentences.entries())
      names.learn(from, until, index === 0 || region === 'headline' || region === 'crosshead')
    const at = article.published?.from
    const outlet = article.outlet?.actor
    const ground: Ground = {
      tokens,
      names,
      tables,
      knowledge,
      at,
      memory: new Memory(knowledge, at, outlet === undefined ? undefined : knowledge.stateOf(outlet, at)),
      ...words,
      titled: tokensIn(
        tokens,
        quotations.filter(({ use }) => use === 'title'),
      ),
      spoken: tokensIn(
        tokens,
        quotations.filter(({ use, depth }) => use === 'speech' && depth === 0),
      ),
    }
    const plain = introduce(ground, sentences)
    return sentences.flatMap((sentence, index) => readSentence(ground, sentence, index, plain))
  },
}

function tokensIn(tokens: readonly Token[], stretches: readonly Stretch[]): ReadonlySet<number> {
  const found = new Set<number>()
  let at = 0
  for (const { start, end } of stretches) {
    while (at < tokens.length && tokens[at]!.end <= start) at += 1
    for (let next = at; next < tokens.length && tokens[next]!.start < end; next += 1) found.add(next)
  }
  return found
}

function readSentence(
  ground: Ground,
  sentence: Sentence,
  index: number,
  plain: ReadonlySet<number>,
): readonly Mention[] {
  const found: Mention[] = []
  const { tokens } = ground
  const clause: Clause = { from: sentence.from, until: sentence.until, index, paragraph: sentence.paragraph }
  let at = sentence.from
  while (at < sentence.until) {
    const read = mentionAt(ground, clause, at, plain)
    if (!read) {
      at += 1
      continue
    }
    const mention: Mention = {
      start: tokens[read.from]!.start,
      end: tokens[read.until - 1]!.end,
      from: read.from,
      until: read.until,
      ...read.draft,
    }
    remember(ground, clause, found, mention)
    found.push(mention)
    at = read.until
  }
  return found
}

function mentionAt(ground: Ground, clause: Clause, at: number, plain: ReadonlySet<number>): Read | undefined {
  const token = ground.tokens[at]!
  if (token.kind !== 'word') return undefined
  const pronoun = readPronoun(ground, clause, { sentence: clause.index }, at)
  if (pronoun) return pronoun
  if (plain.has(at)) return undefined
  const phrase = rolePhrase(ground.tables, ground.names, ground.tokens, at, clause.until)
  const role = phrase && readRole(ground, phrase, clause)
  if (role) return role
  return readName(ground, clause, at)
}

function readName(ground: Ground, clause: Clause, at: number): Read | undefined {
  const { tokens, names, knowledge } = ground
  const first = at === clause.from || tokens[at - 1]?.kind === 'quote'
  const name = names.fullName(at, clause.until) ?? names.single(at, first)
  if (!name || name.sense === 'adjective' || (name.sense === 'unknown' && ground.titled.has(at)))
    return undefined
  const placed = names.words.placing.has(tokens[at - 1]?.lower ?? '') || isSettlement(ground, at)
  const place = placed && (name.sense === 'capital' || name.sense === 'unknown' || name.kind === 'state')
  const label =
    place && name.sense !== 'name'
      ? tokens
          .slice(at, name.until)
          .map(token => token.word)
          .join(' ')
      : name.label
  const certain = knowledge.actor(name.actor) !== undefined || name.sense === 'surname'
  return {
    from: at,
    until: name.until,
    draft: {
      form: place ? 'place' : 'name',
      kind: name.kind,
      label,
      actor: name.actor,
      certainty: certain ? 'stated' : 'inferred',
      by: `party/${name.sense}`,
      ...(name.of !== undefined && { of: name.of }),
    },
  }
}

/** “the port of Odesa”: a name after a kind of place. */
function isSettlement({ tokens, grammar }: Ground, at: number): boolean {
  return (
    grammar.settlements.includes(tokens[at - 2]?.lower ?? '') &&
    tokens[at - 1]?.lower === grammar.settlementOf
  )
}

import type { Mention, Sentence, Stretch, Token } from '../model/layers.js'
import { apposed, asPerson, type Ground, mentionWords, type Read } from './mentionGround.js'
import { NameReader } from './names.js'
import { readPronoun } from './pronouns.js'
import { Memory } from './resolve.js'
import { readRole } from './roleMentions.js'
import { rolePhrase, roleTables } from './roles.js'
import type { Stage } from './stage.js'

/** Everybody that the article mentions: names, roles, groups, capitals, pronouns, each with whom it means. */
export const mentions: Stage<'tokens' | 'sentences' | 'quotations', 'mentions'> = {
  writes: 'mentions',
  reads: ['tokens', 'sentences', 'quotations'],
  run: ({ tokens, sentences, quotations }, { article, language, knowledge }) => {
    const tables = roleTables(language)
    const names = new NameReader(tokens, knowledge, language, tables.titles)
    for (const sentence of sentences) names.learn(sentence.from, sentence.until)
    const ground: Ground = {
      tokens,
      names,
      tables,
      knowledge,
      at: article.published?.from,
      memory: new Memory(knowledge, article.published?.from),
      ...mentionWords(language),
      titled: tokensIn(
        tokens,
        quotations.filter(({ use }) => use === 'title'),
      ),
      spoken: tokensIn(
        tokens,
        quotations.filter(({ use, depth }) => use === 'speech' && depth === 0),
      ),
    }
    introduce(ground, sentences)
    return sentences.flatMap((sentence, index) => readSentence(ground, sentence, index))
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

/** Offices that the article gives to persons anywhere, so that a role in its first sentence finds them. */
function introduce({ tokens, names, tables, memory }: Ground, sentences: readonly Sentence[]): void {
  for (const sentence of sentences) {
    for (let at = sentence.from; at < sentence.until; at += 1) {
      const phrase = rolePhrase(tables, names, tokens, at, sentence.until)
      if (!phrase) continue
      const name = phrase.name ?? apposed(names, tokens, phrase, sentence.until)
      const actor = name && asPerson(names, name)
      if (actor && phrase.title && phrase.title.means.office !== 'counterpart') {
        memory.give(actor.actor, phrase.title.means.office, phrase.owner)
        if (name.sense === 'unknown') names.introduceAs(name.until - 1, name.until, actor.actor, actor.label)
      }
      at = phrase.until - 1
    }
  }
}

function readSentence(ground: Ground, sentence: Sentence, index: number): readonly Mention[] {
  const found: Mention[] = []
  const { tokens, memory } = ground
  let at = sentence.from
  while (at < sentence.until) {
    const read = mentionAt(ground, sentence, index, at)
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
    const before = found.at(-1)
    found.push(mention)
    if (mention.form !== 'pronoun') {
      const speaks = ground.reporting.has(tokens[mention.until]?.lower ?? '')
      const subject = isSubject(ground, mention, before, sentence)
      memory.remember(mention, index, { subject, speaks, quoted: ground.spoken.has(mention.from) })
    }
    at = read.until
  }
  return found
}

/** Whether a clause begins with a mention; in “told his counterpart, Ana Ruiz,” the name only says who that is. */
function isSubject(
  ground: Ground,
  mention: Mention,
  before: Mention | undefined,
  sentence: Sentence,
): boolean {
  const names =
    before?.actor !== undefined && before.actor === mention.actor && before.until === mention.from - 1
  return !names && opensClause(ground, mention.from, sentence.from)
}

/** Whether a clause begins at a token: after a mark, a conjunction, “while”, “that”, or at the start. */
function opensClause({ tokens, openers }: Ground, at: number, start: number): boolean {
  const before = tokens[at - 1]
  return at === start || before === undefined || before.kind !== 'word' || openers.has(before.lower)
}

function mentionAt(ground: Ground, sentence: Sentence, index: number, at: number): Read | undefined {
  const token = ground.tokens[at]!
  if (token.kind !== 'word') return undefined
  const pronoun = readPronoun(ground, index, at)
  if (pronoun) return pronoun
  const phrase = rolePhrase(ground.tables, ground.names, ground.tokens, at, sentence.until)
  const role = phrase && readRole(ground, phrase, index, sentence.until)
  if (role) return role
  return readName(ground, sentence, at)
}

function readName(ground: Ground, sentence: Sentence, at: number): Read | undefined {
  const { tokens, names, knowledge } = ground
  const first = at === sentence.from || tokens[at - 1]?.kind === 'quote'
  const name = names.fullName(at, sentence.until) ?? names.single(at, first)
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

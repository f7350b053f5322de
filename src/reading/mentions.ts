import type { Knowledge } from '../knowledge/knowledge.js'
import type { Language } from '../language/language.js'
import type { Words } from '../language/words.js'
import type { Mention, Sentence, Stretch, Token } from '../model/layers.js'
import { nameId } from '../text/names.js'
import { oncePer } from '../text/oncePer.js'
import { reportingWords } from '../text/quoteMarks.js'
import { type FoundName, NameReader } from './names.js'
import { Memory, type Resolved } from './resolve.js'
import { type RolePhrase, type RoleTables, rolePhrase, roleTables } from './roles.js'
import type { Stage } from './stage.js'

interface Ground {
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
  readonly openers: ReadonlySet<string>
  readonly objects: ReadonlySet<string>
  /** Tokens in the quoted name of a film or paper: “The Missile Crisis” mentions nobody. */
  readonly titled: ReadonlySet<number>
}

type Draft = Omit<Mention, 'start' | 'end' | 'from' | 'until'>

const wordsOf = oncePer((language: Language) => ({
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
  finite: new Set([
    ...language.words.verbs,
    ...language.words.modals,
    ...language.words.auxiliaries,
    ...reportingWords(language.cues),
  ]),
}))

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
      ...wordsOf(language),
      titled: tokensIn(
        tokens,
        quotations.filter(({ use }) => use === 'title'),
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

/** “the Kremlin spokesman, Dmitri Peskov,”: a name set off by a comma right after the role. */
function apposed(
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
function asPerson(names: NameReader, name: FoundName): { actor: string; label: string } | undefined {
  if (name.kind === 'person') return name
  if (name.kind !== 'group') return undefined
  const introduced = names.introduced(name.until - 1)
  return introduced ?? { actor: nameId('person', name.label), label: name.label }
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
    found.push(mention)
    if (mention.form !== 'pronoun')
      memory.remember(mention, index, opensClause(ground, mention.from, sentence.from))
    at = read.until
  }
  return found
}

/** Whether a clause begins at a token: after a mark, a conjunction, “while”, “that”, or at the start. */
function opensClause({ tokens, openers }: Ground, at: number, start: number): boolean {
  const before = tokens[at - 1]
  return at === start || before === undefined || before.kind !== 'word' || openers.has(before.lower)
}

interface Read {
  readonly from: number
  readonly until: number
  readonly draft: Draft
}

function mentionAt(ground: Ground, sentence: Sentence, index: number, at: number): Read | undefined {
  const token = ground.tokens[at]!
  if (token.kind !== 'word') return undefined
  const pronoun = readPronoun(ground, index, at)
  if (pronoun) return pronoun
  const phrase = rolePhrase(ground.tables, ground.names, ground.tokens, at, sentence.until)
  const role = phrase && readRole(ground, phrase, sentence.until)
  if (role) return role
  return readName(ground, sentence, at)
}

/** “it said”, not “consider it necessary” or “it is clear”: the subject of a verb that somebody does. */
function isSubject({ tokens, finite, grammar }: Ground, at: number): boolean {
  const next = tokens[at + 1]?.lower ?? ''
  const before = tokens[at - 1]
  if (grammar.passive.includes(next) || (!finite.has(next) && !next.endsWith(grammar.verbEndings[0]!)))
    return false
  return (
    before === undefined ||
    before.kind !== 'word' ||
    grammar.complementizers.includes(before.lower) ||
    !finite.has(before.lower)
  )
}

function readPronoun(ground: Ground, sentence: number, at: number): Read | undefined {
  const { tokens, pronouns, possessive, memory } = ground
  const token = tokens[at]!
  const kind = pronouns.get(token.lower)
  if (kind === undefined || possessive.has(token.lower) || token.word === 'US') return undefined
  if (kind === 'thing' && !isSubject(ground, at)) return undefined
  const resolved =
    kind === 'person'
      ? ground.objects.has(token.lower)
        ? memory.object(sentence)
        : memory.person(sentence)
      : kind === 'thing'
        ? memory.body(sentence)
        : undefined
  const draft: Draft = {
    form: 'pronoun',
    kind: kind === 'person' || kind === 'speaker' ? 'person' : 'group',
    label: resolved?.label ?? token.word,
    certainty: 'inferred',
    by: `party/pronoun-${kind}`,
    ...(resolved && { actor: resolved.actor }),
  }
  return { from: at, until: at + 1, draft }
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

/** The words of a phrase without its article, as they are printed. */
function printed(tokens: readonly Token[], from: number, until: number): string {
  let words = ''
  for (let at = from; at < until; at += 1) {
    const token = tokens[at]!
    words += at > from && token.start > tokens[at - 1]!.end ? ` ${token.word}` : token.word
  }
  return words
}

function readRole(ground: Ground, phrase: RolePhrase, limit: number): Read | undefined {
  if (phrase.group) return readGroup(ground, phrase, phrase.group.means.kind)
  const { tokens, memory, names } = ground
  const title = phrase.title!
  const named = phrase.name && asPerson(names, phrase.name)
  const name = named ?? apposed(names, tokens, phrase, limit)
  const resolved: Resolved | undefined = name
    ? {
        actor: name.actor,
        label: ground.knowledge.actor(name.actor)?.name ?? name.label,
        certainty: 'stated',
      }
    : isBare(ground, phrase)
      ? undefined
      : memory.role(phrase)
  if (!resolved && isBare(ground, phrase)) return undefined
  const until = named || !phrase.name ? phrase.until : phrase.name.from
  return {
    from: phrase.from,
    until,
    draft: {
      form: 'role',
      kind: 'person',
      label: resolved?.label ?? printed(tokens, phrase.bare, until),
      certainty: resolved?.certainty ?? 'inferred',
      by: title.id,
      ...(resolved ? { actor: resolved.actor } : { unnamed: 'unresolved' as const }),
      ...(phrase.owner !== undefined && { of: phrase.owner }),
    },
  }
}

/** A title without article, owner or name is an ordinary word: “head north”, “a general mood”. */
function isBare({ tokens }: Ground, phrase: RolePhrase): boolean {
  return (
    phrase.owner === undefined &&
    phrase.bare === phrase.from &&
    !phrase.name &&
    tokens[phrase.from - 1]?.word !== ','
  )
}

/** Whether a noun phrase ends before a token: “the military said”, not “the military operation”. */
function endsPhrase({ tokens, names, finite, grammar }: Ground, at: number): boolean {
  const next = tokens[at]
  if (next?.kind !== 'word') return true
  return (
    names.words.plain.has(next.lower) ||
    finite.has(next.lower) ||
    grammar.verbEndings.some(ending => next.lower.endsWith(ending)) ||
    next.lower.endsWith(grammar.adverbEnding) ||
    next.lower.endsWith('s')
  )
}

function readGroup(ground: Ground, phrase: RolePhrase, kind: string): Read | undefined {
  const { tokens, memory, knowledge, at } = ground
  const means = phrase.group!.means
  const by = phrase.group!.id
  const { from, until } = phrase
  const of = phrase.owner === undefined ? undefined : (knowledge.stateOf(phrase.owner, at) ?? phrase.owner)
  if ((means.kind === 'body' || means.kind === 'state') && !endsPhrase(ground, until)) return undefined
  if (means.kind === 'unnamed') {
    const label = printed(tokens, phrase.bare, until)
    return {
      from,
      until,
      draft: {
        form: 'group',
        kind: 'group',
        label,
        unnamed: means.unnamed,
        certainty: 'stated',
        by,
        ...(of !== undefined && { of }),
      },
    }
  }
  if (kind === 'state' && of !== undefined) {
    const actor = knowledge.actor(of)
    if (actor)
      return {
        from,
        until,
        draft: { form: 'role', kind: actor.kind, label: actor.name, actor: of, certainty: 'stated', by },
      }
  }
  if (means.kind === 'body' && of !== undefined) {
    const label = printed(tokens, phrase.bare, until)
    const body = means.body === 'ministry' ? printed(tokens, until - 1, until) : means.body
    const name = `${body} of ${knowledge.actor(of)?.name ?? of}`
    return {
      from,
      until,
      draft: {
        form: 'role',
        kind: 'organisation',
        label,
        actor: nameId('organisation', name),
        of,
        certainty: 'stated',
        by,
      },
    }
  }
  if (means.kind === 'outlet' && phrase.name) {
    const known = knowledge.actor(phrase.name.actor)?.kind === 'outlet'
    const label = phrase.name.label
    const actor = known ? phrase.name.actor : nameId('outlet', label)
    return { from, until, draft: { form: 'name', kind: 'outlet', label, actor, certainty: 'stated', by } }
  }
  if (means.kind === 'pair') {
    const pair = memory.pair()
    if (!pair) return undefined
    return {
      from,
      until,
      draft: {
        form: 'group',
        kind: 'person',
        label: `${pair[0].label} and ${pair[1].label}`,
        actor: pair[0].actor!,
        also: [pair[1].actor!],
        certainty: 'inferred',
        by,
      },
    }
  }
  const country = means.kind === 'country' && phrase.bare > phrase.from ? memory.country() : undefined
  if (country)
    return {
      from,
      until,
      draft: {
        form: 'role',
        kind: 'state',
        label: country.label,
        actor: country.actor,
        certainty: 'inferred',
        by,
      },
    }
  return undefined
}

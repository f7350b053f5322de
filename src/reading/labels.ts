/** Labels: the words by which an article names what others may name differently. What is quoted is the speaker’s label, not the article’s. */
import type { FramingMeaning, Language, Rule } from '../language/language.js'
import type { LabelReading, Layers, Mention, Sentence, Token } from '../model/layers.js'
import { foldName } from '../text/names.js'
import { oncePer } from '../text/oncePer.js'
import { matchAt, type PhraseMatch, type PhraseTable, phraseTable } from '../text/phrase.js'
import type { Reading, Stage } from './stage.js'

type FramingMatch = PhraseMatch<Rule<FramingMeaning>>

interface Ground extends Reading {
  readonly tokens: readonly Token[]
  readonly table: PhraseTable<Rule<FramingMeaning>>
  /** The mention that begins at a token, and the one that ends before it. */
  readonly starting: ReadonlyMap<number, Mention>
  readonly ending: ReadonlyMap<number, Mention>
  readonly articles: ReadonlySet<string>
  readonly possessives: ReadonlySet<string>
  /** For each token, whether it stands inside quotation marks: 1 or 0. */
  readonly quoted: Uint8Array
}

interface Filled {
  readonly from: number
  readonly until: number
  readonly id: string
  readonly name: string
}

/** Tokens inside any quotation. Both lists run in the order of the text, so one walk does. */
function quotedTokens({ tokens, quotations }: Pick<Layers, 'tokens' | 'quotations'>): Uint8Array {
  const quoted = new Uint8Array(tokens.length)
  let first = 0
  for (const { start, end, depth } of quotations) {
    if (depth > 0) continue
    while (first < tokens.length && tokens[first]!.end <= start) first += 1
    for (let at = first; at < tokens.length && tokens[at]!.start < end; at += 1) quoted[at] = 1
  }
  return quoted
}

function nameOf(mention: Mention, { knowledge }: Ground): string {
  return (mention.actor && knowledge.actor(mention.actor)?.name) || mention.label
}

/** The mention right before a token, also with a possessive between (“Oslo’s regime”). */
function mentionBefore(at: number, { ending, tokens, possessives }: Ground): Mention | undefined {
  return ending.get(at) ?? (possessives.has(tokens[at - 1]?.lower ?? '') ? ending.get(at - 1) : undefined)
}

function mentionAfter(at: number, { starting, tokens, articles }: Ground): Mention | undefined {
  return starting.get(at) ?? (articles.has(tokens[at]?.lower ?? '') ? starting.get(at + 1) : undefined)
}

/** Somebody of whom the words are said: inside their mention, right before the name, or after a group’s name. */
function fillActor(match: FramingMatch, ground: Ground, around: Mention | undefined): Filled | undefined {
  const filled = (mention: Mention, from: number, until: number): Filled | undefined =>
    mention.actor === undefined
      ? undefined
      : { from, until, id: mention.actor, name: nameOf(mention, ground) }
  if (around) return around.kind === 'person' ? filled(around, around.from, around.until) : undefined
  const after = ground.starting.get(match.until)
  if (after && after.form !== 'pronoun' && after.kind !== 'state' && after.kind !== 'seat') {
    // “Harbour boss Smith”: whose boss stands before.
    const owner = ground.ending.get(match.from)
    const from = owner && owner.kind !== 'person' && owner.form !== 'pronoun' ? owner.from : match.from
    return filled(after, from, after.until)
  }
  const before = ground.ending.get(match.from)
  const group = before && (before.kind === 'group' || before.kind === 'organisation')
  return group ? filled(before, before.from, match.until) : undefined
}

/** The state whose government a mention is or names. */
function stateOf(mention: Mention, { knowledge, article }: Ground): Pick<Filled, 'id' | 'name'> | undefined {
  const id = mention.actor && knowledge.stateOf(mention.actor, article.published?.from)
  return id ? { id, name: knowledge.actor(id)?.name ?? mention.label } : undefined
}

/** The last word before the match, where it is an adjective or a capital of a state (“the Norwegian puppet regime”). */
function stateWord(match: FramingMatch, { knowledge, tokens }: Ground): Filled | undefined {
  const word = tokens[match.from - 1]
  const sense = word?.kind === 'word' ? knowledge.senses(foldName(word.word))[0] : undefined
  if (!sense || (sense.sense !== 'adjective' && sense.sense !== 'capital' && sense.sense !== 'name'))
    return undefined
  const actor = knowledge.actor(sense.actor)
  return actor?.kind === 'state'
    ? { from: match.from - 1, until: match.until, id: actor.id, name: actor.name }
    : undefined
}

/** The state of whoever stands before (“the Oslo regime”) or after (“the government of Norway”). */
function fillState(match: FramingMatch, ground: Ground, around: Mention | undefined): Filled | undefined {
  const { language, tokens } = ground
  if (around) {
    const state = around.kind === 'state' ? stateOf(around, ground) : undefined
    return state && { from: around.from, until: around.until, ...state }
  }
  const before = mentionBefore(match.from, ground)
  const linked = language.words.prepositions.includes(tokens[match.until]?.lower ?? '')
  const after = linked ? mentionAfter(match.until + 1, ground) : undefined
  const mention = before?.actor ? before : after?.form === 'pronoun' ? undefined : after
  const state = mention && mention.form !== 'pronoun' ? stateOf(mention, ground) : undefined
  if (!mention || !state) return stateWord(match, ground)
  const until = mention === before ? match.until : mention.until
  return { from: Math.min(mention.from, match.from), until, ...state }
}

function isPlace(mention: Mention | undefined): mention is Mention {
  return (
    mention !== undefined &&
    mention.form !== 'pronoun' &&
    mention.form !== 'role' &&
    (mention.kind === 'state' || mention.form === 'place')
  )
}

/** A place after the words (“the war in Sudan”) or, by its name and not its adjective, before them (“the Sudan war”). */
function fillPlace(match: FramingMatch, ground: Ground): Filled | undefined {
  const { tokens, articles } = ground
  const after = mentionAfter(match.until, ground)
  if (isPlace(after)) return { from: match.from, until: after.until, id: '', name: nameOf(after, ground) }
  // A place that the tables do not know is still a name: a capital letter after “in”.
  const loose = articles.has(tokens[match.until]?.lower ?? '') ? match.until + 1 : match.until
  const next = tokens[loose]
  const linked =
    tokens[match.until - 1]!.lower !== tokens[match.from]!.lower &&
    ground.language.words.prepositions.includes(tokens[match.until - 1]!.lower)
  if (linked && next?.kind === 'word' && !after && /^\p{Lu}\p{Ll}/u.test(next.word)) {
    return { from: match.from, until: loose + 1, id: '', name: next.word }
  }
  const before = ground.ending.get(match.from)
  const named =
    isPlace(before) &&
    foldName(
      tokens
        .slice(before.from, before.until)
        .map(token => token.word)
        .join(' '),
    )
  if (!named || named !== foldName(nameOf(before, ground))) return undefined
  return { from: before.from, until: match.until, id: '', name: nameOf(before, ground) }
}

function slug(name: string): string {
  return foldName(name).replace(/[^\p{L}\p{N}]+/gu, '-')
}

/** The label that a match makes, with its hole filled; none where nothing fills it. */
function readLabel(
  match: FramingMatch,
  ground: Ground,
  around: Mention | undefined,
): LabelReading | undefined {
  const { referent, label, marked } = match.row.means
  const { tokens } = ground
  const hole = /\{(actor|state|place)\}/u.exec(referent)?.[1]
  let filled: Filled | undefined = { from: match.from, until: match.until, id: '', name: '' }
  if (hole === 'actor') filled = fillActor(match, ground, around)
  if (hole === 'state') filled = fillState(match, ground, around)
  if (hole === 'place') filled = fillPlace(match, ground)
  if (!filled) return undefined
  const { from, until, id, name } = filled
  return {
    start: tokens[from]!.start,
    end: tokens[until - 1]!.end,
    referent: hole === 'actor' ? id : referent.replace(`{${hole}}`, () => slug(name)),
    label: label.replace(`{${hole}}`, () => name),
    marked,
    by: match.row.id,
  }
}

function readSentence(sentence: Sentence, ground: Ground): readonly LabelReading[] {
  const found: LabelReading[] = []
  let around: Mention | undefined
  let at = sentence.from
  while (at < sentence.until) {
    const begun = ground.starting.get(at)
    if (begun) around = begun
    if (around && at >= around.until) around = undefined
    const match = ground.quoted[at] ? undefined : matchAt(ground.table, ground.tokens, at, sentence.until)
    const inside =
      around && match && match.until <= around.until && around.until - around.from > match.until - match.from
    const label = match && readLabel(match, ground, inside ? around : undefined)
    if (label) found.push(label)
    at = label ? match.until : at + 1
  }
  return found
}

/** How an article names each person without a judgement: by the first role (“the mayor”), else by the first name. */
function describePersons(
  mentions: readonly Mention[],
  marked: readonly LabelReading[],
  ground: Ground,
): readonly LabelReading[] {
  const chosen = new Map<string, Mention>()
  let next = 0
  for (const mention of mentions) {
    while (next < marked.length && marked[next]!.end <= mention.start) next += 1
    const judged = next < marked.length && marked[next]!.start < mention.end
    const { actor, from, form, kind } = mention
    if (judged || kind !== 'person' || actor === undefined || (form !== 'role' && form !== 'name')) continue
    // “his counterpart” is no name for anybody.
    if (ground.quoted[from] || ground.possessives.has(ground.tokens[from]!.lower)) continue
    const known = chosen.get(actor)
    if (!known || (known.form === 'name' && form === 'role')) chosen.set(actor, mention)
  }
  return [...chosen].map(([actor, mention]) => ({
    start: mention.start,
    end: mention.end,
    referent: actor,
    label: nameOf(mention, ground),
    marked: false,
    by: 'label/descriptor',
  }))
}

/** “Kyiv” for the government of Ukraine: a capital that acts, once for each article. */
function nameCapitals(mentions: readonly Mention[], ground: Ground): readonly LabelReading[] {
  const row = ground.language.framing.find(({ means }) => means.capital)
  if (!row) return []
  const chosen = new Map<string, Mention>()
  for (const mention of mentions) {
    const acts =
      mention.by === 'party/capital' && mention.form === 'name' && ground.quoted[mention.from] === 0
    if (acts && mention.actor !== undefined && !chosen.has(mention.actor)) chosen.set(mention.actor, mention)
  }
  return [...chosen.values()].map(mention => ({
    start: mention.start,
    end: mention.end,
    referent: row.means.referent.replace('{state}', () => slug(nameOf(mention, ground))),
    label: row.means.label.replace('{state}', () => nameOf(mention, ground)),
    marked: false,
    by: row.id,
  }))
}

const tablesOf = oncePer(({ framing, words }: Language) => ({
  table: phraseTable(framing),
  articles: new Set(words.articles),
  possessives: new Set(words.possessives),
}))

/** Words for referents of the framing table, and one plain descriptor for each person of the article. */
export const labels: Stage<'tokens' | 'quotations' | 'sentences' | 'mentions', 'labels'> = {
  writes: 'labels',
  reads: ['tokens', 'quotations', 'sentences', 'mentions'],
  run: ({ tokens, quotations, sentences, mentions }, reading) => {
    const ground: Ground = {
      ...reading,
      tokens,
      ...tablesOf(reading.language),
      starting: new Map(mentions.map(mention => [mention.from, mention])),
      ending: new Map(mentions.map(mention => [mention.until, mention])),
      quoted: quotedTokens({ tokens, quotations }),
    }
    const found = sentences.flatMap(sentence => readSentence(sentence, ground))
    const all = [
      ...found,
      ...nameCapitals(mentions, ground),
      ...describePersons(
        mentions,
        found.filter(label => label.marked),
        ground,
      ),
    ]
    return all.sort((one, other) => one.start - other.start || one.end - other.end)
  },
}

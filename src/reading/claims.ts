/** What words commit whoever says them to: acts of diplomacy, with their parties, modality, polarity, occasion, place and time. */
import type { ClaimMeaning, ClaimPlace, Language, ModalMeaning, Rule } from '../language/language.js'
import type { ClaimReading, Mention, Sentence, TimeMention, Token } from '../model/layers.js'
import type { Modality } from '../model/statement.js'
import { findPhrases, type PhraseMatch, type PhraseTable, phraseTable } from '../text/phrase.js'
import { type Clause, type Ground, groupFrom, makeGround, splitClauses, subjectOf } from './clauses.js'
import { namedOccasions, type Occasion, occasionIn } from './occasions.js'
import type { Stage } from './stage.js'

type ActMeaning = Extract<ClaimMeaning, { reads: 'act' }>
type ModalMatch = PhraseMatch<Rule<ModalMeaning>>

/** How far after the words a party may stand, and how many words may stand between `with` and the party, in tokens. */
const partyReach = 20
const nearReach = 6
/** How close before a noun a bare negation must stand to deny it: “no formal meeting”. */
const denialReach = 3
/** How many earlier claims an answer or `such a meeting` looks back over. */
const memory = 40

/** Of several modalities in a clause the later one in this list holds. */
const strength: readonly Modality[] = [
  'fact',
  'intended',
  'hypothetical',
  'possible',
  'willing',
  'required',
  'undecided',
]

interface Tables {
  readonly acts: PhraseTable<Rule<ClaimMeaning>>
  readonly gatherings: PhraseTable<Rule<ClaimMeaning>>
  readonly definite: PhraseTable<Rule<ClaimMeaning>>
  readonly places: PhraseTable<Rule<ClaimMeaning>>
  readonly modals: PhraseTable<Rule<ModalMeaning>>
  readonly cues: PhraseTable<Language['cues'][number]>
  readonly conditions: PhraseTable<Language['conditions'][number]>
}

const compiled = new WeakMap<Language, Tables>()

function tablesOf(language: Language): Tables {
  const known = compiled.get(language)
  if (known) return known
  const rows = (wanted: (means: ClaimMeaning) => boolean) =>
    phraseTable(language.claims.filter(row => wanted(row.means)))
  const tables: Tables = {
    acts: rows(means => means.reads === 'act' || means.reads === 'nothing'),
    gatherings: rows(means => means.reads === 'gathering' && !means.known),
    definite: rows(means => means.reads === 'gathering' && means.known === true),
    places: rows(means => means.reads === 'place'),
    modals: phraseTable(language.modals),
    cues: phraseTable(language.cues),
    conditions: phraseTable(language.conditions),
  }
  compiled.set(language, tables)
  return tables
}

/** One sentence with its rows found and its clauses cut. */
interface Reader {
  readonly ground: Ground
  readonly tables: Tables
  /** The time mentions of the sentence, and the index of the first in its layer. */
  readonly times: readonly TimeMention[]
  readonly firstTime: number
  readonly clauses: readonly Clause[]
  readonly modals: readonly ModalMatch[]
  /** Token indices at which a reporting verb begins. */
  readonly cues: ReadonlySet<number>
  readonly conditional: boolean
  /** Indices of the clauses that a condition opens: what they say is only supposed. */
  readonly supposed: ReadonlySet<number>
}

interface Trigger {
  readonly means: ActMeaning
  readonly by: string
  readonly from: number
  readonly until: number
  readonly clause: number
  /** Whether its first word is the first form that its row lists, the infinitive. */
  readonly infinitive: boolean
}

/** The first party from `from` on, with those named beside it; none where a verb or another preposition comes first. */
function nearParty(reader: Reader, from: number, until: number): readonly number[] {
  const { mentionAt, tokens, grammar, verbAt } = reader.ground
  for (let at = from; at < until && at < from + nearReach; at += 1) {
    if (mentionAt[at]! >= 0) return groupFrom(reader.ground, mentionAt[at]!, until)
    const token = tokens[at]!
    if (token.kind === 'mark' || verbAt[at] || grammar.prepositions.has(token.lower)) return []
  }
  return []
}

function partiesAfter(reader: Reader, word: string, trigger: Trigger, until: number): readonly number[] {
  const { tokens, verbAt, grammar } = reader.ground
  const last = tokens[trigger.until - 1]!
  if (last.lower === word) return nearParty(reader, trigger.until, until)
  for (let at = trigger.until; at < until && at < trigger.until + partyReach; at += 1) {
    if (tokens[at]!.lower === word) {
      const party = nearParty(reader, at + 1, until)
      if (party.length > 0) return party
    }
    // “A meeting could be good for trade between …”: past the noun’s own verb the words belong to something else.
    if (trigger.means.noun && verbAt[at] && !grammar.prepositions.has(tokens[at]!.lower)) return []
  }
  return []
}

/** Whose the noun is: “Oslo’s meeting with …”. */
function possessor(reader: Reader, trigger: Trigger, from: number): readonly number[] {
  const { mentionAt, tokens, grammar, mentions } = reader.ground
  for (let at = trigger.from - 1; at >= from && at >= trigger.from - denialReach; at -= 1) {
    const token = tokens[at]!
    const mention = mentionAt[at]!
    if (mention >= 0) {
      const next = tokens[mentions[mention]!.until]
      return grammar.possessives.has(token.lower) || (next && grammar.possessives.has(next.lower))
        ? [mention]
        : []
    }
    if (token.kind !== 'word' || grammar.prepositions.has(token.lower)) return []
  }
  return []
}

function subject(reader: Reader, trigger: Trigger, modals: readonly ModalMatch[]): readonly number[] {
  const { ground, clauses } = reader
  const clause = clauses[trigger.clause]!
  if (trigger.means.noun) {
    const whose = possessor(reader, trigger, clause.from)
    if (whose.length > 0) return whose
  }
  // “to prevent Oslo and Lima from meeting”: who would meet stands after “prevent”.
  const mover = modals.findLast(match => match.row.means.actor === 'after' && match.until <= trigger.from + 1)
  if (mover) {
    for (let at = mover.from; at < trigger.from; at += 1) {
      const mention = ground.mentionAt[at]!
      if (mention >= 0) return groupFrom(ground, mention, trigger.from)
    }
  }
  return subjectOf(ground, clauses, trigger.clause, trigger.from)
}

function partiesAt(
  reader: Reader,
  place: ClaimPlace,
  trigger: Trigger,
  modals: readonly ModalMatch[],
): readonly number[] {
  const clause = reader.clauses[trigger.clause]!
  if (place === 'subject') return subject(reader, trigger, modals)
  if (place === 'object') return nearParty(reader, trigger.until, clause.until)
  if (place !== 'inside') return partiesAfter(reader, place.after, trigger, clause.until)
  for (let at = trigger.from; at < trigger.until; at += 1) {
    const mention = reader.ground.mentionAt[at]!
    if (mention >= 0) return groupFrom(reader.ground, mention, trigger.until)
  }
  return []
}

function firstParties(
  reader: Reader,
  trigger: Trigger,
  modals: readonly ModalMatch[],
  role: 'agents' | 'recipients',
) {
  for (const place of trigger.means[role]) {
    const parties = partiesAt(reader, place, trigger, modals)
    if (parties.length > 0) return parties
  }
  return []
}

/** The modal rows that bear on a trigger: those of its clause that stand before it; for a noun also those after it. */
function modalsOf(reader: Reader, trigger: Trigger): readonly ModalMatch[] {
  const { clauses, modals } = reader
  const clause = clauses[trigger.clause]!
  const noun = trigger.means.noun === true
  const own = modals.filter(match => {
    if (match.from >= clause.until || match.until <= clause.from) return false
    const { bare, modality } = match.row.means
    if (match.from >= trigger.until) return noun
    // “can talk” is one row of acts with a modal word in it; in “agreed to” the modal row and the act are the same words.
    if (match.from === trigger.from) {
      return (
        trigger.means.modality !== undefined ||
        (match.until < trigger.until && modality !== undefined && !bare)
      )
    }
    if (match.from > trigger.from) return false
    return !noun || !bare || trigger.from - match.until < denialReach
  })
  // “will not meet Oslo or negotiate with it”: a verb right after the conjunction goes on under the same words.
  const bare = clause.opener === 'shared' && trigger.from <= clause.from + 1 && trigger.infinitive
  if (own.length > 0 || !bare || trigger.clause === 0) return own
  const previous = clauses[trigger.clause - 1]!
  return modals.filter(match => match.from >= previous.from && match.until <= previous.until)
}

function modalityOf(reader: Reader, trigger: Trigger, modals: readonly ModalMatch[]): Modality {
  let modality: Modality = trigger.means.modality ?? 'fact'
  if (reader.supposed.has(trigger.clause) && modality === 'fact') modality = 'hypothetical'
  for (const { row } of modals) {
    const means: ModalMeaning = row.means
    const said = (reader.conditional ? means.conditional : undefined) ?? means.modality
    if (said && strength.indexOf(said) > strength.indexOf(modality)) modality = said
  }
  return modality
}

function polarityOf(trigger: Trigger, modals: readonly ModalMatch[]): 'yes' | 'no' {
  const denials = modals.filter(match => match.row.means.polarity === 'no').length
  const no = trigger.means.polarity === 'no' ? 1 : 0
  return (denials + no) % 2 === 0 ? 'yes' : 'no'
}

/** Whether a place at `at` belongs to what is claimed and not to a noun before it: “the conflict in Oslo”. */
function isAttached(reader: Reader, at: number, clause: Clause, end: number): boolean {
  const { tokens, grammar, verbAt, mentionAt } = reader.ground
  if (at === clause.from || at <= end) return true
  const before = tokens[at - 1]!
  if (
    before.kind !== 'word' ||
    mentionAt[at - 1]! >= 0 ||
    verbAt[at - 1] ||
    grammar.adverbs.has(before.lower)
  )
    return true
  if (reader.times.some(time => time.end >= before.start && time.end <= tokens[at]!.start)) return true
  return verbAt[at - 2] === 1
}

/** The time mention and the place of a clause: the first from `at` on, else the nearest before. `end` is where the claim’s words end. */
function settle(
  reader: Reader,
  clause: Clause,
  at: number,
  end = at,
): { readonly place?: string; readonly time?: number } {
  const { ground, tables, times } = reader
  const { tokens } = ground
  const start = tokens[clause.from]!.start
  const stop = tokens[clause.until - 1]!.end
  const offset = tokens[Math.min(at, clause.until - 1)]!.start
  const inside = (time: TimeMention) => time.start >= start && time.end <= stop
  let time = times.findIndex(mention => inside(mention) && mention.start >= offset)
  if (time < 0) time = times.findLastIndex(inside)
  let place: string | undefined
  for (const match of findPhrases(tables.places, tokens, clause.from, clause.until)) {
    const token = tokens[match.until]
    if (!token || match.until >= clause.until || (match.from < at && match.from > clause.from)) continue
    if (!isAttached(reader, match.from, clause, end)) continue
    const dated = times.some(other => other.start < token.end && token.start < other.end)
    const label = dated ? undefined : placeAt(reader, match.until, clause.until)
    if (label && (place === undefined || match.from >= at)) {
      place = label
      if (match.from >= at) break
    }
  }
  return { ...(place ? { place } : {}), ...(time >= 0 ? { time: time + reader.firstTime } : {}) }
}

/** The place named right after a word like `in`: “in the Norwegian town of *Oslo*”, “in *Oslo*”. */
function placeAt(reader: Reader, from: number, until: number): string | undefined {
  const { tokens, mentions, mentionAt, verbAt } = reader.ground
  const first = mentions[mentionAt[from]!]
  if (first && (first.form === 'place' || (first.form === 'name' && first.kind === 'state')))
    return first.label
  for (let at = from; at < until && at < from + nearReach; at += 1) {
    const mention = mentions[mentionAt[at]!]
    if (mention?.form === 'place') return mention.label
    if (tokens[at]!.kind === 'mark' || verbAt[at]) break
  }
  const token = tokens[from]!
  const capital = token.kind === 'word' && token.word.charAt(0) !== token.lower.charAt(0)
  return capital && !first && token.word !== token.word.toUpperCase() ? token.word : undefined
}

/** The words of a claim: from its first word in the clause (or the modal words that lead into it) to its last party. */
function stretchOf(
  reader: Reader,
  trigger: Trigger,
  modals: readonly ModalMatch[],
  parties: readonly number[],
) {
  const { tokens, mentions } = reader.ground
  const clause = reader.clauses[trigger.clause]!
  let from = trigger.from
  let until = trigger.until
  const widen = (first: number, end: number) => {
    from = Math.min(from, first)
    until = Math.max(until, end)
  }
  for (const match of modals) {
    // “denied that Oslo …”: the reporting verb is not part of what is reported.
    if (match.from >= clause.from || !reader.cues.has(match.from)) widen(match.from, match.until)
  }
  for (const party of parties) {
    const mention = mentions[party]!
    if (mention.from >= clause.from && mention.until <= clause.until) widen(mention.from, mention.until)
  }
  return { start: tokens[from]!.start, end: tokens[until - 1]!.end }
}

function sameParty(mentions: readonly Mention[], one: number, other: number): boolean {
  const a = mentions[one]!
  const b = mentions[other]!
  return one === other || (a.actor !== undefined ? a.actor === b.actor : a.label === b.label)
}

/** Reads one trigger; none where a noun stands alone or an agent that is needed is missing. */
function readTrigger(
  reader: Reader,
  trigger: Trigger,
  occasion: Occasion | undefined,
  claims: readonly ClaimReading[],
): ClaimReading | undefined {
  const { means } = trigger
  const { mentions } = reader.ground
  const modals = modalsOf(reader, trigger)
  let agents = firstParties(reader, trigger, modals, 'agents')
  let recipients = firstParties(reader, trigger, modals, 'recipients').filter(
    party => !agents.includes(party),
  )
  const linked = recipients.length > 0 || agents.some(agent => mentions[agent]!.from >= trigger.until)
  if (means.needsAgent && agents.length === 0) return undefined
  let act = means.act
  const recent = claims.slice(-memory)
  if (means.back) {
    const earlier = recent.findLast(claim => means.back!.includes(claim.act))
    if (!earlier) return undefined
    act = earlier.act
    const parties = [...earlier.agents, ...earlier.recipients]
    if (agents.length === 0) agents = parties
    else if (recipients.length === 0) {
      recipients = parties.filter(party => !agents.some(agent => sameParty(mentions, agent, party)))
    }
  }
  if (means.answers && recipients.length === 0) {
    const asked = recent.findLast(
      claim => means.answers!.includes(claim.act) && claim.modality !== 'required',
    )
    recipients = (asked?.agents ?? []).filter(
      party => !agents.some(agent => sameParty(mentions, agent, party)),
    )
  }
  const modality = modalityOf(reader, trigger, modals)
  const polarity = polarityOf(trigger, modals)
  const clause = reader.clauses[trigger.clause]!
  const settled = settle(reader, clause, trigger.from, trigger.until)
  if (means.noun && !linked && !means.back) {
    // “do not meet at the meeting”: the noun repeats the verb, or names the occasion.
    const from = reader.ground.tokens[clause.from]!.start
    if (recent.some(claim => claim.act === act && claim.end > from)) return undefined
    const owned = possessor(reader, trigger, clause.from).length > 0
    if (modality === 'fact' && polarity === 'yes' && !owned && settled.time === undefined && !settled.place)
      return undefined
  }
  const place = settled.place ?? occasion?.place
  const time = settled.time ?? occasion?.time
  return {
    ...stretchOf(reader, trigger, modals, [...agents, ...recipients]),
    act,
    agents,
    recipients,
    modality,
    polarity,
    ...(occasion ? { occasion: occasion.label } : {}),
    ...(place ? { place } : {}),
    ...(time === undefined ? {} : { time }),
    by: trigger.by,
  }
}

function supposedClauses(
  clauses: readonly Clause[],
  markers: readonly { readonly from: number; readonly until: number }[],
) {
  const supposed = new Set<number>()
  clauses.forEach((clause, index) => {
    const opened = markers.some(match => match.until > clause.from && match.from <= clause.from + 1)
    if (opened || (clause.opener === 'shared' && supposed.has(index - 1))) supposed.add(index)
  })
  return supposed
}

function listsFirst(row: Rule<ClaimMeaning>, word: string): boolean {
  const patterns = typeof row.match === 'string' ? [row.match] : row.match
  return patterns.some(pattern => pattern.startsWith(`(${word}|`) || pattern.startsWith(`${word} `))
}

function triggersOf(reader: Reader, acts: readonly PhraseMatch<Rule<ClaimMeaning>>[]): readonly Trigger[] {
  const triggers: Trigger[] = []
  let clause = 0
  for (const match of acts) {
    while (clause + 1 < reader.clauses.length && reader.clauses[clause]!.until <= match.from) clause += 1
    const { means, id } = match.row
    if (means.reads !== 'act') continue
    const infinitive = listsFirst(match.row, reader.ground.tokens[match.from]!.lower)
    triggers.push({ means, by: id, from: match.from, until: match.until, clause, infinitive })
  }
  return triggers
}

function isQuestion(tokens: readonly Token[], sentence: Sentence): boolean {
  for (let at = sentence.until - 1; at >= sentence.from; at -= 1) {
    const token = tokens[at]!
    if (token.word === '?') return true
    if (token.kind !== 'quote' && token.word !== ')') return false
  }
  return false
}

/** The named gatherings of every sentence, and each name’s first label with the place and time that the article gives it anywhere. */
function occasionsOf(readers: readonly Reader[]) {
  const known = new Map<string, Occasion>()
  const named = readers.map(reader =>
    reader.clauses.flatMap((clause, index) => {
      // “the Arctic summit, which will take place in Oslo”: the relative clause tells where.
      const next = reader.clauses[index + 1]
      const settleHere = (from: number, until: number) =>
        next?.opener === 'relative'
          ? settle(reader, next, next.from)
          : until < clause.until
            ? settle(reader, { ...clause, from: until }, from)
            : {}
      const occasions = namedOccasions(
        reader.ground,
        reader.times,
        reader.tables.gatherings,
        clause,
        known,
        settleHere,
      )
      for (const occasion of occasions) known.set(occasion.name, occasion)
      return occasions
    }),
  )
  return { named, known }
}

export const claims: Stage<'tokens' | 'sentences' | 'mentions' | 'times', 'claims'> = {
  writes: 'claims',
  reads: ['tokens', 'sentences', 'mentions', 'times'],
  run: ({ tokens, sentences, mentions, times }, { language }) => {
    const tables = tablesOf(language)
    const modals = sentences.map(({ from, until }) => findPhrases(tables.modals, tokens, from, until))
    const acts = sentences.map(({ from, until }) => findPhrases(tables.acts, tokens, from, until))
    const cues = sentences.map(({ from, until }) => findPhrases(tables.cues, tokens, from, until))
    const verbs = [
      ...cues.flat().map(match => match.from),
      ...modals
        .flat()
        .filter(match => !match.row.means.bare)
        .map(match => match.from),
      ...acts
        .flat()
        .filter(match => match.row.means.reads === 'act' && !match.row.means.noun)
        .map(match => match.from),
    ]
    const reported = cues
      .flat()
      .filter(match => match.row.means.frames.includes('clause'))
      .map(match => match.until)
    const ground = makeGround(tokens, mentions, language.words, verbs, reported)
    const found: ClaimReading[] = []
    let time = 0
    const readers = sentences.map((sentence, index): Reader => {
      const { from, until } = sentence
      while (time < times.length && times[time]!.start < sentence.start) time += 1
      const firstTime = time
      const clauses = splitClauses(ground, from, until)
      const markers = findPhrases(tables.conditions, tokens, from, until).filter(
        ({ row }) => 'relation' in row.means && row.means.relation !== 'none',
      )
      while (time < times.length && times[time]!.start < sentence.end) time += 1
      return {
        ground,
        tables,
        times: times.slice(firstTime, time),
        firstTime,
        clauses,
        modals: modals[index]!,
        cues: new Set(cues[index]!.map(match => match.from)),
        conditional: markers.length > 0,
        supposed: supposedClauses(clauses, markers),
      }
    })
    const { named, known } = occasionsOf(readers)
    let last: Occasion | undefined
    sentences.forEach((sentence, index) => {
      const reader = readers[index]!
      const here = named[index]!
      // A question commits nobody to anything.
      if (!isQuestion(tokens, sentence)) {
        for (const trigger of triggersOf(reader, acts[index]!)) {
          const clause = reader.clauses[trigger.clause]!
          if (
            trigger.means.noun &&
            here.some(occasion => occasion.from < trigger.until && trigger.from < occasion.until)
          )
            continue
          const occasion = occasionIn(
            ground,
            tables.definite,
            clause,
            last ? [last, ...here] : here,
            known,
            trigger,
          )
          const claim = readTrigger(reader, trigger, occasion, found)
          if (claim) found.push(claim)
        }
      }
      last = here[here.length - 1] ?? last
    })
    return found
  },
}

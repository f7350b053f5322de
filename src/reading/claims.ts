/** What words commit whoever says them to: acts of diplomacy, with their parties, modality, polarity, occasion, place and time. */
import type { ClaimMeaning, Rule } from '../language/language.js'
import type { ClaimReading, Sentence, TimeMention, Token } from '../model/layers.js'
import type { PhraseMatch } from '../text/phrase.js'
import { modalityOf, modalsOf, polarityOf } from './claimModality.js'
import { carrierOf, fill, isLinked, possessor, sameParty } from './claimParties.js'
import { type ActMeaning, claimTables, type ModalMatch, type Reader, type Trigger } from './claimReader.js'
import { occasionsOf, settle } from './claimSetting.js'
import { clauseGround, type Findings } from './clauseGround.js'
import { type Clause, splitClauses } from './clauses.js'
import { type PhraseGround, phraseAfter, type Range } from './nounPhrases.js'
import { type Occasion, occasionIn } from './occasions.js'
import type { Stage } from './stage.js'

/** How many characters after a noun its time may stand: “talks held in May”. */
const nearTime = 30
/** How far after the words of a visit its place stands, in tokens. */
const goalReach = 3
/** How many acts are read in one sentence. */
const mostClaims = 40
/** How many earlier claims an answer or `such a meeting` looks back over. */
const memory = 40

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

function stretchOfRange({ ground }: Reader, { from, until }: Range) {
  return { start: ground.tokens[from]!.start, end: ground.tokens[until - 1]!.end }
}

/** Where the parties of a trigger stand; none where a verb that needs an object has none and is no passive. */
function rolesOf(reader: Reader, trigger: Trigger): Pick<ActMeaning, 'agents' | 'recipients'> | undefined {
  const { means } = trigger
  if (!means.transitive) return means
  const { ground, phrases } = reader
  const { tokens, grammar } = ground
  const { agent, passive, verbEndings, participleEnding, adverbEnding } = phrases.words.grammar
  let before = trigger.from - 1
  while (
    before >= 0 &&
    (grammar.adverbs.has(tokens[before]!.lower) ||
      (grammar.negations.has(tokens[before]!.lower) && !passive.includes(tokens[before]!.lower)) ||
      tokens[before]!.lower.endsWith(adverbEnding))
  )
    before -= 1
  const verb = tokens[trigger.from]!.lower
  const turned: Pick<ActMeaning, 'agents' | 'recipients'> = {
    agents: [{ after: agent }],
    recipients: ['subject'],
  }
  if (passive.includes(tokens[before]?.lower ?? '') && !verb.endsWith(participleEnding)) return turned
  const object = phraseAfter(phrases, trigger.until, trigger.end)
  // “lifted the embargo on …”: the object is among the words of the row.
  if (object || trigger.until - trigger.from > 1) return means
  // “journalists arrested by the police”
  const past = verbEndings.some(ending => verb.endsWith(ending))
  return past && tokens[trigger.until]?.lower === agent ? turned : undefined
}

/** Reads one trigger; none where a noun stands alone or an agent that is needed is missing. */
function readTrigger(
  reader: Reader,
  trigger: Trigger,
  occasion: Occasion | undefined,
  claims: readonly ClaimReading[],
): ClaimReading | undefined {
  const { means } = trigger
  const clause = reader.clauses[trigger.clause]!
  const owned = means.noun === true && possessor(reader, trigger, clause.from).length > 0
  const linked = owned || isLinked(reader, trigger)
  // “ordered an attack”: the order carries the noun, so that who orders acts.
  const carried =
    means.noun === true && means.agents.includes('carrier') && carrierOf(reader, trigger) !== undefined
  const modals = modalsOf(reader, trigger, linked || carried).filter(
    match => !carried || match.row.means.actor === undefined,
  )
  const roles = rolesOf(reader, trigger)
  if (!roles) return undefined
  const doer = fill(reader, trigger, modals, roles.agents)
  const receiver = fill(reader, trigger, modals, roles.recipients)
  let agents = doer.parties
  let recipients = receiver.parties.filter(party => !agents.includes(party))
  if (means.needsAgent && agents.length === 0) return undefined
  if (means.needsRecipient && recipients.length === 0) return undefined
  // “the envoys were freed”: in the passive the party to whom it is done is enough.
  // “The report is released” is no event between parties.
  const somebody = recipients.some(party => reader.ground.mentions[party]?.unnamed !== 'documents')
  const told = agents.length > 0 || doer.words || (roles !== means && somebody)
  if (means.needsDoer && !told) return undefined
  const words = {
    ...(doer.words && { agentWords: stretchOfRange(reader, doer.words) }),
    ...(receiver.words && { recipientWords: stretchOfRange(reader, receiver.words) }),
  }
  let act = means.act
  const recent = claims.slice(-memory)
  if (means.back) {
    const earlier = recent.findLast(claim => means.back!.includes(claim.act))
    if (!earlier) return undefined
    act = earlier.act
    const parties = [...earlier.agents, ...earlier.recipients]
    if (agents.length === 0) agents = parties
    else if (recipients.length === 0) {
      recipients = parties.filter(party => !agents.some(agent => sameParty(reader.ground, agent, party)))
    }
  }
  if (means.answers && recipients.length === 0) {
    const asked = recent.findLast(
      claim => means.answers!.includes(claim.act) && claim.modality !== 'required',
    )
    recipients = (asked?.agents ?? []).filter(
      party => !agents.some(agent => sameParty(reader.ground, agent, party)),
    )
  }
  const modality = modalityOf(reader, trigger, modals)
  const polarity = polarityOf(trigger, modals)
  const settled = settle(reader, clause, trigger.from, trigger.until)
  if (means.noun && !linked && !means.needsDoer) {
    // “do not meet at the meeting”: the noun repeats the verb, or names the occasion.
    const from = reader.ground.tokens[clause.from]!.start
    if (recent.some(claim => claim.act === act && claim.end > from)) return undefined
    if (modality === 'fact' && polarity === 'yes') {
      const time = settled.time === undefined ? undefined : reader.times[settled.time - reader.firstTime]
      const ends = reader.ground.tokens[trigger.until - 1]!.end
      const near = time !== undefined && time.start >= ends && time.start - ends < nearTime
      if (!near && !settled.place) return undefined
      // “sources close to the talks in Oslo said”: the subject is not known to take part.
      agents = []
    }
  }
  const goal = means.visit && goalOf(reader, trigger)
  if (means.visit && !goal && !means.noun) return undefined
  const time = settled.time ?? occasion?.time
  if (means.visit) {
    const known = recent.findLast(claim => claim.act === act && claim.occasion?.startsWith(means.visit!.bare))
    if (agents.length === 0) agents = known?.agents ?? []
    const here = { occasion: goal ? `${means.visit.named} ${goal}` : (known?.occasion ?? means.visit.bare) }
    const there = goal ?? (known?.occasion === here.occasion ? known.place : undefined)
    return {
      ...stretchOf(reader, trigger, modals, agents),
      ...{ act, agents, recipients, ...words, modality, polarity },
      ...here,
      ...(there !== undefined ? { place: there } : {}),
      ...(time === undefined ? {} : { time }),
      by: trigger.by,
    }
  }
  const place = settled.place ?? occasion?.place
  return {
    ...stretchOf(reader, trigger, modals, [...agents, ...recipients]),
    act,
    agents,
    recipients,
    ...words,
    modality,
    polarity,
    ...(occasion ? { occasion: occasion.label } : {}),
    ...(place ? { place } : {}),
    ...(time === undefined ? {} : { time }),
    by: trigger.by,
  }
}

/** Where a visit goes: the state or place named right after its words, over an article. */
function goalOf(reader: Reader, trigger: Trigger): string | undefined {
  const { mentions, mentionAt, tokens, grammar } = reader.ground
  for (let at = trigger.until; at < Math.min(trigger.end, trigger.until + goalReach); at += 1) {
    const mention = mentions[mentionAt[at]!]
    if (mention) return mention.kind === 'state' || mention.form === 'place' ? mention.label : undefined
    const token = tokens[at]!
    if (!grammar.articles.has(token.lower) && token.lower !== tokens[trigger.until - 1]!.lower)
      return undefined
  }
  return undefined
}

/** The clauses that a condition opens; an inverted verb opens one only as its first word, `it had agreed` does not. */
function supposedClauses(clauses: readonly Clause[], markers: Findings['markers']): ReadonlySet<number> {
  const supposed = new Set<number>()
  clauses.forEach((clause, index) => {
    const opened = markers.some(({ row, from, until }) => {
      if (!('side' in row.means) || row.means.side === 'object' || row.means.side === 'subject') return false
      if (row.means.side === 'inverted') return from === clause.from && clause.opener === 'start'
      return until > clause.from && from <= clause.from + 1
    })
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
  for (const match of acts.slice(0, mostClaims)) {
    while (clause + 1 < reader.clauses.length && reader.clauses[clause]!.until <= match.from) clause += 1
    const { means, id } = match.row
    if (means.reads !== 'act') continue
    const infinitive = listsFirst(match.row, reader.ground.tokens[match.from]!.lower)
    let last = clause
    while (last + 1 < reader.clauses.length && reader.clauses[last]!.until < match.until) last += 1
    // “demanded | a meeting to look into it”: what may be a reported clause may be an object as well.
    const next = reader.clauses[last + 1]
    const open = next?.from === match.until && reader.ground.reportedAt[next.from] === 1
    const end = (open ? next : reader.clauses[last]!).until
    if (
      means.alone &&
      acts.some(other => other.row.means.reads === 'act' && other.from >= match.until && other.from < end)
    )
      continue
    triggers.push({ means, by: id, end, from: match.from, until: match.until, clause, infinitive })
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

/** For each token 1 where it stands in an expression of time. */
function timesAt(tokens: readonly Token[], times: readonly TimeMention[]): Uint8Array {
  const timeAt = new Uint8Array(tokens.length + 1)
  let at = 0
  for (const time of times) {
    while (at < tokens.length && tokens[at]!.end <= time.start) at += 1
    while (at < tokens.length && tokens[at]!.start < time.end) {
      timeAt[at] = 1
      at += 1
    }
  }
  return timeAt
}

export const claims: Stage<'tokens' | 'sentences' | 'mentions' | 'times', 'claims'> = {
  writes: 'claims',
  reads: ['tokens', 'sentences', 'mentions', 'times'],
  run: ({ tokens, sentences, mentions, times }, { language }) => {
    const tables = claimTables(language)
    const { ground, findings } = clauseGround(tokens, sentences, mentions, language)
    const phrases: PhraseGround = { ground, timeAt: timesAt(tokens, times), words: language.words }
    const carriers = new Set(language.words.nominals.light)
    const found: ClaimReading[] = []
    let time = 0
    const readers = sentences.map((sentence, index): Reader => {
      const { from, until } = sentence
      while (time < times.length && times[time]!.start < sentence.start) time += 1
      const firstTime = time
      const clauses = splitClauses(ground, from, until)
      const { modals, cues, markers } = findings[index]!
      const supposed = supposedClauses(clauses, markers)
      while (time < times.length && times[time]!.start < sentence.end) time += 1
      return {
        ground,
        phrases,
        carriers,
        tables,
        times: times.slice(firstTime, time),
        firstTime,
        clauses,
        modals,
        cues: new Set(cues.map(match => match.from)),
        conditional: supposed.size > 0,
        supposed,
      }
    })
    const { named, known } = occasionsOf(readers)
    let last: Occasion | undefined
    sentences.forEach((sentence, index) => {
      const reader = readers[index]!
      const here = named[index]!
      // A question commits nobody to anything.
      if (!isQuestion(tokens, sentence)) {
        for (const trigger of triggersOf(reader, findings[index]!.acts)) {
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

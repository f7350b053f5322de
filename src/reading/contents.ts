import type { AttributionMeaning, Rule } from '../language/language.js'
import { matchAt, type PhraseTable } from '../text/phrase.js'
import type { Cue } from './cues.js'
import type { Range, Scene } from './scene.js'
import { sourceAfter, sourceBefore } from './sources.js'
import { closeOf, isSpeechStart } from './speech.js'

/** How far after a cue the content may begin, in tokens: “said at a briefing in Lima on Monday that …”. */
const reach = 24
/** How far “that” may stand behind an adjunct without a preposition, in tokens: “after the vote that …”. */
const adjunctReach = 6

/** What stands between a cue and its content. */
export interface Onset {
  readonly content?: number
  /** Whether a quotation begins there. */
  readonly speech: boolean
  readonly through: readonly Range[]
  readonly addressee?: Range
  /** Where the adjuncts after the cue end, if no content follows. */
  readonly end: number
}

export interface ContentTables {
  readonly phrases: PhraseTable<Rule<AttributionMeaning>>
}

function phraseOf(
  tables: ContentTables,
  scene: Scene,
  at: number,
  until: number,
  kind: AttributionMeaning['kind'],
): number {
  const match = matchAt(tables.phrases, scene.tokens, at, until)
  return match?.row.means.kind === kind ? match.until : -1
}

/** The stretch of a programme or interview: the words of the row and the name that follows. */
export function throughAt(tables: ContentTables, scene: Scene, at: number, until: number): Range | undefined {
  const end = phraseOf(tables, scene, at, until, 'through')
  if (end < 0) return undefined
  let last = end
  while (last < until && last - end < 12) {
    if (scene.isQuote(last)) {
      last = closeOf(scene, last, until)
      return { from: at, until: last }
    }
    const mention = scene.mentionAt(last)
    if (mention) {
      last = mention.until
      if (!scene.isQuote(last)) return { from: at, until: last }
      continue
    }
    if (
      scene.grammar.complementizers.includes(scene.lower(last)) ||
      (!scene.words.articles.has(scene.lower(last)) &&
        !scene.words.prepositions.has(scene.lower(last)) &&
        !nameless(scene, last))
    )
      break
    last += 1
  }
  return {
    from: at,
    until: last > end && scene.words.prepositions.has(scene.lower(last - 1)) ? last - 1 : last,
  }
}

function nameless(scene: Scene, at: number): boolean {
  return (
    scene.isWord(at) &&
    !scene.isFinite(at) &&
    !scene.subordinators.has(scene.lower(at)) &&
    scene.pronouns[scene.lower(at)] === undefined
  )
}

/** Whether a clause can begin at a token: an article, a pronoun, somebody mentioned, a capital, a quotation. */
function opensClause(scene: Scene, at: number, until: number): boolean {
  if (at >= until || scene.isMark(at)) return false
  if (scene.isQuote(at)) return true
  // “officials briefed on the matter | said the state …”: no clause begins with its verb.
  if (scene.isFinite(at) && scene.mentionOf[at] === -1) return false
  const word = scene.lower(at)
  if (scene.words.prepositions.has(word) && !scene.words.articles.has(word)) return false
  const named = scene.mentionOf[at] !== -1 || scene.pronouns[word] !== undefined
  return scene.hasVerb(named ? at : at + 1, Math.min(until, at + reach))
}

/** Whether somebody is mentioned in a range: “promised swift retaliation” tells nobody. */
function holdsMention(scene: Scene, { from, until }: Range): boolean {
  for (let at = from; at < until; at += 1) if (scene.mentionOf[at] !== -1) return true
  return false
}

/** “said Tuesday’s vote was void”: a day that owns something is the subject of what was said, not the time of saying it. */
function isOwner(scene: Scene, at: number, until: number): boolean {
  let next = at
  while (next < until && scene.timed[next]) next += 1
  return scene.words.possessives.has(scene.lower(next)) && scene.lower(next).startsWith("'")
}

/** “on Monday”, “at a briefing in Lima”: the token after the adjunct at `at`, or `at` where there is none. */
export function overAdjunct(scene: Scene, at: number, until: number): number {
  if (scene.isAdverb(at)) return at + 1
  if (scene.timed[at]) return isOwner(scene, at, until) ? at : at + 1
  if (!scene.words.prepositions.has(scene.lower(at))) return at
  let next = at + 1
  while (next < until && next - at < 9) {
    if (scene.mentionAt(next)) return scene.mentionAt(next)!.until
    if (scene.timed[next]) {
      while (next < until && scene.timed[next]) next += 1
      return next
    }
    const word = scene.lower(next)
    if (
      !scene.isWord(next) ||
      scene.grammar.complementizers.includes(word) ||
      (next > at + 1 && scene.words.articles.has(word))
    )
      return next
    if (next > at + 1 && (scene.pronouns[word] !== undefined || scene.words.prepositions.has(word)))
      return next
    next += 1
  }
  return next
}

/** The token after all the adjuncts that follow a verb, if a noun phrase with an article or a name comes next. */
export function overAdjuncts(scene: Scene, from: number, until: number): number {
  let at = from
  for (let next = overAdjunct(scene, at, until); next > at; next = overAdjunct(scene, at, until)) at = next
  const opens = scene.words.articles.has(scene.lower(at)) || scene.mentionOf[at] !== -1
  return at < until && opens ? at : from
}

/** Finds where the content after a cue begins, and what stands in between. */
export function onsetAfter(
  tables: ContentTables,
  scene: Scene,
  cue: Cue,
  until: number,
  someone: boolean,
): Onset {
  let at = cue.until
  let addressee: Range | undefined
  if (someone && !scene.isQuote(at) && !scene.grammar.complementizers.includes(scene.lower(at))) {
    const hearer = sourceAfter(scene, at, until)
    // “warn his tariff would be a mistake”: before a verb stands the subject of what is said, not the one told.
    const subject = hearer && scene.isFinite(hearer.until)
    if (
      hearer &&
      !subject &&
      (holdsMention(scene, hearer) || !scene.subordinators.has(scene.lower(hearer.until)))
    ) {
      addressee = hearer
      at = hearer.until
    }
  }
  const through: Range[] = []
  const limit = Math.min(until, at + reach)
  const found = (content: number | undefined, speech: boolean): Onset => ({
    speech,
    through,
    end: at,
    ...(content !== undefined && { content }),
    ...(addressee && { addressee }),
  })
  while (at < limit) {
    if (scene.grammar.complementizers.includes(scene.lower(at))) {
      const speech = isSpeechStart(scene, at + 1)
      const keep = scene.lower(at) !== scene.grammar.complementizers[0]
      return found(keep ? at : at + 1, speech)
    }
    if (isSpeechStart(scene, at)) return found(at, true)
    if ((scene.word(at) === ',' || scene.word(at) === ':') && isSpeechStart(scene, at + 1))
      return found(at + 1, true)
    const way = throughAt(tables, scene, at, until)
    if (way && way.until > at) {
      through.push(way)
      at = way.until
      continue
    }
    // “explained to the council that …”
    const told = addressee === undefined && at === cue.until && scene.lower(at) === scene.grammar.infinitive
    const hearer = told ? sourceAfter(scene, at + 1, until) : undefined
    if (hearer) {
      addressee = hearer
      at = hearer.until
      continue
    }
    const next = overAdjunct(scene, at, until)
    if (next > at) {
      at = next
      continue
    }
    // “said after the vote that …”, “admitted more recently that …”: over an adjunct without a verb to “that”.
    const near = nearComplementizer(scene, at, limit)
    if (near > at) {
      at = near
      continue
    }
    if (opensClause(scene, at, until)) return found(at, false)
    // “stated by the spokesman, in an episode of the programme “…””: over a comma before where it was said.
    if (scene.word(at) === ',' && throughAt(tables, scene, at + 1, until)) {
      at += 1
      continue
    }
    // “said at a briefing in Potsdam, outside Berlin: “…””: over a comma before another adjunct.
    const further = scene.word(at) === ',' && at > cue.until ? overAdjunct(scene, at + 1, until) : at
    if (further > at + 1 && (scene.word(further) === ':' || scene.word(further) === ',')) {
      at = further
      continue
    }
    // “said on Tuesday, after the vote, that …”: only a comma before “that” is stepped over.
    const that = scene.word(at) === ',' ? complementizerAfter(scene, at + 1, limit) : -1
    if (that < 0) return found(undefined, false)
    at = that
  }
  return found(undefined, false)
}

/** “that” behind an adjunct without a preposition or a verb: “after the vote | that”, “more recently | that”; -1 where none stands there. */
function nearComplementizer(scene: Scene, from: number, until: number): number {
  const clause = scene.subordinators.has(scene.lower(from))
  for (let at = from + 1; at < Math.min(until, from + adjunctReach) && scene.isWord(at); at += 1) {
    if (scene.grammar.complementizers[0] !== scene.lower(at)) continue
    // “part of the story of why that’s so”: that one is the subject.
    const opens = !scene.isFinite(at + 1) && scene.lower(at + 1) !== "'s"
    const adjunct = clause || scene.isAdverb(at - 1)
    return opens && adjunct && !scene.hasVerb(from, at) ? at : -1
  }
  return -1
}

function complementizerAfter(scene: Scene, from: number, until: number): number {
  for (let at = from; at < until; at += 1) {
    // “…, officials say, that part …” goes on with the sentence: “that” at once after the comma opens nothing.
    // “…,” he said, adding that …: that clause is what he added.
    if (scene.grammar.complementizers.includes(scene.lower(at)))
      return at > from && !scene.lower(at - 1).endsWith(scene.grammar.participleEnding) ? at : -1
    if (scene.isQuote(at) || scene.isFinite(at)) return -1
  }
  return -1
}

/** Cuts final stops and white space from the end of a content; a closing mark whose opening lies inside is kept. */
export function trimEnd(scene: Scene, from: number, until: number): number {
  let end = until
  while (end > from) {
    const word = scene.word(end - 1)
    const stop = scene.isMark(end - 1) && word !== ')' && word !== '%'
    if (!stop) break
    end -= 1
  }
  return end
}

/** “…, while he is in office”: a sentence about the speaker goes on with what he said. */
function isAboutSpeaker(scene: Scene, at: number, source: Range | undefined): boolean {
  const subject = scene.mentionAt(at)
  if (!source || subject?.actor === undefined) return false
  for (let word = source.from; word < source.until; word += 1)
    if (scene.mentionAt(word)?.actor === subject.actor) return true
  return false
}

/** Where a content that begins at `from` must end: at the next voice of the article, or with the sentence. */
export function contentEnd(
  tables: ContentTables,
  scene: Scene,
  cues: readonly Cue[],
  cue: Range | undefined,
  from: number,
  until: number,
  source?: Range,
): number {
  let end = until
  for (let at = from + 1; at < end; at += 1) {
    // “‘… coincide,’ according to the agency”: the comma stands inside the mark.
    const closing = scene.isQuote(at) && scene.word(at - 1) === ','
    if (closing && phraseOf(tables, scene, at + 1, until, 'according') >= 0) {
      end = Math.min(end, at + 1)
      continue
    }
    if (scene.quoted[at] && !scene.isQuote(at)) continue
    if (scene.word(at) !== ',') continue
    const contrast = phraseOf(tables, scene, at, until, 'contrast')
    const according = phraseOf(tables, scene, at + 1, until, 'according')
    if ((contrast >= 0 && !isAboutSpeaker(scene, contrast, source)) || according >= 0) end = at
  }
  for (const later of cues) {
    if (cue && later.from <= cue.from) continue
    if (later.from <= from || later.from >= end) continue
    if (later.participle && scene.word(later.before) === ',') end = Math.min(end, later.before)
    else if (!later.participle && scene.conjunctions.has(scene.lower(later.before)) && later.before > from) {
      const at = scene.word(later.before - 1) === ',' ? later.before - 1 : later.before
      // “is demanding guarantees, and wants …”: after a comma, a verb that is no infinitive has the first one's subject.
      const finite = at < later.before && isInflected(scene, later)
      if (finite || opensContent(scene, later)) end = Math.min(end, at)
    } else end = Math.min(end, ownSubject(scene, later, from) ?? end)
  }
  return trimEnd(scene, from, end)
}

/** “…, and the envoy warned …”, “…, two officials told the agency”: the comma before another verb of reporting with its own subject. */
function ownSubject(scene: Scene, cue: Cue, from: number): number | undefined {
  if (cue.participle || cue.passive || cue.before <= from) return undefined
  const subject = sourceBefore(scene, cue.before, from)
  if (!subject || subject.from - 2 <= from) return undefined
  const before = subject.from - 1
  const joins = scene.conjunctions.has(scene.lower(before))
  const comma = joins ? before - 1 : before
  if (scene.isQuote(comma) && scene.word(comma - 1) === ',' && comma - 1 > from) return comma + 1
  // “saying he was not ready and Ruiz said …”: a conjunction is enough where the second one says something too.
  if (joins && scene.isWord(comma) && opensContent(scene, cue)) return before
  return scene.word(comma) === ',' && scene.quoted[comma] === 0 ? comma : undefined
}

function isInflected(scene: Scene, cue: Cue): boolean {
  const word = scene.lower(cue.from)
  const { presentEnding, verbEndings } = scene.grammar
  return cue.auxiliary || word.endsWith(presentEnding) || verbEndings.some(ending => word.endsWith(ending))
}

/** Whether a clause or quotation follows a cue at once, as in “… and added that …”. */
function opensContent(scene: Scene, cue: Cue): boolean {
  return (
    scene.grammar.complementizers.includes(scene.lower(cue.until)) ||
    scene.isQuote(cue.until) ||
    scene.isQuote(cue.until + 1) ||
    scene.pronouns[scene.lower(cue.until)] !== undefined
  )
}

/** Where a mention stands in its sentence, and what the memory of the article keeps of it. */
import type { Mention } from '../model/layers.js'
import { matchAt } from '../text/phrase.js'
import type { Ground } from './mentionGround.js'
import type { Standing } from './salience.js'

/** A sentence as the readers of mentions ask for it: its tokens, [from, until), its place among the sentences. */
export interface Clause {
  readonly from: number
  readonly until: number
  readonly index: number
  readonly paragraph: number
}

/** How far before a name its verb of saying may stand, in tokens: “…,” said the widow of the guard, Ana Ruiz. */
const verbReach = 6
/** How far apart two may stand that are named together, in tokens: “Senators Ana Ruiz, Republican of Lima, and Ivo Vega”. */
const pairReach = 9

/** Notes a mention for the pronouns and roles after it. */
export function remember(ground: Ground, clause: Clause, before: readonly Mention[], mention: Mention): void {
  const { memory, names } = ground
  const standing = standingOf(ground, clause, before.at(-1), mention)
  const { salience } = memory
  if (mention.form === 'place') return
  if (mention.kind === 'person' && mention.actor !== undefined && mention.also === undefined) {
    salience.person({
      ...standing,
      mention,
      gender: names.gender(mention.actor, mention.label),
      evident: mention.form !== 'name' || standing.speaks || names.isEvident(mention.actor),
    })
    const other = before.at(-1)
    if (other && areTogether(ground, other, mention))
      salience.group([other, mention], true, standingOf(ground, clause, before.at(-2), other))
    return
  }
  if (mention.actor === undefined && mention.unnamed === undefined) return
  // “They said … they added”: a pronoun for several stands for them.
  const { also = [], ...alone } = mention
  const members = [alone, ...also.map(actor => ({ ...alone, actor, label: memory.label(actor) }))]
  const several = also.length > 0 || isPlural(ground, mention)
  salience.group(members, several, standing)
}

/** “officials”, “Republicans”: a word that is a plural by its ending, or a pronoun for one. */
function isPlural({ tokens, grammar }: Ground, { form, from, until, kind, by, actor }: Mention): boolean {
  if (form === 'pronoun') return by.endsWith('-plural')
  const last = tokens[until - 1]?.lower ?? ''
  const people = by === 'party/people' || (kind === 'organisation' && until - from === 1)
  const body = kind !== 'group' && actor !== undefined && !people
  return !body && last.endsWith(grammar.presentEnding) && last.length > 3
}

/** “Ruiz and Vega”, and nothing but an aside between them. */
function areTogether({ tokens, conjunctions, finite }: Ground, one: Mention, other: Mention): boolean {
  if (one.kind !== 'person' || one.actor === undefined || one.actor === other.actor || one.form === 'pronoun')
    return false
  if (other.from - one.until > pairReach) return false
  let joined = false
  for (let at = one.until; at < other.from; at += 1) {
    const { lower } = tokens[at]!
    if (finite.has(lower)) return false
    joined ||= conjunctions.has(lower)
  }
  return joined
}

function standingOf(ground: Ground, clause: Clause, before: Mention | undefined, mention: Mention): Standing {
  const { tokens, spoken } = ground
  const next = tokens[mention.until]?.lower ?? ''
  const owns = next === "'s" || next === "'" || next === '’'
  const names =
    before?.actor !== undefined && before.actor === mention.actor && before.until === mention.from - 1
  const after = saysAfter(ground, mention.until)
  const inverted = !owns && saidBefore(ground, clause, mention.from)
  const within = ground.complementizers.has(tokens[mention.from - 1]?.lower ?? '')
  const speaks = inverted || (!owns && !within && after)
  return {
    sentence: clause.index,
    paragraph: clause.paragraph,
    subject: !owns && !names && (speaks || isSubject(ground, mention, clause)),
    speaks,
    inverted,
    quoted: spoken.has(mention.from),
    owns,
  }
}

/** How far after a name its verb may stand, over an aside, in tokens: “Pence, of Lima, 56, who came late, repeated”. */
const asideReach = 18

/** “Pence repeated”, “Pence, who came late, repeated”, “Pence later repeated”: a verb of saying right after a mention. */
function saysAfter({ tokens, saying, grammar, names }: Ground, from: number): boolean {
  let at = from
  const opens = tokens[at]?.word
  if (opens === ',' || opens === '(') {
    const closes = opens === ',' ? ',' : ')'
    let end = at + 1
    while (end < from + asideReach && tokens[end] && tokens[end]!.kind !== 'quote') {
      if (tokens[end]!.word === closes && saying.has(tokens[end + 1]?.lower ?? '')) return true
      end += 1
    }
    return false
  }
  const adverb =
    (tokens[at]?.lower.endsWith(grammar.adverbEnding) ?? false) ||
    names.words.adverbs.has(tokens[at]?.lower ?? '')
  if (adverb) at += 1
  return saying.has(tokens[at]?.lower ?? '')
}

/** “…,” said the widow, Ana Ruiz; “according to Ruiz”. */
function saidBefore(
  { tokens, reporting, inverting, phrases, complementizers }: Ground,
  clause: Clause,
  from: number,
): boolean {
  for (let at = from - 1; at >= clause.from && from - at <= verbReach; at -= 1) {
    const token = tokens[at]!
    if (reporting.has(token.lower)) {
      const opens = tokens[at - 1]
      return (
        at > clause.from && inverting.has(token.lower) && (opens?.kind === 'quote' || opens?.word === ',')
      )
    }
    const phrase = matchAt(phrases, tokens, at, clause.until)
    if (phrase?.row.means.kind === 'according' && phrase.until <= from) return from - phrase.until <= 2
    if ((token.kind !== 'word' && token.word !== ',') || complementizers.has(token.lower)) return false
  }
  return false
}

/** Whether a clause begins with a mention, or a verb follows that nothing else can be the subject of. */
function isSubject(ground: Ground, mention: Mention, clause: Clause): boolean {
  const { tokens, finite, grammar, names } = ground
  if (opensClause(ground, mention.from, clause.from)) return true
  const stop = tokens[mention.from - 1]?.word === '.' ? mention.from - 2 : mention.from - 1
  const address = names.words.honorifics.has(tokens[stop]?.lower ?? '') ? stop : mention.from
  const before = tokens[address - 1]?.lower ?? ''
  const next = tokens[mention.until]?.lower ?? ''
  const verb = finite.has(next) || grammar.verbEndings.some(ending => next.endsWith(ending))
  return verb && !names.words.prepositions.has(before)
}

/** Whether a clause begins at a token: after a mark, a conjunction, “while”, “that”, or at the start. */
function opensClause({ tokens, openers, names }: Ground, from: number, start: number): boolean {
  // “Mr. Ruiz”: the form of address stands before the name, and perhaps its stop.
  const stop = tokens[from - 1]?.word === '.' ? from - 2 : from - 1
  const at = stop >= start && names.words.honorifics.has(tokens[stop]?.lower ?? '') ? stop : from
  const before = tokens[at - 1]
  return at === start || before === undefined || before.kind !== 'word' || openers.has(before.lower)
}

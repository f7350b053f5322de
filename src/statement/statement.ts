import type { Knowledge } from '../knowledge/knowledge.js'
import type { Party } from '../model/actor.js'
import type { Descent } from '../model/article.js'
import type { Problem, Time } from '../model/evidence.js'
import type { Attribution, ConditionReading, CrosscheckReading, Sentence, Stretch } from '../model/layers.js'
import type { Crosscheck, Hop, Statement } from '../model/statement.js'
import { makeId } from '../text/identity.js'
import { overlaps } from '../text/stretches.js'
import { ownHops, pageHops } from './channel.js'
import { claimsOf, cueClaim, type Voice } from './claims.js'
import { firstAfter, inside, type Page, partiesOf, spanOf } from './parties.js'
import { headOf, type Speaker, speakerOf } from './speakers.js'
import { spokenIn } from './spoken.js'

/** A quotation without a speaker is kept, and said to be without one. */
function noSpeaker(statement: Statement): Problem | undefined {
  if (statement.speaker.unnamed !== 'unresolved' || statement.source) return undefined
  return {
    rule: 'statement/no-speaker',
    weight: 'note',
    message: 'A quotation stands here without words that say whose it is.',
    article: statement.article,
    place: statement.content[0]!,
  }
}

type NameOf = (actor: string) => string | undefined

/** How many statements back the same speaker may have spoken on the same occasion: another voice may stand between. */
const lookBack = 4

interface Made {
  readonly statement: Statement
  readonly speaker: Speaker
  readonly sentence: Sentence | undefined
  /** The channel without the hops of the page itself. */
  readonly own: readonly Hop[]
}

/** Joins the layers of one article into statements: speaker, addressee, channel, time, claims and conditions. */
export function makeStatements(
  page: Page,
  descents: readonly Descent[],
  knowledge: Knowledge,
): { statements: readonly Statement[]; problems: readonly Problem[] } {
  const made: Made[] = []
  for (const attribution of page.layers.attributions) {
    made.push(makeStatement(page, attribution, descents, knowledge, made))
  }
  const statements = shareChannel(made)
  return { statements, problems: statements.map(noSpeaker).filter(problem => problem !== undefined) }
}

function makeStatement(
  page: Page,
  attribution: Attribution,
  descents: readonly Descent[],
  knowledge: Knowledge,
  made: readonly Made[],
): Made {
  const { article, layers } = page
  const nameOf: NameOf = actor => knowledge.actor(actor)?.name
  const before = made.at(-1)
  const carried = attribution.carriedFrom === undefined ? undefined : made[attribution.carriedFrom]
  const speaker = speakerOf(
    page,
    attribution,
    before && { ...before, index: made.length - 1 },
    carried?.speaker,
    knowledge,
  )
  // “told the Lima Post’s Ana Ruiz”: the one told, not whose she is.
  const told = attribution.addressee && headOf(page, attribution.addressee)
  const addressees = told && told.form !== 'pronoun' ? partiesOf(page, told, nameOf) : []
  const joint = [
    ...(speaker.jointly ?? []),
    ...attribution.joint.flatMap(stretch =>
      inside(layers.mentions, stretch).flatMap(mention => partiesOf(page, mention, nameOf)),
    ),
  ].filter(party => party.actor === undefined || party.actor !== speaker.party.actor)
  const content = attribution.content.flatMap(stretch => spokenIn(page, stretch))
  const first = attribution.content[0]!
  const sentence =
    layers.sentences[firstAfter(layers.sentences, (attribution.cue ?? attribution.source ?? first).start)]
  const said = carried
    ? carried.statement.said
    : (saidIn(page, made.length, sentence) ?? sameOccasion(made, speaker, sentence))
  const wording = attribution.content
    .flatMap(stretch => inside(layers.quotations, stretch))
    .filter(({ depth, use }) => depth === 0 && use !== 'title')
    .flatMap(quotation => spokenIn(page, quotation))
  const own = ownHops(page, attribution, speaker, nameOf)
  const statement: Statement = {
    id: makeId('statement', article.id, first.start, first.end, speaker.party.label),
    article: article.id,
    speaker: speaker.party,
    ...(joint.length > 0 && { jointly: joint }),
    // Who is accused is not who is spoken to.
    addressees: attribution.act === 'accuse' ? [] : addressees,
    channel: [...own, ...pageHops(page, descents)],
    mode: attribution.mode,
    content,
    wording,
    claims: claims(page, attribution, speaker.party, nameOf, addressees),
    evidence: {
      spans: [content[0]!, ...content.slice(1)],
      by: attribution.by,
      certainty: speaker.certainty,
      ...(attribution.confidence !== undefined && { confidence: attribution.confidence }),
    },
    ...(said && { said }),
    ...(attribution.source && { source: spanOf(page, attribution.source) }),
    ...(attribution.cue && { cue: spanOf(page, attribution.cue) }),
    ...(carried && { carriedFrom: carried.statement.id }),
    ...(attribution.crosscheck && { crosscheck: crosscheckOf(page, attribution.crosscheck) }),
  }
  return { statement, speaker, sentence, own }
}

function crosscheckOf(page: Page, second: CrosscheckReading): Crosscheck {
  const { by, verdict, because, confidence, source, content } = second
  const stretches = source && verdict === 'differs' ? [source, ...content] : content
  return {
    verdict,
    because,
    spans: stretches.map(stretch => spanOf(page, stretch)),
    ...(confidence !== undefined && { confidence }),
    by,
  }
}

/** Claims and conditions of the content; what stands in a quotation inside it is not the speaker's own. */
function claims(
  page: Page,
  attribution: Attribution,
  speaker: Party,
  nameOf: NameOf,
  addressees: Statement['addressees'],
): Statement['claims'] {
  const { layers } = page
  const quoted = attribution.content.flatMap(stretch => inside(layers.quotations, stretch))
  const inner = quoted.filter(({ depth, use }) => depth > 0 && use === 'speech')
  const speeches = [
    ...quoted.filter(({ depth, use }) => depth === 0 && use === 'speech'),
    ...(attribution.mode === 'direct' ? attribution.content : []),
  ]
  const own = (stretch: Stretch) => !inner.some(quotation => overlaps(quotation, stretch))
  const readings = attribution.content.flatMap(stretch => inside(layers.claims, stretch)).filter(own)
  const conditions = attribution.content.flatMap(stretch =>
    inside(layers.conditions, stretch)
      .filter(condition => condition.binds && own(condition))
      .map(condition => within(condition, stretch)),
  )
  const voice: Voice = {
    speaker,
    nameOf,
    inSpeech: stretch => speeches.some(speech => overlaps(speech, stretch)),
  }
  const made = claimsOf(page, readings, conditions, voice, homeless =>
    cueClaim(page, attribution, speaker, addressees, homeless),
  )
  return attribution.act === 'say' ? made : [cueClaim(page, attribution, speaker, addressees, []), ...made]
}

/** “According to the daily, the ministry will sign only if …”: what follows from the condition begins where the content does. */
function within(condition: ConditionReading, content: Stretch): ConditionReading {
  const { consequence } = condition
  if (!consequence || consequence.start >= content.start || consequence.end <= content.start) return condition
  return { ...condition, consequence: { ...consequence, start: content.start } }
}

function distance(one: Stretch, other: Stretch): number {
  return Math.max(0, one.start - other.end, other.start - one.end)
}

/** The time of speaking: in the sentence of the cue, outside the content, nearer to this cue than to another one. */
function saidIn(page: Page, index: number, sentence: Sentence | undefined): Time | undefined {
  const attribution = page.layers.attributions[index]!
  const cue = attribution.cue ?? attribution.source
  if (!sentence || !cue) return undefined
  const nearby = inside(page.layers.times, sentence).filter(time => !time.time.vague)
  if (nearby.length === 0) return undefined
  const others = page.layers.attributions
    .slice(Math.max(0, index - lookBack), index + lookBack + 1)
    .filter(other => other !== attribution && other.cue && overlaps(other.cue, sentence))
  const published = page.article.published?.from
  // “A meeting was planned for Friday,” he said, adding that …: a day inside what somebody says is not when he says it.
  const spoken = (time: Stretch): boolean =>
    [attribution, ...others].some(
      ({ content }) =>
        content.some(stretch => overlaps(stretch, time)) && !content.some(stretch => overlaps(stretch, cue)),
    )
  return nearby
    .filter(time => !spoken(time))
    .filter(({ time }) => isSpoken(time, published))
    .filter(time => others.every(other => distance(other.cue!, time) >= distance(cue, time)))
    .sort((left, right) => distance(cue, left) - distance(cue, right))[0]?.time
}

/** Nobody is reported to have spoken after the report appeared; “president from 2000 to 2006” and “2020 re-election” name no day of speaking. */
function isSpoken({ from }: Time, published: string | undefined): boolean {
  if (from.length < 7 && !from.startsWith('XXXX')) return false
  return (
    published === undefined ||
    from.startsWith('XXXX') ||
    from.slice(0, published.length) <= published.slice(0, from.length)
  )
}

/** “…,” the minister stressed, right after another statement of his: the same occasion, so the same day. */
function sameOccasion(
  made: readonly Made[],
  speaker: Speaker,
  sentence: Sentence | undefined,
): Time | undefined {
  if (!sentence || speaker.party.actor === undefined) return undefined
  const before = made.slice(-lookBack).findLast(other => other.speaker.party.actor === speaker.party.actor)
  if (!before?.statement.said || !before.sentence) return undefined
  return sentence.paragraph - before.sentence.paragraph <= 1 ? before.statement.said : undefined
}

/** “… Lavrov told RIA.” names the agency for the sentence before it too, if that is his and in the same paragraph. */
function shareChannel(made: readonly Made[]): readonly Statement[] {
  return made.map(({ statement, own, sentence, speaker }, index) => {
    if (own.length > 0) return statement
    const beside = [made[index + 1], made[index - 1]].find(
      other =>
        other &&
        other.own.length > 0 &&
        other.sentence?.paragraph === sentence?.paragraph &&
        other.speaker.party.actor !== undefined &&
        other.speaker.party.actor === speaker.party.actor,
    )
    return beside ? { ...statement, channel: [...beside.own, ...statement.channel] } : statement
  })
}

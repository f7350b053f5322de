import type { Party } from '../model/actor.js'
import type { Attribution, ClaimReading, ConditionReading, Stretch } from '../model/layers.js'
import type { Act, Claim, Condition } from '../model/statement.js'
import { makeId } from '../text/identity.js'
import { overlaps } from '../text/stretches.js'
import { type Page, partiesOf, spanOf } from './parties.js'

export interface Voice {
  /** Who says I and we here. */
  readonly speaker?: Party
  readonly nameOf: (actor: string) => string | undefined
  /** Whether a stretch stands in the speaker's own words. */
  readonly inSpeech?: (stretch: Stretch) => boolean
}

/** The parties at mention indices; `I` and `we` are the speaker, and nobody stands twice. */
function partiesAt(page: Page, indices: readonly number[], voice: Voice): readonly Party[] {
  const found: Party[] = []
  for (const index of indices) {
    const mention = page.layers.mentions[index]
    if (!mention) continue
    const own = mention.form === 'pronoun' && mention.by.includes('-speaker')
    // “You have to ask him”: in somebody's own words `he` is never the speaker.
    const other = mention.form === 'pronoun' && mention.by.endsWith('-person') && voice.inSpeech?.(mention)
    if (other && mention.actor !== undefined && mention.actor === voice.speaker?.actor) continue
    const parties =
      own && voice.speaker
        ? [{ ...voice.speaker, span: spanOf(page, mention) }]
        : partiesOf(page, mention, voice.nameOf)
    for (const party of parties) {
      const same = found.some(other =>
        party.actor === undefined ? other.label === party.label : other.actor === party.actor,
      )
      if (!same) found.push(party)
    }
  }
  return found
}

/** Whose move a condition is. `I`, `we` and `you` are nobody's where no party is known that they stand for. */
function moversOf(page: Page, { on }: ConditionReading, voice: Voice): readonly Party[] {
  const known = on.filter(index => {
    const mention = page.layers.mentions[index]
    if (mention?.form !== 'pronoun' || mention.actor !== undefined) return true
    return mention.by.includes('-speaker') ? voice.speaker !== undefined : !mention.by.endsWith('-addressee')
  })
  return partiesAt(page, known, voice)
}

function conditionOf(page: Page, reading: ConditionReading, voice: Voice): Condition {
  const { article, layers } = page
  const on = moversOf(page, reading, voice)
  // “if *we* pay”: a subject that is no party stays among the words of what is required.
  const subject = on.length === 0 ? layers.mentions[reading.on[0] ?? -1] : undefined
  const requires = {
    ...reading.requires,
    start: Math.min(reading.requires.start, subject?.start ?? Infinity),
  }
  return {
    id: makeId('condition', article.id, requires.start, requires.end, reading.relation),
    relation: reading.relation,
    on,
    requires: spanOf(page, requires),
    ...(reading.consequence && { consequence: spanOf(page, reading.consequence) }),
    evidence: { spans: [spanOf(page, reading)], by: reading.by, certainty: 'stated' },
  }
}

function claimOf(
  page: Page,
  reading: ClaimReading,
  conditions: readonly ConditionReading[],
  voice: Voice,
): Claim {
  const time = reading.time === undefined ? undefined : page.layers.times[reading.time]?.time
  return {
    act: reading.act,
    agents: partiesAt(page, reading.agents, voice),
    recipients: partiesAt(page, reading.recipients, voice),
    ...(reading.agentWords && { agentWords: spanOf(page, reading.agentWords) }),
    ...(reading.recipientWords && { recipientWords: spanOf(page, reading.recipientWords) }),
    modality: reading.modality,
    polarity: reading.polarity,
    conditions: conditions.map(condition => conditionOf(page, condition, voice)),
    evidence: { spans: [spanOf(page, reading)], by: reading.by, certainty: 'stated' },
    ...(reading.occasion !== undefined && { occasion: reading.occasion }),
    ...(reading.place !== undefined && { place: reading.place }),
    ...(time && { time }),
  }
}

/** Each condition with the claim that it bears on: one in its consequence, else the nearest. Unhoused ones are returned too. */
function house(
  claims: readonly ClaimReading[],
  conditions: readonly ConditionReading[],
): Map<ClaimReading | undefined, ConditionReading[]> {
  const homes = new Map<ClaimReading | undefined, ConditionReading[]>()
  for (const condition of conditions) {
    const outside = claims.filter(claim => !overlaps(claim, condition.requires))
    const inConsequence = outside.find(
      claim => condition.consequence && overlaps(claim, condition.consequence),
    )
    const nearest = [...outside].sort(
      (left, right) => Math.abs(left.start - condition.start) - Math.abs(right.start - condition.start),
    )[0]
    const home = inConsequence ?? nearest
    homes.set(home, [...(homes.get(home) ?? []), condition])
  }
  return homes
}

/** Acts that say something though no party is named: “talks were suspended”. Of any other act without a party nothing can be told. */
const impersonal: ReadonlySet<Act> = new Set([
  'meet',
  'negotiate',
  'attend',
  'propose',
  'demand',
  'offer',
  'accept',
  'reject',
  'deny',
  'suspend',
  'withdraw',
  'agree',
  'prohibit',
  'decide',
])

/** The claims of some readings with their conditions; `bare` makes a claim for conditions that no reading can take. */
export function claimsOf(
  page: Page,
  readings: readonly ClaimReading[],
  conditions: readonly ConditionReading[],
  voice: Voice,
  bare: ((conditions: readonly Condition[]) => Claim) | undefined,
): readonly Claim[] {
  const told = readings.filter(
    ({ act, agents, recipients }) => agents.length + recipients.length > 0 || impersonal.has(act),
  )
  const homes = house(told, conditions)
  const claims = told.map(reading => claimOf(page, reading, homes.get(reading) ?? [], voice))
  const homeless = homes.get(undefined) ?? []
  return homeless.length > 0 && bare
    ? [...claims, bare(homeless.map(condition => conditionOf(page, condition, voice)))]
    : claims
}

/** What the verb itself commits to: “NATO rejected these demands” is a rejection by NATO. */
export function cueClaim(
  page: Page,
  attribution: Attribution,
  speaker: Party,
  addressees: readonly Party[],
  conditions: readonly Condition[],
): Claim {
  const spans = [attribution.cue ?? attribution.content[0]!, ...attribution.content].map(stretch =>
    spanOf(page, stretch),
  )
  return {
    act: attribution.act,
    agents: [speaker],
    recipients: addressees,
    modality: attribution.act === 'demand' ? 'required' : attribution.act === 'say' ? 'possible' : 'fact',
    polarity: attribution.polarity,
    conditions,
    evidence: { spans: [spans[0]!, ...spans.slice(1)], by: attribution.by, certainty: 'stated' },
  }
}

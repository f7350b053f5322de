/** What statements and tellings claim, and on what condition. */
import type { Party } from '../model/actor.js'
import type { Claim, Condition } from '../model/statement.js'
import type { GoldClaim } from './gold.js'
import type { Measured } from './measure.js'
import { contentWords, type Names, sharedWords } from './names.js'
import { locate, locateAll, shared, wordOverlap } from './ranges.js'
import { excerpt, type Score, tally } from './score.js'

/** Acts whose parties stand on one footing: who is agent and who recipient does not matter. */
const mutual: ReadonlySet<string> = new Set(['meet', 'negotiate', 'agree'])

function holdsAll(wanted: readonly string[] | undefined, parties: readonly Party[], names: Names): boolean {
  return (wanted ?? []).every(name => parties.some(party => names.isSame(name, party)))
}

/** Act, modality and polarity, as far as the gold names them. */
function saysSame(gold: GoldClaim, claim: Claim): boolean {
  const same = (wanted: string | undefined, read: string): boolean => wanted === undefined || wanted === read
  return (
    same(gold.act, claim.act) && same(gold.modality, claim.modality) && same(gold.polarity, claim.polarity)
  )
}

function hasParties(gold: GoldClaim, claim: Claim, names: Names): boolean {
  const both = [...claim.agents, ...claim.recipients]
  const apart = !mutual.has(claim.act)
  return (
    holdsAll(gold.agents, apart ? claim.agents : both, names) &&
    holdsAll(gold.recipients, apart ? claim.recipients : both, names)
  )
}

const list = (parties: readonly Party[]): string => parties.map(party => party.label).join(' + ') || '–'
const show = (claim: Claim): string =>
  `${claim.act} ${claim.modality} ${claim.polarity} (${list(claim.agents)} → ${list(claim.recipients)})`
const showGold = (claim: GoldClaim): string =>
  `${claim.act ?? '?'} ${claim.modality ?? ''} ${claim.polarity ?? ''} (${(claim.agents ?? []).join(' + ') || '–'} → ${(claim.recipients ?? []).join(' + ') || '–'})`

function scoreStatementClaims({ expected, names }: Measured): readonly Score[] {
  const claims = tally('claims')
  const parties = tally('claim parties')
  const occasions = tally('claim occasion')
  for (const { id, gold, match } of expected) {
    if (!match || gold.claims === undefined) continue
    const read = match.claims.map(show).join('; ') || 'none'
    for (const wanted of gold.claims) {
      const same = match.claims.filter(claim => saysSame(wanted, claim))
      claims.expect(same.length > 0 ? undefined : `${id} ${showGold(wanted)}, read as ${read}`)
      if (same.length === 0) continue
      const right = same.some(claim => hasParties(wanted, claim, names))
      parties.expect(right ? undefined : `${id} ${showGold(wanted)}, read as ${same.map(show).join('; ')}`)
      if (wanted.meeting === undefined) continue
      const named = contentWords(wanted.meeting)
      const held = same.some(claim => sharedWords(named, contentWords(claim.occasion, claim.place)) > 0)
      occasions.expect(
        held
          ? undefined
          : `${id} ${wanted.meeting}, read as ${same.map(claim => claim.occasion ?? 'none').join('; ')}`,
      )
    }
    for (const claim of match.claims) {
      claims.find(
        gold.claims.some(wanted => saysSame(wanted, claim))
          ? undefined
          : `${id} ${show(claim)} (${claim.evidence.by})`,
      )
    }
  }
  return [claims.score(), parties.score(), occasions.score()]
}

/** Tellings are scored by what the gold names; it need not name every one, so there are no extras. */
function scoreTellings({ gold, record, article, names }: Measured): Score {
  const { expect, find, score } = tally('tellings')
  const tellings = gold.articles.flatMap(entry => {
    const page = article(entry.file)
    const here = record.tellings.filter(telling => telling.article === page.id)
    for (const wanted of entry.narratorClaims ?? []) {
      const place = locate(entry.file, page.capture.text, wanted.text, wanted.nth)
      const near = here
        .flatMap(telling =>
          telling.claims.map(claim => ({ claim, spans: [telling.content, ...claim.evidence.spans] })),
        )
        .filter(({ spans }) => shared([place], spans) * 2 >= place.end - place.start)
      const right = near.some(({ claim }) => saysSame(wanted, claim) && hasParties(wanted, claim, names))
      const read = near.map(({ claim }) => show(claim)).join('; ') || 'none'
      expect(right ? undefined : `${entry.file} ${excerpt(wanted.text)} ${showGold(wanted)}, read as ${read}`)
    }
    return here
  })
  for (const _ of tellings) find()
  return score()
}

/** Requirement (by its words), relation and whose move it is: all three, or it is a miss. */
function scoreConditions(measured: Measured): Score {
  const { expect, find, score } = tally('conditions')
  const { names, record, gold, quote } = measured
  const used = new Set<string>()
  for (const entry of gold.articles) {
    const page = measured.article(entry.file)
    const { text } = page.capture
    const here = new Map<string, Condition>()
    for (const { claims } of [...record.statements, ...record.tellings].filter(
      holder => holder.article === page.id,
    )) {
      for (const claim of claims) for (const condition of claim.conditions) here.set(condition.id, condition)
    }
    const claims = [
      ...(entry.statements ?? []).flatMap(statement => statement.claims ?? []),
      ...(entry.narratorClaims ?? []),
    ]
    const wanted = claims.flatMap(claim => claim.conditions ?? [])
    for (const condition of wanted) {
      const places = locateAll(entry.file, text, condition.requires)
      const near = [...here.values()].filter(read =>
        places.some(place => wordOverlap(text, place, read.requires) >= 0.8),
      )
      const right = near.filter(
        read =>
          (condition.relation ?? read.relation) === read.relation &&
          holdsAll(condition.on ?? [], read.on, names),
      )
      for (const read of right) used.add(read.id)
      const parts =
        near.map(read => `${read.relation} on ${list(read.on)} ${quote(read.requires)}`).join('; ') || 'none'
      const asked = `${condition.relation ?? ''} on ${(condition.on ?? []).join(' + ') || '–'} ${excerpt(condition.requires)}`
      expect(right.length > 0 ? undefined : `${entry.file} ${asked}, read as ${parts}`)
    }
    for (const read of here.values()) {
      const line = `${entry.file} ${read.relation} on ${list(read.on)} ${quote(read.requires)} (${read.evidence.by})`
      find(used.has(read.id) ? undefined : line)
    }
  }
  return score()
}

export function scoreClaims(measured: Measured): readonly Score[] {
  return [
    ...(measured.has('statements') ? [...scoreStatementClaims(measured), scoreConditions(measured)] : []),
    ...(measured.has('narratorClaims') ? [scoreTellings(measured)] : []),
  ]
}

/**
 * Omissions: what bears on the story and is told on some sides only. Rather few than doubtful ones, so a side is silent
 * only if it reports on the same parties and on the same subject, makes no such claim about them, and has no passage
 * with much the same words.
 */
import type { Omission } from '../model/comparison.js'
import type { Id } from '../model/evidence.js'
import type { Act } from '../model/statement.js'
import type { Story } from '../model/story.js'
import { makeId } from '../text/identity.js'
import { compareText } from '../text/order.js'
import { type Accounts, groupBySide, makeSide, standsFor } from './accounts.js'
import { collectMatters, type Matter } from './matters.js'
import { layWords, type Words } from './words.js'

/** Enough for a brief; the whole story is in the record. */
const mostOmissions = 12
/** How many matters are looked into for them. */
const mostMatters = 256
/** A side with a passage that has this part of the words’ weight tells the matter, in other words or in the same. */
const sameWords = 0.45
/** A side that makes a claim of this kind about these parties tells it already with this part. */
const likeWords = 0.3
/** And one that makes just this claim about them with this. */
const sameAct = 0.15
/** A side that has less of the words than this, anywhere, writes about something else. */
const sameSubject = 0.3
/** Fewer words than these are looked up by claims alone. */
const fewestStems = 4

/** Acts that two reports may take one thing for. */
const kindred: readonly ReadonlySet<Act>[] = [
  new Set(['meet', 'negotiate', 'attend']),
  new Set(['propose', 'offer', 'demand']),
  new Set(['reject', 'deny', 'prohibit', 'suspend', 'withdraw']),
  new Set(['accept', 'agree', 'support']),
  new Set(['accuse', 'threaten', 'attack']),
]

/** Acts of speech towards somebody: a side that has one by the same party to the same one may tell this one. */
const asking: ReadonlySet<Act> = new Set(['propose', 'offer', 'demand', 'accuse', 'threaten'])

function areKindred(one: Act, other: Act): boolean {
  return one === other || kindred.some(kin => kin.has(one) && kin.has(other))
}

/** What a side says of whom. */
interface Voice {
  /** Whom it speaks of at all. */
  readonly mentioned: Set<Id>
  /** Its claims: what is done, and by and to whom. */
  readonly claims: { readonly act: Act; readonly parties: ReadonlySet<Id>; readonly conditional: boolean }[]
}

function voicesOf(accounts: Accounts): readonly Voice[] {
  const voices = accounts.sides.map((): Voice => ({ mentioned: new Set(), claims: [] }))
  for (const { article, side, statement, claims } of accounts.byId.values()) {
    const voice = voices[side]
    if (!voice) continue
    const speakers = statement ? [statement.speaker, ...statement.addressees] : []
    const idsOf = (parties: typeof speakers): readonly Id[] =>
      parties.flatMap(party =>
        [party.actor, standsFor(party, accounts.knowledge, article)].flatMap(id => id ?? []),
      )
    for (const id of idsOf(speakers)) voice.mentioned.add(id)
    for (const { act, agents, recipients, conditions } of claims) {
      const parties = idsOf([...agents, ...recipients, ...speakers.slice(0, 1)])
      for (const id of parties) voice.mentioned.add(id)
      if (act !== 'say' || conditions.length > 0)
        voice.claims.push({ act, parties: new Set(parties), conditional: conditions.length > 0 })
    }
  }
  return voices
}

/** Whether a side reports on those whom a matter is about: on who does it, and on the other if there is one. */
function speaksOf(matter: Matter, { mentioned }: Voice): boolean {
  const any = (ids: readonly Id[]): boolean => ids.length === 0 || ids.some(id => mentioned.has(id))
  return matter.doers.length > 0 && any(matter.doers) && any(matter.others)
}

/** Whether a side claims the same, or something like it, about the same parties. */
function claimsIt(matter: Matter, { claims }: Voice): 'same' | 'like' | undefined {
  const about = claims.filter(
    ({ parties }) =>
      matter.doers.some(id => parties.has(id)) &&
      (matter.others.length === 0 || matter.others.some(id => parties.has(id))),
  )
  // That she may come is told without the condition on which she may.
  const bound = matter.says === 'conditional'
  if (about.some(({ act, conditional }) => act === matter.acts[0] && (!bound || conditional))) return 'same'
  return about.some(({ act }) => matter.acts.some(each => areKindred(each, act))) ? 'like' : undefined
}

interface Weighed {
  readonly stems: ReadonlySet<string>
  readonly silent: readonly number[]
}

/** The sides on which a matter is not told though it could be. */
function silentOn(
  matter: Matter,
  told: ReadonlySet<number>,
  voices: readonly Voice[],
  words: Words,
  accounts: Accounts,
): Weighed {
  const own = matter.evidence.flatMap(evidence => evidence.spans)
  const whole = matter.because.flatMap(id => {
    const account = accounts.byId.get(id)
    return account ? [...account.content, ...account.evidence.spans] : []
  })
  const stems = words.stemsOf(own)
  const wide = words.stemsOf([...own, ...whole])
  // “these demands” is found everywhere: so few words tell nothing of where the matter is told.
  const nearest = [stems, wide].filter(each => each.size >= fewestStems).map(each => words.nearest(each))
  const anywhere = words.anywhere(wide)
  const framed = new Set(matter.frame.map(id => accounts.byId.get(id)?.side))
  const silent = [...voices.keys()].filter(side => {
    const voice = voices[side]!
    if (told.has(side) || !(framed.has(side) || speaksOf(matter, voice))) return false
    const claims = claimsIt(matter, voice)
    // “told the West to walk away” and “called on the West to end the talks” may be one demand in other words.
    if (claims !== undefined && matter.others.length > 0 && asking.has(matter.acts[0]!)) return false
    const near = Math.max(0, ...nearest.map(each => each[side]!))
    const closest = claims === 'same' ? sameAct : claims === 'like' ? likeWords : sameWords
    if (near >= closest) return false
    return claims !== undefined || framed.has(side) || anywhere[side]! >= sameSubject
  })
  return { stems: wide, silent }
}

/** The most telling omissions. Empty unless there are two sides. */
export function findOmissions(story: Story, accounts: Accounts): readonly Omission[] {
  const count = accounts.sides.length
  if (count < 2) return []
  const words = layWords(accounts)
  const voices = voicesOf(accounts)
  const sideOf = (id: Id): number => accounts.byId.get(id)?.side ?? -1
  const open = collectMatters(story, accounts)
    .map(matter => ({ matter, told: new Set(matter.because.map(sideOf).filter(side => side >= 0)) }))
    .filter(({ told }) => told.size > 0 && told.size < count)
    // What more sides tell stands out more where it is missing.
    .sort((one, other) => one.matter.rank - other.matter.rank || other.told.size - one.told.size)
  const omissions: Omission[] = []
  const taken: ReadonlySet<string>[] = []
  for (const { matter, told } of open.slice(0, mostMatters)) {
    if (omissions.length >= mostOmissions) break
    const { stems, silent } = silentOn(matter, told, voices, words, accounts)
    if (silent.length === 0) continue
    // A blocker that is also a demand, or one sentence told as two utterances, is missed once.
    const again = taken.some(other => {
      const [few, many] = stems.size < other.size ? [stems, other] : [other, stems]
      return few.size >= fewestStems && words.shared(few, many) >= sameWords
    })
    if (again) continue
    taken.push(stems)
    const spans = matter.evidence.flatMap(evidence => evidence.spans)
    const groups = groupBySide(spans, span => accounts.sideOf.get(span.article) ?? -1)
    const by = 'comparison/omission'
    omissions.push({
      id: makeId('omission', matter.about, matter.key),
      kind: 'omission',
      about: matter.about,
      label: matter.label,
      told: [...groups.values()].map(group =>
        makeSide(matter.says, by, [{ spans: group, by, certainty: 'inferred' }]),
      ),
      untold: silent.flatMap(side => accounts.sides[side]!).sort(compareText),
    })
  }
  return omissions
}

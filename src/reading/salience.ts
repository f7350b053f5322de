/** Whom a pronoun means: who stood where in the sentences before it. */
import type { Id } from '../model/evidence.js'
import type { Mention } from '../model/layers.js'
import type { Gender } from './bearers.js'

/** Where a mention stands. */
export interface Standing {
  readonly sentence: number
  readonly paragraph: number
  /** Whether it is the subject of a clause, so that a later pronoun takes it up first. */
  readonly subject: boolean
  /** Whether it speaks there: “Vice President Pence repeated …”, “…,” said Pence. */
  readonly speaks: boolean
  /** Whether it stands after its verb of saying: “…,” said Pence. */
  readonly inverted: boolean
  /** Whether somebody is quoted there: “Chairman Kim and I agree”. */
  readonly quoted: boolean
  /** Whether it only owns something there: “Kim’s plan”. */
  readonly owns: boolean
}

export interface Remembered extends Standing {
  readonly mention: Mention
  readonly gender: Gender | undefined
  /** Whether more than its capitals shows that it is a person. */
  readonly evident: boolean
}

/** Whom a pronoun takes up, and how often such a step was right on labelled articles. */
export interface Antecedent {
  readonly mention: Mention
  /** Others with the first: “Ruiz and Vega … they”. */
  readonly also: readonly Mention[]
  readonly confidence: number
}

/** Where a pronoun stands, and how. */
export interface Asking {
  readonly sentence: number
  /** After what it says, as in “…,” he said: only who speaks counts in its own sentence. */
  readonly trailing: boolean
  /** In a relative clause of saying, as in “…, which he denied”: who speaks in its sentence counts before others. */
  readonly related?: boolean
  /** Inside somebody's words. */
  readonly quoted: boolean
}

/** How far back a pronoun looks, in sentences. */
const reach = 10
/** How far back `it` and `they` look, in sentences. */
const shortReach = 3
/** How far back anything is remembered, in mentions. */
const memory = 60

/**
 * How often a step was right on the half of the labelled articles that rules were mended on (`eval reading`, speakers):
 * nobody else could be meant; somebody else could.
 */
const alone = 0.98
const chosen = 0.9

/** Unnamed people, whom `it` does not mean. */
const people: ReadonlySet<string> = new Set([
  'sources',
  'diplomats',
  'experts',
  'witnesses',
  'public',
  'unresolved',
])

interface Group extends Standing {
  readonly members: readonly Mention[]
  /** Named or described in the plural: `officials`, “Ruiz and Vega”; a body is `they` only for want of one. */
  readonly plural: boolean
}

export class Salience {
  readonly #persons: Remembered[] = []
  readonly #groups: Group[] = []
  /** Whom the last object pronoun meant, while nobody was named since (but the pronoun itself). */
  #object:
    | {
        readonly sentence: number
        readonly gender: Gender
        readonly found: Antecedent
        readonly after: number
      }
    | undefined

  person(found: Remembered): void {
    push(this.#persons, found)
  }

  group(members: readonly Mention[], plural: boolean, standing: Standing): void {
    push(this.#groups, { members, plural, ...standing })
  }

  /** The persons named so far, the last one last. */
  get persons(): readonly Remembered[] {
    return this.#persons
  }

  /** Whom `he` or `she` means. A woman is never `he` and a man never `she`; where a woman was named, `she` is one. */
  he(asking: Asking, gender: Gender): Antecedent | undefined {
    // “Ask him whether he will come.”
    const object = this.#object
    if (
      object?.sentence === asking.sentence &&
      object.gender === gender &&
      object.after === this.#persons.length
    )
      return object.found
    const near = this.#persons.filter(
      person =>
        asking.sentence - person.sentence <= reach &&
        person.evident &&
        (person.gender === undefined || person.gender === gender) &&
        (asking.quoted || !person.quoted),
    )
    const women = gender === 'woman' ? near.filter(person => person.gender === 'woman') : []
    const any = subjectFor(near, asking)
    const sure = any && any.gender === undefined ? subjectFor(women, asking) : undefined
    // Somebody of whom nothing tells that it is a woman gives way to a woman as near.
    const found = sure && sure.sentence >= any!.sentence && !any!.speaks ? sure : any
    if (!found) return undefined
    const fit = found === sure ? women : near
    const rivals = fit.some(
      ({ sentence, mention }) => sentence >= found.sentence && mention.actor !== found.mention.actor,
    )
    const far = asking.sentence - found.sentence > shortReach
    return { mention: found.mention, also: [], confidence: rivals || far || !found.subject ? chosen : alone }
  }

  /** Whom `him` or `her` means: the person named last who is not the subject that acts here. */
  him(asking: Asking, gender: Gender): Antecedent | undefined {
    const here = subjectFor(
      this.#persons.filter(({ sentence }) => sentence === asking.sentence),
      asking,
    )
    const other = this.#persons.findLast(
      person =>
        person.mention.actor !== here?.mention.actor &&
        asking.sentence - person.sentence <= shortReach &&
        person.evident &&
        (person.gender === undefined || person.gender === gender),
    )
    if (!other) return undefined
    const found: Antecedent = { mention: other.mention, also: [], confidence: chosen }
    this.#object = { sentence: asking.sentence, gender, found, after: this.#persons.length + 1 }
    return found
  }

  /** Whom `who` means: the person named right before it. */
  who({ sentence }: Asking): Antecedent | undefined {
    const found = this.#persons.at(-1)
    return found?.sentence === sentence ? { mention: found.mention, also: [], confidence: alone } : undefined
  }

  /** Whom `they` means: several, or a group, that stood first in this sentence or the nearest before it. */
  they(asking: Asking): Antecedent | undefined {
    const near = this.#groups.filter(group => isNear(group, asking))
    const several = near.filter(({ plural }) => plural)
    return antecedent(subjectFor(several, asking) ?? subjectFor(near, asking))
  }

  /** Whom `it` means: the state, body or paper that stood first in this sentence or the nearest before it. */
  it(asking: Asking): Antecedent | undefined {
    const near = this.#groups.filter(
      group => !group.plural && isNear(group, asking) && !people.has(group.members[0]!.unnamed ?? 'bodies'),
    )
    return antecedent(subjectFor(near, asking))
  }

  /** The last one of a kind: the state of “its ministry”, the union of “the union”. */
  last(asking: Asking, wanted: (mention: Mention) => boolean, far: number): Mention | undefined {
    const found = this.#groups.findLast(
      ({ members, sentence }) => asking.sentence - sentence <= far && wanted(members[0]!),
    )
    return found?.members[0]
  }

  /** The last two that belong together: “the two leaders”, “both countries”. */
  pair(
    sentence: number,
    wanted: (actor: Id, label: string) => boolean,
  ): readonly [Mention, Mention] | undefined {
    const fits = ({ actor, label }: Mention): boolean => actor !== undefined && wanted(actor, label)
    const both = this.#groups.findLast(
      group => group.members.length === 2 && sentence - group.sentence <= reach && group.members.every(fits),
    )
    if (both) return [both.members[0]!, both.members[1]!]
    return (
      lastTwo(this.#persons.map(({ mention }) => mention).filter(fits)) ??
      lastTwo(this.#groups.map(({ members }) => members[0]!).filter(fits))
    )
  }
}

function lastTwo(mentions: readonly Mention[]): readonly [Mention, Mention] | undefined {
  const last = mentions.at(-1)
  const other = last && mentions.findLast(({ actor }) => actor !== last.actor)
  return last && other ? [other, last] : undefined
}

function push<Entry>(list: Entry[], entry: Entry): void {
  list.push(entry)
  if (list.length > memory) list.shift()
}

function isNear(group: Group, asking: Asking): boolean {
  return asking.sentence - group.sentence <= shortReach && (asking.quoted || !group.quoted)
}

function antecedent(group: Group | undefined): Antecedent | undefined {
  return group && { mention: group.members[0]!, also: group.members.slice(1), confidence: chosen }
}

/**
 * The subject that a pronoun takes up: in its own sentence the last one (“while Araujo has not decided whether he will
 * come”), after what it says only who speaks; else whoever spoke or stood first in the nearest sentence; else whoever is named
 * nearest.
 */
function subjectFor<Entry extends Standing>(entries: readonly Entry[], asking: Asking): Entry | undefined {
  const here = entries.filter(
    ({ sentence, subject, speaks }) =>
      sentence === asking.sentence && subject && (!asking.trailing || speaks),
  )
  const speaker = asking.related ? here.find(({ speaks }) => speaks) : undefined
  const found = speaker ?? (asking.trailing ? here[0] : here.at(-1))
  if (found) return found
  let other: Entry | undefined
  for (let at = entries.length - 1; at >= 0; ) {
    const { sentence } = entries[at]!
    let from = at
    while (from > 0 && entries[from - 1]!.sentence === sentence) from -= 1
    if (sentence < asking.sentence || !asking.trailing) {
      const inSentence = entries.slice(from, at + 1)
      // “…, with Ana Ruiz calling it a trap. “…,” she said.”: nearest in the same breath before a subject of the paragraph above.
      if (other && entries[at]!.paragraph !== other.paragraph) break
      const subject =
        sentence === asking.sentence
          ? undefined
          : (inSentence.findLast(({ inverted }) => inverted) ??
            inSentence.find(({ subject, speaks }) => subject && speaks) ??
            inSentence.find(({ subject }) => subject))
      if (subject) return subject
      other ??= inSentence.find(({ owns }) => !owns) ?? inSentence[0]
      if (other && asking.sentence - sentence > 1) break
    }
    at = from - 1
  }
  // “Ruiz scolded him: “…,” she said.”
  return other ?? entries.findLast(({ sentence, subject }) => sentence === asking.sentence && subject)
}

import type { Id } from '../model/evidence.js'
import type { Mention } from '../model/layers.js'
import { nameId } from '../text/names.js'
import { matchAt } from '../text/phrase.js'
import { type Draft, type Ground, printed, type Read } from './mentionGround.js'
import { possessor } from './possessors.js'
import type { RolePhrase } from './roles.js'
import type { Clause } from './standing.js'

/** Whether a noun phrase ends before a token: “the military said”, not “the military operation”. */
function endsPhrase({ tokens, names, finite, grammar }: Ground, at: number): boolean {
  const next = tokens[at]
  if (next?.kind !== 'word') return true
  return (
    names.words.plain.has(next.lower) ||
    finite.has(next.lower) ||
    grammar.verbEndings.some(ending => next.lower.endsWith(ending)) ||
    next.lower.endsWith(grammar.adverbEnding) ||
    next.lower.endsWith('s')
  )
}

/** The minister’s own ministry, where the article only says “his ministry”. */
const ministryOf = new Map([
  ['foreign-minister', 'foreign ministry'],
  ['defence-minister', 'defence ministry'],
])

/** A ministry, parliament or army of a state: the seat that the tables have for it, else one that is named after the state. */
function readBody(ground: Ground, phrase: RolePhrase, of: Id, body: string, possessor: Id | undefined): Read {
  const { tokens, knowledge, at } = ground
  const { from, until } = phrase
  const printedAs = printed(tokens, phrase.bare, until)
  const roles = possessor === undefined ? [] : knowledge.rolesAt(possessor, at)
  const own = body === 'ministry' && roles.map(role => ministryOf.get(role.office)).find(Boolean)
  const generic = body === 'ministry' ? printed(tokens, until - 1, until) : body
  const seat = knowledge.actor(knowledge.bodyOf(of, own || body) ?? '')
  const name = `${own || generic} of ${knowledge.actor(of)?.name ?? of}`
  return {
    from,
    until,
    draft: {
      form: 'role',
      kind: seat?.kind ?? 'organisation',
      label: seat?.name ?? printedAs,
      actor: seat?.id ?? nameId('organisation', name),
      of,
      certainty: possessor === undefined ? 'stated' : 'inferred',
      by: phrase.group!.id,
    },
  }
}

/** A group or body as a mention: a body of a state, people without names, the two that were named, the union named before. */
export function readGroup(ground: Ground, phrase: RolePhrase, clause: Clause): Read | undefined {
  const { memory, knowledge } = ground
  const means = phrase.group!.means
  const by = phrase.group!.id
  const { from, until } = phrase
  const inferred =
    means.kind === 'body' || means.kind === 'unnamed' ? possessor(ground, phrase, clause) : undefined
  const owner = phrase.owner ?? inferred?.actor
  const of = owner === undefined ? undefined : ownerOf(ground, owner)
  if ((means.kind === 'body' || means.kind === 'state') && !endsPhrase(ground, until)) return undefined
  if (means.kind === 'unnamed') {
    const named =
      means.party && owner?.startsWith('person/')
        ? ownBody(ground, phrase, owner)
        : referred(ground, phrase, clause)
    return { from, until, draft: named ?? unnamedGroup(ground, phrase, of) }
  }
  if (means.kind === 'state' && of !== undefined) {
    const actor = knowledge.actor(of)
    if (actor)
      return {
        from,
        until,
        draft: { form: 'role', kind: actor.kind, label: actor.name, actor: of, certainty: 'stated', by },
      }
  }
  if (means.kind === 'body' && of !== undefined)
    return readBody(ground, phrase, of, means.body, inferred?.actor)
  if (means.kind === 'outlet' && !phrase.name) {
    const paper = referredPaper(ground, phrase, clause)
    if (paper) return { from, until, draft: paper }
  }
  if (means.kind === 'outlet' && phrase.name) {
    const known = knowledge.actor(phrase.name.actor)?.kind === 'outlet'
    const label = phrase.name.label
    const actor = known ? phrase.name.actor : nameId('outlet', label)
    return { from, until, draft: { form: 'name', kind: 'outlet', label, actor, certainty: 'stated', by } }
  }
  if (means.kind === 'pair') {
    const pair = memory.salience.pair(clause.index, (actor, label) => isOne(ground, actor, label, means.of))
    if (!pair) return undefined
    return {
      from,
      until,
      draft: {
        form: 'group',
        kind: pair[0].kind,
        label: `${pair[0].label} and ${pair[1].label}`,
        actor: pair[0].actor!,
        also: [pair[1].actor!],
        certainty: 'inferred',
        by,
      },
    }
  }
  const country =
    means.kind === 'country' && phrase.bare > phrase.from
      ? memory.country({ sentence: clause.index, trailing: false, quoted: false })
      : undefined
  if (country)
    return {
      from,
      until,
      draft: {
        form: 'role',
        kind: 'state',
        label: country.label,
        actor: country.actor,
        certainty: 'inferred',
        by,
      },
    }
  // “police said”: without an article too, where it speaks.
  const speaks =
    ground.finite.has(ground.tokens[until]?.lower ?? '') || followsSource(ground, from, clause.from)
  return of === undefined && (phrase.bare > phrase.from || speaks) ? unnamedBody(ground, phrase) : undefined
}

/** Whether somebody can be one of a pair: “the two men”, “both presidents”, “the two countries”. */
function isOne({ names, memory }: Ground, actor: Id, label: string, of: string): boolean {
  if (of === 'man' || of === 'woman') return actor.startsWith('person/') && names.gender(actor, label) === of
  return memory.isOne(actor, of)
}

/** Whose somebody unnamed is: the state that the owner speaks for, else the owner. */
function ownerOf({ knowledge, at }: Ground, owner: Id): Id {
  if (owner.startsWith('person/')) return knowledge.speaksFor(owner, at) ?? owner
  // A paper's poll is not its country's, nor a party's whip.
  if (owner.startsWith('outlet/') || owner.startsWith('organisation/')) return owner
  return knowledge.stateOf(owner, at) ?? owner
}

/** “the Ruiz campaign”, “his campaign”: a party of its own, named after whose it is. */
function ownBody({ tokens, knowledge, memory }: Ground, phrase: RolePhrase, of: Id): Draft {
  const head = printed(tokens, phrase.until - 1, phrase.until)
  const name = `${head} of ${knowledge.actor(of)?.name ?? memory.label(of)}`
  return {
    form: 'role',
    kind: 'organisation',
    label: phrase.possessed ? name : printed(tokens, phrase.bare, phrase.until),
    actor: nameId('organisation', name),
    of,
    certainty: phrase.possessed ? 'inferred' : 'stated',
    by: phrase.group!.id,
  }
}

/** How far back “the union” looks for a union that was named, in sentences. */
const bodyReach = 30

/** “the union” after “the Dockers’ Union”: the body named last whose name has the word, or is of the kind. */
function referred(ground: Ground, phrase: RolePhrase, clause: Clause): Draft | undefined {
  const { tokens, memory, names } = ground
  const means = phrase.group!.means
  if (means.kind !== 'unnamed' || !means.refers || phrase.indefinite || phrase.owner !== undefined)
    return undefined
  const opens = tokens[phrase.from]!.lower
  if (phrase.bare - phrase.from !== 1 || !names.words.definite.has(opens)) return undefined
  const head = tokens[phrase.until - 1]!.lower
  const found = memory.salience.last(
    { sentence: clause.index, trailing: false, quoted: false },
    mention =>
      isNamed(mention) &&
      (means.refers!.includes(mention.kind) ||
        namesOf(ground, mention).some(name => namesHead(name, head, means.heads))),
    bodyReach,
  )
  if (!found) return undefined
  return {
    form: 'role',
    kind: found.kind,
    label: found.label,
    actor: found.actor!,
    ...(found.of !== undefined && { of: found.of }),
    certainty: 'inferred',
    confidence: 0.9,
    by: phrase.group!.id,
  }
}

/** “the newspaper” after “The Lima Post”. */
function referredPaper(ground: Ground, phrase: RolePhrase, clause: Clause): Draft | undefined {
  const { tokens, memory, names } = ground
  if (phrase.bare - phrase.from !== 1 || !names.words.definite.has(tokens[phrase.from]!.lower))
    return undefined
  const head = tokens[phrase.until - 1]!.lower
  const found = memory.salience.last(
    { sentence: clause.index, trailing: false, quoted: false },
    mention =>
      isNamed(mention) &&
      (mention.kind === 'outlet' ||
        namesHead(mention.label, head) ||
        names.words.papers.has(mention.label.split(' ').at(-1)!.toLowerCase())),
    bodyReach,
  )
  return (
    found && {
      form: 'role',
      kind: found.kind,
      label: found.label,
      actor: found.actor!,
      certainty: 'inferred',
      confidence: 0.9,
      by: phrase.group!.id,
    }
  )
}

function isNamed({ actor, form, kind }: Mention): boolean {
  return actor !== undefined && form !== 'pronoun' && form !== 'place' && kind !== 'person'
}

/** The names of an actor: “the fund” after “the IMF”. */
function namesOf({ knowledge }: Ground, { actor, label }: Mention): readonly string[] {
  return [label, ...(knowledge.actor(actor!)?.names ?? [])]
}

/** Whether a name has the noun, or one that goes by it, as a word: a `union` may be a federation. */
function namesHead(label: string, head: string, heads: readonly string[] = []): boolean {
  const words = label.toLowerCase().split(/[\s-]+/u)
  return words.includes(head) || heads.some(other => words.includes(other))
}

function unnamedGroup({ tokens }: Ground, phrase: RolePhrase, of: Id | undefined): Draft {
  const means = phrase.group!.means
  return {
    form: 'group',
    kind: 'group',
    label: printed(tokens, phrase.bare, phrase.until),
    unnamed: means.kind === 'unnamed' ? means.unnamed : 'unresolved',
    // “the union”: somebody in particular, whom the words alone do not tell.
    certainty: means.kind === 'unnamed' && means.refers && !phrase.indefinite ? 'inferred' : 'stated',
    by: phrase.group!.id,
    ...(of !== undefined && { of }),
  }
}

/** “according to police” */
function followsSource({ tokens, phrases }: Ground, at: number, from: number): boolean {
  for (let start = Math.max(from, at - 3); start < at; start += 1) {
    const phrase = matchAt(phrases, tokens, start, at)
    if (phrase?.row.means.kind === 'according' && phrase.until === at) return true
  }
  return false
}

/** “The government rejected the plan”, “the daily reported”: whose it is, the words do not say. */
function unnamedBody({ tokens }: Ground, { from, until, bare, group }: RolePhrase): Read | undefined {
  const kind = group!.means.kind
  if (kind !== 'state' && kind !== 'body' && kind !== 'outlet') return undefined
  const unnamed = kind === 'outlet' ? 'media' : 'officials'
  const label = printed(tokens, bare, until)
  return {
    from,
    until,
    draft: { form: 'group', kind: 'group', label, unnamed, certainty: 'stated', by: group!.id },
  }
}

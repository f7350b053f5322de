import type { Id } from '../model/evidence.js'
import { nameId } from '../text/names.js'
import { apposed, asPerson, type Ground, printed, type Read } from './mentionGround.js'
import type { Resolved } from './resolve.js'
import type { RolePhrase } from './roles.js'

/** A role or group as a mention: the person who holds the office, a body of a state, people without names. */
export function readRole(
  ground: Ground,
  phrase: RolePhrase,
  sentence: number,
  limit: number,
): Read | undefined {
  if (phrase.group) return readGroup(ground, phrase, sentence)
  const { tokens, memory, names } = ground
  const title = phrase.title!
  const named = phrase.name && asPerson(names, phrase.name)
  const name = named ?? apposed(names, tokens, phrase, limit)
  const resolved: Resolved | undefined = name
    ? {
        actor: name.actor,
        label: ground.knowledge.actor(name.actor)?.name ?? name.label,
        certainty: 'stated',
      }
    : isBare(ground, phrase)
      ? undefined
      : memory.role(phrase)
  if (!resolved && isBare(ground, phrase)) return undefined
  const until = named || !phrase.name ? phrase.until : phrase.name.from
  return {
    from: phrase.from,
    until,
    draft: {
      form: 'role',
      kind: 'person',
      label: resolved?.label ?? printed(tokens, phrase.bare, until),
      certainty: resolved?.certainty ?? 'inferred',
      by: title.id,
      ...(resolved ? { actor: resolved.actor } : { unnamed: 'unresolved' as const }),
      ...(phrase.owner !== undefined && { of: phrase.owner }),
    },
  }
}

/** A title without article, owner or name is an ordinary word: “head north”, “a general mood”. */
function isBare({ tokens }: Ground, phrase: RolePhrase): boolean {
  return (
    phrase.owner === undefined &&
    phrase.bare === phrase.from &&
    !phrase.name &&
    tokens[phrase.from - 1]?.word !== ','
  )
}

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

/** Whose “its foreign ministry” and “his party” are: whom the pronoun means. */
function possessor(ground: Ground, phrase: RolePhrase, sentence: number): Resolved | undefined {
  const { tokens, pronouns, memory } = ground
  if (!phrase.possessed || phrase.owner !== undefined) return undefined
  const kind = pronouns.get(tokens[phrase.from]!.lower)
  if (kind === 'person' || kind === 'woman') return memory.person(sentence, kind === 'woman')
  return kind === 'thing' ? memory.owner(sentence) : undefined
}

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

function readGroup(ground: Ground, phrase: RolePhrase, sentence: number): Read | undefined {
  const { tokens, memory, knowledge, at } = ground
  const means = phrase.group!.means
  const by = phrase.group!.id
  const { from, until } = phrase
  const inferred = means.kind === 'body' ? possessor(ground, phrase, sentence) : undefined
  const owner = phrase.owner ?? inferred?.actor
  const of = owner === undefined ? undefined : (knowledge.stateOf(owner, at) ?? phrase.owner)
  if ((means.kind === 'body' || means.kind === 'state') && !endsPhrase(ground, until)) return undefined
  if (means.kind === 'unnamed') {
    const label = printed(tokens, phrase.bare, until)
    return {
      from,
      until,
      draft: {
        form: 'group',
        kind: 'group',
        label,
        unnamed: means.unnamed,
        certainty: 'stated',
        by,
        ...(of !== undefined && { of }),
      },
    }
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
  if (means.kind === 'outlet' && phrase.name) {
    const known = knowledge.actor(phrase.name.actor)?.kind === 'outlet'
    const label = phrase.name.label
    const actor = known ? phrase.name.actor : nameId('outlet', label)
    return { from, until, draft: { form: 'name', kind: 'outlet', label, actor, certainty: 'stated', by } }
  }
  if (means.kind === 'pair') {
    const pair = memory.pair()
    if (!pair) return undefined
    return {
      from,
      until,
      draft: {
        form: 'group',
        kind: 'person',
        label: `${pair[0].label} and ${pair[1].label}`,
        actor: pair[0].actor!,
        also: [pair[1].actor!],
        certainty: 'inferred',
        by,
      },
    }
  }
  const country = means.kind === 'country' && phrase.bare > phrase.from ? memory.country() : undefined
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
  return of === undefined && phrase.bare > phrase.from ? unnamedBody(ground, phrase) : undefined
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

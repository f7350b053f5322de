import { nameId } from '../text/names.js'
import { apposed, asPerson, type Ground, printed, type Read } from './mentionGround.js'
import type { Resolved } from './resolve.js'
import type { RolePhrase } from './roles.js'

/** A role or group as a mention: the person who holds the office, a body of a state, people without names. */
export function readRole(ground: Ground, phrase: RolePhrase, limit: number): Read | undefined {
  if (phrase.group) return readGroup(ground, phrase, phrase.group.means.kind)
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

function readGroup(ground: Ground, phrase: RolePhrase, kind: string): Read | undefined {
  const { tokens, memory, knowledge, at } = ground
  const means = phrase.group!.means
  const by = phrase.group!.id
  const { from, until } = phrase
  const of = phrase.owner === undefined ? undefined : (knowledge.stateOf(phrase.owner, at) ?? phrase.owner)
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
  if (kind === 'state' && of !== undefined) {
    const actor = knowledge.actor(of)
    if (actor)
      return {
        from,
        until,
        draft: { form: 'role', kind: actor.kind, label: actor.name, actor: of, certainty: 'stated', by },
      }
  }
  if (means.kind === 'body' && of !== undefined) {
    const label = printed(tokens, phrase.bare, until)
    const body = means.body === 'ministry' ? printed(tokens, until - 1, until) : means.body
    const name = `${body} of ${knowledge.actor(of)?.name ?? of}`
    return {
      from,
      until,
      draft: {
        form: 'role',
        kind: 'organisation',
        label,
        actor: nameId('organisation', name),
        of,
        certainty: 'stated',
        by,
      },
    }
  }
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

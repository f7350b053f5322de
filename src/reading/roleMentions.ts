import { readGroup } from './groupMentions.js'
import { apposed, asPerson, type Draft, type Ground, printed, type Read } from './mentionGround.js'
import { possessor } from './possessors.js'
import type { Resolved } from './resolve.js'
import type { RolePhrase } from './roles.js'
import type { Clause } from './standing.js'

/** A role or group as a mention: the person who holds the office, a body of a state, people without names. */
export function readRole(ground: Ground, phrase: RolePhrase, clause: Clause): Read | undefined {
  if (phrase.group) return readGroup(ground, phrase, clause)
  const { tokens, names } = ground
  const title = phrase.title!
  const named = phrase.name && asPerson(names, phrase.name)
  const name = named ?? apposed(names, tokens, phrase, clause.until)
  const bare = isBare(ground, phrase)
  const resolved: Resolved | undefined = name
    ? {
        actor: name.actor,
        label: ground.knowledge.actor(name.actor)?.name ?? name.label,
        certainty: 'stated',
      }
    : bare
      ? undefined
      : holderOf(ground, phrase, clause)
  if (!resolved && (bare || title.means.generic)) return undefined
  const until = named || !phrase.name ? phrase.until : phrase.name.from
  const draft: Draft = {
    form: 'role',
    kind: 'person',
    label: resolved?.label ?? printed(tokens, phrase.bare, until),
    certainty: resolved?.certainty ?? (phrase.indefinite ? 'stated' : 'inferred'),
    by: title.id,
    ...(resolved?.confidence !== undefined && { confidence: resolved.confidence }),
    ...(resolved ? { actor: resolved.actor } : { unnamed: title.means.unnamed ?? ('officials' as const) }),
    ...(phrase.owner !== undefined && { of: phrase.owner }),
  }
  return { from: phrase.from, until, draft }
}

function holderOf(ground: Ground, phrase: RolePhrase, clause: Clause): Resolved | undefined {
  const { memory, tokens } = ground
  const { generic, kin } = phrase.title!.means
  if (phrase.indefinite) return undefined
  const owner = possessor(ground, phrase, clause)?.actor ?? phrase.owner
  if (kin) return owner === undefined ? undefined : memory.kin(owner, kin === 'woman')
  // “our president”: whose he is, only the one who speaks knows.
  if (phrase.possessed && phrase.owner === undefined && owner === undefined) return undefined
  if (!generic) return memory.role(phrase, possessor(ground, phrase, clause)?.actor)
  // “the businessman said”: whoever is spoken of, where he speaks.
  const adverb = ground.names.words.adverbs.has(tokens[phrase.until]?.lower ?? '') ? 1 : 0
  if (!ground.finite.has(tokens[phrase.until + adverb]?.lower ?? '') || phrase.possessed) return undefined
  const found = memory.salience.he(
    { sentence: clause.index, trailing: true, quoted: ground.spoken.has(phrase.from) },
    generic,
  )
  return (
    found && {
      actor: found.mention.actor!,
      label: found.mention.label,
      certainty: 'inferred',
      confidence: Math.min(found.confidence, 0.9),
    }
  )
}

/** A title without article, owner or name is an ordinary word: “head north”, “a general mood”. */
function isBare({ tokens }: Ground, phrase: RolePhrase): boolean {
  return (
    phrase.owner === undefined &&
    !phrase.possessed &&
    phrase.bare === phrase.from &&
    !phrase.name &&
    tokens[phrase.from - 1]?.word !== ','
  )
}

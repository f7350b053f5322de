import type { Ground } from './mentionGround.js'
import type { Resolved } from './resolve.js'
import type { RolePhrase } from './roles.js'
import type { Asking } from './salience.js'
import type { Clause } from './standing.js'

/** Whose “its foreign ministry” and “his party” are: whom the pronoun means. */
export function possessor(ground: Ground, phrase: RolePhrase, clause: Clause): Resolved | undefined {
  const { tokens, pronouns, memory } = ground
  if (!phrase.possessed || phrase.owner !== undefined) return undefined
  const kind = pronouns.get(tokens[phrase.from]!.lower)
  const asking: Asking = { sentence: clause.index, trailing: false, quoted: ground.spoken.has(phrase.from) }
  if (kind === 'person' || kind === 'woman') {
    const found = memory.salience.he(asking, kind === 'woman' ? 'woman' : 'man')
    return found && { actor: found.mention.actor!, label: found.mention.label, certainty: 'inferred' }
  }
  return kind === 'thing' ? memory.owner(asking) : undefined
}

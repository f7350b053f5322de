import type { Draft, Ground, Read } from './mentionGround.js'

/** “it said”, not “consider it necessary” or “it is clear”: the subject of a verb that somebody does. */
function isSubject({ tokens, finite, grammar }: Ground, at: number): boolean {
  const next = tokens[at + 1]?.lower ?? ''
  const before = tokens[at - 1]
  if (grammar.passive.includes(next) || (!finite.has(next) && !next.endsWith(grammar.verbEndings[0]!)))
    return false
  return (
    before === undefined ||
    before.kind !== 'word' ||
    grammar.complementizers.includes(before.lower) ||
    !finite.has(before.lower)
  )
}

/** “Kim will come unless it rains, he said”: after its content, a verb of saying has a subject that the content need not name. */
function isTrailing({ tokens, reporting }: Ground, at: number): boolean {
  return tokens[at - 1]?.word === ',' && reporting.has(tokens[at + 1]?.lower ?? '')
}

/** A personal pronoun and whom it means. */
export function readPronoun(ground: Ground, sentence: number, at: number): Read | undefined {
  const { tokens, pronouns, possessive, memory } = ground
  const token = tokens[at]!
  const kind = pronouns.get(token.lower)
  if (kind === undefined || possessive.has(token.lower) || token.word === 'US') return undefined
  if (kind === 'thing' && !isSubject(ground, at)) return undefined
  const woman = kind === 'woman'
  const resolved =
    kind === 'person' || woman
      ? ground.objects.has(token.lower)
        ? memory.object(sentence, woman)
        : memory.person(sentence, woman, isTrailing(ground, at))
      : kind === 'thing'
        ? memory.body(sentence)
        : undefined
  const draft: Draft = {
    form: 'pronoun',
    kind: kind === 'person' || woman || kind === 'speaker' ? 'person' : 'group',
    label: resolved?.label ?? token.word,
    certainty: 'inferred',
    by: `party/pronoun-${kind}`,
    ...(resolved && { actor: resolved.actor }),
  }
  return { from: at, until: at + 1, draft }
}

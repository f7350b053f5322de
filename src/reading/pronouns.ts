import type { Draft, Ground, Read } from './mentionGround.js'
import type { Antecedent, Asking } from './salience.js'

/** “it said”, not “consider it necessary” or “it is clear”: the subject of a verb that somebody does. */
function isSubject({ tokens, finite, grammar, names }: Ground, at: number): boolean {
  const isAdverb = (word: string): boolean =>
    names.words.adverbs.has(word) || word.endsWith(grammar.adverbEnding)
  const adverb = isAdverb(tokens[at + 1]?.lower ?? '') ? 1 : 0
  const next = tokens[at + 1 + adverb]?.lower ?? ''
  const before = tokens[at - 1]
  // “it is steering clear”, “it’s denouncing”: somebody acts.
  const acts = tokens[at + 2 + adverb]?.lower.endsWith(grammar.participleEnding) ?? false
  if (
    grammar.passive.includes(next)
      ? !acts
      : !acts &&
        !finite.has(next) &&
        !next.endsWith(grammar.verbEndings[0]!) &&
        !(adverb === 1 && next.endsWith(grammar.presentEnding))
  )
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
  const before = tokens[at - 1]
  if (reporting.has(tokens[at + 1]?.lower ?? '')) return before?.word === ',' || before?.kind === 'quote'
  // “…,” said he
  return (
    reporting.has(before?.lower ?? '') && (tokens[at - 2]?.kind === 'quote' || tokens[at - 2]?.word === ',')
  )
}

/** “whether the ship had sailed, which he denied”: a verb of saying in a relative clause goes on from who spoke before, if somebody did. */
function isRelated({ tokens, reporting, relating }: Ground, at: number): boolean {
  return reporting.has(tokens[at + 1]?.lower ?? '') && relating.has(tokens[at - 1]?.lower ?? '')
}

/**
 * “Back when he wrote it, Vega …”, “Though she called it outrageous, Ruiz …”: in a clause before the main one the pronoun means
 * its subject.
 */
function readAhead(ground: Ground, sentence: { readonly from: number; readonly until: number }, at: number) {
  const { tokens, names, subordinators } = ground
  let opens = false
  for (let before = at - 1; before >= sentence.from && before >= at - 3 && !opens; before -= 1)
    opens = subordinators.has(tokens[before]!.lower)
  if (!opens || at - sentence.from > 4) return undefined
  let comma = at
  while (comma < sentence.until && tokens[comma]!.word !== ',' && tokens[comma]!.kind !== 'quote') comma += 1
  if (tokens[comma]?.word !== ',') return undefined
  for (let start = comma + 1; start < Math.min(comma + 4, sentence.until); start += 1) {
    const name = names.fullName(start, sentence.until)
    if (name?.kind === 'person' && ground.finite.has(tokens[name.until]?.lower ?? '')) return name
    if (name) return undefined
  }
  return undefined
}

/** A personal pronoun and whom it means. */
export function readPronoun(
  ground: Ground,
  sentence: { readonly from: number; readonly until: number },
  asked: Pick<Asking, 'sentence'>,
  at: number,
): Read | undefined {
  const { tokens, pronouns, possessive, memory, names } = ground
  const token = tokens[at]!
  // “she’ll”, “he’s”: the verb is cut short behind the pronoun.
  const word = token.lower.includes("'") ? token.lower.slice(0, token.lower.indexOf("'")) : token.lower
  const kind = pronouns.get(word)
  if (kind === undefined || possessive.has(token.lower) || token.word === 'US') return undefined
  if (kind === 'thing' && !isSubject(ground, at)) return undefined
  const gender = kind === 'woman' ? 'woman' : 'man'
  const asking: Asking = {
    ...asked,
    trailing: isTrailing(ground, at),
    related: isRelated(ground, at),
    quoted: ground.spoken.has(at),
  }
  const { salience } = memory
  const read = (found: Antecedent | undefined): Read => ({
    from: at,
    until: at + 1,
    draft: draftOf(kind, token.word, found),
  })
  if (kind === 'person' || kind === 'woman') {
    if (ground.relatives.has(token.lower)) return read(salience.who(asking))
    if (ground.objects.has(token.lower)) return read(salience.him(asking, gender))
    const ahead = readAhead(ground, sentence, at)
    const known = ahead && names.gender(ahead.actor, ahead.label)
    if (ahead && (known === undefined || known === gender)) {
      const draft = draftOf(kind, token.word, undefined)
      return {
        from: at,
        until: at + 1,
        draft: { ...draft, label: ahead.label, actor: ahead.actor, confidence: 0.95 },
      }
    }
    return read(salience.he(asking, gender))
  }
  if (kind === 'thing') return read(salience.it(asking))
  return read(kind === 'plural' && !ground.objects.has(token.lower) ? salience.they(asking) : undefined)
}

function draftOf(kind: string, word: string, found: Antecedent | undefined): Draft {
  const personal = kind === 'person' || kind === 'woman' || kind === 'speaker'
  const draft: Draft = {
    form: 'pronoun',
    kind: personal ? 'person' : 'group',
    label: word,
    certainty: 'inferred',
    by: `party/pronoun-${kind}`,
  }
  if (!found) return draft
  const { actor, label, unnamed, of, also } = found.mention
  const others = [...(also ?? []), ...found.also.flatMap(mention => mention.actor ?? [])]
  return {
    ...draft,
    label,
    confidence: found.confidence,
    ...(actor !== undefined && { actor }),
    ...(actor === undefined && unnamed !== undefined && { unnamed }),
    ...(actor === undefined && of !== undefined && { of }),
    ...(others.length > 0 && { also: others }),
  }
}

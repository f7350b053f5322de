import type { Range, Scene } from './scene.js'

/** A noun phrase before a verb is looked for this far back, in tokens. */
const reach = 30

const dashes = ['–', '—', '-']

/** Whether a token can stand inside a noun phrase. */
function isNominal(scene: Scene, at: number): boolean {
  // “Mr. Wiegold”: a full stop inside a sentence belongs to the word before it.
  if (scene.word(at) === '.')
    return at > 0 && scene.tokens[at - 1]!.end === scene.tokens[at]!.start && scene.isWord(at + 1)
  if (!scene.isWord(at)) return false
  if (scene.mentionOf[at] !== -1) return true
  const word = scene.lower(at)
  if (word === "'s") return true
  return !(
    scene.isFinite(at) ||
    scene.subordinators.has(word) ||
    scene.relatives.has(word) ||
    scene.words.prepositions.has(word) ||
    scene.conjunctions.has(word)
  )
}

/** “the daily (owned by the state)”: steps back over a bracket that closes at `at`. */
function overBracket(scene: Scene, at: number, start: number): number {
  if (scene.word(at) !== ')') return at
  for (let open = at - 1; open >= Math.max(start, at - 8); open -= 1)
    if (scene.word(open) === '(') return open - 1
  return at
}

/** The noun phrase that ends at `last`, not before `start`: the one who speaks. Nothing if no phrase of a speaker ends there. */
export function sourceBefore(scene: Scene, last: number, start: number): Range | undefined {
  const end = overBracket(scene, last, start)
  if (end < start) return undefined
  if (scene.word(end) === ',' || dashes.includes(scene.word(end))) return overAside(scene, end, start)
  if (scene.isQuote(end)) return quotedName(scene, end, start)
  const word = scene.lower(end)
  if ((scene.relatives.has(word) && scene.mentionOf[end] === -1) || word === 'who')
    return antecedent(scene, end, start)
  const from = phraseStart(scene, end, start)
  if (from === undefined) return undefined
  const range = { from: relativeHead(scene, from, start) ?? from, until: end + 1 }
  return isSpeaker(scene, range) ? range : undefined
}

/** “companies that own ships told …”: the phrase begins before the relative clause; “announced that ships …” has none. */
function relativeHead(scene: Scene, from: number, start: number): number | undefined {
  const relative = from - 1
  const last = relative - 1
  if (last < start || !scene.relatives.has(scene.lower(relative)) || scene.mentionOf[relative] !== -1)
    return undefined
  const verb = scene.grammar.verbEndings.some(ending => scene.lower(last).endsWith(ending))
  if (verb || !isNominal(scene, last) || scene.isAdverb(last)) return undefined
  return phraseStart(scene, last, start)
}

/** “the envoy, who had just landed, said”, “Ana Ruiz, the mayor, said”: the head stands before the aside. */
function overAside(scene: Scene, comma: number, start: number): Range | undefined {
  for (let open = comma - 1; open > Math.max(start, comma - reach); open -= 1) {
    if (scene.word(open) !== scene.word(comma) || scene.quoted[open] !== scene.quoted[comma]) continue
    const next = open + 1
    const relative =
      scene.relatives.has(scene.lower(next)) || scene.lower(next).endsWith(scene.grammar.participleEnding)
    // “Warner, D-Va., told”, “the envoy, speaking in Lima, said”, “Ruiz, the mayor, said”
    const aside = relative || scene.word(comma) !== ',' || !scene.hasVerb(next, comma)
    const head = aside ? sourceBefore(scene, open - 1, start) : undefined
    return head && { from: named(scene, head.from, start) ?? head.from, until: comma }
  }
  return undefined
}

/** “Ana Ruiz, | a broker at the bank, a lender in Lima, said”: the name that a description stands behind. */
function named(scene: Scene, from: number, start: number): number | undefined {
  if (scene.word(from - 1) !== ',' || !scene.words.articles.has(scene.lower(from))) return undefined
  const name = from - 2 >= start ? scene.mentionAt(from - 2) : undefined
  return name?.form === 'name' && name.from >= start ? name.from : undefined
}

/** “the daily “Il Faro” said”: the name in marks is part of a mention. */
function quotedName(scene: Scene, quote: number, start: number): Range | undefined {
  const mention = scene.mentionAt(quote)
  return mention && mention.from >= start ? { from: mention.from, until: quote + 1 } : undefined
}

function antecedent(scene: Scene, relative: number, start: number): Range | undefined {
  const last = scene.word(relative - 1) === ',' ? relative - 2 : relative - 1
  return last >= start ? sourceBefore(scene, last, start) : undefined
}

/** Where the noun phrase that ends at `end` begins. */
function phraseStart(scene: Scene, end: number, start: number): number | undefined {
  let from = end + 1
  const limit = Math.max(start, end - reach)
  while (from - 1 >= limit) {
    const at = from - 1
    const mention = scene.mentionAt(at)
    if (mention && mention.from >= start) {
      from = mention.from
      if (mention.form === 'pronoun') break
      if (opensPhrase(scene, from) && !joined(scene, from, limit)) break
      if (joined(scene, from, limit)) from = listStart(scene, from, limit)
      continue
    }
    if (!isNominal(scene, at)) break
    from = at
    const opens =
      scene.words.articles.has(scene.lower(at)) ||
      (scene.words.possessives.has(scene.lower(at)) && scene.lower(at) !== "'s")
    if (!opens) continue
    if (!joined(scene, at, limit)) break
    from -= 1
  }
  while (from <= end && scene.isAdverb(from) && scene.mentionOf[from] === -1) from += 1
  while (from <= end && scene.timed[from]) from += 1
  return from <= end ? from : undefined
}

function opensPhrase(scene: Scene, from: number): boolean {
  const word = scene.lower(from)
  return scene.words.articles.has(word) || scene.words.possessives.has(word) || !isNominal(scene, from - 1)
}

/** “Dana, Dawes and Peterson”: over the joining word, and over the commas of a list before it. */
function listStart(scene: Scene, from: number, limit: number): number {
  let start = from - 1
  if (!scene.conjunctions.has(scene.lower(start))) return start
  let mention = scene.mentionAt(start - 1)
  while (mention && mention.from >= limit) {
    start = mention.from
    mention = scene.word(start - 1) === ',' ? scene.mentionAt(start - 2) : undefined
  }
  return start
}

/** “a group | of | officials”, “Biden | and | Putin”: whether the phrase goes on to the left over a joining word. */
function joined(scene: Scene, from: number, limit: number): boolean {
  const join = from - 1
  const left = join - 1
  if (left < limit) return false
  const word = scene.lower(join)
  if (scene.conjunctions.has(word) && scene.mentionOf[left] !== -1)
    return isNominal(scene, from) && scene.mentionAt(left)?.form !== 'place'
  // “sources familiar with the talks”, “diplomats cited by the agency”
  const described = scene.words.prepositions.has(word) && scene.mentionAt(left - 1)?.form === 'group'
  if (
    !(described || scene.words.owning.has(word)) ||
    !isNominal(scene, left) ||
    scene.isAdverb(left) ||
    scene.timed[left]
  )
    return false
  return scene.mentionOf[left] === -1 || scene.mentionAt(left)?.form !== 'pronoun'
}

/** A range that names or describes somebody: not an adverb, a time or an empty `it`. */
export function isSpeaker(scene: Scene, { from, until }: Range): boolean {
  let noun = false
  for (let at = from; at < until; at += 1) {
    if (scene.mentionOf[at] !== -1) {
      const mention = scene.mentionAt(at)!
      if (mention.form !== 'place' || until - from > mention.until - mention.from) noun = true
      continue
    }
    if (scene.timed[at] || scene.isAdverb(at) || !scene.isWord(at)) continue
    const word = scene.lower(at)
    if (
      !scene.words.articles.has(word) &&
      !scene.words.prepositions.has(word) &&
      !scene.grammar.dummies.includes(word)
    )
      noun = true
  }
  const only = until - from === 1 ? scene.lower(from) : ''
  return noun && !(scene.grammar.dummies.includes(only) && scene.mentionAt(from)?.actor === undefined)
}

/** The noun phrase that begins at `first`, up to a mark, a preposition that is not part of it, or a verb. */
export function sourceAfter(scene: Scene, first: number, until: number): Range | undefined {
  let at = first
  while (at < until && at - first < reach) {
    const mention = scene.mentionAt(at)
    if (mention && mention.from >= first) {
      at = Math.min(mention.until, until)
      const next = scene.mentionAt(at + 1)
      // “the spokesman, Ivan Petrov,”: a name set off right after the role.
      const same =
        next &&
        next.actor !== undefined &&
        ((next.actor === mention.actor && next.form !== 'role') ||
          (mention.actor === undefined && mention.form === 'role'))
      if (scene.word(at) === ',' && same) {
        at = Math.min(next.until, until)
        break
      }
      if (scene.conjunctions.has(scene.lower(at)) && next?.from === at + 1) {
        at += 1
        continue
      }
      if (scene.words.owning.has(scene.lower(at)) && next?.from === at + 1 && next.form !== 'place') {
        at += 1
        continue
      }
      if (!scene.isWord(at) || !isNominal(scene, at) || scene.isAdverb(at) || scene.timed[at]) break
      // “…,” said an official quoted by the agency
      if (scene.lower(at + 1) === scene.grammar.agent) break
      // “told reporters he did not want”, “told Lima they were ready”: the one told ends where another subject begins.
      if (scene.pronouns[scene.lower(at)] !== undefined) break
      if (mention.form === 'group' && scene.mentionOf[at] !== -1) break
      continue
    }
    // “according to the “Faro di Roma”,”: the name of an outlet between marks.
    const titled = scene.isQuote(at) ? scene.mentionAt(at + 1) : undefined
    if (titled?.kind === 'outlet' && titled.from === at + 1 && scene.isQuote(titled.until)) {
      at = titled.until + 1
      break
    }
    if (scene.words.owning.has(scene.lower(at)) && at > first && isNominal(scene, at + 1)) {
      at += 1
      continue
    }
    if (!isNominal(scene, at) || (scene.isAdverb(at) && at > first) || scene.timed[at]) break
    at += 1
  }
  const range = { from: first, until: at }
  if (at === first || !isSpeaker(scene, range)) return undefined
  return { from: first, until: apposition(scene, at, until) }
}

/** “…,” said Ana Ruiz, a spokeswoman for the port.: what the comma adds about her, to the end of the sentence. */
function apposition(scene: Scene, at: number, until: number): number {
  const mention = scene.mentionAt(at - 1)
  if (scene.word(at) !== ',' || mention?.kind !== 'person') return at
  const next = at + 1
  // “…,” said Ana Ruiz, quoted by the agency
  if (scene.lower(next + 1) === scene.grammar.agent) return at
  // “…, who runs the gym”: a relative clause may have a verb, a noun phrase has none.
  const relative = scene.relatives.has(scene.lower(next))
  const participle = scene.lower(next).endsWith(scene.grammar.participleEnding)
  if (!relative && (participle || !isNominal(scene, next) || scene.isAdverb(next) || scene.timed[next]))
    return at
  let end = next
  while (end < until && end - next < reach && scene.isWord(end)) end += 1
  const stops = end >= until || scene.word(end) === '.' || scene.word(end) === ','
  return stops && end > next && (relative || !scene.hasVerb(next, end)) ? end : at
}

/**
 * Conditions on two corpora. `ud-conditionals`: the conditionals of English web, news and spoken documents; `counterfactual`: sentences
 * about what would have been. Spans are compared as sets of words, so that commas and quotation marks at their edges weigh nothing.
 */
import type { ConditionReading, Stretch } from '../../model/layers.js'
import { readPassage } from '../../parley.js'
import { type Corpus, fragmentsOf, type NormDocument, readCorpus } from '../corpus.js'
import { matchUp } from '../matching.js'
import { excerpt } from '../score.js'
import type { Section, SectionResult } from '../section.js'

/** From this share of words on (intersection over union) two spans are the same. */
const sameSpan = 0.8

/** What both the annotator and the reader call a condition: the words of it and those of what follows, as offsets of words. */
export interface Conditional {
  readonly condition: ReadonlySet<number>
  readonly consequence: ReadonlySet<number>
}

/** Where the words of some stretches begin; what stands in `without` is left out. */
export function wordsOf(
  text: string,
  stretches: readonly Stretch[],
  without?: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { start, end } of stretches) {
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
      const at = start + match.index
      if (!without?.has(at)) found.add(at)
    }
  }
  return found
}

function same(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const both = [...one].filter(at => other.has(at)).length
  return both === 0 ? 0 : both / (one.size + other.size - both)
}

function distinct(conditionals: readonly Conditional[]): readonly Conditional[] {
  const seen = new Map<string, Conditional>()
  for (const conditional of conditionals) {
    const key = [...conditional.condition].join(' ')
    if (key !== '' && !seen.has(key)) seen.set(key, conditional)
  }
  return [...seen.values()]
}

/**
 * The corpora hold conditions with “if” and with the verb before its subject, in one sentence with what follows from them (but for
 * “what if”). What else Parley reads (“unless …”, “Only if …” as an answer) they leave unmarked, and it is not counted.
 */
function isHeld(words: string, consequence: Stretch | undefined): boolean {
  if (/^what\s+if\s/iu.test(words)) return true
  if (!consequence) return false
  return /^(?:\P{L}*\p{L}+){0,3}?\P{L}*if(?:\P{L}|$)/iu.test(words) || /^(?:should|had|were)\s/iu.test(words)
}

/** What Parley reads: the whole of a condition from its marker on, once, however many things it requires. */
export function readingsOf(
  text: string,
  conditions: readonly ConditionReading[] = readPassage(text).conditions,
): readonly Conditional[] {
  return distinct(
    conditions
      .filter(({ start, end, consequence }) => isHeld(text.slice(start, end), consequence))
      .map(({ start, end, consequence, lead }) => {
        const condition = wordsOf(text, [{ start, end }])
        return {
          condition,
          consequence: wordsOf(
            text,
            [consequence, lead].flatMap(part => part ?? []),
            condition,
          ),
        }
      }),
  )
}

/** What the annotators marked, under the names that the corpus has for the two parts. */
export function marked(
  { text, spans, relations }: NormDocument,
  condition: string,
  consequence: string,
): readonly Conditional[] {
  const byId = new Map(spans.map(span => [span.id, span]))
  const words = (ids: readonly string[] | undefined) =>
    wordsOf(
      text,
      (ids ?? []).map(id => byId.get(id)).flatMap(span => (span ? fragmentsOf(span) : [])),
    )
  return distinct(
    relations.map(({ args }) => ({
      condition: words(args[condition]),
      consequence: words(args[consequence]),
    })),
  )
}

/** How often something was marked, read, and both. */
export interface Counts {
  gold: number
  read: number
  right: number
}

export interface Scores {
  readonly found: Counts
  readonly condition: Counts
  readonly consequence: Counts
  readonly exact: Counts
  readonly exactConsequence: Counts
  readonly words: Counts
  readonly consequenceWords: Counts
}

const none = (): Counts => ({ gold: 0, read: 0, right: 0 })
export const noScores = (): Scores => ({
  found: none(),
  condition: none(),
  consequence: none(),
  exact: none(),
  exactConsequence: none(),
  words: none(),
  consequenceWords: none(),
})

/** F1 in percent. */
export function f1({ gold, read, right }: Counts): number {
  return gold + read === 0 ? 100 : (200 * right) / (gold + read)
}

function count(counts: Counts, gold: number, read: number, right: number): void {
  counts.gold += gold
  counts.read += read
  counts.right += right
}

function countWords(counts: Counts, gold: readonly Conditional[], read: readonly Conditional[]): void {
  const all = (conditionals: readonly Conditional[]) =>
    new Set(conditionals.flatMap(({ condition }) => [...condition]))
  const [marked, found] = [all(gold), all(read)]
  count(counts, marked.size, found.size, [...marked].filter(at => found.has(at)).length)
}

const swapped = (conditionals: readonly Conditional[]): readonly Conditional[] =>
  conditionals.map(({ condition, consequence }) => ({ condition: consequence, consequence: condition }))

/**
 * Adds one document. A condition is *found* where it shares a word with a marked one, one to one; the pair is then held against
 * each other: the condition's span, and the consequence's where one is marked or read.
 */
export function compare(
  scores: Scores,
  gold: readonly Conditional[],
  read: readonly Conditional[],
): readonly number[] {
  const pairs = matchUp(gold, read, (one, other) => same(one.condition, other.condition))
  const shares = (part: keyof Conditional) =>
    pairs.map((index, at) => (index < 0 ? 0 : same(gold[at]![part], read[index]![part])))
  const [conditions, consequences] = [shares('condition'), shares('consequence')]
  const told = (conditionals: readonly Conditional[]) =>
    conditionals.filter(({ consequence }) => consequence.size > 0).length
  count(scores.found, gold.length, read.length, pairs.filter(index => index >= 0).length)
  count(scores.condition, gold.length, read.length, conditions.filter(share => share >= sameSpan).length)
  count(scores.exact, gold.length, read.length, conditions.filter(share => share === 1).length)
  count(scores.consequence, told(gold), told(read), consequences.filter(share => share >= sameSpan).length)
  count(scores.exactConsequence, told(gold), told(read), consequences.filter(share => share === 1).length)
  countWords(scores.words, gold, read)
  countWords(scores.consequenceWords, swapped(gold), swapped(read))
  return pairs
}

const line = (name: string, counts: Counts): string => {
  const { gold, read, right } = counts
  const share = (of: number) => (of === 0 ? 100 : (100 * right) / of).toFixed(1).padStart(6)
  return `${name.padEnd(34)} ${share(read)} ${share(gold)} ${f1(counts).toFixed(1).padStart(6)}   ${right} of ${gold} marked, ${read} read`
}

function measure(
  { documents }: Corpus,
  split: string,
  parts: readonly [string, string],
): readonly [Scores, readonly string[]] {
  const scores = noScores()
  const missed: string[] = []
  for (const document of documents) {
    if (document.split !== split) continue
    const gold = marked(document, ...parts)
    const read = readingsOf(document.text)
    const pairs = compare(scores, gold, read)
    const quote = ({ condition }: Conditional) =>
      excerpt(document.text.slice(Math.min(...condition), Math.max(...condition)))
    gold.forEach((one, at) => {
      if (pairs[at]! < 0) missed.push(`missed ${document.id.slice(0, 24)}: ${quote(one)}`)
    })
    read.forEach((one, at) => {
      if (!pairs.includes(at)) missed.push(`extra  ${document.id.slice(0, 24)}: ${quote(one)}`)
    })
  }
  return [scores, missed]
}

const head = `${''.padEnd(34)}      P      R     F1`

export const udConditionals: Section = (folder, { split = 'dev' } = {}) => {
  const corpus = readCorpus(folder, 'ud-conditionals')
  if (!corpus) return []
  const [scores, missed] = measure(corpus, split, ['protasis', 'apodosis'])
  const figures = {
    'condition found F1': f1(scores.found),
    'condition span F1': f1(scores.condition),
    'consequence span F1': f1(scores.consequence),
  }
  const lines = [
    `${split}; a span is right from four fifths of its words on`,
    head,
    line('condition found', scores.found),
    line('condition span', scores.condition),
    line('condition span, word for word', scores.exact),
    line('consequence span', scores.consequence),
    line('consequence span, word for word', scores.exactConsequence),
    ...missed,
  ]
  const result: SectionResult = { name: 'ud-conditionals', corpus: corpus.hash, figures, lines }
  return [result]
}

export const counterfactual: Section = folder => {
  const corpus = readCorpus(folder, 'counterfactual-semeval2020t5')
  if (!corpus) return []
  const [scores] = measure(corpus, 'train', ['antecedent', 'consequent'])
  const figures = {
    'antecedent found F1': f1(scores.found),
    'antecedent words F1': f1(scores.words),
    'antecedent exact F1': f1(scores.exact),
    'consequent words F1': f1(scores.consequenceWords),
    'consequent exact F1': f1(scores.exactConsequence),
  }
  const lines = [
    'train, which nothing was trained on; wishes and sentences without “if” are marked there too and are no conditions to Parley',
    head,
    line('antecedent found', scores.found),
    line('antecedent words', scores.words),
    line('antecedent word for word', scores.exact),
    line('consequent words', scores.consequenceWords),
    line('consequent word for word', scores.exactConsequence),
  ]
  return [{ name: 'counterfactual', corpus: corpus.hash, figures, lines }]
}

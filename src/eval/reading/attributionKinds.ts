/** What kind of attribution the annotator marked: how its content is quoted, how its source is named. For recall by kind. */
import type { Stretch } from '../../model/layers.js'
import { size } from '../ranges.js'
import type { Parts } from './attributionScore.js'
import { type Words, wordsOf } from './wordsOf.js'

/**
 * The stretches between quotation marks, marks included. A quotation ends with its line: what goes on in the next paragraph
 * opens again. Two apostrophes stand for a mark in some of the papers; a single one never does, for most are apostrophes.
 */
function quotedIn(text: string): readonly Stretch[] {
  const found: Stretch[] = []
  let open: number | undefined
  const close = (end: number): void => {
    if (open !== undefined) found.push({ start: open, end })
    open = undefined
  }
  for (const { 0: mark, index } of text.matchAll(/[“”"\n]|''/gu)) {
    if (mark === '\n') close(index)
    else if (mark === '”' || (mark !== '“' && open !== undefined)) close(index + mark.length)
    else open ??= index
  }
  close(text.length)
  return found
}

/** `direct` where more than nine in ten words of the content stand between quotation marks, `mixed` where any does. */
function modeOf(words: Words, quoted: ReadonlySet<number>, content: readonly Stretch[]): string {
  const said = words.within(content)
  const inside = said.filter(word => quoted.has(word)).length
  if (inside > 0.9 * said.length) return 'direct'
  return inside > 0 ? 'mixed' : 'indirect'
}

const pronouns = new Set(
  'i me my you your he him his she her it its we us our they them their who whom whose this that these those one'.split(
    ' ',
  ),
)
/** What follows the head of a noun phrase: “a *spokesman* for Mr Vega”. */
const afterHead = /\s(?:of|for|from|at|in|on|with|to|by|near|who|whose|which|that|and|or)\s|[,;:([–—]/u

/** The last word of the phrase before whatever is said about it. */
function headOf(phrase: string): { readonly word: string; readonly at: number } | undefined {
  const end = phrase.search(afterHead)
  const words = [...phrase.slice(0, end > 0 ? end : undefined).matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
  const last = words.findLast(({ 0: word, index }) => word !== 's' || !/['’]/u.test(phrase[index - 1] ?? ''))
  return last && { word: last[0], at: last.index }
}

/** How the source is named: `name`, `pronoun`, `nominal` (“a senior official”), `unstated`. */
function namingOf(text: string, source: readonly Stretch[]): string {
  const first = source[0]
  if (!first || size(source) === 0) return 'unstated'
  const phrase = text.slice(first.start, first.end)
  const head = headOf(phrase)
  if (!head) return 'unstated'
  if (pronouns.has(phrase.toLowerCase())) return 'pronoun'
  if (!/^\p{Lu}/u.test(head.word)) return 'nominal'
  // A sentence gives its first word a capital: a name has one inside a sentence too.
  const opensSentence =
    head.at === 0 && !/[\p{Ll},]\s$/u.test(text.slice(Math.max(0, first.start - 2), first.start))
  return opensSentence && !new RegExp(`[\\p{Ll},]\\s${head.word}(?![\\p{L}\\p{N}])`, 'u').test(text)
    ? 'nominal'
    : 'name'
}

/** The kinds that are printed, in their order. */
export const kindsInOrder = [
  ...['direct', 'mixed', 'indirect'],
  ...['name', 'pronoun', 'nominal', 'unstated'].map(naming => `source: ${naming}`),
  'content in pieces',
]

/** Of an attribution in a text its mode, the naming of its source, and whether its content is in pieces. */
export function kindsIn(text: string): (attribution: Parts) => readonly string[] {
  const words = wordsOf(text)
  const quoted = new Set(words.within(quotedIn(text)))
  return ({ source, content }) => [
    modeOf(words, quoted, content),
    `source: ${namingOf(text, source)}`,
    ...(words.within(content).some((word, at, all) => at > 0 && word !== all[at - 1]! + 1)
      ? ['content in pieces']
      : []),
  ]
}

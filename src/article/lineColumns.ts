/** What a line shows by itself and by its neighbours, in numbers. The same for every script; only its words are looked up, in the weights. */
import type { RegionKind } from '../model/article.js'
import { type Column, cells, makeColumn, sumsOf, windowSum } from './columns.js'
import { isProse } from './lines.js'
import { bucketOf, type Look, lookAt, makeLook } from './look.js'
import type { ReadLine } from './story.js'

/** How many of a line's words are looked up. */
const mostWords = 24
/** A line of so many words is looked up as a whole too. */
const fewWords = 5
/** A line of so many UTF-16 code units shows which words the page's language is made of. */
const longLine = 80

/** The words of a page's lines, as places in the table of the weights. */
export interface LineWords {
  readonly buckets: Int32Array
  /** Where those of line i begin; one entry more than lines. */
  readonly from: Int32Array
}

/** The names of the columns, in the order in which `numbersOf` and `placeOf` give them. */
export const lineColumnNames: readonly string[] =
  `length words lower ending capitals digits commas quotes begins joints signs sentences wordLength caseless
  ruled opens shape times isProse sinceOpens lexis common place charPlace prose5 prose15 loose ruled9 proseAbove proseBelow`.split(
    /\s+/u,
  )

const endings = { none: 0, colon: 1, ellipsis: 2, question: 3, stop: 4 } as const

/** What the rule of a line says against it: links to other articles are the likeliest to look like text. */
const linking: ReadonlySet<RegionKind> = new Set<RegionKind>(['teaser', 'recirculation'])

function numbersOf(
  read: ReadLine,
  look: Look,
  words: number,
  times: number,
  sinceOpens: number,
): readonly number[] {
  const { line, furniture, shape } = read
  const size = line.text.length
  const scale = size / Math.max(1, look.looked)
  const caseless = look.caseless * 2 > look.letters
  const wordCount = caseless ? (look.letters * scale) / 2 : line.words
  const opens = furniture?.rule.means.opens
  return [
    Math.log2(1 + size + look.caseless * scale),
    Math.log2(1 + wordCount),
    caseless ? 1 : line.lowerWords / Math.max(1, wordCount),
    endings[line.ending],
    look.capitals / Math.max(1, look.letters),
    look.digits / Math.max(1, look.looked),
    (look.commas * scale) / Math.max(4, wordCount),
    Math.min(4, look.quotes),
    look.begins,
    Math.min(6, look.joints),
    Math.min(4, look.signs),
    Math.min(8, look.sentences),
    Math.min(30, look.letters / Math.max(1, words)),
    look.caseless / Math.max(1, look.letters),
    furniture ? (linking.has(furniture.rule.means.kind) ? 2 : 1) : 0,
    opens === undefined ? 0 : opens === 'tail' ? 2 : 1,
    shape ? 1 : 0,
    Math.min(5, times),
    isProse(line) ? 1 : 0,
    sinceOpens,
  ]
}

/** Sums over the lines, from which the numbers of a line's surroundings are taken. */
interface Surroundings {
  readonly prose: Float64Array
  readonly chars: Float64Array
  readonly loose: Float64Array
  readonly ruled: Float64Array
}

function surroundingsOf(lines: readonly ReadLine[]): Surroundings {
  const known = (read: ReadLine): boolean => read.furniture !== undefined || read.shape !== undefined
  const size = ({ line }: ReadLine): number => line.text.length
  return {
    prose: sumsOf(lines.map(read => (isProse(read.line) && !known(read) ? size(read) : 0))),
    chars: sumsOf(lines.map(size)),
    loose: sumsOf(lines.map(({ line }) => (!isProse(line) && line.ending === 'none' ? 1 : 0))),
    ruled: sumsOf(lines.map(read => (known(read) ? 1 : 0))),
  }
}

function placeOf({ prose, chars, loose, ruled }: Surroundings, at: number, count: number): readonly number[] {
  const allProse = Math.max(1, prose[count]!)
  const density = (radius: number): number =>
    windowSum(prose, at, radius) / Math.max(1, windowSum(chars, at, radius))
  return [
    at / count,
    chars[at]! / Math.max(1, chars[count]!),
    density(2),
    density(7),
    windowSum(loose, at, 3),
    windowSum(ruled, at, 4),
    prose[at]! / allProse,
    (allProse - prose[at + 1]!) / allProse,
  ]
}

const lexisAt = lineColumnNames.indexOf('lexis')

/** Fills the column of what the weights say of each line's words. */
export function setLexis(
  columns: readonly Column[],
  { buckets, from }: LineWords,
  lexis: ArrayLike<number>,
): void {
  const into = cells(columns[lexisAt]!)
  for (let at = 0; at < into.length; at += 1) {
    let sum = 0
    for (let word = from[at]!; word < from[at + 1]!; word += 1) sum += lexis[buckets[word]!]!
    into[at] = sum / Math.sqrt(Math.max(1, from[at + 1]! - from[at]!))
  }
}

export interface LineColumns {
  readonly columns: readonly Column[]
  readonly words: LineWords
}

/** The columns of a page's lines, `lexis` still empty. Linear. */
export function lineColumns(lines: readonly ReadLine[]): LineColumns {
  const count = lines.length
  const columns = lineColumnNames.map(() => makeColumn(count))
  const into = columns.map(cells)
  const look = makeLook()
  const buckets: number[] = []
  const from = new Int32Array(count + 1)
  const often = new Map<string, number>()
  for (const { folded } of lines) often.set(folded, (often.get(folded) ?? 0) + 1)
  /** How often each word stands in the page's long lines: the frequent ones are the small words of its language. */
  const inLong = new Map<number, number>()
  let allInLong = 0
  let opened = -1
  for (let at = 0; at < count; at += 1) {
    const read = lines[at]!
    from[at] = buckets.length
    let whole = 7
    lookAt(read.line.text, look, hash => {
      if (buckets.length - from[at]! < mostWords) buckets.push(bucketOf(hash))
      whole = (Math.imul(whole, 16777619) ^ hash) | 0
    })
    const seen = buckets.length - from[at]!
    if (read.line.text.length >= longLine) {
      for (let word = from[at]!; word < buckets.length; word += 1)
        inLong.set(buckets[word]!, (inLong.get(buckets[word]!) ?? 0) + 1)
      allInLong += seen
    }
    if (seen > 0 && seen <= fewWords) buckets.push(bucketOf(whole))
    if (read.furniture?.rule.means.opens) opened = at
    const sinceOpens = opened < 0 ? 60 : Math.min(50, at - opened)
    const numbers = numbersOf(read, look, seen, often.get(read.folded)!, sinceOpens)
    for (let one = 0; one < numbers.length; one += 1) into[one]![at] = numbers[one]!
  }
  from[count] = buckets.length
  const surroundings = surroundingsOf(lines)
  const frequent = Math.max(3, allInLong / 200)
  for (let at = 0; at < count; at += 1) {
    const until = Math.min(from[at + 1]!, from[at]! + mostWords)
    let common = 0
    for (let word = from[at]!; word < until; word += 1)
      if ((inLong.get(buckets[word]!) ?? 0) >= frequent) common += 1
    into[lexisAt + 1]![at] = common / Math.max(1, until - from[at]!)
    const numbers = placeOf(surroundings, at, count)
    for (let one = 0; one < numbers.length; one += 1) into[lexisAt + 2 + one]![at] = numbers[one]!
  }
  return { columns, words: { buckets: Int32Array.from(buckets), from } }
}

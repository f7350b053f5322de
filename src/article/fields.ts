/** What the elements around a line say that it is, by their tags and names. */
import type { FieldRule } from '../language/language.js'
import type { RegionKind } from '../model/article.js'
import type { Layout, LayoutElement } from '../model/layout.js'
import type { Line } from './lines.js'
import { lengthOf, sumBlocks, sumUp } from './sums.js'

/** A part of a name and the rows that look for it. */
export interface FieldTable {
  readonly rules: readonly FieldRule[]
  /** By whole part; `a b` stands under its first part. */
  readonly whole: ReadonlyMap<string, readonly Wanted[]>
  /** By the first letter of the beginning, and by the last of the end. */
  readonly beginnings: ReadonlyMap<number, readonly Wanted[]>
  readonly ends: ReadonlyMap<number, readonly Wanted[]>
}

interface Wanted {
  /** Place of the row in the table: the first wins. */
  readonly rule: number
  readonly part: string
  /** The parts after it. */
  readonly next: readonly string[]
}

export function fieldTable(rules: readonly FieldRule[]): FieldTable {
  const whole = new Map<string, Wanted[]>()
  const beginnings = new Map<number, Wanted[]>()
  const ends = new Map<number, Wanted[]>()
  const add = <Key>(under: Map<Key, Wanted[]>, key: Key, wanted: Wanted): void => {
    const known = under.get(key)
    if (known) known.push(wanted)
    else under.set(key, [wanted])
  }
  for (const [rule, { match }] of rules.entries()) {
    for (const words of typeof match === 'string' ? [match] : match) {
      if (words.endsWith('*')) {
        add(beginnings, words.charCodeAt(0), { rule, part: words.slice(0, -1), next: [] })
      } else if (words.startsWith('*')) {
        add(ends, words.charCodeAt(words.length - 1), { rule, part: words.slice(1), next: [] })
      } else {
        const [part = '', ...next] = words.split(' ')
        add(whole, part, { rule, part, next })
      }
    }
  }
  return { rules, whole, beginnings, ends }
}

const none: readonly Wanted[] = []

/** The rows that the names of an element match, the first of the table first. */
export function matchNames(table: FieldTable, names: string): readonly number[] {
  const found = new Set<number>()
  const parts = names.split(/[^a-z]+/u)
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]!
    for (const { rule, next } of table.whole.get(part) ?? none)
      if (next.every((word, after) => parts[index + 1 + after] === word)) found.add(rule)
    if (part.length < 3) continue
    for (const { rule, part: beginning } of table.beginnings.get(part.charCodeAt(0)) ?? none)
      if (part.startsWith(beginning)) found.add(rule)
    for (const { rule, part: end } of table.ends.get(part.charCodeAt(part.length - 1)) ?? none)
      if (part.endsWith(end)) found.add(rule)
  }
  return found.size < 2 ? [...found] : [...found].sort((one, other) => one - other)
}

/** What the markup says of a line. */
export interface Field {
  readonly kind?: RegionKind
  readonly by?: string
  /** The share of its characters that stand in links. */
  readonly linked: number
}

/** What each element holds in all. */
interface Holdings {
  readonly chars: Float64Array
  readonly linked: Float64Array
  /** Above 0 where a first heading stands in it: then it holds the article, whatever its name. */
  readonly headlines: Float64Array
}

function holdingsOf(layout: Layout): Holdings {
  const { elements } = layout
  const isHeadline = ({ tag }: LayoutElement, index: number): number => (index > 0 && tag === 'h1' ? 1 : 0)
  return {
    chars: sumBlocks(layout, lengthOf),
    linked: sumBlocks(layout, ({ linked }) => linked),
    headlines: sumUp(elements, Float64Array.from(elements, isHeadline)),
  }
}

/** Elements that hold whole pages; what they are named says nothing of a line. */
const whole: ReadonlySet<string> = new Set(['html', 'body', 'main'])
const figureLevels = 4
const deepest = 8

/** The row that the elements around a block match, if any. */
function findRule(
  layout: Layout,
  { chars, linked, headlines }: Holdings,
  matched: (element: number) => readonly number[],
  { rules }: FieldTable,
  block: number,
): number {
  let best = rules.length
  let element = layout.blocks[block]!.element
  for (let level = 1; level <= deepest && element >= 0; level += 1) {
    const { tag, parent } = layout.elements[element]!
    // An element that holds the headline holds the article.
    if (whole.has(tag) || (headlines[element]! > 0 && level > 2)) break
    for (const rule of matched(element)) {
      const { levels, longest = Number.POSITIVE_INFINITY, links = 0 } = rules[rule]!.means
      if (
        rule < best &&
        level <= levels &&
        chars[element]! <= longest &&
        linked[element]! >= links * chars[element]!
      )
        best = rule
    }
    element = parent
  }
  return best
}

function isInFigcaption({ elements, blocks }: Layout, block: number): boolean {
  let { element } = blocks[block]!
  for (let level = 1; level <= figureLevels && element >= 0; level += 1) {
    if (elements[element]!.tag === 'figcaption') return true
    element = elements[element]!.parent
  }
  return false
}

/** What the markup says of each line; lines and blocks stand in order. Linear in both and in the elements' names. */
export function readFields(
  lines: readonly Line[],
  layout: Layout,
  table: FieldTable,
): readonly (Field | undefined)[] {
  const holdings = holdingsOf(layout)
  const known = new Map<string, readonly number[]>()
  const matched = (element: number): readonly number[] => {
    const { names } = layout.elements[element]!
    let found = known.get(names)
    if (!found) {
      found = names === '' ? [] : matchNames(table, names)
      known.set(names, found)
    }
    return found
  }
  let block = 0
  return lines.map(line => {
    while (block < layout.blocks.length && layout.blocks[block]!.end <= line.start) block += 1
    const here = layout.blocks[block]
    if (!here || here.start >= line.end) return undefined
    const linked = here.linked / Math.max(1, here.end - here.start)
    const rule = table.rules[findRule(layout, holdings, matched, table, block)]
    if (rule && (rule.means.kind !== 'caption' || linked < 0.5))
      return { kind: rule.means.kind, by: rule.id, linked }
    if (isInFigcaption(layout, block)) return { kind: 'caption', by: 'article/figcaption', linked }
    return { linked }
  })
}

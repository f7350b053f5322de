/** What the skeleton of a page shows of each block, in numbers: its own element, the containers around it, its kin elsewhere. */
import type { Layout } from '../model/layout.js'
import { type Column, cells, makeColumn } from './columns.js'
import type { Container } from './container.js'
import { senses } from './containerNames.js'
import type { Elements } from './elements.js'

/** Tags that a block's own element is asked for. */
const ownTags = ['p', 'li', 'div', 'td', 'blockquote', 'figcaption', 'section', 'a', 'pre', 'label'] as const
/** Tags that the containers between a block and the place of the story are asked for. */
const aroundTags = 'li td aside nav footer header figure form blockquote article section p'.split(' ')
/** Those of them that hold none of the story. */
const barring = ['aside', 'nav', 'footer', 'header', 'form', 'figure'].map(tag => aroundTags.indexOf(tag))
const quoting = aroundTags.indexOf('blockquote')
const measures = ['purity', 'mass', 'linked'] as const

/** The names of the columns of `layoutColumns`, in order. */
export const layoutColumnNames: readonly string[] = [
  ...`kept barred quoted linked emphasised controls links heading sameAbove sameBelow step sinceH1 child under below apart
  kin kinMean path pathMean grandBlocks branchBlocks branchChars`.split(/\s+/u),
  ...ownTags.map(tag => `own-${tag}`),
  ...['parent', 'grand', 'great', 'branch'].flatMap(who => measures.map(measure => `${who}-${measure}`)),
  ...aroundTags.map(tag => `in-${tag}`),
  ...senses.map(sense => `name-${sense}`),
]
const inAt = layoutColumnNames.indexOf(`in-${aroundTags[0]}`)
const nameAt = layoutColumnNames.indexOf(`name-${senses[0]}`)

function hashText(text: string, from: number): number {
  let hash = from
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hash
}

/** Blocks whose elements are made alike. */
interface Kin {
  mass: number
  odds: number
  count: number
}

function kinOf(keys: readonly number[], odds: ArrayLike<number>, lengths: ArrayLike<number>): readonly Kin[] {
  const groups = new Map<number, Kin>()
  return keys.map((key, at) => {
    const kin = groups.get(key) ?? { mass: 0, odds: 0, count: 0 }
    groups.set(key, kin)
    kin.mass += odds[at]! * lengths[at]!
    kin.odds += odds[at]!
    kin.count += 1
    return kin
  })
}

/** The kin of each block: by tag and names of its element and the one around it, and by the tags from the root down. */
function readKin({ elements, blocks }: Layout, odds: ArrayLike<number>, lengths: ArrayLike<number>) {
  const looks = new Int32Array(elements.length)
  const paths = new Int32Array(elements.length)
  for (let at = 0; at < elements.length; at += 1) {
    const { parent, tag, names } = elements[at]!
    const hash = hashText(tag, 17)
    looks[at] = hashText(names, hash)
    paths[at] = (Math.imul(parent < 0 ? 7 : paths[parent]!, 16777619) ^ hash) | 0
  }
  const lookOf = (element: number): number => (element < 0 ? 0 : looks[element]!)
  return {
    byLook: kinOf(
      blocks.map(({ element }) => (Math.imul(lookOf(element), 31) + lookOf(elements[element]!.parent)) | 0),
      odds,
      lengths,
    ),
    byPath: kinOf(
      blocks.map(({ element }) => paths[element]!),
      odds,
      lengths,
    ),
  }
}

/** How many containers around a block are looked at. */
const mostAround = 40
/** What a container right around a block counts; each further out counts one less. */
const nearest = 12
const longestSinceH1 = 60

/**
 * The columns of a page's blocks. `odds` is how likely each block is a part of the story by its words alone (0 to 1); `container` where
 * its rules have the story stand. Linear but for the depth of the page, which is capped.
 */
export function layoutColumns(
  layout: Layout,
  read: Elements,
  odds: ArrayLike<number>,
  container: Container,
): readonly Column[] {
  const place = Math.max(0, container.element)
  const { elements, blocks } = layout
  const columns = layoutColumnNames.map(() => makeColumn(blocks.length))
  const into = columns.map(cells)
  const lengths = blocks.map(({ start, end }) => Math.max(1, end - start))
  const { byLook, byPath } = readKin(layout, odds, lengths)
  const aroundNumber = Int8Array.from(elements, ({ tag }) => aroundTags.indexOf(tag))
  const onWay = new Uint8Array(elements.length)
  for (let at = place; at >= 0; at = elements[at]!.parent) onWay[at] = 1

  /** Marks what stands between a block and the place of the story; gives the outermost of it. */
  const walkOut = (row: number, element: number): number => {
    let at = element
    for (let steps = 0; steps < mostAround && onWay[at] === 0; steps += 1) {
      const mask = read.senses[at]!
      for (let sense = 0; mask >> sense > 0; sense += 1) {
        const cell = into[nameAt + sense]!
        if ((mask >> sense) & 1 && cell[row] === 0) cell[row] = nearest - steps
      }
      const tag = aroundNumber[at]!
      if (tag >= 0 && into[inAt + tag]![row] === 0) into[inAt + tag]![row] = nearest - steps
      const { parent } = elements[at]!
      if (parent < 0 || onWay[parent] === 1) break
      at = parent
    }
    return at
  }

  let sinceH1 = longestSinceH1
  let child = 0
  for (let row = 0; row < blocks.length; row += 1) {
    const { element, linked, emphasised, controls, links } = blocks[row]!
    const { tag, parent } = elements[element]!
    const length = lengths[row]!
    const own = odds[row]! * length
    const above = row > 0 ? blocks[row - 1]!.element : -1
    const below = row + 1 < blocks.length ? blocks[row + 1]!.element : -1
    const heading = /^h[1-6]$/u.test(tag) ? Number(tag[1]) : 0
    sinceH1 = heading === 1 ? 0 : Math.min(longestSinceH1, sinceH1 + 1)
    child = above === element || (above >= 0 && elements[above]!.parent === parent) ? child + 1 : 0
    const likeness = (other: number): number => {
      if (other < 0) return 0
      if (other === element) return 2
      return elements[other]!.parent === parent && elements[other]!.tag === tag ? 1 : 0
    }
    const branch = walkOut(row, element)
    const shared = onWay[branch] === 1 ? branch : Math.max(0, elements[branch]!.parent)
    const grand = parent < 0 ? element : parent
    const great = elements[grand]!.parent < 0 ? grand : elements[grand]!.parent
    const barred =
      heading === 1 ||
      tag === 'figcaption' ||
      controls * 3 > length ||
      barring.some(number => into[inAt + number]![row]! > 0)
    const look = byLook[row]!
    const path = byPath[row]!
    const numbers = [
      container.kept[row]!,
      barred ? 1 : 0,
      !barred && into[inAt + quoting]![row]! > 0 ? 1 : 0,
      linked / length,
      emphasised / length,
      controls / length,
      Math.min(8, links),
      heading,
      likeness(above),
      likeness(below),
      above < 0 ? 0 : Math.max(-6, Math.min(6, read.depth[element]! - read.depth[above]!)),
      sinceH1,
      Math.min(20, child),
      shared === place ? 1 : 0,
      read.depth[element]! - read.depth[shared]!,
      read.depth[place]! - read.depth[shared]!,
      (look.mass - own) / read.allMass,
      (look.odds - odds[row]!) / Math.max(1, look.count - 1),
      (path.mass - own) / read.allMass,
      (path.odds - odds[row]!) / Math.max(1, path.count - 1),
      Math.log2(read.blocks[grand]!),
      Math.log2(read.blocks[branch]!),
      Math.log2(1 + read.chars[branch]! - length),
      ...ownTags.map(one => (tag === one ? 1 : 0)),
    ]
    for (const who of [element, grand, great, branch]) {
      const chars = Math.max(1, read.chars[who]! - length)
      numbers.push(
        (read.mass[who]! - own) / chars,
        (read.mass[who]! - own) / read.allMass,
        (read.linked[who]! - linked) / chars,
      )
    }
    for (let one = 0; one < numbers.length; one += 1) into[one]![row] = numbers[one]!
  }
  return columns
}

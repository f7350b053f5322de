/**
 * Which element of a page holds the story, and which of its blocks belong to it: by prose, links, tags and names, no language
 * needed. The way of counting, prose that speaks for the elements around it, fading outwards, is that of Readability (A. Rafiee and
 * others, arc90, 2009); here on the skeleton of the page, in passes over its elements and blocks. Linear.
 */
import type { Layout, LayoutBlock, LayoutElement } from '../model/layout.js'
import { senseOfNames } from './containerWords.js'
import { lengthOf, sumBlocks } from './sums.js'

export interface Container {
  /** Index of the element that holds the story; -1 where none does. */
  readonly element: number
  /** For each block 1 where it belongs to the story by its place, else 0. */
  readonly kept: Uint8Array
}

/** Never any part of the story. */
const outsideTags = new Set([
  'nav',
  'footer',
  'aside',
  'form',
  'figcaption',
  'header',
  'button',
  'label',
  'h1',
  'figure',
])
/** Elements that are not judged by their names: the root, and parts of tables, whose rows are named after anything. */
const unnamedTags = new Set(['html', 'body', 'main', 'article', 'tr', 'td', 'th', 'tbody', 'table'])
/** Outside even where nearly all prose of the page stands in them. */
const alwaysOutside = new Set(['footer', 'nav', 'h1', 'figcaption'])
const holders = new Set(['div', 'article', 'section', 'main'])
const lists = new Set(['ul', 'ol', 'div', 'section', 'table'])
const roots = new Set(['html', 'body'])
/** What a tag says of an element as the place of a story, in points. */
const tagPoints: { readonly [tag: string]: number } = {
  ...{ div: 5, article: 5, section: 5, main: 5, pre: 3, td: 3, blockquote: 3 },
  ...{ address: -3, ol: -3, ul: -3, dl: -3, dd: -3, dt: -3, li: -3, form: -3 },
  ...{ h1: -5, h2: -5, h3: -5, h4: -5, h5: -5, h6: -5, th: -5 },
}
/** What its names say, for or against, in points. */
const namePoints = 25
/** A block of so many characters, most of them outside links, is prose. */
const leastProse = 60
/** For whether a whole container is misjudged by its name, only longer prose counts. */
const leastLongProse = 80
/** Blocks below this length speak for nothing. */
const leastVoice = 25
/** So many levels up a block speaks for an element. */
const reach = 5
/** So many characters of prose are a point. */
const prosePerPoint = 30
/** How much of its voice a block keeps that stands outside the story by tag or name. */
const outsideVoice = 0.2

interface Skeleton {
  readonly elements: readonly LayoutElement[]
  readonly blocks: readonly LayoutBlock[]
  /** Elements that hold no part of the story, by themselves or by an element around them. */
  readonly outside: Uint8Array
  readonly ofStory: Uint8Array
  readonly elsewhere: Uint8Array
  /** Characters, and linked characters, in each element. */
  readonly chars: Float64Array
  readonly linked: Float64Array
}

const isLinks = (block: LayoutBlock, most: number): boolean => block.linked > most * lengthOf(block)

/** What stands inside an element that is outside is outside as well. */
function spread(elements: readonly LayoutElement[], marks: Uint8Array): Uint8Array {
  const spreadMarks = Uint8Array.from(marks)
  for (let at = 0; at < elements.length; at += 1) {
    const { parent } = elements[at]!
    if (parent >= 0 && spreadMarks[parent] === 1) spreadMarks[at] = 1
  }
  return spreadMarks
}

function readSkeleton(layout: Layout): Skeleton {
  const { elements, blocks } = layout
  const own = new Uint8Array(elements.length)
  const ofStory = new Uint8Array(elements.length)
  const elsewhere = new Uint8Array(elements.length)
  for (let at = 0; at < elements.length; at += 1) {
    const { tag, names } = elements[at]!
    const sense = senseOfNames(names)
    if (sense.elsewhere) elsewhere[at] = 1
    if (sense.ofStory) ofStory[at] = 1
    if (outsideTags.has(tag) || (sense.elsewhere && !unnamedTags.has(tag))) own[at] = 1
  }
  const isLong = (block: LayoutBlock): number =>
    lengthOf(block) >= leastLongProse && !isLinks(block, 0.4) ? lengthOf(block) : 0
  const held = sumBlocks(layout, isLong)
  const first = spread(elements, own)
  let all = 0
  let free = 0
  for (const block of blocks) {
    all += isLong(block)
    if (first[block.element] === 0) free += isLong(block)
  }
  // “content-with-comments”: an element around most of the page's prose, that is also named after the story, is around it all.
  // Where nearly all prose is outside by a name (a page in a “modal”, a form around the page), the names are wrong.
  for (let at = 0; at < elements.length; at += 1) {
    if (own[at] === 0) continue
    const { tag } = elements[at]!
    const around = held[at]! > all * 0.5 && ofStory[at] === 1 && holders.has(tag)
    const misnamed = free < all * 0.25 && held[at]! > all * 0.4 && !alwaysOutside.has(tag)
    if (around || misnamed) own[at] = 0
  }
  return {
    elements,
    blocks,
    outside: spread(elements, own),
    ofStory,
    elsewhere,
    chars: sumBlocks(layout, lengthOf),
    linked: sumBlocks(layout, ({ linked }) => linked),
  }
}

const commas = /[,،、，]/gu

/** How loudly a block speaks for the elements around it: Readability's count of commas and length. */
function voiceOf(text: string, block: LayoutBlock): number {
  const length = lengthOf(block)
  if (length < leastVoice) return 0
  const found = text.slice(block.start, block.end).match(commas)?.length ?? 0
  return (1 + found + Math.min(3, length / 100)) * (1 - block.linked / length)
}

/** Points of each element as the place of the story; NaN for elements for which no block speaks. */
function countPoints(text: string, skeleton: Skeleton): Float64Array {
  const { elements, blocks, outside, elsewhere, ofStory } = skeleton
  const points = new Float64Array(elements.length).fill(Number.NaN)
  for (const block of blocks) {
    const { tag, parent } = elements[block.element]!
    const voice = /^h[1-6]$/u.test(tag)
      ? 0
      : voiceOf(text, block) * (outside[block.element] === 1 ? outsideVoice : 1)
    if (voice === 0) continue
    let at = /^(?:p|pre|blockquote|li)$/u.test(tag) ? parent : block.element
    for (let level = 0; level < reach && at >= 0; level += 1) {
      if (Number.isNaN(points[at])) {
        points[at] =
          (tagPoints[elements[at]!.tag] ?? 0) +
          (ofStory[at] === 1 ? namePoints : 0) -
          (elsewhere[at] === 1 ? namePoints : 0)
      }
      points[at]! += level === 0 ? voice : level === 1 ? voice / 2 : voice / (3 * level)
      at = elements[at]!.parent
    }
  }
  return points
}

/** The element that most speaks for, or one around it that holds notably more prose and has nearly as many points. */
function choose(skeleton: Skeleton, points: Float64Array, prose: Float64Array): number {
  const { elements, chars, linked } = skeleton
  const free = (at: number): number => 1 - linked[at]! / Math.max(1, chars[at]!)
  let top = -1
  let best = -1
  for (let at = 0; at < elements.length; at += 1) {
    if (Number.isNaN(points[at]) || roots.has(elements[at]!.tag)) continue
    const score = (points[at]! + prose[at]! / prosePerPoint) * free(at)
    if (score > best) {
      best = score
      top = at
    }
  }
  while (top >= 0) {
    const around = elements[top]!.parent
    if (around < 0 || roots.has(elements[around]!.tag) || Number.isNaN(points[around])) break
    const near = points[around]! * free(around) > points[top]! * free(top) * 0.75
    if (!near || prose[around]! <= prose[top]! * 1.1) break
    top = around
  }
  return top
}

/** Finds the container of the story. `text` is the capture's. */
export function findContainer(text: string, layout: Layout): Container {
  const skeleton = readSkeleton(layout)
  const { blocks, outside } = skeleton
  const isProse = (block: LayoutBlock): boolean =>
    outside[block.element] === 0 && lengthOf(block) >= leastProse && !isLinks(block, 0.4)
  const prose = sumBlocks(layout, block => (isProse(block) ? lengthOf(block) : 0))
  const top = choose(skeleton, countPoints(text, skeleton), prose)
  if (top < 0) return { element: top, kept: new Uint8Array(blocks.length) }
  return { element: top, kept: keepBlocks(skeleton, top, prose) }
}

/** Blocks whose elements are made alike: by tag and first name, or where there is none, by the element around. */
function lookOf({ elements }: Skeleton, block: LayoutBlock): string {
  const { tag, names, parent } = elements[block.element]!
  const own = names.split(' ', 1)[0]!
  const around = parent < 0 ? undefined : elements[parent]!
  const name = own !== '' || !around ? own : `<${around.tag} ${around.names}`
  return `${tag === 'div' || tag === 'section' ? 'p' : tag} ${name}`
}

/** The look that most of the prose in an element has. */
function mainLook(skeleton: Skeleton, inside: Uint8Array): string | undefined {
  const counts = new Map<string, number>()
  for (const block of skeleton.blocks) {
    if (lengthOf(block) < leastProse || inside[block.element] === 0 || skeleton.outside[block.element] === 1)
      continue
    const look = lookOf(skeleton, block)
    counts.set(look, (counts.get(look) ?? 0) + lengthOf(block))
  }
  let most: string | undefined
  for (const [look, count] of counts) if (most === undefined || count > counts.get(most)!) most = look
  return most
}

function keepBlocks(skeleton: Skeleton, top: number, prose: Float64Array): Uint8Array {
  const { elements, blocks, outside, chars, linked } = skeleton
  const { parent, tag, names } = elements[top]!
  const grandparent = parent < 0 ? -1 : elements[parent]!.parent
  const places = new Uint8Array(elements.length)
  places[top] = 1
  // A story in pieces with advertisements between them: its containers are called the same and stand side by side.
  for (let at = 0; at < elements.length && names !== ''; at += 1) {
    const other = elements[at]!
    if (other.tag !== tag || other.names !== names || prose[at]! <= 200 || other.parent < 0) continue
    if (other.parent === parent || elements[other.parent]!.parent === grandparent) places[at] = 1
  }
  // Three levels around it, paragraphs that look like the story's are the story's.
  let area = top
  for (let level = 0; level < 3; level += 1) {
    const around = elements[area]!.parent
    if (around < 0 || roots.has(elements[around]!.tag)) break
    area = around
  }
  const inTop = new Uint8Array(elements.length)
  const inArea = new Uint8Array(elements.length)
  const inPlace = new Uint8Array(elements.length)
  // Of links more than of text, up to the place of the story.
  const barred = new Uint8Array(elements.length)
  for (let at = 0; at < elements.length; at += 1) {
    const element = elements[at]!
    const around = element.parent
    if (at === top || (around >= 0 && inTop[around] === 1)) inTop[at] = 1
    if (at === area || (around >= 0 && inArea[around] === 1)) inArea[at] = 1
    if (places[at] === 1 || (around >= 0 && inPlace[around] === 1)) inPlace[at] = 1
    if (places[at] === 1) continue
    const share = linked[at]! / Math.max(1, chars[at]!)
    const linkList = share > 0.35 && lists.has(element.tag) && chars[at]! < prose[top]!
    if ((around >= 0 && barred[around] === 1) || share > 0.5 || linkList) barred[at] = 1
  }
  const look = mainLook(skeleton, inTop)
  const kept = new Uint8Array(blocks.length)
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]!
    const { element } = block
    if (outside[element] === 1) continue
    const alike = (): boolean =>
      inArea[element] === 1 &&
      lengthOf(block) >= 20 &&
      !isLinks(block, 0.5) &&
      lookOf(skeleton, block) === look
    if (inPlace[element] === 1 ? barred[element] === 0 : alike()) kept[at] = 1
  }
  return kept
}

/** Which element of a page is the place of the story. */
import type { Layout } from '../model/layout.js'
import { type Column, cells, makeColumn } from './columns.js'
import { type Sense, senses } from './containerNames.js'
import type { Elements } from './elements.js'

/** An element that holds less of the likely story, and of the page's paragraphs, is not asked. */
const leastMass = 0.03
const leastProse = 0.15

/** The elements that could be the place of the story. */
export function findCandidates({ mass, prose, allMass, allProse }: Elements): Int32Array {
  const found: number[] = []
  for (let at = 0; at < mass.length; at += 1)
    if (mass[at]! >= allMass * leastMass || prose[at]! >= allProse * leastProse) found.push(at)
  return Int32Array.from(found)
}

/** How much each sense of its names speaks for an element, or against it. */
const standings: { readonly [sense in Sense]?: number } = {
  body: 3,
  text: 1,
  story: 1,
  title: -0.5,
  picture: -1,
  time: -1,
  tags: -1,
  embed: -1,
  note: -1,
  author: -1.5,
  share: -2,
  related: -2,
  advert: -2,
  newsletter: -2,
  aside: -2,
  navigation: -2,
  overlay: -2,
  comment: -3,
}

function standingOf(mask: number): number {
  let sum = 0
  for (let sense = 0; sense < senses.length; sense += 1)
    if ((mask >> sense) & 1) sum += standings[senses[sense]!] ?? 0
  return Math.max(-4, Math.min(4, sum))
}

const asked = ['article', 'main', 'section', 'td', 'p', 'body'] as const
const besides: ReadonlySet<string> = new Set(['aside', 'nav', 'footer', 'form'])

/** The names of the columns of `placeColumns`, in order. */
export const placeColumnNames: readonly string[] = [
  ...`mass purity linked proseShare proseDensity blocks directMass directProse paragraphs biggestChild biggestProse parentMass
  parentProse twins twinMass first afterH1 hasH1 nthTwin depth readability beside standing standingAround`.split(
    /\s+/u,
  ),
  ...asked.map(tag => `tag-${tag}`),
  ...senses.map(sense => `name-${sense}`),
  ...senses.map(sense => `around-${sense}`),
]
const standingAt = placeColumnNames.indexOf('standingAround')

/** What is known of an element from those around it and beside it. */
interface Settings {
  /** The senses of all names around it. */
  readonly around: Int32Array
  readonly beside: Uint8Array
  readonly standing: Float64Array
  /** Elements of one parent with the same tag and first name. */
  readonly twins: readonly { count: number; mass: number }[]
  readonly nthTwin: Int32Array
  /** The most that one child holds. */
  readonly biggestMass: Float64Array
  readonly biggestProse: Float64Array
}

/** How much of the standing of the element around it an element inherits. */
const inherits = 0.7

function readSettings({ elements }: Layout, read: Elements): Settings {
  const size = elements.length
  const settings = {
    around: new Int32Array(size),
    beside: new Uint8Array(size),
    standing: new Float64Array(size),
    nthTwin: new Int32Array(size),
    biggestMass: new Float64Array(size),
    biggestProse: new Float64Array(size),
  }
  const groups = new Map<string, { count: number; mass: number }>()
  const twins: { count: number; mass: number }[] = []
  for (let at = 0; at < size; at += 1) {
    const { parent, tag, names } = elements[at]!
    const space = names.indexOf(' ')
    const key = `${parent} ${tag} ${names.slice(0, Math.min(30, space < 0 ? names.length : space))}`
    const twin = groups.get(key) ?? { count: 0, mass: 0 }
    groups.set(key, twin)
    settings.nthTwin[at] = twin.count
    twin.count += 1
    twin.mass += read.mass[at]!
    twins.push(twin)
    settings.standing[at] =
      standingOf(read.senses[at]!) + (parent < 0 ? 0 : settings.standing[parent]! * inherits)
    settings.beside[at] = besides.has(tag) || (parent >= 0 && settings.beside[parent] === 1) ? 1 : 0
    if (parent < 0) continue
    settings.around[at] = settings.around[parent]! | read.senses[parent]!
    settings.biggestMass[parent] = Math.max(settings.biggestMass[parent]!, read.mass[at]!)
    settings.biggestProse[parent] = Math.max(settings.biggestProse[parent]!, read.prose[at]!)
  }
  return { ...settings, twins }
}

/** What stands right in an element or in its children, as its paragraphs do. */
interface Direct {
  readonly mass: Float64Array
  readonly prose: Float64Array
  readonly paragraphs: Float64Array
  /** A score in the manner of Readability (Arc90): long blocks count for the element around them, and half for the next. */
  readonly score: Float64Array
  /** The first block of a main heading; -1 where there is none. */
  readonly h1: number
}

function readDirect(
  { elements, blocks }: Layout,
  { linked, chars }: Elements,
  odds: ArrayLike<number>,
): Direct {
  const [mass, prose, paragraphs, score] = [0, 1, 2, 3].map(() => new Float64Array(elements.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  let h1 = -1
  for (let at = 0; at < blocks.length; at += 1) {
    const { element, start, end, linked: inLinks } = blocks[at]!
    const { tag, parent } = elements[element]!
    if (tag === 'h1' && h1 < 0) h1 = at
    const length = end - start
    const holder = parent < 0 ? element : parent
    const open = inLinks * 2 < length
    for (const who of element === holder ? [element] : [element, holder]) {
      mass[who]! += odds[at]! * length
      if (tag !== 'p' || length <= 60 || !open) continue
      prose[who]! += length
      paragraphs[who]! += 1
    }
    if (length <= 80 || !open) continue
    score[holder]! += length
    const next = elements[holder]!.parent
    if (next >= 0) score[next]! += length / 2
  }
  for (let at = 0; at < score.length; at += 1) score[at]! *= 1 - linked[at]! / Math.max(1, chars[at]!)
  return { mass, prose, paragraphs, score, h1 }
}

/** The columns of the candidates. Linear. */
export function placeColumns(
  layout: Layout,
  read: Elements,
  candidates: Int32Array,
  odds: ArrayLike<number>,
): readonly Column[] {
  const columns = placeColumnNames.map(() => makeColumn(candidates.length))
  const into = columns.map(cells)
  const settings = readSettings(layout, read)
  const direct = readDirect(layout, read, odds)
  const bestScore = direct.score.reduce((best, score) => Math.max(best, score), 1)
  candidates.forEach((at, row) => {
    const { parent, tag } = layout.elements[at]!
    const around = Math.max(0, parent)
    const [mass, prose, chars, first] = [read.mass[at]!, read.prose[at]!, read.chars[at]!, read.first[at]!]
    const share = (part: number, whole: number): number => part / Math.max(1, whole)
    const numbers = [
      mass / read.allMass,
      share(mass, chars),
      share(read.linked[at]!, chars),
      prose / read.allProse,
      share(prose, chars),
      Math.log2(read.blocks[at]!),
      share(direct.mass[at]!, mass),
      direct.prose[at]! / read.allProse,
      Math.min(30, direct.paragraphs[at]!),
      share(settings.biggestMass[at]!, mass),
      share(settings.biggestProse[at]!, prose),
      share(read.mass[around]! - mass, mass),
      share(read.prose[around]! - prose, prose),
      Math.min(20, settings.twins[at]!.count),
      (settings.twins[at]!.mass - mass) / read.allMass,
      share(first, layout.blocks.length),
      direct.h1 < 0 ? -1 : Math.max(-2, Math.min(30, first - direct.h1)),
      direct.h1 >= first && direct.h1 < first + read.blocks[at]! ? 1 : 0,
      Math.min(10, settings.nthTwin[at]!),
      read.depth[at]! / 30,
      direct.score[at]! / bestScore,
      settings.beside[at]!,
      standingOf(read.senses[at]!),
      settings.standing[at]!,
      ...asked.map(name => (tag === name ? 1 : 0)),
      ...senses.map((_, sense) => (read.senses[at]! >> sense) & 1),
      ...senses.map((_, sense) => (settings.around[at]! >> sense) & 1),
    ]
    for (let one = 0; one < numbers.length; one += 1) into[one]![row] = numbers[one]!
  })
  return columns
}

/** What the names weigh beside the trees, which saw too few pages to learn every name. */
const standingWeight = 0.25
/** An element around the likeliest one takes its place where it adds so much of the story, and little else. */
const leastGain = 0.25
const leastPurity = 0.7

/** The place of the story, from what the trees say of the candidates. */
export function choosePlace(
  { elements }: Layout,
  { mass, chars }: Elements,
  candidates: Int32Array,
  columns: readonly Column[],
  scores: ArrayLike<number>,
): number {
  const standing = cells(columns[standingAt]!)
  let place = 0
  let best = Number.NEGATIVE_INFINITY
  candidates.forEach((at, row) => {
    const score = scores[row]! + standingWeight * Math.max(-4, Math.min(6, standing[row]!))
    if (score < best) return
    place = at
    best = score
  })
  if (elements.length === 0) return -1
  for (let up = elements[place]!.parent; up >= 0; up = elements[up]!.parent) {
    const gain = mass[up]! - mass[place]!
    if (gain > leastGain * mass[place]! && gain > leastPurity * (chars[up]! - chars[place]!)) place = up
  }
  return place
}

/**
 * What the trained choosers of a condition's edges look at: the words and their classes around a place in the sentence, the marks
 * between them, and how much lies before and after. Features are hashed integers; no word of a language stands here.
 */
import type { Token } from '../model/layers.js'
import { isStop, startsClause } from './clauses.js'
import { isWord, mix, type Setting } from './edgeSetting.js'

/** The heads of the model: where a condition ends, where its consequence begins and ends, where any clause begins. */
const heads = { end: 2, begin: 3, close: 4, clause: 5 } as const
type Head = (typeof heads)[keyof typeof heads]

/** Counts from 6 on are taken together. */
const bucket = (count: number): number =>
  count < 6 ? count : count < 9 ? 6 : count < 13 ? 7 : count < 20 ? 8 : 9

/** Fills in where clauses begin, by the weights of the clause head. */
export function openClauses(setting: Setting, score: (features: readonly number[]) => number): void {
  const { from, until, ground, opens, clauses } = setting
  for (let at = from; at < until; at += 1) {
    const word = at > from && isWord(ground.tokens[at]!)
    opens[at - from] = word ? score(clauseFeatures(setting, at)) : -9
    clauses[at - from + 1] = clauses[at - from]! + (opens[at - from]! > 0 ? 1 : 0)
  }
}

const level = (odds: number): number => Math.max(-4, Math.min(4, Math.round(odds)))

/** The words and classes on both sides of a gap: `left` is the last word before it, `right` the first after it. */
interface Gap {
  readonly left: number
  readonly right: number
  /** A hash of the marks between. */
  readonly marks: number
}

/** What marks stand between two words: the weightiest, and whether there are more. */
function marksBetween(tokens: readonly Token[], from: number, until: number): number {
  if (from >= until) return 0
  let chosen = tokens[from]!
  for (let at = from; at < until; at += 1) {
    const token = tokens[at]!
    if (token.kind === 'quote') continue
    if (chosen.kind === 'quote' || isStop(token) || (token.word === '.' && !isStop(chosen))) chosen = token
  }
  const kind = chosen.kind === 'quote' ? 1 : chosen.word.charCodeAt(0)
  return kind * 2 + (until - from > 1 ? 1 : 0)
}

/** The gap after the word at `at`. */
function gapAfter({ ground, until }: Setting, at: number): Gap {
  let right = at + 1
  while (right < until && !isWord(ground.tokens[right]!)) right += 1
  return { left: at, right, marks: marksBetween(ground.tokens, at + 1, right) }
}

/** The gap before the word at `at`. */
function gapBefore({ ground, from }: Setting, at: number): Gap {
  let left = at - 1
  while (left >= from && !isWord(ground.tokens[left]!)) left -= 1
  return { left, right: at, marks: marksBetween(ground.tokens, left + 1, at) }
}

const outside = 99

/** Takes the features of one place. */
class Collector {
  readonly found: number[] = []
  constructor(
    private readonly head: Head,
    private readonly setting: Setting,
    private readonly context: boolean,
  ) {}
  private template = 0
  /** A feature of up to three values, alone and together with how the marker stands. */
  add(one: number, two = 0, three = 0): void {
    this.template += 1
    const hash = mix(mix(mix(this.head * 64 + this.template, one), two), three)
    this.found.push(hash)
    if (this.context) this.found.push(mix(hash, this.setting.front + 7))
  }
  form(at: number): number {
    const { from, until, forms } = this.setting
    return at < from || at >= until ? outside : forms[at - from]!
  }
  kind(at: number): number {
    const { from, until, kinds } = this.setting
    return at < from || at >= until ? outside : kinds[at - from]!
  }
}

/** How many of something lie in a range of tokens. */
function between(setting: Setting, sums: Int32Array, from: number, until: number): number {
  return until <= from ? 0 : sums[until - setting.from]! - sums[from - setting.from]!
}

function addGap(take: Collector, setting: Setting, { left, right, marks }: Gap): void {
  const { ground, until } = setting
  take.add(marks)
  take.add(take.form(left), marks)
  take.add(take.kind(left), marks)
  take.add(take.form(right), marks)
  take.add(take.kind(right), marks)
  take.add(take.form(left))
  take.add(take.form(right))
  take.add(take.kind(left), take.kind(right), marks)
  take.add(take.kind(right), take.kind(right + 1), marks)
  take.add(take.form(right), take.kind(right + 1))
  take.add(take.form(right), take.form(right + 1))
  take.add(take.kind(left - 1), take.kind(left), take.kind(right))
  take.add(take.kind(right), take.kind(right + 1), take.kind(right + 2))
  const clause = right < until && startsClause(ground, right, until, false) ? 1 : 0
  const named = right < until && startsClause(ground, right, until, true) ? 1 : 0
  take.add(clause, named, marks)
  take.add(clause, named, take.kind(left))
}

/** A clause begins with the word at `at`, whatever the marker. */
export function clauseFeatures(setting: Setting, at: number): readonly number[] {
  const { from, until, verbs } = setting
  const take = new Collector(heads.clause, setting, false)
  const gap = gapBefore(setting, at)
  addGap(take, setting, gap)
  take.add(take.form(gap.left), take.form(at))
  take.add(take.form(gap.left), take.kind(at))
  take.add(take.form(gap.left - 1), take.kind(at))
  take.add(take.form(at + 1), take.kind(at))
  take.add(take.form(at + 2), take.kind(at))
  take.add(take.kind(at), take.kind(at + 1), take.kind(at + 2))
  take.add(take.kind(at + 1), take.kind(at + 2), take.kind(at + 3))
  take.add(take.kind(gap.left - 2), take.kind(gap.left - 1), take.kind(gap.left))
  const back = Math.max(from, at - 8)
  const ahead = Math.min(until, at + 6)
  const before = Math.min(2, between(setting, verbs, back, at))
  const after = Math.min(2, between(setting, verbs, at, ahead))
  take.add(before, after, gap.marks)
  take.add(before, after, take.kind(at))
  take.add(before, after, take.form(at))
  take.add(before, after, take.kind(gap.left))
  take.add(Math.min(3, between(setting, verbs, from, at)), gap.marks)
  return take.found
}

/** The condition ends with the word at `at`. */
export function endFeatures(setting: Setting, at: number): readonly number[] {
  const { body, until, verbs, commas, stops, words, kind, from, marker } = setting
  const take = new Collector(heads.end, setting, true)
  const gap = gapAfter(setting, at)
  addGap(take, setting, gap)
  const within = Math.min(3, between(setting, verbs, body, at + 1))
  const after = Math.min(2, between(setting, verbs, at + 1, until))
  const comma = Math.min(3, between(setting, commas, body, at + 1))
  const stop = Math.min(2, between(setting, stops, body, at + 1))
  const length = bucket(between(setting, words, body, at + 1))
  const rest = bucket(between(setting, words, at + 1, until))
  const ends = gap.right >= until ? 1 : 0
  take.add(ends, within)
  take.add(within, after, gap.marks)
  take.add(within, after, take.kind(gap.right))
  take.add(comma, gap.marks, after)
  take.add(stop, gap.marks)
  take.add(length, gap.marks)
  take.add(length, within)
  take.add(rest, gap.marks)
  take.add(kind, gap.marks, ends)
  take.add(kind, length)
  take.add(Math.min(2, between(setting, verbs, from, marker)), after, gap.marks)
  take.add(between(setting, commas, at + 1, until) > 0 ? 1 : 0, gap.marks, after)
  const ruled = Math.sign(at - setting.ruled.end)
  const agreed = Math.sign(setting.ruled.begin - marker)
  take.add(ruled)
  take.add(ruled, agreed)
  take.add(ruled, agreed, gap.marks)
  take.add(ruled, take.kind(gap.right))
  const open = ends ? 9 : level(setting.opens[gap.right - from]!)
  const passed = Math.min(3, between(setting, setting.clauses, body + 1, gap.right))
  const coming = Math.min(2, between(setting, setting.clauses, gap.right + 1, until))
  take.add(open)
  take.add(open, gap.marks)
  take.add(open, passed)
  take.add(open, passed, coming)
  take.add(open, within)
  take.add(open, take.kind(gap.right))
  take.add(open, comma, gap.marks)
  return take.found
}

/** The consequence begins with the word at `at`, where the condition ends before `end`; `at` below 0: there is none. */
export function beginFeatures(setting: Setting, end: number, at: number): readonly number[] {
  const { from, until, marker, verbs, commas, stops, words, kind } = setting
  const take = new Collector(heads.begin, setting, true)
  const before = Math.min(2, between(setting, verbs, from, marker))
  const after = Math.min(2, between(setting, verbs, end, until))
  if (at < 0) {
    take.add(-1, before, after)
    take.add(-2, bucket(between(setting, words, from, marker)), bucket(between(setting, words, end, until)))
    take.add(-3, kind)
    take.add(-4, setting.ruled.begin < 0 ? 0 : setting.ruled.begin < marker ? 1 : 2)
    return take.found
  }
  const side = at < marker ? 1 : 2
  const gap = gapBefore(setting, at)
  take.add(side, before, after)
  addGap(take, setting, gap)
  const [near, far] = side === 1 ? [at, marker] : [end, at]
  const first = at === from || gap.left < from ? 1 : 0
  const adjoins = side === 2 && gap.left < end ? 1 : 0
  const skipped = Math.min(2, between(setting, verbs, near, far))
  take.add(side, first, adjoins)
  take.add(side, adjoins, gap.marks)
  take.add(side, first, take.kind(at))
  take.add(side, adjoins, take.kind(at))
  take.add(side, bucket(between(setting, words, near, far)))
  take.add(side, skipped, gap.marks)
  take.add(side, skipped, take.form(gap.left))
  take.add(side, skipped, take.kind(gap.left))
  take.add(side, Math.min(2, between(setting, commas, near, far)), gap.marks)
  take.add(side, Math.min(2, between(setting, stops, near, far)), gap.marks)
  take.add(side, Math.min(2, side === 1 ? between(setting, verbs, from, at) : after), gap.marks)
  take.add(side, take.form(gap.left), take.form(at))
  take.add(side, take.form(gap.left))
  take.add(side, take.kind(gap.left), skipped)
  take.add(side, kind)
  const ruled = Math.sign(at - setting.ruled.begin)
  const ruledSide = setting.ruled.begin < 0 ? 0 : setting.ruled.begin < marker ? 1 : 2
  take.add(side, ruled)
  take.add(side, ruled, ruledSide)
  take.add(side, ruled, gap.marks)
  take.add(side, ruled, take.kind(gap.left))
  take.add(side, ruledSide, Math.sign(end - 1 - setting.ruled.end))
  const open = first ? 9 : level(setting.opens[at - from]!)
  const passed = Math.min(3, between(setting, setting.clauses, side === 1 ? at + 1 : end, far))
  take.add(side, open)
  take.add(side, open, passed)
  take.add(side, open, gap.marks)
  take.add(side, open, take.kind(at))
  take.add(side, open, take.form(gap.left))
  take.add(side, open, skipped)
  take.add(side, passed, take.form(at))
  return take.found
}

/** The consequence that begins at `begin` ends with the word at `at`. */
export function closeFeatures(setting: Setting, end: number, begin: number, at: number): readonly number[] {
  const { from, until, marker, verbs, commas, stops, words } = setting
  const take = new Collector(heads.close, setting, true)
  const gap = gapAfter(setting, at)
  const side = begin > marker ? 2 : at < marker ? 1 : 3
  take.add(side)
  addGap(take, setting, gap)
  const adjoins = side === 1 && gap.right >= marker ? 1 : 0
  const ends = gap.right >= until ? 1 : 0
  const within = Math.min(3, between(setting, verbs, begin, at + 1))
  const length = bucket(between(setting, words, side === 3 ? end : begin, at + 1))
  take.add(side, adjoins, ends)
  take.add(side, adjoins, gap.marks)
  take.add(side, within, gap.marks)
  take.add(side, within, ends)
  take.add(side, length, ends)
  take.add(side, take.form(gap.right), gap.marks)
  take.add(side, take.kind(gap.right), gap.marks)
  const last = side === 1 ? marker : until
  take.add(side, Math.min(2, between(setting, verbs, at + 1, last)), gap.marks)
  take.add(side, bucket(between(setting, words, at + 1, last)), gap.marks)
  take.add(side, Math.min(2, between(setting, commas, begin, at + 1)), gap.marks)
  take.add(side, Math.min(2, between(setting, stops, begin, at + 1)), gap.marks)
  take.add(side, take.form(begin), gap.marks)
  take.add(side, take.form(end), gap.marks)
  take.add(side, between(setting, verbs, from, begin) > 0 ? 1 : 0, ends)
  const open = ends ? 9 : level(setting.opens[gap.right - from]!)
  const ruled = Math.sign(at - setting.ruled.close)
  take.add(side, ruled)
  take.add(side, ruled, ends)
  take.add(side, ruled, gap.marks)
  const start = side === 3 ? end : begin
  const passed = Math.min(3, between(setting, setting.clauses, start + 1, gap.right))
  take.add(side, open, adjoins)
  take.add(side, open, gap.marks)
  take.add(side, open, passed)
  take.add(side, open, take.kind(gap.right))
  return take.found
}

/**
 * What each side tells, by its words: whether some passage of a side says much the same as given words. It is asked before
 * a side is called silent. A passage is a window of words, so that no sentence has to be found; the rarer a word is in the
 * story, the more it counts.
 */
import type { Article } from '../model/article.js'
import type { Id, Span } from '../model/evidence.js'
import { foldName } from '../text/names.js'
import { compareText } from '../text/order.js'
import type { Accounts } from './accounts.js'

/** The first letters of a word tell it well enough: `expansion` and `expand` meet in `expan`. */
const stemLength = 5
const shortestWord = 4
/** A passage in content words, and how far the next one begins: about a long sentence, each begun in the middle of the last. */
const windowLength = 16
const windowStep = 8
/** An article is read so far, in UTF-16 code units; a news article ends long before. */
const mostText = 60_000
/** Of given words the first so many stems are looked up. */
const mostStems = 60

export interface Words {
  /** The stems of some spans’ content words. */
  readonly stemsOf: (spans: readonly Span[]) => ReadonlySet<string>
  /** For every side the part (0 to 1) of the stems’ weight that its nearest passage has. */
  readonly nearest: (stems: ReadonlySet<string>) => readonly number[]
  /** For every side the part (0 to 1) of the stems’ weight that it has anywhere. */
  readonly anywhere: (stems: ReadonlySet<string>) => readonly number[]
  /** What part (0 to 1) of the weight of `stems` is in `others`. */
  readonly shared: (stems: ReadonlySet<string>, others: ReadonlySet<string>) => number
}

function stemsIn(text: string): readonly string[] {
  const stems: string[] = []
  for (const word of foldName(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (word.length >= shortestWord) stems.push(word.slice(0, stemLength))
  }
  return stems
}

/** The passages of an article, overlapping. */
function windowsOf(article: Article): readonly ReadonlySet<string>[] {
  const stems = stemsIn(article.capture.text.slice(0, mostText))
  const windows: ReadonlySet<string>[] = []
  for (let from = 0; from === 0 || from + windowStep < stems.length; from += windowStep)
    windows.push(new Set(stems.slice(from, from + windowLength)))
  return windows
}

export function layWords(accounts: Accounts): Words {
  const { articles, sides } = accounts
  /** The windows that hold a stem, by the number of their side. */
  const holders = new Map<string, { window: number; side: number }[]>()
  let count = 0
  for (const [side, ids] of sides.entries()) {
    for (const id of [...ids].sort(compareText)) {
      for (const window of windowsOf(articles.get(id)!)) {
        for (const stem of window) {
          const list = holders.get(stem)
          if (list) list.push({ window: count, side })
          else holders.set(stem, [{ window: count, side }])
        }
        count += 1
      }
    }
  }
  const weigh = (stem: string): number => Math.log(1 + count / (holders.get(stem)?.length ?? 1))
  const total = (stems: ReadonlySet<string>): number => [...stems].reduce((sum, stem) => sum + weigh(stem), 0)
  const byArticle = (spans: readonly Span[]): ReadonlyMap<Id, readonly Span[]> => {
    const groups = new Map<Id, Span[]>()
    for (const span of spans) groups.set(span.article, [...(groups.get(span.article) ?? []), span])
    return groups
  }
  return {
    stemsOf: spans => {
      const stems = new Set<string>()
      for (const [id, list] of byArticle(spans)) {
        const text = articles.get(id)?.capture.text ?? ''
        for (const { start, end } of list)
          for (const stem of stemsIn(text.slice(start, end))) if (stems.size < mostStems) stems.add(stem)
      }
      return stems
    },
    nearest: stems => {
      const whole = total(stems)
      const weights = new Map<number, number>()
      const best = sides.map(() => 0)
      for (const stem of stems) {
        const weight = weigh(stem)
        for (const { window, side } of holders.get(stem) ?? []) {
          const sum = (weights.get(window) ?? 0) + weight
          weights.set(window, sum)
          if (sum > best[side]!) best[side] = sum
        }
      }
      return best.map(weight => (whole > 0 ? weight / whole : 0))
    },
    anywhere: stems => {
      const whole = total(stems)
      const found = sides.map(() => 0)
      for (const stem of stems) {
        for (const side of new Set((holders.get(stem) ?? []).map(({ side }) => side)))
          found[side] = found[side]! + weigh(stem)
      }
      return found.map(weight => (whole > 0 ? weight / whole : 0))
    },
    shared: (stems, others) => {
      const whole = total(stems)
      return whole > 0 ? total(new Set([...stems].filter(stem => others.has(stem)))) / whole : 0
    },
  }
}

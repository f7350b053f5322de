/** Pairs double quotation marks over paragraphs, with the marks that are turned, lost or set twice. */
import type { Stretch } from '../model/layers.js'
import type { Pairing, QuotePair, QuoteRepair } from './quotePairs.js'
import type { Mark } from './quoteScan.js'

export interface Paragraph extends Stretch {
  readonly doubles: readonly Mark[]
}

/** How many paragraphs without any mark may lie between an opening mark and its closing one. */
const longestSilence = 3
/** How far a reporting clause after a lost closing mark may reach, in characters. */
const clauseLength = 80
const clauseStart = 6

const closesLike = (mark: Mark): boolean =>
  mark.side === 'close' ||
  (mark.side === 'unknown' && (mark.glyph === 'close' || mark.after === '' || '.,;:!?)'.includes(mark.after)))

function closing(open: Mark, text: string): string {
  const mark = text[open.start]!
  return mark === '"' ? '"' : mark === '«' ? '»' : '”'
}

function opening(close: Mark, text: string): string {
  const mark = text[close.start]!
  return mark === '"' ? '"' : mark === '»' ? '«' : '“'
}

/** Where `, said the envoy` begins between two places, if it does: a comma or stop, then a few words with one that reports. */
function findReportingClause(
  text: string,
  from: number,
  until: number,
  reporting: ReadonlySet<string>,
): number {
  if (reporting.size === 0) return -1
  for (let at = from; at < until; at += 1) {
    const mark = text[at]!
    if (!',.?!'.includes(mark) || !/\s/u.test(text[at + 1] ?? '')) continue
    const rest = text.slice(at + 1, Math.min(until, at + 1 + clauseLength))
    const end = /[.,;:?!](?:\s|$)/u.exec(rest)
    if (!end && at + 1 + clauseLength < until) continue
    const words = rest
      .slice(0, end?.index ?? rest.length)
      .trim()
      .toLowerCase()
      .split(/\s+/u)
    if (words.length <= 9 && words.slice(0, clauseStart).some(word => reporting.has(word))) return at + 1
  }
  return -1
}

function trimEnd(text: string, from: number, until: number): number {
  let end = until
  while (end > from && text.charCodeAt(end - 1) <= 32) end -= 1
  return end
}

class Doubles {
  readonly pairs: Omit<QuotePair, 'depth'>[] = []
  readonly repairs: QuoteRepair[] = []
  private readonly open: { readonly mark: Mark; readonly damaged: boolean }[] = []
  private lastEnd = 0

  constructor(
    private readonly text: string,
    private readonly paragraphs: readonly Paragraph[],
    private readonly reporting: ReadonlySet<string>,
  ) {}

  run(): Pairing {
    for (let index = 0; index < this.paragraphs.length; index += 1) {
      const { doubles, start } = this.paragraphs[index]!
      this.lastEnd = start
      for (let at = 0; at < doubles.length; at += 1) this.take(doubles, at, index)
      this.endParagraph(index)
    }
    return { pairs: this.pairs, repairs: this.repairs }
  }

  private repair(stretch: Stretch, reads: string, because: string, by: string): void {
    this.repairs.push({ start: stretch.start, end: stretch.end, reads, because, by: `text/quote/${by}` })
  }

  private take(marks: readonly Mark[], at: number, paragraph: number): void {
    const mark = marks[at]!
    const top = this.open[this.open.length - 1]
    if (!top) this.takeOutside(mark, marks[at + 1])
    else if (this.opensInside(marks, at, paragraph)) {
      const nests = this.open.length < 2 && this.isNested(marks, at)
      if (!nests) this.lose(top.mark, mark.start)
      this.begin(mark)
    } else this.end(mark)
  }

  /** A mark while no quotation is open. */
  private takeOutside(mark: Mark, next: Mark | undefined): void {
    const inches = mark.glyph === 'either' && /\d/u.test(mark.before)
    if (mark.side === 'unknown' && inches) return
    // `word“ more words”`: the space stands on the wrong side.
    const misplaced = mark.side === 'close' && mark.glyph === 'open' && next !== undefined && closesLike(next)
    if (mark.side === 'open' || (mark.side === 'unknown' && mark.glyph !== 'close') || misplaced)
      this.begin(mark, misplaced)
    else this.guessOpening(mark)
  }

  /** A closing mark whose opening one was lost: the words began with the paragraph, or with the sentence. */
  private guessOpening(mark: Mark): void {
    // 12" and 5'10" are inches.
    if (mark.glyph === 'either' && /\d/u.test(mark.before)) return
    const { start } = this.paragraphs[mark.paragraph]!
    let place = this.lastEnd
    if (place > start) {
      const stop = /[.!?]["”’)]*\s+(?=\S)/u.exec(this.text.slice(place, Math.min(mark.start, place + 2_000)))
      if (!stop) {
        this.repair(mark, '', 'A closing mark without an opening one.', 'stray')
        return
      }
      place += stop.index + stop[0].length
    }
    const at = { start: place, end: place }
    this.repair(at, opening(mark, this.text), 'The opening mark was lost.', 'lost-opening')
    if (mark.glyph === 'open') this.turn(mark, 'close')
    this.pairs.push({ open: at, close: mark, damaged: true, carriesOn: false })
    this.lastEnd = mark.end
  }

  private turn(mark: Mark, to: 'open' | 'close'): void {
    if (this.text[mark.start] === '"') return
    const reads = to === 'close' ? '”' : '“'
    this.repair(
      mark,
      reads,
      to === 'close'
        ? 'An opening mark where the quotation closes.'
        : 'A closing mark where the quotation opens.',
      'turned',
    )
  }

  private begin(mark: Mark, misplaced = false): void {
    const turned = mark.glyph === 'close'
    if (turned) this.turn(mark, 'open')
    else if (mark.doubled)
      this.repair(mark, this.text[mark.start]!, 'The mark is set more than once.', 'doubled')
    this.open.push({ mark, damaged: turned || misplaced || mark.doubled })
  }

  private end(mark: Mark): void {
    if (mark.end - mark.start === 2 && this.open.length === 2) {
      // “… of “War and Peace””: two marks, each closing one quotation.
      this.end({ ...mark, end: mark.start + 1, doubled: false })
      this.end({ ...mark, start: mark.start + 1, doubled: false })
      return
    }
    const top = this.open.pop()!
    const turned = mark.glyph === 'open' && this.text[top.mark.start] !== '„'
    if (turned) this.turn(mark, 'close')
    else if (mark.doubled)
      this.repair(mark, this.text[mark.start]!, 'The mark is set more than once.', 'doubled')
    this.pairs.push({
      open: top.mark,
      close: mark,
      damaged: top.damaged || turned || mark.doubled,
      carriesOn: false,
    })
    this.lastEnd = mark.end
  }

  /** Whether a mark opens another quotation while one is open. */
  private opensInside(marks: readonly Mark[], at: number, paragraph: number): boolean {
    const mark = marks[at]!
    if (mark.side === 'close') return false
    const next = marks[at + 1]
    if (mark.side === 'open') return mark.glyph !== 'close' || (next !== undefined && closesLike(next))
    if (mark.glyph !== 'open' || closesLike(mark)) return false
    const ownParagraph = this.open[this.open.length - 1]!.mark.paragraph === paragraph
    return (
      ownParagraph && next !== undefined && closesLike(next) && mark.after !== '' && !/\s/u.test(mark.after)
    )
  }

  /** “He read “War and Peace” aloud,” she said: as many closing marks follow as are then open. */
  private isNested(marks: readonly Mark[], at: number): boolean {
    const next = marks[at + 1]
    const second = marks[at + 2]
    if (!next || !closesLike(next)) return false
    if (next.doubled || (second && closesLike(second))) return true
    return second === undefined && this.reopensAfter(marks[at]!.paragraph)
  }

  /** Whether the next paragraph begins with an opening mark, as where a quotation goes on. */
  private reopensAfter(index: number): boolean {
    const next = this.paragraphs[index + 1]
    const first = next?.doubles[0]
    return first !== undefined && first.start === next!.start && !closesLike(first)
  }

  /** The closing mark of the innermost quotation was lost somewhere before `until`. */
  private lose(open: Mark, until: number): void {
    this.open.pop()
    const { start } = this.paragraphs[open.paragraph]!
    const clause = findReportingClause(this.text, Math.max(open.end, start), until, this.reporting)
    const place = clause >= 0 ? clause : trimEnd(this.text, open.end, until)
    const at = { start: place, end: place }
    const because =
      clause >= 0
        ? 'The closing mark before the reporting clause was lost.'
        : 'The closing mark was lost; the words are taken to end here.'
    this.repair(at, closing(open, this.text), because, 'lost-closing')
    this.pairs.push({ open, close: at, damaged: true, carriesOn: false })
    this.lastEnd = place
  }

  /** A quotation open at the end of a paragraph: it goes on in the next one, or its closing mark was lost. */
  private endParagraph(index: number): void {
    while (this.open.length > 1) this.lose(this.open[this.open.length - 1]!.mark, this.paragraphs[index]!.end)
    const outer = this.open[0]
    if (!outer) return
    const { end } = this.paragraphs[index]!
    const reopens = this.reopensAfter(index)
    if (
      reopens &&
      (outer.mark.paragraph !== index ||
        findReportingClause(this.text, outer.mark.end, end, this.reporting) < 0)
    ) {
      this.open.pop()
      this.pairs.push({
        open: outer.mark,
        close: { start: end, end },
        damaged: outer.damaged,
        carriesOn: true,
      })
      return
    }
    if (!reopens && this.closesLater(index, outer.mark.paragraph)) return
    this.lose(outer.mark, outer.mark.paragraph === index ? end : this.paragraphs[outer.mark.paragraph]!.end)
  }

  /** Whether the first mark of the next paragraphs closes what is open. */
  private closesLater(index: number, from: number): boolean {
    for (let at = index + 1; at <= Math.min(from + longestSilence, this.paragraphs.length - 1); at += 1) {
      const first = this.paragraphs[at]!.doubles[0]
      if (first) return closesLike(first)
    }
    return false
  }
}

/** Pairs the double marks of the paragraphs. Linear: each mark looks at a bounded number of others. */
export function pairDoubles(
  text: string,
  paragraphs: readonly Paragraph[],
  reporting: ReadonlySet<string>,
): Pairing {
  return new Doubles(text, paragraphs, reporting).run()
}

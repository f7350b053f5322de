/** The article's own fields, chosen from what the page, the feed and the archive say: each kind of place by how far it is believed. */
import type { Capture, Fact } from '../model/capture.js'
import type { Id, Problem, Time } from '../model/evidence.js'
import { extentOf } from '../text/calendar.js'
import { dayAtOutlet, dayOf } from './outletDay.js'

export interface Declared {
  readonly published?: Time
  readonly modified?: Time
  /** The headlines that the page goes by, the most believed first, without the outlet's name behind them. */
  readonly headlines: readonly string[]
  readonly authors: readonly string[]
  readonly outlet?: string
  readonly problems: readonly Problem[]
}

type From = Fact['from']

/**
 * Whom to believe first. JSON-LD and Open Graph are written by the system that publishes the article and read by searchers that punish
 * errors; microdata often marks other articles of the page as well; what feeds say is of their entry. What a rule found in the text or
 * the address comes last.
 */
const order: readonly From[] = [
  'given',
  'json-ld',
  'opengraph',
  'meta',
  'microdata',
  'feed',
  'archive',
  'link',
  'element',
  'text',
  'http',
  'url',
]
const sureness: readonly Fact['sure'][] = ['declared', 'marked', 'guessed']

/** The name of the site is the outlet's; the publisher of JSON-LD is often the house around it, or the agency. */
const outletOrder: readonly From[] = ['given', 'opengraph', ...order.filter(from => from !== 'opengraph')]

/** The facts about one thing, the most believed first; of equals the first found. */
function believed(facts: readonly Fact[], about: Fact['about']): readonly Fact[] {
  const places = about === 'outlet' ? outletOrder : order
  const rank = ({ from, sure }: Fact): number => sureness.indexOf(sure) * places.length + places.indexOf(from)
  return facts.filter(fact => fact.about === about).sort((one, other) => rank(one) - rank(other))
}

/** Days between two prefixes that name a day each. */
function daysApart(one: string, other: string): number {
  return Math.abs((extentOf(one)?.first ?? 0) - (extentOf(other)?.first ?? 0))
}

const isDay = ({ value }: Fact): boolean => extentOf(value)?.precision === 'day'

/** Nothing is published after it was taken from the web; a day more is for the zones. */
function before(facts: readonly Fact[], at: string | undefined): readonly Fact[] {
  const limit = at === undefined ? undefined : extentOf(at)?.last
  return limit === undefined ? facts : facts.filter(({ value }) => (extentOf(value)?.first ?? 0) <= limit + 1)
}

function timeOf(from: string, by: string): Time {
  return { from, implied: [], by }
}

/** Chooses; `capture` is asked only for its facts, its address and when it was taken. */
export function readDeclared({ facts = [], at, url }: Capture, article: Id): Declared {
  const dates = before(believed(facts, 'published'), at)
  const chosen = dates.find(isDay) ?? dates[0]
  const day = chosen && dayAtOutlet(chosen, dates)
  const changed = before(believed(facts, 'modified'), at).find(
    fact => isDay(fact) && (day === undefined || dayOf(fact.value) >= day),
  )
  const outlet = believed(facts, 'outlet')[0]?.value.replace(/^@/u, '')
  const headlines = believed(facts, 'headline').map(({ value }) => withoutOutlet(value, outlet, url))
  return {
    ...(chosen && day !== undefined && { published: timeOf(day, `article/date-${chosen.from}`) }),
    ...(changed && { modified: timeOf(dayOf(changed.value), `article/date-${changed.from}`) }),
    headlines: [...new Set(headlines)],
    authors: authorsOf(facts, outlet),
    ...(outlet !== undefined && { outlet }),
    problems: chosen ? disagreement(chosen, dates, article) : [],
  }
}

/** What is declared for machines to be more than a day from the date that was taken. */
function disagreement(chosen: Fact, dates: readonly Fact[], article: Id): readonly Problem[] {
  const other = dates.find(
    fact =>
      fact.sure === 'declared' && isDay(fact) && isDay(chosen) && daysApart(fact.value, chosen.value) > 1,
  )
  if (!other) return []
  const message = `the page gives two dates of publication: ${chosen.where} says ${chosen.value}, ${other.where} says ${other.value}; the first is taken`
  const hint = 'give the right one with --published'
  return [{ rule: 'article/dates-disagree', weight: 'note', message, article, hint }]
}

const separators = /\s[|–—·:»-]\s/gu

function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** “Ports reopen | Harbour Times” without its end, where that is the outlet's name or its site's. */
function withoutOutlet(headline: string, outlet: string | undefined, url: string | undefined): string {
  const parts = [...headline.matchAll(separators)]
  const last = parts[parts.length - 1]
  if (!last) return headline
  const tail = lettersOf(headline.slice(last.index + last[0].length))
  const host = /^[a-z]+:\/\/([^/?#:]+)/iu.exec(url ?? '')?.[1] ?? ''
  const names = [outlet ?? '', ...host.split('.')].map(lettersOf).filter(name => name.length > 3)
  return names.some(
    name => name.startsWith(tail) || (tail.startsWith(name) && tail.length <= 2 * name.length),
  )
    ? headline.slice(0, last.index).trim()
    : headline
}

const mostAuthors = 10

/** The names of the authors by the place that is believed most; a house or an account is nobody. */
function authorsOf(facts: readonly Fact[], outlet: string | undefined): readonly string[] {
  const named = believed(facts, 'author').filter(({ value }) => {
    const isHouse = outlet !== undefined && lettersOf(value) === lettersOf(outlet)
    return !isHouse && value.length <= 100 && /^\p{Lu}|^\p{Lo}/u.test(value)
  })
  const from = named[0]?.from
  return [...new Set(named.filter(fact => fact.from === from).map(({ value }) => value))].slice(
    0,
    mostAuthors,
  )
}

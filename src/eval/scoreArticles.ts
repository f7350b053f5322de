/** Regions, repairs, residues and times: what of the page is the article, and what its words mean on a calendar. */

import type { Article, Region } from '../model/article.js'
import type { Time } from '../model/evidence.js'
import type { Stretch } from '../model/layers.js'
import { overlaps } from '../text/stretches.js'
import type { GoldArticle } from './gold.js'
import type { Measured } from './measure.js'
import { locate, locateAll } from './ranges.js'
import { excerpt, type Score, type Tally, tally } from './score.js'

const bodyKinds: ReadonlySet<string> = new Set(['body', 'standfirst'])

/** The kinds of the regions that hold a character of the stretch other than white space. */
function kindsIn(article: Article, { start, end }: Stretch): ReadonlySet<string> {
  const { text } = article.capture
  const inside = article.regions.filter(region => overlaps(region.span, { start, end }))
  const held = inside.filter(
    ({ span }) => text.slice(Math.max(start, span.start), Math.min(end, span.end)).trim() !== '',
  )
  return new Set(held.map(region => region.kind))
}

function linesOf(text: string): readonly Stretch[] {
  const lines: Stretch[] = []
  for (const match of text.matchAll(/[^\n\r]+/gu)) {
    if (match[0].trim() !== '') lines.push({ start: match.index, end: match.index + match[0].length })
  }
  return lines
}

/** Where gold furniture stands: the lines that are exactly these words, else a line that begins with them, else anywhere. */
function placesOf(file: string, text: string, words: string, nth: number | undefined): readonly Stretch[] {
  if (nth !== undefined) return [locate(file, text, words, nth)]
  const all = locateAll(file, text, words)
  const before = (place: Stretch): string =>
    text.slice(text.lastIndexOf('\n', place.start - 1) + 1, place.start).trim()
  const after = (place: Stretch): string => (text.slice(place.end).split('\n', 1)[0] ?? '').trim()
  const whole = all.filter(place => before(place) === '' && after(place) === '')
  if (whole.length > 0) return whole
  const first = all.find(place => before(place) === '') ?? all[0]
  return first ? [first] : []
}

const trimmed = (article: Article, region: Region): string =>
  article.capture.text.slice(region.span.start, region.span.end).trim()

function scoreTitles(
  noun: string,
  kind: Region['kind'],
  entries: readonly (readonly [Article, readonly string[]])[],
): Score {
  const { expect, find, score } = tally(noun)
  for (const [article, titles] of entries) {
    const found = article.regions
      .filter(region => region.kind === kind)
      .map(region => trimmed(article, region))
    for (const title of titles) {
      const [place] = placesOf(article.capture.name, article.capture.text, title, undefined)
      const instead = [...kindsIn(article, place!)].join(', ')
      expect(
        found.includes(title.trim())
          ? undefined
          : `${article.capture.name} ${excerpt(title)} was read as ${instead}`,
      )
    }
    const wanted = titles.map(title => title.trim())
    for (const title of found)
      find(wanted.includes(title) ? undefined : `${article.capture.name} ${excerpt(title)}`)
  }
  return score()
}

/** Furniture exact by kind; every other line must be body or standfirst. */
function scoreLines(entry: GoldArticle, article: Article, furniture: Tally, body: Tally): void {
  const { name, text } = article.capture
  const titles = [entry.headline ?? [], entry.crossheads ?? []].flat()
  const told = new Set(titles.map(title => title.trim()))
  const places = (entry.notBody ?? []).flatMap(({ text: words, kind, nth }) =>
    placesOf(name, text, words, nth).map(place => ({ ...place, kind })),
  )
  for (const place of places) {
    const kinds = [...kindsIn(article, place)]
    const right = kinds.length === 1 && kinds[0] === place.kind
    const words = excerpt(text.slice(place.start, place.end))
    furniture.expect(
      right ? undefined : `${name} ${words} should be ${place.kind}, was read as ${kinds.join(', ')}`,
    )
    furniture.find(right ? undefined : `${name} ${words} was read as ${kinds.join(', ')}`)
  }
  for (const line of linesOf(text)) {
    if (told.has(text.slice(line.start, line.end).trim())) continue
    const here = places.filter(place => overlaps(place, line))
    const rest = { start: Math.max(line.start, ...here.map(place => place.end)), end: line.end }
    const kinds = [...kindsIn(article, rest)]
    if (kinds.length === 0) continue
    const right = kinds.every(kind => bodyKinds.has(kind) || here.some(place => place.kind === kind))
    const words = excerpt(text.slice(rest.start, rest.end))
    body.expect(
      right
        ? undefined
        : `${name} ${words} was read as ${kinds.filter(kind => !bodyKinds.has(kind)).join(', ')}`,
    )
    body.find()
  }
}

/** Every time in the record whose words the text has, once a span. */
function timesIn(value: unknown, found = new Map<string, Time>()): ReadonlyMap<string, Time> {
  if (Array.isArray(value)) for (const part of value) timesIn(part, found)
  else if (value !== null && typeof value === 'object') {
    const time = value as Time
    if (typeof time.from === 'string' && time.words)
      found.set(JSON.stringify([time.words, time.from, time.until]), time)
    for (const part of Object.values(value)) timesIn(part, found)
  }
  return found
}

const shown = (from: string, until: string | undefined): string =>
  until === undefined || until === from ? from : `${from}/${until}`

/** Whether a time of the record says what the gold writes as `2022-11-15` or `2022-11-15/2022-11-16`. */
export function isSameTime(expected: string, time: Time | undefined): boolean {
  return time !== undefined && shown(time.from, time.until) === expected
}

export const showTime = (time: Time | undefined): string => (time ? shown(time.from, time.until) : 'none')

function scoreTimes({ gold, record, article }: Measured): Score {
  const { expect, find, score } = tally('times')
  // A gold lists dates; “for two weeks”, “daily” and “now” are read as well and are none.
  const times = [...timesIn(record).values()].filter(({ kind }) => kind === undefined)
  for (const entry of gold.articles) {
    const { id, capture } = article(entry.file)
    const here = times.filter(time => time.words?.article === id)
    const wanted = (entry.times ?? []).map(time => ({
      ...time,
      ...locate(capture.name, capture.text, time.text, time.nth),
    }))
    for (const time of wanted) {
      const read = here.filter(other => overlaps(other.words!, time))
      const value = shown(time.from, time.until)
      const instead = read.length === 0 ? 'not read' : `read as ${read.map(showTime).join(', ')}`
      expect(
        read.some(other => isSameTime(value, other))
          ? undefined
          : `${capture.name} ${excerpt(time.text)} = ${value}: ${instead}`,
      )
    }
    // The gold may list only the first of several “mid-May”: the others are no extras if they are read the same.
    const listed = wanted.flatMap(time =>
      locateAll(capture.name, capture.text, time.text).map(place => ({ ...time, ...place })),
    )
    for (const time of here) {
      const right = listed.some(
        other => overlaps(time.words!, other) && isSameTime(shown(other.from, other.until), time),
      )
      const words = excerpt(capture.text.slice(time.words!.start, time.words!.end))
      find(right ? undefined : `${capture.name} ${words} read as ${showTime(time)}`)
    }
  }
  return score()
}

function scoreMarks(
  noun: string,
  { gold, article }: Measured,
  key: 'brokenQuotes' | 'residue',
  marks: (article: Article) => readonly { readonly span: Stretch }[],
): Score {
  const { expect, find, score } = tally(noun)
  for (const entry of gold.articles) {
    const { name, text } = article(entry.file).capture
    const found = marks(article(entry.file))
    const wanted = (entry[key] ?? []).map(mark => locate(name, text, mark.text, mark.nth))
    for (const place of wanted) {
      const right = found.some(mark => overlaps(mark.span, place))
      expect(right ? undefined : `${name} ${excerpt(text.slice(place.start, place.end))}`)
    }
    for (const { span } of found) {
      const right = wanted.some(place => overlaps(span, place))
      find(right ? undefined : `${name} ${excerpt(text.slice(span.start, span.end))}`)
    }
  }
  return score()
}

export function scoreArticles(measured: Measured): readonly Score[] {
  const { gold, article, has, names } = measured
  const scores: Score[] = []
  const each = gold.articles.map(entry => [entry, article(entry.file)] as const)
  if (has('headline')) {
    scores.push(
      scoreTitles(
        'headline',
        'headline',
        each.map(([entry, page]) => [page, entry.headline ? [entry.headline] : []]),
      ),
    )
  }
  if (has('crossheads')) {
    scores.push(
      scoreTitles(
        'crossheads',
        'crosshead',
        each.map(([entry, page]) => [page, entry.crossheads ?? []]),
      ),
    )
  }
  if (has('notBody')) {
    const furniture = tally('furniture')
    const body = tally('body')
    for (const [entry, page] of each) scoreLines(entry, page, furniture, body)
    scores.push(furniture.score(), body.score())
  }
  const facts = tally('article facts')
  for (const [entry, page] of each) {
    const says = (
      what: string,
      wanted: string | undefined,
      right: boolean,
      read: string | undefined,
    ): void => {
      if (wanted !== undefined)
        facts.expect(right ? undefined : `${entry.file} ${what} ${wanted}, read as ${read ?? 'none'}`)
    }
    says('language', entry.language, entry.language === page.language, page.language)
    says('author', entry.author, entry.author === page.author, page.author)
    const { outlet } = page
    const named = outlet && names.isSame(entry.republisher ?? '', outlet)
    says('outlet', entry.republisher, named === true, outlet?.label)
  }
  scores.push(facts.score())
  if (has('brokenQuotes')) scores.push(scoreMarks('repairs', measured, 'brokenQuotes', page => page.repairs))
  if (has('residue')) scores.push(scoreMarks('residues', measured, 'residue', page => page.residues))
  if (has('times')) scores.push(scoreTimes(measured))
  return scores
}

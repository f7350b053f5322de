/** Statements by their content; of those matched, who speaks, how, when, to whom and through whom. */

import type { Party } from '../model/actor.js'
import type { Span } from '../model/evidence.js'
import type { Statement } from '../model/statement.js'
import { overlaps } from '../text/stretches.js'
import type { Expected, Measured } from './measure.js'
import { locateAll, overlap, spansTouch } from './ranges.js'
import { excerpt, type Score, tally } from './score.js'
import { isSameTime, showTime } from './scoreArticles.js'

const words = (article: Expected['article'], content: Expected['content']): string =>
  excerpt(content.map(({ start, end }) => article.capture.text.slice(start, end)).join(' … '), 110)

function scoreContents({ gold, record, expected, article, quote }: Measured): Score {
  const { expect, find, score } = tally('statements')
  const matched = new Set(expected.map(entry => entry.match?.id))
  for (const { id, article, content, match } of expected) {
    const nearest = record.statements
      .filter(statement => statement.article === article.id)
      .map(statement => ({ statement, shared: overlap(content, statement.content) }))
      .sort((a, b) => b.shared - a.shared)[0]
    const instead =
      nearest && nearest.shared > 0
        ? `nearest shares ${nearest.shared.toFixed(2)}: ${words(article, nearest.statement.content)}`
        : 'nothing near'
    expect(match ? undefined : `${id} ${words(article, content)}; ${instead}`)
  }
  const read = new Set(gold.articles.filter(entry => entry.statements).map(entry => article(entry.file).id))
  for (const statement of record.statements.filter(statement => read.has(statement.article))) {
    const line = `${statement.speaker.label}: ${statement.content.map(quote).join(' … ')} (${statement.evidence.by})`
    find(matched.has(statement.id) ? undefined : line)
  }
  return score()
}

/** What stands in another sentence is farther away than anything in this one. */
const sentenceAway = 1_000

/** The occurrence that the gold means: the one it counts, else the one nearest to the content. */
function namedPlace(
  { article, content }: Expected,
  named: string,
  nth: number | undefined,
): { start: number; end: number } {
  const places = locateAll(article.capture.name, article.capture.text, named)
  if (nth !== undefined && places[nth]) return places[nth]
  const { text } = article.capture
  const distance = (place: { start: number; end: number }): number =>
    Math.min(
      ...content.map(part => {
        const between =
          part.start >= place.end ? text.slice(place.end, part.start) : text.slice(part.end, place.start)
        return between.length + (/[.!?\n]/u.test(between) ? sentenceAway : 0)
      }),
    )
  return [...places].sort((a, b) => distance(a) - distance(b))[0]!
}

function scoreWords(noun: 'source' | 'cue', measured: Measured): Score {
  const { expect, find, score } = tally(noun)
  for (const entry of measured.expected) {
    const named = noun === 'source' ? entry.gold.source : entry.gold.cue
    if (!entry.match || typeof named !== 'string') continue
    const span: Span | undefined = entry.match[noun]
    const nth = noun === 'source' ? entry.gold.nthSource : entry.gold.nthCue
    const right = span !== undefined && overlaps(span, namedPlace(entry, named, nth))
    const line = `${entry.id} ${excerpt(named)}, read as ${span ? measured.quote(span) : 'none'}`
    expect(right ? undefined : line)
    if (span) find(right ? undefined : line)
  }
  return score()
}

/** The hops that only carry: neither the speaker nor the page itself nor what the page says it came from. */
function carriers(statement: Statement, { record }: Measured): readonly Party[] {
  const page = record.articles.find(article => article.id === statement.article)
  const origins = record.descents
    .filter(descent => descent.child === statement.article)
    .map(descent => descent.source)
  const isOwn = (party: Party): boolean =>
    party.actor === undefined
      ? [statement.speaker, ...origins].some(own => own?.label === party.label)
      : [statement.speaker.actor, page?.outlet?.actor, ...origins.map(own => own?.actor)].includes(
          party.actor,
        )
  return statement.channel.map(hop => hop.by).filter(party => !isOwn(party))
}

function scoreChannel(measured: Measured): Score {
  const { expect, find, score } = tally('channel')
  const { names } = measured
  for (const { id, gold, match } of measured.expected) {
    if (!match) continue
    const hops = match.channel.map(hop => hop.by)
    const labels = hops.map(party => party.label).join(' → ') || 'none'
    let from = 0
    for (const wanted of gold.channel ?? []) {
      const at = hops.findIndex((party, index) => index >= from && names.isSame(wanted, party))
      expect(at >= 0 ? undefined : `${id} through ${wanted}: read as ${labels}`)
      if (at >= 0) from = at + 1
    }
    for (const party of carriers(match, measured)) {
      find(
        (gold.channel ?? []).some(wanted => names.isSame(wanted, party))
          ? undefined
          : `${id} through ${party.label}`,
      )
    }
  }
  return score()
}

function scoreAddressees({ expected, names }: Measured): Score {
  const { expect, find, score } = tally('addressee')
  for (const { id, gold, match } of expected) {
    if (!match) continue
    const wanted = gold.addressee ?? []
    const read = match.addressees.map(party => party.label).join(', ') || 'none'
    for (const name of wanted) {
      expect(
        match.addressees.some(party => names.isSame(name, party))
          ? undefined
          : `${id} to ${name}: read as ${read}`,
      )
    }
    for (const party of match.addressees) {
      find(wanted.some(name => names.isSame(name, party)) ? undefined : `${id} to ${party.label}`)
    }
  }
  return score()
}

export function scoreStatements(measured: Measured): readonly Score[] {
  const { expected, names } = measured
  if (!measured.has('statements')) return []
  const speaker = tally('speaker')
  const mode = tally('mode')
  const said = tally('said')
  for (const { id, gold, match } of expected) {
    if (!match) continue
    if (gold.speaker !== undefined) {
      const right = names.isSame(gold.speaker, match.speaker, gold.anonymous)
      const kind = match.speaker.unnamed ? ` (${match.speaker.unnamed})` : ''
      const line = `${id} ${gold.speaker}, read as ${match.speaker.label}${kind} by ${match.speaker.by}`
      speaker.expect(right ? undefined : line)
      speaker.find(right ? undefined : line)
    }
    if (gold.mode !== undefined) {
      const line = gold.mode === match.mode ? undefined : `${id} ${gold.mode}, read as ${match.mode}`
      mode.expect(line)
      mode.find(line)
    }
    if (typeof gold.said === 'string') {
      const right = isSameTime(gold.said, match.said)
      said.expect(right ? undefined : `${id} ${gold.said}, read as ${showTime(match.said)}`)
      if (match.said) said.find(right ? undefined : `${id} read as ${showTime(match.said)}`)
    } else if (match.said) said.find(`${id} read as ${showTime(match.said)}, the gold gives no time`)
  }
  return [
    scoreContents(measured),
    speaker.score(),
    mode.score(),
    scoreWords('source', measured),
    scoreWords('cue', measured),
    said.score(),
    scoreChannel(measured),
    scoreAddressees(measured),
  ]
}

/** Whether the spans touch gold words in an article: the occurrence that the gold counts from 0, or any of them. */
export function touchesWords(
  measured: Measured,
  spans: readonly Span[],
  words: { readonly article: string; readonly text: string; readonly nth?: number | undefined },
): boolean {
  const { id, capture } = measured.article(words.article)
  const places = locateAll(capture.name, capture.text, words.text)
  const meant = words.nth === undefined ? places : places.slice(words.nth, words.nth + 1)
  return meant.some(place => spansTouch(spans, id, place))
}

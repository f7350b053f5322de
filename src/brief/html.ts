/** A brief as one page that needs nothing else: no script, no network. The brief stands above, the articles side by side below. */
import type { Brief, BriefPart, BriefPoint, BriefSection } from '../model/brief.js'
import type { Span } from '../model/evidence.js'
import type { Record } from '../model/record.js'
import { digestText } from '../text/digest.js'
import { escapeLine, escapeText } from './escape.js'
import { findMarks, placeKey, renderArticle } from './htmlArticle.js'
import { type Lookup, lookUp } from './lookup.js'
import { letterAt } from './places.js'
import { style } from './style.js'

/** The ids of a brief's points, made of our own letters and numbers: `meetings-1`, `meetings-1-2`. */
function pointId(section: BriefSection, line: number, point?: number): string {
  return `${section.key}-${line + 1}${point === undefined ? '' : `-${point + 1}`}`
}

function keyOf(lookup: Lookup, span: Span): string {
  return placeKey(lookup.places.letter(span.article), span)
}

function renderPart(lookup: Lookup, part: BriefPart): string {
  if ('lead' in part) return `<strong><bdi>${escapeLine(part.lead)}</bdi></strong>`
  if ('text' in part) return escapeText(part.text.replace(/\s+/gu, ' '))
  const language = lookup.places.article(part.quote.article)?.language ?? 'und'
  return `“<bdi lang="${escapeText(language)}">${escapeLine(lookup.places.text(part.quote))}</bdi>”`
}

/** One link for each line of a text that is cited; it leads to the first place there. */
function renderCites(lookup: Lookup, cites: readonly Span[]): string {
  const links = new Map<string, string>()
  for (const span of cites) {
    const place = lookup.places.at(span)
    const name = `${place?.letter}:${place?.line}`
    if (!place || links.has(name)) continue
    const label = `Report ${place.letter}, line ${place.line}`
    links.set(name, `<span><a href="#${keyOf(lookup, span)}" aria-label="${label}">${name}</a></span>`)
  }
  return links.size === 0 ? '' : ` <span class="cites">${[...links.values()].join('')}</span>`
}

function renderPoint(lookup: Lookup, point: BriefPoint, id: string, below: string): string {
  const parts = point.parts.map(part => renderPart(lookup, part)).join('')
  return `<li id="${id}">${parts}${renderCites(lookup, point.cites)}${below}</li>`
}

/** The headline as the page's heading; how many reports there are below it. */
function renderTitle(lookup: Lookup, { title }: Brief): string {
  const [first, ...rest] = title.parts
  const heading = `<h1>${renderPart(lookup, first!)}${renderCites(lookup, title.cites)}</h1>`
  const words = rest.flatMap(part => ('text' in part ? part.text.replace(/^\s*—\s*/u, '').trim() : []))
  const scope = words.filter(text => text !== '').map(text => escapeLine(text))
  return scope.length > 0 ? `${heading}\n<p class="scope ui">${scope.join(' ')}</p>` : heading
}

function renderSection(lookup: Lookup, section: BriefSection): string {
  const lines = section.lines.map((line, index) => {
    const points = line.lines.map((point, below) =>
      renderPoint(lookup, point, pointId(section, index, below), ''),
    )
    return renderPoint(
      lookup,
      line,
      pointId(section, index),
      points.length > 0 ? `<ul>${points.join('')}</ul>` : '',
    )
  })
  const body =
    lines.length > 0
      ? `<ul class="lines">${lines.join('\n')}</ul>`
      : `<p class="empty">${escapeLine(section.empty)}</p>`
  return `<section class="section" id="${section.key}" aria-labelledby="h-${section.key}"><h2 id="h-${section.key}">${escapeLine(section.heading)}</h2>${body}</section>`
}

function renderContents(brief: Brief): string {
  const entries = brief.sections.map(
    ({ key, heading, lines }) =>
      `<li><a href="#${key}">${escapeLine(heading)}</a> <span class="count">${lines.length}</span></li>`,
  )
  return `<nav aria-label="Contents"><ul>${entries.join('')}<li><a href="#articles">The texts</a></li></ul></nav>`
}

/** From each statement's words to its line, so that a reader of the text finds the way back. */
function findBacks(lookup: Lookup, brief: Brief): ReadonlyMap<string, string> {
  const points = new Map<string, string>()
  for (const section of brief.sections) {
    if (section.key !== 'statements') continue
    section.lines.forEach((line, index) => {
      line.lines.forEach((point, below) => {
        for (const span of point.cites) points.set(keyOf(lookup, span), pointId(section, index, below))
      })
    })
  }
  const backs = new Map<string, string>()
  for (const { content } of lookup.record.statements) {
    const key = keyOf(lookup, content[0]!)
    const id = points.get(key)
    if (id !== undefined) backs.set(key, id)
  }
  return backs
}

/**
 * Lights up every piece of the place that the address names, in its paragraph: a place may lie across others, so it has
 * several pieces, all of them siblings of its anchor. (`:has` would do without the order, but takes browsers seconds.)
 */
function targetRules(keys: readonly string[]): string {
  return keys.map(key => `#${key}:target~.${key}`).join(',\n')
}

/** Makes the page. Safe for any text in the record: everything is escaped, ids and classes are made here. */
export function toHtml(record: Record, brief: Brief): string {
  const lookup = lookUp(record)
  const cited = brief.sections.flatMap(({ lines }) =>
    lines.flatMap(line => [...line.cites, ...line.lines.flatMap(({ cites }) => cites)]),
  )
  const keys = [...new Set(cited.filter(span => lookup.places.at(span)).map(span => keyOf(lookup, span)))]
  const target = keys.length > 0 ? `${targetRules(keys)} { background: var(--target); }\n` : ''
  const css = style + target
  const backs = findBacks(lookup, brief)
  const marks = findMarks(record, cited)
  const articles = record.articles.map((article, index) =>
    renderArticle({
      article,
      letter: letterAt(index),
      outlet: lookup.nameOutlet(article.id),
      marks: marks.get(article.id) ?? [],
      backs,
    }),
  )
  const plainTitle = brief.title.parts
    .map(part =>
      'quote' in part ? `“${lookup.places.text(part.quote)}”` : 'lead' in part ? part.lead : part.text,
    )
    .join('')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digestText(css)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Parley">
<title>${escapeLine(plainTitle)}</title>
<style>${css}</style>
</head>
<body>
<a class="skip" href="#articles">Skip to the texts</a>
<header>
${renderTitle(lookup, brief)}
<p class="intro ui">Every line ends in the places it was read from: B:12 is line 12 of report B.</p>
</header>
${renderContents(brief)}
<main>
${brief.sections.map(section => renderSection(lookup, section)).join('\n')}
<section class="articles" id="articles" aria-labelledby="h-articles">
<h2 id="h-articles">The texts</h2>
<p class="key">Statements: <span class="source">who</span> <span class="cue">reports</span> <span class="content">what was said</span> <span class="damage">repaired or left over</span> — dimmed: on the page, but not the article; ↑ leads back to the brief, ↗ to the words in the page itself</p>
<div class="columns" tabindex="0" role="group" aria-label="The texts side by side">
${articles.join('\n')}
</div>
</section>
</main>
</body>
</html>
`
}

/** A brief in Markdown (CommonMark and GitHub's). Citations link to the line of the file; no text of an article can mark anything up. */
import type { Brief, BriefPart, BriefPoint } from '../model/brief.js'
import type { Span } from '../model/evidence.js'
import type { Record } from '../model/record.js'
import { chooseCites } from './cites.js'
import { foldLine } from './legible.js'
import { findPlaces, type Places } from './places.js'

/** Every sign that could begin markup, HTML, a footnote, a formula, or a link that nobody wrote as one. */
const signs = /[\\`*_{}[\]<>#|~$&@!^]|:(?=\/\/)|(?<=\bwww)\./giu

/** Text that Markdown shows as it is. */
export function escapeMarkdown(text: string): string {
  return foldLine(text).replace(signs, sign => `\\${sign}`)
}

/** The name as a relative link: with its colon encoded, `javascript:…` is a file's name; `//host` loses a slash. */
function linkTo(name: string): string {
  const path = encodeURIComponent(foldLine(name)).replace(/%2F/gu, '/').replace(/^\/+/u, '/')
  return path.replace(/[()'*!]/gu, sign => `%${sign.charCodeAt(0).toString(16)}`)
}

function sayPart(places: Places, part: BriefPart): string {
  if ('quote' in part) return `“${escapeMarkdown(places.text(part.quote))}”`
  if ('lead' in part) return `**${escapeMarkdown(part.lead)}**`
  const [before = '', after = ''] = [/^\s*/u.exec(part.text)?.[0], /\s*$/u.exec(part.text)?.[0]]
  if (part.text.trim() === '') return part.text === '' ? '' : ' '
  return `${before && ' '}${escapeMarkdown(part.text)}${after && ' '}`
}

function sayCite(places: Places, span: Span): string {
  const place = places.at(span)
  if (!place) return ''
  return `[${place.letter}:${place.line}](${linkTo(place.article.capture.name)}#L${place.line})`
}

function sayPoint(places: Places, point: BriefPoint): string {
  const { shown, more } = chooseCites(point.cites, span => sayCite(places, span))
  return [
    point.parts.map(part => sayPart(places, part)).join(''),
    ...shown,
    ...(more > 0 ? [`+${more}`] : []),
  ].join(' ')
}

/** The brief as one Markdown document; links are relative to where the articles' files lie. Ends with a line break. */
export function toMarkdown(record: Record, brief: Brief): string {
  const places = findPlaces(record)
  const title = brief.title.parts.map(part => sayPart(places, part)).join('')
  const lines = [`# ${title}`]
  for (const section of brief.sections) {
    lines.push('', `## ${escapeMarkdown(section.heading)}`, '')
    if (section.lines.length === 0) lines.push(escapeMarkdown(section.empty))
    for (const line of section.lines) {
      lines.push(`- ${sayPoint(places, line)}`)
      for (const point of line.lines) lines.push(`  - ${sayPoint(places, point)}`)
    }
  }
  return `${lines.join('\n')}\n`
}

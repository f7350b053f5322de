/** The section on what could not be read, what was repaired, and what of the pages was left out. */
import type { Article, Region } from '../model/article.js'
import type { BriefLine, BriefPoint, BriefSection } from '../model/brief.js'
import type { Id, Problem, Span } from '../model/evidence.js'
import { capLines, caps } from './caps.js'
import { foldLine } from './legible.js'
import type { Lookup } from './lookup.js'
import { countOf, readRegions, regionWord, sayLanguage } from './wording.js'

const residueWord = {
  translation: 'left by translation',
  link: 'left of a link',
  copying: 'left by copying',
} as const

function problemLine(lookup: Lookup, problem: Problem): BriefLine {
  const where = problem.article === undefined ? '' : ` (${lookup.places.letter(problem.article)})`
  const hint = problem.hint === undefined ? '' : ` — ${foldLine(problem.hint)}`
  return {
    parts: [
      { lead: problem.weight === 'warning' ? 'Warning' : 'Note' },
      { text: `${where}: ${foldLine(problem.message)}${hint}` },
    ],
    cites: lookup.cite([problem.place]),
    lines: [],
  }
}

function damagePoints(lookup: Lookup, article: Article): readonly BriefPoint[] {
  const repairs = article.repairs.map((repair): BriefPoint => {
    const printed = foldLine(lookup.places.text(repair.span))
    const isMark = !/[\p{L}\p{N}]/u.test(printed)
    const shown = isMark ? [{ text: printed === '' ? 'a gap' : printed }] : lookup.quote(repair.span, 60)
    const reads = repair.reads === '' ? 'nothing' : foldLine(repair.reads)
    return {
      parts: [
        { lead: 'repaired' },
        { text: ': ' },
        ...shown,
        { text: ` read as ${reads} — ${foldLine(repair.because)}` },
      ],
      cites: lookup.cite([repair.span]),
    }
  })
  const residues = article.residues.map((residue): BriefPoint => {
    const from = residue.from === undefined ? '' : ` from ${sayLanguage(residue.from)}`
    return {
      parts: [
        { lead: residueWord[residue.kind] },
        { text: `${from}: ` },
        ...lookup.quote(residue.span, 60),
        { text: ` — ${foldLine(residue.because)}` },
      ],
      cites: lookup.cite([residue.span]),
    }
  })
  return [...repairs, ...residues]
}

/** How many places of one kind of region are quoted; the rest are counted and cited. */
const shownRegions = 3

/** Regions that are not the article, by what they are. */
function leftOutGroups(lookup: Lookup, article: Article): ReadonlyMap<string, readonly Region[]> {
  const groups = new Map<string, Region[]>()
  for (const region of article.regions) {
    if (readRegions.has(region.kind) || lookup.places.text(region.span).trim() === '') continue
    const language = region.language === undefined ? '' : ` in ${sayLanguage(region.language)}`
    const key = `${regionWord[region.kind]}${language}`
    groups.set(key, [...(groups.get(key) ?? []), region])
  }
  return groups
}

function leftOutPoints(lookup: Lookup, article: Article): readonly BriefPoint[] {
  return [...leftOutGroups(lookup, article)].map(([kind, regions]): BriefPoint => {
    const more = regions.length - shownRegions
    const quotes = regions
      .slice(0, shownRegions)
      .flatMap((region, index) => [{ text: index === 0 ? ': ' : ', ' }, ...lookup.quote(region.span, 60)])
    return {
      parts: [{ lead: kind }, ...quotes, ...(more > 0 ? [{ text: ` and ${more} more` }] : [])],
      cites: lookup.cite(regions.map(region => region.span)),
    }
  })
}

/** In short, one line for the articles of which the same is to say: `A, C: left out: credit`. */
function shortLines(lookup: Lookup): readonly BriefLine[] {
  const groups = new Map<string, { readonly ids: Id[]; readonly cites: (Span | undefined)[] }>()
  for (const article of lookup.record.articles) {
    const damage = damagePoints(lookup, article)
    const leftOut = leftOutGroups(lookup, article)
    const said = [
      ...(damage.length > 0 ? [countOf(damage.length, 'damaged place')] : []),
      ...(leftOut.size > 0 ? [`left out: ${[...leftOut.keys()].join(', ')}`] : []),
    ].join('; ')
    if (said === '') continue
    const group = groups.get(said) ?? { ids: [], cites: [] }
    groups.set(said, group)
    group.ids.push(article.id)
    group.cites.push(damage[0]?.cites[0] ?? [...leftOut.values()][0]?.[0]?.span)
  }
  return [...groups].map(([said, { ids, cites }]) => ({
    parts: [{ lead: lookup.letterList(ids) }, { text: `: ${said}` }],
    cites: lookup.cite(cites),
    lines: [],
  }))
}

function articleLines(lookup: Lookup, article: Article): readonly BriefLine[] {
  const letter = lookup.places.letter(article.id)
  const damage = damagePoints(lookup, article)
  const leftOut = leftOutPoints(lookup, article)
  const lines: BriefLine[] = []
  const add = (text: string, points: readonly BriefPoint[]): void => {
    if (points.length === 0) return
    const cites = lookup.cite(points.map(point => point.cites[0]))
    lines.push({ id: article.id, parts: [{ lead: letter }, { text }], cites, lines: points })
  }
  add(`: ${countOf(damage.length, 'damaged place')}`, damage)
  add(': on the page, but not taken as the article', leftOut)
  return lines
}

export function unreadSection(lookup: Lookup): BriefSection {
  const { problems, articles } = lookup.record
  const warnings = problems.filter(({ weight }) => weight === 'warning')
  const notes = problems.filter(({ weight }) => weight === 'note')
  return {
    key: 'unread',
    heading: 'Not read, repaired, left out',
    empty: 'Every character was read as the article; nothing was repaired.',
    lines: [
      ...capLines(
        lookup,
        [...warnings, ...notes],
        caps.problems,
        problem => problemLine(lookup, problem),
        'warnings and notes',
      ),
      ...(lookup.full ? articles.flatMap(article => articleLines(lookup, article)) : shortLines(lookup)),
    ],
  }
}

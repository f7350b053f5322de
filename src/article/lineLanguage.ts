/** Which language a text or a line is in: by the function words of the tables' language, then by letter statistics (tinyld). */
import { detectAll } from 'tinyld/light'
import type { Words } from '../language/words.js'
import type { LanguageTag } from '../model/evidence.js'
import type { Layout } from '../model/layout.js'

/** The closed-class words of a language, lower case. */
export function functionWords(words: Words): ReadonlySet<string> {
  return new Set([
    ...words.articles,
    ...words.possessives,
    ...words.prepositions,
    ...words.conjunctions,
    ...words.subordinators,
    ...words.relatives,
    ...words.auxiliaries,
    ...words.modals,
    ...words.negations,
    ...Object.keys(words.pronouns),
  ])
}

/** As `\s` of a regular expression: letters are not asked of it. */
function isSpace(unit: number): boolean {
  if (unit < 0xa0) return unit === 32 || (unit >= 9 && unit <= 13)
  return /\s/u.test(String.fromCharCode(unit))
}

/** The runs of non-space; empty ones at the ends where white space stands there, as `split` gives them. */
function splitRuns(text: string): readonly string[] {
  const runs: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    if (!isSpace(text.charCodeAt(at))) continue
    runs.push(text.slice(start, at))
    while (at + 1 < text.length && isSpace(text.charCodeAt(at + 1))) at += 1
    start = at + 1
  }
  runs.push(text.slice(start))
  return runs
}

/** A run of non-space without the marks around it, as the tables write words; empty where it holds no word. */
function wordIn(run: string): string {
  const word = run.length > 40 ? '' : trimWord(run)
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

/** Short words are shared between languages: “a”, “no”, “die”. */
function isFunctional(lower: string, known: ReadonlySet<string>): boolean {
  return lower.length >= 3 && known.has(lower)
}

/** Whether at least one word in `rate` is a function word; looks no further than it must. */
function hasFunctionWords(runs: readonly string[], known: ReadonlySet<string>, rate: number): boolean {
  let functional = 0
  for (const run of runs) {
    if (!isFunctional(wordIn(run), known)) continue
    functional += 1
    if (functional * rate > runs.length) return true
  }
  return false
}

interface Sample {
  readonly count: number
  readonly functional: number
  /** The words that do not begin with a capital: names say nothing of the language around them. */
  readonly plain: readonly string[]
}

function isAsciiLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
}

/** The run without the marks and figures around it; most words have none. */
function trimWord(run: string): string {
  if (isAsciiLetter(run.charCodeAt(0)) && isAsciiLetter(run.charCodeAt(run.length - 1))) return run
  return run.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

function sampleWords(runs: readonly string[], known: ReadonlySet<string>): Sample {
  const plain: string[] = []
  let count = 0
  let functional = 0
  for (const run of runs) {
    const lower = wordIn(run)
    if (lower === '') continue
    count += 1
    if (isFunctional(lower, known)) functional += 1
    if (trimWord(run)[0] === lower[0]) plain.push(lower)
  }
  return { count, functional, plain }
}

const longestLine = 300

/** Whether most letters are of a script that is not Latin; such scripts may have no spaces to count words by. */
function isOtherScript(text: string, least: number): boolean {
  let other = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if ((unit >= 0x370 && unit < 0x2000) || (unit >= 0x3040 && unit < 0xd800)) other += 1
  }
  return other >= least && other * 2 > text.length
}

/**
 * The language of a line where it is clearly not `main` (a language in Latin script), else undefined. A line of few words,
 * with two or more small words of `main`, or with long words that other lines have too (`elsewhere`), is taken for `main`.
 * On 9,245 English lines of 6 to 16 words none is taken for another language; of 1,500 German lines half are found.
 */
export function foreignLanguage(
  text: string,
  main: LanguageTag,
  known: ReadonlySet<string>,
  elsewhere: (word: string) => boolean,
): LanguageTag | undefined {
  const line = text.slice(0, longestLine)
  if (isOtherScript(line, 8)) return detectAll(line)[0]?.lang
  const runs = splitRuns(line)
  if (hasFunctionWords(runs, known, 12)) return undefined
  const { count, functional, plain } = sampleWords(runs, known)
  if (count < 4 || plain.length < 4 || functional * 12 > count || /[@#]|https?:|www\./u.test(line))
    return undefined
  const long = plain.filter(word => word.length >= 5)
  if (long.filter(elsewhere).length * 4 > long.length) return undefined
  const ranking = detectAll(plain.join(' '))
  const best = ranking[0]
  if (!best || best.lang === main) return undefined
  const rival = ranking.find(({ lang }) => lang === main)?.accuracy ?? 0
  // “La sequía obliga …”: letters that English has only in names and a few loans.
  const marked = plain.filter(word => /[\u00c0-\u024f]/u.test(word)).length
  const least = marked > 0 ? 0.045 : plain.length >= 6 ? 0.06 : 0.1
  return best.accuracy >= least && rival * 4 < best.accuracy ? best.lang : undefined
}

/** How much of a text its language is judged on, and how much of a page must be prose for that to be enough. */
const longestSample = 5_000
const leastProse = 400

/** The lines of a page that are long and not links, which tell its language better than a menu; of a plain text all of it. */
export function proseOf(text: string, layout: Layout | undefined): string {
  let prose = ''
  for (const { start, end, linked } of layout?.blocks ?? []) {
    if (prose.length >= longestSample) break
    if (end - start >= 80 && linked * 3 < end - start) prose += `${text.slice(start, end)}\n`
  }
  return prose.length >= leastProse ? prose : text
}

/** The language of a whole text, judged on its first 5,000 characters: `main` unless it clearly is another. */
export function textLanguage(text: string, main: LanguageTag, known: ReadonlySet<string>): LanguageTag {
  if (isOtherScript(text.slice(0, longestLine), 20))
    return detectAll(text.slice(0, longestLine))[0]?.lang ?? main
  const runs = splitRuns(text.slice(0, longestSample))
  if (hasFunctionWords(runs, known, 7)) return main
  const { count, functional, plain } = sampleWords(runs, known)
  if (count < 8 || functional * 7 >= count) return main
  const ranking = detectAll(plain.slice(0, 120).join(' '))
  const best = ranking[0]
  if (!best || best.lang === main || best.accuracy < 0.04) return main
  const rival = ranking.find(({ lang }) => lang === main)?.accuracy ?? 0
  return rival * 1.5 < best.accuracy ? best.lang : main
}

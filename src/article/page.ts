/** A captured text as lines, each with what the language's tables, its shape and its letters say of it. */
import type { Language } from '../language/language.js'
import type { Layout } from '../model/layout.js'
import { eachLetterRun } from '../text/letterRuns.js'
import { oncePer } from '../text/oncePer.js'
import { reportingWords } from '../text/quoteMarks.js'
import { longestText } from './capture.js'
import { findDateline } from './dateline.js'
import { type FieldTable, fieldTable, readFields } from './fields.js'
import { type FurnitureTable, furnitureTable, matchFurniture } from './furniture.js'
import { foreignLanguage, functionWords } from './lineLanguage.js'
import { isProse, linesOfBlocks, readLines, withoutBlanks } from './lines.js'
import { type ResidueTable, residueTable } from './residues.js'
import { furnitureShape } from './shapes.js'
import type { ReadLine } from './story.js'

/** A language's tables made ready. */
export interface Compiled {
  readonly furniture: FurnitureTable
  readonly residues: ResidueTable
  readonly fields: FieldTable
  readonly functionWords: ReadonlySet<string>
  readonly dateWords: ReadonlySet<string>
  readonly reporting: ReadonlySet<string>
  /** For pages in other languages. */
  readonly pages: ReadonlyMap<
    string,
    { readonly furniture: FurnitureTable; readonly dateWords: ReadonlySet<string> }
  >
}

export const compile = oncePer((language: Language): Compiled => {
  const months = Object.keys(language.dates.months)
  return {
    furniture: furnitureTable(language.furniture),
    residues: residueTable(language.residues, months),
    fields: fieldTable(language.fields),
    functionWords: functionWords(language.words),
    dateWords: new Set([...months, ...Object.keys(language.dates.weekdays)]),
    reporting: reportingWords(language.cues),
    pages: new Map(
      Object.entries(language.pages).map(([tag, { furniture, dateWords }]) => [
        tag,
        { furniture: furnitureTable(furniture), dateWords: new Set(dateWords) },
      ]),
    ),
  }
})

/** A share of a line's characters. */
const mostlyLinked = 0.9

/** Letter statistics are asked of this many lines at most. */
const mostForeignLines = 300

/** The longer words that stand in two lines or more. */
function sharedWords(folded: readonly string[]): ReadonlySet<string> {
  /** The line that a word was last met in. */
  const seen = new Map<string, number>()
  const shared = new Set<string>()
  for (const [index, line] of folded.entries()) {
    eachLetterRun(line, word => {
      if (word.length < 5 || word.length > 40) return
      if ((seen.get(word) ?? index) !== index) shared.add(word)
      seen.set(word, index)
    })
  }
  return shared
}

/** White space but for one plain space. */
const otherSpace = /\s{2,}|[^\S ]/gu

/** The blocks of the layout that are read: they hold words, and stand before the end of what is read. */
export function shownBlocks(text: string, { elements, blocks }: Layout): Layout {
  return {
    elements,
    blocks: withoutBlanks(
      text,
      blocks.filter(({ end }) => end <= longestText),
    ),
  }
}

/**
 * Every line of the text, which is in the language `tag`, with what the tables and its shape say of it. With a layout (`shownBlocks`) its blocks are
 * the lines. */
export function readPage(
  text: string,
  language: Language,
  tables: Compiled,
  tag: string,
  layout?: Layout,
): readonly ReadLine[] {
  let asked = 0
  const other = tag !== language.tag
  const own = other ? tables.pages.get(tag) : undefined
  const lines = layout
    ? linesOfBlocks(text, layout.blocks)
    : readLines(text, Math.min(text.length, longestText))
  const fields = layout && readFields(lines, layout, tables.fields)
  const folded = lines.map(line => line.text.slice(0, 2_000).toLowerCase().replace(otherSpace, ' '))
  // Few lines are doubtful enough to ask.
  let shared: ReadonlySet<string> | undefined
  const elsewhere = (word: string): boolean => {
    shared ??= sharedWords(folded)
    return shared.has(word)
  }
  return lines.map((line, index) => {
    const matched =
      (own && matchFurniture(own.furniture, text, line)) ?? matchFurniture(tables.furniture, text, line)
    // “By Monday, Ms Roe had resigned.” is no byline.
    const furniture = matched?.rule.means.kind === 'byline' && isProse(line) ? undefined : matched
    const dateline = furniture || line.words > 10 ? undefined : findDateline(text, line)
    const shape = furniture ? undefined : furnitureShape(line, own?.dateWords ?? tables.dateWords)
    const field = fields?.[index]
    let foreign: string | undefined
    // The words of a link are no paragraph in any language.
    const asks = !other && !furniture && !shape && line.words >= 4 && (field?.linked ?? 0) <= mostlyLinked
    if (asks && asked < mostForeignLines) {
      asked += 1
      foreign = foreignLanguage(line.text, language.tag, tables.functionWords, elsewhere)
    }
    const alone = dateline?.end === line.end ? { dateline } : {}
    return { line, furniture, shape, foreign, folded: folded[index]!, ...alone, ...(field && { field }) }
  })
}

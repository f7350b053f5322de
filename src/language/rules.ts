/** Every rule by its id: the rows of a language's tables, and the steps that belong to no language. */
import type { Language, Rule } from './language.js'
import { stepsArticle } from './stepsArticle.js'
import { stepsStory } from './stepsStory.js'

/** A rule as it is shown and documented: where it stands, what it looks for, why, and its examples. */
export interface RuleEntry {
  readonly id: string
  /** The table's key in `Language`, `dates.expressions` for one inside the dates, or `steps`. */
  readonly table: string
  readonly match: readonly string[]
  readonly because: string
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

/** A table of a language with what it is for. */
export interface RuleTable {
  readonly table: string
  readonly means: string
  readonly rows: readonly Rule<unknown>[]
}

/** The tables of a language, in the order of the flow. */
export function tablesOf(language: Language): readonly RuleTable[] {
  const { dates } = language
  return [
    { table: 'furniture', means: 'Lines of a page that are not the story.', rows: language.furniture },
    { table: 'residues', means: 'What translation or copying left behind.', rows: language.residues },
    {
      table: 'fields',
      means: 'Names of the elements of pages, by what stands in them.',
      rows: language.fields,
    },
    { table: 'titles', means: 'Titles, by the offices they stand for.', rows: language.titles },
    {
      table: 'groups',
      means: 'Those who speak without a name, and bodies of a state.',
      rows: language.groups,
    },
    { table: 'dates.expressions', means: 'Times.', rows: dates.expressions },
    { table: 'dates.joins', means: 'What two times side by side make.', rows: dates.joins },
    { table: 'dates.directions', means: 'Where a sentence looks: back or ahead.', rows: dates.directions },
    { table: 'cues', means: 'Verbs that report.', rows: language.cues },
    {
      table: 'attributionPhrases',
      means: 'Sources without a verb, the way from the mouth to the page, and statements that go on.',
      rows: language.attributionPhrases,
    },
    {
      table: 'claims',
      means: 'What is claimed: meetings, talks, proposals, answers.',
      rows: language.claims,
    },
    {
      table: 'modals',
      means: 'How a claim is meant: fact, possible, required; yes or no.',
      rows: language.modals,
    },
    { table: 'conditions', means: 'Conditions.', rows: language.conditions },
    {
      table: 'story',
      means: 'Words that carry a proposal or a meeting through an article.',
      rows: language.story,
    },
    { table: 'framing', means: 'Different words for one thing.', rows: language.framing },
  ]
}

/** Every rule that can stand as `by` or `rule` in a record made with `language`. Ids are unique. */
export function rulesOf(language: Language): readonly RuleEntry[] {
  const rows = tablesOf(language).flatMap(({ table, rows }) =>
    rows.map(({ id, match, because, yes, no }): RuleEntry => {
      return { id, table, match: typeof match === 'string' ? [match] : match, because, yes, no }
    }),
  )
  const ofEngine = [...stepsArticle, ...stepsStory].map(({ id, match, because, yes }): RuleEntry => {
    return { id, table: 'steps', match: [match], because, yes: [yes], no: [] }
  })
  return [...rows, ...ofEngine]
}

/** The rule of an id, or nothing where no rule has it. */
export function ruleOf(language: Language, id: string): RuleEntry | undefined {
  return rulesOf(language).find(rule => rule.id === id)
}

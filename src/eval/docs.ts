/** The documents that are written from the code: every rule, and the words of the command line. */
import type { Language } from '../language/language.js'
import { type RuleEntry, rulesOf, tablesOf } from '../language/rules.js'

const written = '<!-- Written by `npm run docs`; change the tables, not this file. -->'

/** Inline code, also where the words have a backtick. */
function code(words: string): string {
  return words.includes('`') ? `\`\` ${words} \`\`` : `\`${words}\``
}

/** Words of an example as they are, so that no mark of theirs is Markdown. */
function plain(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>#|]/gu, mark => `\\${mark}`)
    .trim()
}

function ruleSection({ id, match, because, yes, no }: RuleEntry, inWords: boolean): string {
  const looksFor = inWords ? plain(match.join('; ')) : match.map(code).join(' · ')
  return [
    `### ${id}`,
    '',
    plain(because),
    '',
    `- looks for ${looksFor}`,
    ...yes.map(example => `- yes: ${plain(example)}`),
    ...no.map(example => `- no: ${plain(example)}`),
    '',
  ].join('\n')
}

/** `docs/rules.md`: each table with its rows. */
export function ruleDocs(language: Language): string {
  const rules = rulesOf(language)
  const sections = [
    ...tablesOf(language),
    {
      table: 'steps',
      means: 'What the engine finds without a row of any language; looked for and shown in words.',
    },
  ].map(({ table, means }) => {
    const rows = rules.filter(rule => rule.table === table)
    const body = rows.map(rule => ruleSection(rule, table === 'steps')).join('\n')
    return `## ${table}\n\n${means} ${rows.length} rules.\n\n${body}`
  })
  const head = [
    '# Rules',
    '',
    written,
    '',
    `Every line of a record names the rule that read it; \`parley explain <id>\` shows the same as this page. The tables are those of`,
    `\`${language.tag}\`, ${rules.length} rules in all. How a pattern is read is said in \`src/text/phrase.ts\`; lines of furniture have their own`,
    'notation (`src/language/language.ts`), and so have times (`src/reading/timeGrammar.ts`). The examples are run as tests: *yes* must be',
    'read by the rule, *no* must not.',
    '',
  ].join('\n')
  return `${head}\n${sections.join('\n')}`
}

/** The commands whose help is printed, in this order; the first is the program itself. */
export const commands: readonly (readonly string[])[] = [
  [],
  ['read'],
  ['take'],
  ['watch'],
  ['explain'],
  ['schema'],
]

/** `docs/cli.md`: the help of every command, as `help` prints it. */
export function cliDocs(help: (command: readonly string[]) => string): string {
  const sections = commands.map(command => {
    const words = ['parley', ...command].join(' ')
    return `## ${words}\n\n\`\`\`text\n${help(command).trim()}\n\`\`\`\n`
  })
  return `# Command line\n\n${written}\n\n${sections.join('\n')}`
}

/**
 * `npm run knowledge -- --data FOLDER [--rows]`: lays the tables of office holders beside the gazetteers in FOLDER/data/gazetteers, the
 * Factbook of May 2026 and REIGN to March 2021, and prints every row that disagrees. `--rows` prints rows for heads whom no table has.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeKnowledge } from '../../knowledge/tables.js'
import { foldName } from '../../text/names.js'
import { headsIn } from './factbook.js'
import { leadersIn } from './reign.js'

/** The Factbook is dated May 2026, but names some who had left by then: its cells hold for the middle of January. */
const factbookDay = '2026-01-15'

const { values } = parseArgs({ options: { data: { type: 'string' }, rows: { type: 'boolean' } } })
const folder = join(values.data ?? '../shared', 'data', 'gazetteers')
const knowledge = makeKnowledge()

function stateOf(names: readonly string[]): string | undefined {
  for (const name of names) {
    const sense = knowledge
      .senses(foldName(name))
      .find(({ actor, sense }) => sense === 'name' && actor.startsWith('state/'))
    if (sense) return sense.actor
  }
  return undefined
}

const agrees = (one: string | undefined, other: string): boolean => {
  const length = Math.min(one?.length ?? 0, other.length)
  return one !== undefined && one.slice(0, length) === other.slice(0, length)
}

const lines: string[] = []
const rows = new Map<string, string[]>()
let checked = 0
for (const line of readFileSync(join(folder, 'factbook-government.jsonl'), 'utf8').split('\n')) {
  if (line === '') continue
  for (const { names, head, cell } of headsIn(line)) {
    const state = stateOf(names)
    if (state === undefined || /CHARLES III/u.test(cell)) continue
    if (!head) {
      lines.push(`not read   ${state}: ${cell.slice(0, 90)}`)
      continue
    }
    checked += 1
    const holder = knowledge.holder(head.office, state, factbookDay)
    const words = holder ? foldName([holder.name, ...holder.names].join(' ')).split(/[ -]/u) : []
    const same = head.family.flatMap(word => foldName(word).split(/[ -]/u)).some(word => words.includes(word))
    if (!holder || !same) {
      lines.push(
        `${holder ? 'differs   ' : 'missing   '} ${head.office} of ${state}: ${head.name} since ${head.since}${holder ? `, table ${holder.name}` : ''}`,
      )
      const code = state.slice('state/'.length)
      rows.set(head.name, [...(rows.get(head.name) ?? []), `${head.office} ${code} ${head.since}/..`])
      continue
    }
    const role = holder.roles.find(
      ({ office, of, until }) => office === head.office && of === state && until === undefined,
    )
    if (role && !agrees(role.from, head.since))
      lines.push(
        `date       ${head.office} of ${state}: ${holder.name} since ${head.since}, table ${role.from ?? '?'}`,
      )
  }
}
let led = 0
for (const leader of leadersIn(
  readFileSync(join(folder, 'reign', 'data_sets', 'leaderlist_3_21.csv'), 'latin1'),
)) {
  const state = `state/${leader.state}`
  if (knowledge.actor(state) === undefined || leader.until < '2000-02') continue
  led += 1
  const middle = leader.from < '2000-02-01' ? '2000-02-01' : leader.from
  const at = leader.until < '2021-03-01' ? leader.middle : '2021-03-01'
  const holders = ['president', 'prime-minister', 'chancellor', 'monarch', 'supreme-leader']
    .map(office => knowledge.holder(office, state, at))
    .filter(holder => holder !== undefined)
  const wanted = foldName(leader.name)
    .split(/[ -]/u)
    .filter(word => word.length > 2)
  const found = holders.find(({ name, names }) => {
    const words = foldName([name, ...names].join(' ')).split(/[ -]/u)
    return wanted.some(word => words.includes(word))
  })
  if (!found)
    lines.push(
      `REIGN      ${state}: ${leader.name} ${middle}/${leader.until}, table ${holders.map(({ name }) => name).join(', ') || '–'}`,
    )
}
const report = [...new Set(lines)].sort()
console.log(report.join('\n'))
console.log(
  `${checked} heads of the Factbook and ${led} leaders of REIGN since 2000 laid beside the tables, ${report.length} lines to look at`,
)
if (values.rows)
  for (const [name, roles] of rows)
    console.log(`  ['${name.replaceAll("'", '’')}', ${roles.map(role => `'${role}'`).join(', ')}],`)

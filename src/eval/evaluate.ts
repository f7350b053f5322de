/** `npm run eval`: reads the articles of a gold, scores the record, holds it to its floors; or measures reading and cleaning on the benchmarks. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Capture } from '../model/capture.js'
import type { Record } from '../model/record.js'
import { belowFloors, Floors, raiseFloors } from './floors.js'
import { Gold, GoldError } from './gold.js'
import type { Score } from './score.js'
import { scoreRecord } from './scoreRecord.js'
import type { Sections } from './section.js'
import { measureTables } from './tables.js'
import { UsageError, usage } from './usage.js'

/** What the program is given from outside, so that a test can give its own. */
export interface Surroundings {
  /** Reads with the reader of that name, or with the usual one. Throws where there is none of that name. */
  readonly read: (captures: readonly Capture[], reader: string | undefined) => Record
  /** The repository's root. */
  readonly root: string
  readonly floors: string
  /** The tables by the word that calls them (`reading`, `cleaning`) and by name. */
  readonly tables: { readonly [what: string]: Sections }
  readonly print: (line: string) => void
}

const hash = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex')

function goldPath(name: string | undefined, data: string | undefined, root: string): string {
  if (name === undefined) throw new UsageError('name what to measure')
  if (name === 'seeds' && data === undefined)
    throw new UsageError('seeds lie outside the repository: add --data FOLDER')
  const path =
    name === 'seeds'
      ? join(data!, 'seeds', 'gold.json')
      : name === 'sample'
        ? join(root, 'sample', 'gold.json')
        : name.endsWith('.json')
          ? name
          : join(name, 'gold.json')
  if (!existsSync(path))
    throw new UsageError(
      `there is no ${path}: give the folder that holds ${name === 'seeds' ? 'seeds/' : ''}gold.json`,
    )
  return path
}

function readGold(path: string, bytes: string): Gold {
  let value: unknown
  try {
    value = JSON.parse(bytes)
  } catch (error) {
    throw new GoldError(`${path} is not JSON (${(error as Error).message}): correct it there`)
  }
  const parsed = Gold.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new GoldError(`${path} at ${issue?.path.join('.')}: ${issue?.message}: docs/eval.md gives the form`)
}

/** What `about.json` beside the gold says of a file: what a person would give with it. */
const About = z.array(
  z.object({
    file: z.string(),
    published: z.string().optional(),
    url: z.string().optional(),
    outlet: z.string().optional(),
  }),
)

function readCaptures(gold: Gold, folder: string): readonly Capture[] {
  const aboutPath = join(folder, 'about.json')
  const about = existsSync(aboutPath) ? About.parse(JSON.parse(readFileSync(aboutPath, 'utf8'))) : []
  return gold.articles.map(article => {
    const { file, sha256 } = article
    const path = join(folder, file)
    if (!existsSync(path))
      throw new GoldError(`the gold names ${file}, which is not in ${folder}: put the text beside it`)
    const bytes = readFileSync(path)
    if (sha256 !== undefined && sha256 !== hash(bytes)) {
      throw new GoldError(
        `${path} is not the text of the gold (its SHA-256 differs): restore it, or make the gold anew`,
      )
    }
    const given = about.find(entry => entry.file === file)
    const published = article.published ?? given?.published
    const url = article.url ?? given?.url
    const outlet = article.outlet ?? given?.outlet
    return {
      name: file,
      mediaType: 'text/plain' as const,
      text: bytes.toString('utf8'),
      ...(published === undefined ? {} : { published }),
      ...(url === undefined ? {} : { url }),
      ...(outlet === undefined ? {} : { outlet }),
    }
  })
}

const percent = (share: number, of: number): string => (of === 0 ? '–' : share.toFixed(3))

function printScores(scores: readonly Score[], print: (line: string) => void): void {
  const row = (cells: readonly string[]): string =>
    `${cells[0]!.padEnd(20)}${cells
      .slice(1)
      .map(cell => cell.padStart(10))
      .join('')}`
  print(row(['', 'gold', 'recall', 'found', 'precision']))
  for (const { noun, gold, found, recall, precision, misses, extras } of scores) {
    if (gold === 0 && found === 0) continue
    print(row([noun, String(gold), percent(recall, gold), String(found), percent(precision, found)]))
    for (const miss of misses) print(`  missed  ${miss}`)
    for (const extra of extras) if (!misses.includes(extra)) print(`  extra   ${extra}`)
  }
}

interface Options {
  readonly data?: string | undefined
  readonly only?: string | undefined
  readonly split?: string | undefined
  readonly seed?: string | undefined
  readonly full?: boolean | undefined
  readonly reader?: string | undefined
  readonly check?: boolean | undefined
  readonly raise?: boolean | undefined
  readonly 'gold-changed'?: boolean | undefined
  readonly 'any-machine'?: boolean | undefined
  readonly json?: boolean | undefined
}

function parse(args: readonly string[]): { readonly values: Options; readonly name: string | undefined } {
  const flag = { type: 'boolean' } as const
  const options = {
    data: { type: 'string' },
    only: { type: 'string' },
    split: { type: 'string' },
    seed: { type: 'string' },
    full: flag,
    reader: { type: 'string' },
    check: flag,
    raise: flag,
    'gold-changed': flag,
    'any-machine': flag,
    json: flag,
  } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (positionals.length > 1) throw new Error(`one name at a time, not ${positionals.join(' ')}`)
    return { values, name: positionals[0] }
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

/** A whole number that generated inputs are made from. */
function readSeed(seed: string | undefined): number | undefined {
  if (seed === undefined) return undefined
  if (/^\d{1,9}$/u.test(seed)) return Number(seed)
  throw new UsageError(`--seed takes a whole number of at most nine digits, not ${seed}`)
}

async function measureAndCheck(
  args: readonly string[],
  { read, root, floors: floorsPath, tables, print }: Surroundings,
): Promise<number> {
  const { values, name: asked } = parse(args)
  const sections = asked === undefined ? undefined : tables[asked]
  if (asked !== undefined && sections) {
    const options = {
      ...values,
      seed: readSeed(values.seed),
      goldChanged: values['gold-changed'],
      anyMachine: values['any-machine'],
    }
    return measureTables(asked, sections, options, floorsPath, print)
  }
  const path = goldPath(asked, values.data, root)
  const story = asked === 'seeds' || asked === 'sample' ? asked : basename(dirname(path))
  const name = values.reader === undefined ? story : `${story}/${values.reader}`
  const bytes = readFileSync(path, 'utf8')
  const gold = readGold(path, bytes)
  const scores = scoreRecord(gold, read(readCaptures(gold, dirname(path)), values.reader))
  const floors = Floors.parse(JSON.parse(readFileSync(floorsPath, 'utf8')))
  const known = floors[name]
  const changed = known !== undefined && known.gold !== hash(bytes)

  if (values.json) print(JSON.stringify({ name, gold: hash(bytes), scores }, null, 2))
  else {
    print(`${name}: ${gold.articles.length} article${gold.articles.length === 1 ? '' : 's'}`)
    printScores(scores, print)
  }
  const below = values.check ? belowFloors(floors, name, scores) : []
  for (const line of below) print(`below  ${line}`)
  if (changed && (values.check || values.raise) && !values['gold-changed']) {
    print(
      `the gold of ${name} is not the one that its floors were measured on: if that is meant, add --raise --gold-changed`,
    )
    return 1
  }
  if (values.raise) {
    const raised = raiseFloors(floors, name, hash(bytes), scores)
    writeFileSync(floorsPath, `${JSON.stringify(raised, null, 2)}\n`)
  } else if (values.check && known === undefined) {
    throw new UsageError(`${name} has no floors: add them with --raise`)
  }
  if (values.check && below.length === 0) print(`${name}: no score is below its floor`)
  return below.length > 0 ? 1 : 0
}

/** Runs the program. Returns its exit status: 0 well, 1 below a floor, 2 wrongly used or a wrong gold. */
export async function evaluate(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await measureAndCheck(args, surroundings)
  } catch (error) {
    if (error instanceof UsageError) surroundings.print(`${error.message}\n\n${usage}`)
    else if (error instanceof GoldError) surroundings.print(error.message)
    else throw error
    return 2
  }
}

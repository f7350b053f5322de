/** `parley read`: files in, a brief or the record out. */
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import pc from 'picocolors'
import { isDate } from '../app/dates.js'
import type { ReadOptions } from '../app/readFiles.js'
import { readFiles } from '../app/readFiles.js'
import type { Look } from '../app/showBrief.js'
import type { Record } from '../model/record.js'
import { type Console, type ExitCode, stateFolder, UsageError, wantsColour, widthFor } from './console.js'
import { progressOn, sayStep } from './progress.js'

/** The options of `read` and `explain` that say what the files are. */
export interface FileFlags extends WebFlags {
  readonly published?: string
  readonly about?: string
  readonly outlet?: string
  readonly reader?: NonNullable<ReadOptions['reader']>
}

/** The options on visiting the web, and on what publishers reserve. */
export interface WebFlags {
  readonly reserved: 'honour' | 'read'
  readonly contact?: string
  readonly privateNetworks?: true
}

export interface ReadFlags extends FileFlags {
  readonly brief?: boolean
  readonly json?: boolean
  readonly markdown?: boolean
  readonly html?: string | true
  readonly width?: number
  readonly paths?: boolean
  readonly full?: boolean
  readonly color: boolean
}

/** Throws where `--published` is no date. */
export function checkPublished(published: string | undefined): void {
  if (published === undefined || isDate(published)) return
  throw new UsageError(
    `--published ${published} is not a date: write it like 2022-10-30 (or 2022-10, or 2022-10-30T14:05)`,
  )
}

/** The rows of an about file by absolute path. */
export async function loadAbout(path: string): Promise<ReadonlyMap<string, object>> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    throw new UsageError(`the file ${path} of --about cannot be read`)
  }
  const { readAbout } = await import('../app/about.js')
  const about = readAbout(text, path)
  if ('wrong' in about) throw new UsageError(about.wrong)
  return about.byPath
}

/** How the web is visited, and what is done with what is reserved. */
export function webOptions(
  { version }: Console,
  { reserved, contact, privateNetworks }: WebFlags,
): Pick<ReadOptions, 'web' | 'reserved'> {
  return { reserved, web: { version, contact, privateNetworks } }
}

/** Reads the files, says on the error stream which could not be read, and gives the record if there is one. */
export async function readInputs(
  console: Console,
  files: readonly string[],
  flags: FileFlags,
): Promise<{ record: Record | undefined; code: ExitCode; pathOf: (name: string) => string }> {
  const { published, outlet } = flags
  checkPublished(published)
  const progress = progressOn(console, Date.now)
  const byPath = flags.about === undefined ? undefined : await loadAbout(flags.about)
  const { record, lost, notes, stopped, pathOf } = await readFiles(files, {
    ...(byPath ? { byPath } : {}),
    ...(flags.about === undefined ? {} : { except: new Set([resolve(flags.about)]) }),
    all: { published, outlet },
    ...webOptions(console, flags),
    stdin: console.stdin,
    progress: progress.show,
    reader: flags.reader,
    signal: console.interrupted,
    state: stateFolder(console),
    ...(console.read ? { read: console.read } : {}),
  })
  progress.clear()
  for (const sentence of [...lost, ...notes]) console.err.write(`parley: ${sentence}\n`)
  if (stopped) {
    console.err.write(
      `parley: stopped at ${sayStep(stopped, undefined)}; the same command goes on from there\n`,
    )
    return { record, pathOf, code: 130 }
  }
  return { record, pathOf, code: record ? (lost.length > 0 ? 1 : 0) : 3 }
}

/** The page's file, or none for standard output. A file that is an article is never written over. */
function pageFile(flags: ReadFlags, files: readonly string[]): string | undefined {
  if (typeof flags.html !== 'string' || flags.html === '-') return undefined
  const isInput = files.some(file => file !== '-' && resolve(file) === resolve(flags.html as string))
  if (isInput || !/\.x?html?$/iu.test(flags.html)) {
    throw new UsageError(
      `--html ${flags.html} would write the page there: name a file that ends in .html, or put --html after the files to print the page`,
    )
  }
  return flags.html
}

/** How the brief looks on this terminal: its width, and where colours are wanted, colours and links. */
function lookOf(console: Console, flags: ReadFlags, pathOf: (name: string) => string): Look {
  const width = widthFor(console, flags.width)
  const look = { width, pathOf, paths: flags.paths === true, full: flags.full === true }
  if (!wantsColour(console, flags.color)) return look
  const { bold, cyan, dim, underline } = pc.createColors(true)
  const link = (shown: string, name: string, line: number): string => {
    const path = pathOf(name)
    // A row of a table or of standard input has no address of its own.
    const isFile = name !== 'stdin' && !path.includes('#')
    // What was taken out of a feed or an archive is called by its address, which has no spaces.
    const address = /^https?:\S+/u.exec(path)?.[0]
    const url = address ?? (isFile ? `${pathToFileURL(resolve(path))}#L${line}` : undefined)
    return url === undefined ? shown : `\u001b]8;;${url}\u0007${shown}\u001b]8;;\u0007`
  }
  return {
    ...look,
    link,
    paint: { heading: text => underline(bold(text)), lead: bold, quote: cyan, cite: dim },
  }
}

export async function runRead(
  console: Console,
  files: readonly string[],
  flags: ReadFlags,
): Promise<ExitCode> {
  const page = pageFile(flags, files)
  const printed = [flags.brief, flags.json, flags.markdown, flags.html !== undefined && page === undefined]
  if (printed.filter(Boolean).length > 1) {
    throw new UsageError(
      'choose one of --brief, --json, --markdown and --html for the output (--html=FILE goes with each)',
    )
  }
  const { record, code, pathOf } = await readInputs(console, files, flags)
  if (!record) return code
  const { showBrief } = await import('../app/showBrief.js')
  if (page !== undefined) {
    try {
      await writeFile(page, showBrief(record, 'html'))
    } catch {
      throw new UsageError(`${page} cannot be written: name a file in a folder that you may write to`)
    }
    console.err.write(`parley: wrote ${page}\n`)
  }
  if (flags.json) console.out.write(`${JSON.stringify(record, null, 2)}\n`)
  else if (flags.markdown) console.out.write(showBrief(record, 'markdown', { full: flags.full === true }))
  else if (flags.html !== undefined && page === undefined) console.out.write(showBrief(record, 'html'))
  else if (page === undefined || flags.brief) {
    console.out.write(showBrief(record, 'terminal', lookOf(console, flags, pathOf)))
  }
  return code
}

/** Files and folders on this machine's disk. */
import { createReadStream } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { reasonOf } from './broken.js'
import { isKnownEnding } from './formats.js'
import { type Finding, lost, note } from './problems.js'
import type { Found, Place, SourceProblem } from './source.js'

/** Files that tell of their folder and are no articles; `state.json` is what a watch keeps there. */
const aboutFolders = /^(?:(?:readme|licen[cs]e|notice|changelog|copying)(?:\.\w{1,9})?|state\.json)$/iu

function unreadable(reason: string): Finding {
  return { rule: 'unreadable', message: reason, hint: 'check the path, and whether you may read it' }
}

function foundAt(path: string, size: number): Found {
  return {
    where: resolve(path),
    shown: path,
    size,
    open: async () => ({ input: { chunks: createReadStream(path), size }, problems: [] }),
  }
}

/** What a walk through a folder gathers. */
interface Walk {
  readonly found: Found[]
  readonly problems: SourceProblem[]
  /** How many files of each ending were passed over; hidden ones are counted as `hidden`. */
  readonly skipped: Map<string, number>
  /** Real paths of the folders that lie above, so that links do not lead in a circle. */
  readonly above: readonly string[]
}

/** Browsers save beside `page.html` what it loaded, in `page_files`: scripts, pictures, and pages in frames, which are advertisements. */
function isOfSavedPage(folder: string, beside: readonly string[]): boolean {
  const page = /^(.+)_files$/u.exec(folder)?.[1]
  return page !== undefined && ['.html', '.htm'].some(ending => beside.includes(`${page}${ending}`))
}

async function walk(folder: string, into: Walk): Promise<void> {
  const real = await realpath(folder)
  if (into.above.includes(real)) return
  const inner = { ...into, above: [...into.above, real] }
  const names = (await readdir(folder)).sort()
  for (const name of names) {
    const path = join(folder, name)
    try {
      const { size, isFolder, isFile } = await lookAt(path)
      if (name.startsWith('.')) skip(into, 'hidden')
      else if (isFolder && isOfSavedPage(name, names)) skip(into, 'folder of a saved page')
      else if (isFolder) await walk(path, inner)
      else if (!isFile || !isKnownEnding(name) || aboutFolders.test(name)) {
        skip(into, aboutFolders.test(name) ? name : extname(name) || 'no ending')
      } else into.found.push({ ...foundAt(path, size), fromFolder: true })
    } catch (error) {
      into.problems.push(lost(path, unreadable(reasonOf(error))))
    }
  }
}

function skip({ skipped }: Walk, kind: string): void {
  skipped.set(kind, (skipped.get(kind) ?? 0) + 1)
}

async function lookAt(path: string): Promise<{ size: number; isFolder: boolean; isFile: boolean }> {
  const seen = await stat(path)
  return { size: seen.size, isFolder: seen.isDirectory(), isFile: seen.isFile() }
}

/** Most kinds of skipped files that one note names. */
const kindsNamed = 6

function saySkipped(folder: string, skipped: ReadonlyMap<string, number>): readonly SourceProblem[] {
  if (skipped.size === 0) return []
  const kinds = [...skipped].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
  const named = kinds.slice(0, kindsNamed).map(([kind, count]) => `${count} ${kind}`)
  const more = kinds.length > kindsNamed ? ' and others' : ''
  return [
    note(folder, {
      rule: 'skipped',
      message: `files that were passed over in the folder: ${named.join(', ')}${more}`,
      hint: 'name a file by itself to have it read, whatever its ending',
    }),
  ]
}

async function list(words: string): ReturnType<Place['list']> {
  try {
    const { size, isFolder } = await lookAt(words)
    if (!isFolder) return { found: [foundAt(words, size)], problems: [] }
    const into: Walk = { found: [], problems: [], skipped: new Map(), above: [] }
    await walk(words, into)
    const { found, problems, skipped } = into
    if (found.length === 0 && problems.length === 0) {
      const hint = 'articles are read from text, Markdown, HTML, tables, feeds, archives and PDF'
      problems.push(
        lost(words, { rule: 'unreadable', message: 'the folder holds no file that can be read', hint }),
      )
    }
    return { found, problems: [...problems, ...saySkipped(words, skipped)] }
  } catch (error) {
    return { found: [], problems: [lost(words, unreadable(reasonOf(error)))] }
  }
}

/** Takes every path; it stands last among the places. A folder gives its files, and those of folders in it, in the order of their names. */
export const disk: Place = { name: 'disk', holds: () => true, list }

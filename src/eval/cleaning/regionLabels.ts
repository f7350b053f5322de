/** The hand-made labels of which part of a page each line is: line numbers and kinds, no word of the pages. */
import { RegionKind } from '../../model/article.js'

export interface LabelledPage {
  readonly id: string
  /** The first 16 hexadecimal digits of the SHA-256 of the text that the lines belong to. */
  readonly hash: string
  /** `rules`: rules were written looking at it. `check`: it was only measured. */
  readonly half: 'rules' | 'check'
  /** By the number of the line, from 0; lines that are not here are furniture. */
  readonly kinds: ReadonlyMap<number, RegionKind>
  /** How many UTF-16 code units of a line are its dateline, by the number of the line. */
  readonly datelines: ReadonlyMap<number, number>
}

function readPage(row: string): LabelledPage {
  const [id = '', hash = '', half, runs = ''] = row.split('\t')
  if (half !== 'rules' && half !== 'check') throw new Error(`no half of the pages: ${half} (${id})`)
  const kinds = new Map<number, RegionKind>()
  const datelines = new Map<number, number>()
  for (const run of runs.split(', ')) {
    const dateline = /^(\d+)<(\d+)$/u.exec(run)
    const [, first, last = first, kind] = /^(\d+)(?:-(\d+))? ([a-z-]+)$/u.exec(run) ?? []
    if (dateline) datelines.set(Number(dateline[1]), Number(dateline[2]))
    else if (first === undefined) throw new Error(`no run of lines: ${run} (${id})`)
    else for (let at = Number(first); at <= Number(last); at += 1) kinds.set(at, RegionKind.parse(kind))
  }
  return { id, hash, half, kinds, datelines }
}

/** Reads the table: a page a line; what begins with # is a remark. */
export function readRegionLabels(table: string): readonly LabelledPage[] {
  return table
    .split('\n')
    .filter(row => row !== '' && !row.startsWith('#'))
    .map(readPage)
}

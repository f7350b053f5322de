/** The hand-made labels of who is meant by a pronoun or a description: offsets and ids, no word of the articles. */
import type { Stretch } from '../../model/layers.js'

/** Somebody who may be meant: named elsewhere in the text, an actor of the tables, or somebody unnamed. */
export type Meant =
  | { readonly named: readonly Stretch[] }
  | { readonly actor: string }
  | { readonly unnamed: string; readonly of?: Stretch }

export interface SpeakerLabel extends Stretch {
  readonly kind: 'pronoun' | 'description'
  /** Any of these is right. */
  readonly meant: readonly Meant[]
}

export interface LabelledText {
  readonly document: string
  /** SHA-256 of the text that the offsets belong to. */
  readonly hash: string
  readonly labels: readonly SpeakerLabel[]
}

function readStretch(words: string): Stretch {
  const [start, end] = words.split('-').map(Number)
  if (start === undefined || end === undefined || !(start < end)) throw new Error(`no stretch: ${words}`)
  return { start, end }
}

function readMeant(words: string): Meant {
  if (words.startsWith('@')) return { actor: words.slice(1) }
  if (!words.startsWith('?')) return { named: words.split('+').map(readStretch) }
  const [unnamed = '', of] = words.slice(1).split('/')
  return of === undefined ? { unnamed } : { unnamed, of: readStretch(of) }
}

/** Reads the table: a line for a document, then one for each of its places; what begins with # is a remark. */
export function readSpeakerLabels(table: string): readonly LabelledText[] {
  const texts: { document: string; hash: string; labels: SpeakerLabel[] }[] = []
  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const cells = line.split('\t')
    if (cells.length === 2) {
      texts.push({ document: cells[0]!, hash: cells[1]!, labels: [] })
      continue
    }
    const [start = '', end = '', kind, who = ''] = cells
    texts.at(-1)!.labels.push({
      ...readStretch(`${start}-${end}`),
      kind: kind === 'p' ? 'pronoun' : 'description',
      meant: who.split('|').map(readMeant),
    })
  }
  return texts
}

/** The public benchmarks in their normal form: one document a line. They lie outside the repository and none of their text enters it. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Stretch } from '../model/layers.js'

/** Words marked by an annotator, in UTF-16 code units of the document's text. `fragments` where they do not hang together. */
export interface NormSpan extends Stretch {
  readonly id: string
  readonly type: string
  readonly text: string
  readonly fragments?: readonly (readonly [number, number])[]
  readonly attrs?: { readonly [name: string]: unknown }
}

/** How spans belong together: the ids of the spans in each role. */
export interface NormRelation {
  readonly id: string
  readonly type: string
  readonly args: { readonly [role: string]: readonly string[] }
  readonly attrs?: { readonly [name: string]: unknown }
}

export interface NormDocument {
  readonly id: string
  readonly split: string
  readonly lang: string
  readonly text: string
  readonly title?: string
  readonly meta?: { readonly [name: string]: unknown }
  readonly spans: readonly NormSpan[]
  readonly relations: readonly NormRelation[]
}

export interface Corpus {
  /** SHA-256 of the file: floors hold for this file alone. */
  readonly hash: string
  readonly documents: readonly NormDocument[]
}

/** The pieces of a span, in order. */
export function fragmentsOf({ start, end, fragments }: NormSpan): readonly Stretch[] {
  return fragments ? fragments.map(([from, until]) => ({ start: from, end: until })) : [{ start, end }]
}

/** Reads `FOLDER/data/NAME/FILE`; nothing where it is not there. */
export function readCorpus(folder: string, name: string, file = 'norm.jsonl'): Corpus | undefined {
  const path = join(folder, 'data', name, file)
  if (!existsSync(path)) return undefined
  const bytes = readFileSync(path)
  const lines = bytes.toString('utf8').split('\n')
  const documents = lines.filter(line => line !== '').map(line => JSON.parse(line) as NormDocument)
  return { hash: createHash('sha256').update(bytes).digest('hex'), documents }
}

/** What is read while it is measured: the sample, and the corpora in the folder of the benchmarks. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Capture } from '../model/capture.js'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export const sampleFiles: readonly string[] = readdirSync(join(root, 'sample'))
  .filter(file => file.endsWith('.txt'))
  .map(file => join(root, 'sample', file))

export const readSample = (): readonly string[] => sampleFiles.map(file => readFileSync(file, 'utf8'))

/** The texts of `FOLDER/data/NAME/norm.jsonl`, of one split where that is named; none where the file is not there. */
export function readTexts(folder: string, name: string, split?: string): readonly string[] {
  const path = join(folder, 'data', name, 'norm.jsonl')
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as { readonly text: string; readonly split: string })
    .filter(document => split === undefined || document.split === split)
    .map(({ text }) => text)
}

export function captureOf(text: string, index: number): Capture {
  return { name: `${index}.txt`, mediaType: 'text/plain', text, published: '2023-07-18' }
}

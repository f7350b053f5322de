/**
 * The readers of attributions by name, with the weights that are shipped beside the code. The only place that opens a file
 * of weights; `read` itself is given a tagger and opens nothing.
 */
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { makeLearnedTagger } from './tagging/learned/learned.js'
import { makeQuickTagger } from './tagging/quick/quick.js'
import type { Tagger } from './tagging/tagger.js'

/** `rules` reads by tables alone; `quick` adds a small trained tagger; `distilled` and `learned` an encoder, the smaller and the larger. */
export const readerNames = ['rules', 'quick', 'distilled', 'learned'] as const
export type ReaderName = (typeof readerNames)[number]

const weights = new URL('../weights/', import.meta.url)

/**
 * Node 20 has relaxed SIMD behind a flag; with it the encoder is half again as fast, with the same bits (docs/runtime.md).
 * Later versions have it anyway.
 */
function allowRelaxedSimd(): void {
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--experimental-wasm-relaxed-simd')
}

/** The bytes of a file of weights. */
function load(file: string): Uint8Array {
  return readFileSync(new URL(file, weights))
}

/** The trained reader of a name; none for `rules`. Throws where its weights cannot be read. */
export function loadTagger(name: ReaderName): Tagger | undefined {
  switch (name) {
    case 'rules':
      return undefined
    case 'quick':
      return makeQuickTagger(load('quick.bin'))
    case 'distilled':
      allowRelaxedSimd()
      return makeLearnedTagger(load('distilled.bin'), 'distilled')
    case 'learned':
      allowRelaxedSimd()
      return makeLearnedTagger(load('learned.bin'), 'learned')
  }
}

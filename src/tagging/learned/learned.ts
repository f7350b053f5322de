/** The learned reader of attributions: an encoder over windows of whole paragraphs, tags for words, pointers between them. */
import type { Stretch, Tagging } from '../../model/layers.js'
import { type EncoderOptions, makeEncoder } from '../encoder/encoder.js'
import { readWeights } from '../encoder/weights.js'
import { caseOf, cases, makeWordPieces, splitWords, type WordPieces } from '../encoder/wordPieces.js'
import type { Tagger } from '../tagger.js'
import { type Decoding, type Finding, findAttributions } from './decode.js'
import { makePointers } from './pointers.js'
import { type PlacedWord, windowsOf } from './windows.js'

/** What the header of the weights says beside the shape of the network. */
interface Meta {
  /** Pieces of a window. */
  readonly window: number
  readonly decoding: Decoding
}

/** A window as the encoder takes it: its pieces and their cases, and where each word begins. */
interface Pieces {
  readonly ids: Int32Array
  readonly cases: Uint8Array
  readonly first: readonly number[]
}

/** A tagger with weights as `learn/export.py` writes them. `name` goes into the record. Throws if the file is none. */
export function makeLearnedTagger(file: Uint8Array, name: string, options: EncoderOptions = {}): Tagger {
  const weights = readWeights(file)
  const { window, decoding } = weights.meta as unknown as Meta
  const encoder = makeEncoder(weights, options)
  const wordPieces = makeWordPieces(weights.text('vocabulary'))
  const pointersOf = makePointers(weights, encoder)

  const readWindow = (text: string, words: readonly PlacedWord[]): readonly Finding[] => {
    const pieces = piecesOf(text, words, wordPieces, encoder.longest)
    const states = encoder.encode(pieces.ids, pieces.cases)
    const { width } = encoder
    const firsts = new Float32Array(words.length * width)
    pieces.first.forEach((piece, word) => {
      firsts.set(states.subarray(piece * width, (piece + 1) * width), word * width)
    })
    const tags = encoder.linear('attribution', firsts)
    const paragraphs = words.map(({ paragraph }) => paragraph)
    return findAttributions({ count: words.length, tags, ...pointersOf(firsts, paragraphs) }, decoding)
  }

  return {
    name,
    tag: (text, paragraphs) => {
      const words = paragraphs.flatMap((stretch, paragraph) =>
        splitWords(text, stretch).map(({ start, end }): PlacedWord => {
          return { start, end, paragraph, pieces: wordPieces.cut(text.slice(start, end)) }
        }),
      )
      return windowsOf(words, window).flatMap(([from, until]) => {
        const inside = words.slice(from, until)
        return readWindow(text, inside).map(finding => inText(finding, inside, `reader/${name}`))
      })
    },
  }
}

/** The marks at both ends, one between paragraphs, and the pieces of the words; no more than the encoder holds. */
function piecesOf(
  text: string,
  words: readonly PlacedWord[],
  { start, gap }: WordPieces,
  longest: number,
): Pieces {
  const ids = [start]
  const kinds: number[] = [cases.none]
  const first: number[] = []
  words.forEach((word, at) => {
    if (at > 0 && words[at - 1]!.paragraph !== word.paragraph) {
      ids.push(gap)
      kinds.push(cases.none)
    }
    first.push(Math.min(ids.length, longest - 1))
    const kind = caseOf(text.slice(word.start, word.end))
    for (const piece of word.pieces) {
      ids.push(piece)
      kinds.push(kind)
    }
  })
  ids.push(gap)
  kinds.push(cases.none)
  return {
    ids: Int32Array.from(ids.slice(0, longest)),
    cases: Uint8Array.from(kinds.slice(0, longest)),
    first,
  }
}

function inText(
  { source, cue, content, confidence }: Finding,
  words: readonly PlacedWord[],
  by: string,
): Tagging {
  const stretch = ([from, until]: readonly [number, number]): Stretch => ({
    start: words[from]!.start,
    end: words[until - 1]!.end,
  })
  return {
    cue: stretch(cue),
    content: content.map(stretch),
    confidence: Math.round(confidence * 1000) / 1000,
    by,
    ...(source && { source: stretch(source) }),
  }
}

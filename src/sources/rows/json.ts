/** Articles in JSON: a list, one object, or one object a line; our own captures, ninjs and what news interfaces answer with among them. */
import { beginningOf, isJsonFeed } from '../beginning.js'
import { capsOf } from '../caps.js'
import type { Finding } from '../problems.js'
import type { Format, Input, TakeOptions, Taking } from '../source.js'
import { type Texts, textsOf } from '../texts.js'
import { type JsonPiece, jsonLines, jsonValues } from './jsonValues.js'
import { entriesOf } from './objects.js'
import { type Entry, takeTable } from './takeRows.js'

function tooLong(cap: number): Finding {
  return {
    rule: 'row-too-long',
    message: `the JSON value is longer than ${cap} characters (pageBytes)`,
    hint: 'give one article an object',
  }
}

function notJson(error: unknown, isCut: boolean): Finding {
  if (isCut) {
    const hint = 'what came before is read; was the file saved whole?'
    return { rule: 'row-cut-off', message: 'the JSON ends inside a value', hint }
  }
  const because = error instanceof Error ? error.message : String(error)
  return {
    rule: 'row-broken',
    message: `it is not JSON: ${because.slice(0, 100)}`,
    hint: 'the rows beside it are read',
  }
}

async function* entriesFrom(
  pieces: AsyncIterable<JsonPiece>,
  input: Input,
  { charset }: Texts,
  cap: number,
): AsyncIterable<Entry> {
  for await (const { json, isCut = false } of pieces) {
    if (json === undefined) {
      yield { wrong: tooLong(cap) }
      continue
    }
    let value: unknown
    try {
      value = JSON.parse(json)
    } catch (error) {
      yield { wrong: notJson(error, isCut) }
      continue
    }
    yield* entriesOf(value, input, charset)
  }
}

type Cut = (pieces: AsyncIterable<string>, longest: number) => AsyncIterable<JsonPiece>

async function* takeJson(input: Input, options: TakeOptions, cut: Cut): AsyncIterable<Taking> {
  const texts = await textsOf(input)
  const { pageBytes } = capsOf(options.caps)
  const { findings, done, broken } = texts
  const table = {
    entries: entriesFrom(cut(texts.pieces, pageBytes), input, texts, pageBytes),
    findings,
    endings: () => {
      const finding = broken()
      return finding ? [{ finding, weight: 'warning' } as const] : []
    },
    done,
  }
  yield* takeTable(input, table, options)
}

/** Whether the first line is a whole object, and the second begins another; a first line without an end is believed. */
function looksLikeLines(beginning: Uint8Array): boolean {
  const text = beginningOf(beginning)
  const [first = '', second] = text.split(/\r?\n/u, 2)
  if (!first.startsWith('{') || isJsonFeed(beginning)) return false
  if (second === undefined) return true
  try {
    return typeof JSON.parse(first) === 'object' && /^\s*(?:\{|$)/u.test(second)
  } catch {
    return false
  }
}

export const jsonl: Format = {
  name: 'jsonl',
  mediaTypes: ['application/x-ndjson', 'application/ndjson', 'application/jsonl', 'application/x-jsonlines'],
  endings: ['.jsonl', '.ndjson', '.json'],
  looksLike: looksLikeLines,
  take: (input, options = {}) => takeJson(input, options, jsonLines),
}

export const json: Format = {
  name: 'json',
  mediaTypes: ['application/json', 'application/ld+json'],
  endings: ['.json', '.jsonl', '.ndjson'],
  looksLike: beginning =>
    /^(?:\[\s{0,99}[[{]|\{\s{0,99}")/u.test(beginningOf(beginning)) && !isJsonFeed(beginning),
  take: (input, options = {}) => takeJson(input, options, jsonValues),
}

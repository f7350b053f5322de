/** What a JSON value is to us: an article, a capture of our own, a news item, or a list of such inside something larger. */
import type { InputFacts } from '../source.js'
import { Cells } from './cells.js'
import { ninjsRow } from './ninjs.js'
import { isOwnCapture, readOwnCapture } from './ownCapture.js'
import { readRow } from './readRow.js'
import type { Entry } from './takeRows.js'

type Fields = { readonly [key: string]: unknown }

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How deep a list of articles may lie in an object: `{"response": {"docs": […]}}`. */
const deepestList = 3

/** The first list of objects in an object that is no article itself. */
function listIn(fields: Fields, depth = 1): readonly unknown[] | undefined {
  const values = Object.values(fields)
  const list = values.find((value): value is unknown[] => Array.isArray(value) && value.some(isFields))
  if (list || depth === deepestList) return list
  return values
    .filter(isFields)
    .map(inner => listIn(inner, depth + 1))
    .find(Boolean)
}

/** What Parley prints with `--json`, or takes with `--about`: in a folder beside the articles, and no article. */
function isOurs(fields: Fields): boolean {
  const isRecord = ['model', 'articles', 'statements'].every(key => Object.hasOwn(fields, key))
  const keys = Object.keys(fields)
  const ofAbout = ['file', 'outlet', 'url', 'published']
  return isRecord || (keys.includes('file') && keys.every(key => ofAbout.includes(key)))
}

const noArticle = {
  rule: 'no-article',
  hint: 'an article is an object with text, and title, url, date, outlet where they are known',
} as const

/** The articles of one value: itself, or those in a list inside it. */
export function entriesOf(value: unknown, input: InputFacts, charset: string): readonly Entry[] {
  if (!isFields(value)) {
    return [{ wrong: { ...noArticle, message: 'the JSON value is no object' } }]
  }
  if (isOurs(value)) {
    const message = 'it was written by Parley or tells it about files, and is no article'
    return [{ wrong: { ...noArticle, message } }]
  }
  // Elasticsearch wraps each document.
  const inner = isFields(value._source) ? value._source : value
  const entry = entryOf(inner, input, charset)
  if (entry) return [entry]
  const inside = (listIn(inner) ?? []).map(
    element => (isFields(element) && entryOf(element, input, charset)) || noText,
  )
  if (inside.some(each => each !== noText)) return inside
  const cells = new Cells(new Map(Object.entries(inner)))
  if (cells.get('summary')) return [rowEntry(cells, input, charset)]
  return [{ wrong: { ...noArticle, message: 'the JSON object holds no article' } }]
}

const noText: Entry = {
  wrong: {
    rule: 'no-text',
    message: 'the JSON object holds no text',
    hint: 'name it text, body or content',
  },
}

/** An object that is an article. */
function entryOf(fields: Fields, input: InputFacts, charset: string): Entry | undefined {
  if (isOwnCapture(fields)) {
    const plain = (name: string): ReturnType<typeof readRow> =>
      readRow(new Cells(new Map(Object.entries(fields))), { input, name, charset })
    return {
      name: fields.name as string,
      read: async name => (await readOwnCapture(fields, name)) ?? plain(name),
    }
  }
  const cells = new Cells(ninjsRow(fields) ?? new Map(Object.entries(fields)))
  return cells.get('text') || cells.get('html') ? rowEntry(cells, input, charset) : undefined
}

function rowEntry(cells: Cells, input: InputFacts, charset: string): Entry {
  return { id: cells.words('id')?.value, read: name => readRow(cells, { input, name, charset }) }
}

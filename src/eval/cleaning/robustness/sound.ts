/** What must hold of every capture and every article that was made of one, whatever came in. */
import { isDeepStrictEqual } from 'node:util'
import { Article } from '../../../model/article.js'
import { Capture, type Captured } from '../../../model/capture.js'
import type { Layout } from '../../../model/layout.js'

function findBadLayout({ elements, blocks }: Layout, text: string): readonly string[] {
  const bad: string[] = []
  for (const [at, { parent }] of elements.entries())
    if (parent >= at || parent < -1) bad.push(`element ${at} stands in ${parent}`)
  let end = 0
  for (const [at, block] of blocks.entries()) {
    const length = block.end - block.start
    if (block.start < end || length < 0 || block.end > text.length)
      bad.push(`block ${at} is ${block.start}–${block.end} after ${end} in a text of ${text.length}`)
    if (!elements[block.element])
      bad.push(`block ${at} stands in element ${block.element} of ${elements.length}`)
    if (Math.max(block.linked, block.emphasised, block.controls) > length)
      bad.push(`block ${at} of ${length} characters counts more in its links, emphasis or controls`)
    end = block.end
  }
  return bad
}

function findBadMap(map: readonly number[], text: string): readonly string[] {
  if (map.length % 2 !== 0) return [`the map has ${map.length} numbers`]
  for (let at = 2; at < map.length; at += 2) {
    if (map[at]! < map[at - 2]! || map[at + 1]! < map[at - 1]!) return [`the map falls at pair ${at / 2}`]
  }
  const last = map.at(-2)
  return last !== undefined && last > text.length ? [`the map ends at ${last} of ${text.length}`] : []
}

/** Every promise of the model that a capture breaks, a line each. */
export function findUnsoundCapture(captured: Captured): readonly string[] {
  const { layout, ...capture } = captured
  const parsed = Capture.safeParse(capture)
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return [
    ...(isDeepStrictEqual(parsed.data, capture)
      ? []
      : ['the capture has keys that its schema does not know']),
    ...(isDeepStrictEqual(JSON.parse(JSON.stringify(captured)), captured)
      ? []
      : ['JSON does not give the capture back']),
    ...(layout ? findBadLayout(layout, capture.text) : []),
    ...findBadMap(capture.origin?.map ?? [], capture.text),
  ]
}

/** Every promise of the model that an article breaks: its schema, and regions that tile its text. */
export function findUnsoundArticle(article: Article): readonly string[] {
  const parsed = Article.safeParse(article)
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const bad: string[] = []
  let end = 0
  for (const { span, kind, names } of article.regions) {
    if (span.start !== end) bad.push(`a ${kind} begins at ${span.start}, the region before it ends at ${end}`)
    if (names && (names.start < span.start || names.end > span.end || names.start >= names.end))
      bad.push(`a ${kind} at ${span.start}–${span.end} names ${names.start}–${names.end}`)
    end = span.end
  }
  const { length } = article.capture.text
  if (end !== length) bad.push(`the regions end at ${end} of ${length}`)
  for (const { span } of [...article.repairs, ...article.residues])
    if (span.start < 0 || span.end > length || span.start > span.end)
      bad.push(`a repair or residue at ${span.start}–${span.end} of ${length}`)
  return bad
}

/** Whether some input has got at what all objects inherit. */
export function findPollution(): readonly string[] {
  const strange = Object.keys(Object.prototype).concat('polluted' in {} ? ['polluted'] : [])
  return strange.length > 0 ? [`all objects inherit ${strange.join(', ')}`] : []
}

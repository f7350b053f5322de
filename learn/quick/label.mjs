/**
 * Lets the learned reader label news without labels, for `train.mjs --extra`: a teacher. Articles are taken evenly from the collection.
 * Usage: npm run build && node learn/quick/label.mjs --data ../shared --articles 600 --out labelled.jsonl
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { loadTagger } from '../../dist/readers.js'
import { paragraphsOf } from './corpus.mjs'
import { option } from './options.mjs'

const wanted = Number(option('articles', '600'))
const out = option('out', 'labelled.jsonl')
const tagger = loadTagger(option('teacher', 'learned'))
const lines = gunzipSync(readFileSync(`${option('data', '../shared')}/data/unlabelled-news/articles.jsonl.gz`)).toString('utf8').split('\n').filter(Boolean)
// Longer articles are left out: their paragraphs are like the others', and a teacher is slow.
const articles = lines.map(line => JSON.parse(line)).filter(({ text }) => text.length > 800 && text.length < 6000)
const stride = Math.max(1, Math.floor(articles.length / wanted))
writeFileSync(out, '')
for (const { id, text } of articles.filter((_, nth) => nth % stride === 0).slice(0, wanted)) {
  const spans = []
  const add = ({ start, end }, type) => {
    spans.push({ id: `s${spans.length}`, type, start, end })
    return spans.at(-1).id
  }
  const relations = tagger.tag(text, paragraphsOf(text)).map(({ source, cue, content }, nth) => ({
    id: `r${nth}`,
    type: 'attribution',
    args: {
      ...(source && { source: [add(source, 'Source')] }),
      cue: [add(cue, 'Cue')],
      content: content.map(stretch => add(stretch, 'Content')),
    },
  }))
  appendFileSync(out, `${JSON.stringify({ id, text, spans, relations })}\n`)
}

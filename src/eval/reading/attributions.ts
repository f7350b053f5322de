/** Attributions against those of PolNeAR: seven American papers, each with a line of its own on what counts as news. */
import { readPassage } from '../../parley.js'
import type { Tagger } from '../../tagging/tagger.js'
import { fragmentsOf, type NormDocument, readCorpus } from '../corpus.js'
import type { Section } from '../section.js'
import { kindsIn, kindsInOrder } from './attributionKinds.js'
import {
  type AttributionScore,
  f1,
  type Marked,
  type Pair,
  type Parts,
  type Role,
  scoreAttributions,
} from './attributionScore.js'
import { tableOf } from './attributionTable.js'

/** What finds attributions in running text, published on that day. */
export type AttributionReader = (text: string, published: string | undefined) => readonly Parts[]

/** The attributions of the flow. What is carried on without a cue is left out: the annotators marked cues. */
export const readWhole =
  (tagger?: Tagger): AttributionReader =>
  (text, published) =>
    readPassage(text, published, { tagger })
      .attributions.filter(({ carriedFrom }) => carriedFrom === undefined)
      .map(({ source, cue, content }) => ({ source: source ? [source] : [], cue: cue ? [cue] : [], content }))

/** What a trained reader finds by itself, before the flow makes something of it. */
export function readTagged({ tag }: Tagger): AttributionReader {
  return text => {
    const lines = [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
      start: index,
      end: index + line.length,
    }))
    return tag(text, lines).map(({ source, cue, content }) => ({
      source: source ? [source] : [],
      cue: [cue],
      content,
    }))
  }
}

/** The relations of a document as parts, by the names that its corpus has for the roles. A role that a relation lacks has no words. */
export function partsIn(
  { spans, relations }: NormDocument,
  names: { readonly [R in Role]: string },
): readonly Parts[] {
  const byId = new Map(spans.map(span => [span.id, span]))
  return relations.map(({ args }) => {
    const of = (role: Role) => (args[names[role]] ?? []).flatMap(id => fragmentsOf(byId.get(id)!))
    return { source: of('source'), cue: of('cue'), content: of('content') }
  })
}

/** In PolNeAR a source that is unstated has a name of its own, `attribution-no-source`: here it is without words. */
function markedIn(document: NormDocument): readonly Marked[] {
  const kindsOf = kindsIn(document.text)
  const parts = partsIn(document, { source: 'source', cue: 'cue', content: 'content' })
  return parts.map(one => ({ ...one, kinds: [...kindsOf(one), ...outletIn(document)] }))
}

/** The paper of an article, as a kind to show recall by. */
function outletIn({ meta }: NormDocument): readonly string[] {
  return typeof meta?.publisher === 'string' ? [`outlet: ${meta.publisher}`] : []
}

const doubtfulIn = ({ spans }: NormDocument) =>
  spans.filter(({ type }) => type === 'Discuss' || type === 'Discard').flatMap(fragmentsOf)

/** What floors hold, in percent. */
const figuresOf = ({ detect, strict, soft, exact, token }: AttributionScore) => ({
  detect: f1(detect),
  strict: f1(strict),
  soft: f1(soft),
  'exact source': f1(exact.source),
  'exact cue': f1(exact.cue),
  'exact content': f1(exact.content),
  'token content': f1(token.content),
})

const score = (pairs: readonly Pair[]) => ({
  counted: scoreAttributions(pairs),
  plain: scoreAttributions(pairs.map(({ text, gold, found }) => ({ text, gold, found }))),
})

function publishedOf({ meta }: NormDocument): string | undefined {
  const date = meta?.publication_date
  return typeof date === 'string' ? date : undefined
}

/** Articles that are read before the clock starts, so that the machine has compiled what it runs. */
const warmingUp = 15

/** The section of one reader on the dev split, or the one named; `make` gives nothing where the reader cannot be loaded. */
export function polnear(name: string, make: () => AttributionReader | undefined): Section {
  return (folder, { split = 'dev' } = {}) => {
    const corpus = readCorpus(folder, 'polnear')
    const read = make()
    if (!corpus || !read) return []
    const documents = corpus.documents.filter(document => document.split === split)
    if (documents.length === 0) return []
    for (const document of documents.slice(0, warmingUp)) read(document.text, publishedOf(document))
    const before = process.cpuUsage()
    const found = documents.map(document => read(document.text, publishedOf(document)))
    const { user, system } = process.cpuUsage(before)
    const pairs = documents.map((document, at) => ({
      text: document.text,
      gold: markedIn(document),
      found: found[at]!,
      doubtful: doubtfulIn(document),
    }))
    const { counted, plain } = score(pairs)
    const speed = documents.length / ((user + system) / 1e6)
    const outlets = [...new Set(documents.flatMap(outletIn))].sort()
    const lines = [
      ...tableOf(counted, [...kindsInOrder, ...outlets], plain),
      `${speed.toFixed(1)} articles per CPU-second`,
    ]
    return [{ name: `polnear/${name}`, corpus: corpus.hash, figures: figuresOf(counted), lines }]
  }
}

/**
 * How far two people agree: every annotator of an article against every other, in both directions, on all splits there are. A
 * measure to compare with; no floor holds it.
 */
export const secondAnnotator: Section = folder => {
  const corpus = readCorpus(folder, 'polnear')
  const others = readCorpus(folder, 'polnear', 'norm.alt.jsonl')
  if (!corpus || !others) return []
  const annotated = new Map<string, NormDocument[]>()
  for (const document of others.documents)
    annotated.set(document.id, [...(annotated.get(document.id) ?? []), document])
  const first = corpus.documents.filter(
    ({ id, split }) => annotated.has(id) && split !== 'annotator-training',
  )
  const pairs = first.flatMap(document => {
    const all = [document, ...annotated.get(document.id)!]
    return all.flatMap(one =>
      all
        .filter(other => other !== one)
        .map(other => ({
          text: one.text,
          gold: markedIn(one),
          found: markedIn(other),
          doubtful: doubtfulIn(one),
        })),
    )
  })
  const { counted, plain } = score(pairs)
  const lines = [
    `${pairs.length} pairs of annotators, ${first.length} articles`,
    ...tableOf(counted, kindsInOrder, plain),
  ]
  return [{ name: 'polnear/second annotator', corpus: others.hash, figures: {}, lines }]
}

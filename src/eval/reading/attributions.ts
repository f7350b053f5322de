/** Attributions against those of PolNeAR: seven American papers, each with a line of its own on what counts as news. */
import { readPassage } from '../../parley.js'
import type { Tagger } from '../../tagging/tagger.js'
import { kindsInOrder, kindsOf } from './attributionKinds.js'
import {
  type AttributionScore,
  f1,
  type Pair,
  type Parts,
  precision,
  type Rate,
  recall,
  roles,
  scoreAttributions,
} from './attributionScore.js'
import { fragmentsOf, type NormDocument, readCorpus } from './corpus.js'
import type { Section } from './section.js'

/** What finds attributions in running text, published on that day. */
export type AttributionReader = (text: string, published: string | undefined) => readonly Parts[]

/** The attributions of the flow. What is carried on without a cue is left out: the annotators marked cues. */
export const readWhole: AttributionReader = (text, published) =>
  readPassage(text, published)
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

/** The relations of a document as parts; `attribution-no-source` is a source without words. */
export function goldParts({ spans, relations }: NormDocument): readonly Parts[] {
  const byId = new Map(spans.map(span => [span.id, span]))
  return relations.map(({ args }) => {
    const of = (role: string) => (args[role] ?? []).flatMap(id => fragmentsOf(byId.get(id)!))
    return { source: of('source'), cue: of('cue'), content: of('content') }
  })
}

const doubtfulIn = ({ spans }: NormDocument) =>
  spans.filter(({ type }) => type === 'Discuss' || type === 'Discard').flatMap(fragmentsOf)

const cell = (text: string | number): string =>
  (typeof text === 'number' ? text.toFixed(1) : text).padStart(11)
const row = (name: string, cells: readonly (string | number)[]): string =>
  `${name.padEnd(22)}${cells.map(cell).join('')}`

/** `plain` is the score with the doubtful ones counted too. */
function tableOf(score: AttributionScore, plain: AttributionScore): readonly string[] {
  const line = (name: string, rate: Rate, withDoubtful: Rate): string =>
    row(name, [precision(rate), recall(rate), f1(rate), f1(withDoubtful)])
  return [
    `${score.detect.found} found, ${score.detect.gold} marked; with the doubtful ones ${plain.detect.found} and ${plain.detect.gold}`,
    row('', ['precision', 'recall', 'F1', 'F1 of all']),
    ...(['detect', 'strict', 'soft'] as const).map(name =>
      line(`relation ${name}`, score[name], plain[name]),
    ),
    ...(['exact', 'overlap', 'token'] as const).flatMap(measure =>
      roles.map(role => line(`${measure} ${role}`, score[measure][role], plain[measure][role])),
    ),
    row('recall by kind', ['marked', 'detect', 'soft']),
    ...kindsInOrder.flatMap(kind => {
      const of = score.kinds.get(kind)
      if (!of) return []
      return [row(kind, [String(of.gold), ...[of.detected, of.soft].map(part => (100 * part) / of.gold)])]
    }),
  ]
}

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
  counted: scoreAttributions(pairs, kindsOf),
  plain: scoreAttributions(pairs.map(({ text, gold, found }) => ({ text, gold, found }))),
})

function publishedOf({ meta }: NormDocument): string | undefined {
  const date = meta?.publication_date
  return typeof date === 'string' ? date : undefined
}

/** Articles that are read before the clock starts, so that the machine has compiled what it runs. */
const warmingUp = 15

/** The section of one reader on the dev split; `make` gives nothing where the reader cannot be loaded. */
export function polnear(name: string, make: () => AttributionReader | undefined): Section {
  return folder => {
    const corpus = readCorpus(folder, 'polnear')
    const read = make()
    if (!corpus || !read) return []
    const documents = corpus.documents.filter(({ split }) => split === 'dev')
    for (const document of documents.slice(0, warmingUp)) read(document.text, publishedOf(document))
    const before = process.cpuUsage()
    const found = documents.map(document => read(document.text, publishedOf(document)))
    const { user, system } = process.cpuUsage(before)
    const pairs = documents.map((document, at) => ({
      text: document.text,
      gold: goldParts(document),
      found: found[at]!,
      doubtful: doubtfulIn(document),
    }))
    const { counted, plain } = score(pairs)
    const speed = documents.length / ((user + system) / 1e6)
    const lines = [...tableOf(counted, plain), `${speed.toFixed(1)} articles per CPU-second`]
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
          gold: goldParts(one),
          found: goldParts(other),
          doubtful: doubtfulIn(one),
        })),
    )
  })
  const { counted, plain } = score(pairs)
  const lines = [`${pairs.length} pairs of annotators, ${first.length} articles`, ...tableOf(counted, plain)]
  return [{ name: 'polnear/second annotator', corpus: others.hash, figures: {}, lines }]
}

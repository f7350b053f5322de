/**
 * Acts between parties against event data. `plover`: sentences of which an annotator marked source and target and gave the root code.
 * `petrarch2`: sentences with the CAMEO codes of their events, without places.
 *
 * A sentence is read as running text, by the whole pipeline, which is told nothing of source and target. Each claim with a code is an
 * event; its source is the words for its agents, its target those for its recipients. Then:
 * - **given spans**: of the events the one answers whose source and target fit the annotator’s best (a fit: the head of one lies in
 *   the other); of equals the first. Its code is compared with the annotator’s, and F1 is averaged over the codes of the corpus.
 * - an event of several who act, with nobody to whom, has each of them on both sides.
 * - **source and target**: the share of sentences in which one event has both right (a side that the annotator left out is right).
 */
import { type PloverCode, ploverCode } from '../../knowledge/plover.js'
import type { Layers, Stretch } from '../../model/layers.js'
import { readPassage } from '../../parley.js'
import { type NormDocument, readCorpus } from '../corpus.js'
import { half } from '../halves.js'
import type { Section, SectionResult } from '../section.js'
import { sameHead } from './heads.js'

export interface ReadEvent {
  readonly code: PloverCode
  readonly sources: readonly Stretch[]
  readonly targets: readonly Stretch[]
  readonly by: string
}

/** The words for the parties of a claim, and wherever else the sentence mentions the same actors: what a pronoun means. */
function wordsFor(
  { mentions }: Layers,
  words: Stretch | undefined,
  parties: readonly number[],
): readonly Stretch[] {
  const named = parties.flatMap(party => mentions[party] ?? [])
  const actors = new Set(named.flatMap(({ actor }) => actor ?? []))
  const elsewhere = mentions.filter(({ actor }) => actor !== undefined && actors.has(actor))
  return [...(words ? [words] : []), ...named, ...elsewhere]
}

/** The events that the pipeline finds in a text, in its order. */
export function eventsOf(text: string): readonly ReadEvent[] {
  const layers = readPassage(text)
  return layers.claims.flatMap((claim): readonly ReadEvent[] => {
    const code = ploverCode(claim)
    if (code === undefined) return []
    const agents = wordsFor(layers, claim.agentWords, claim.agents)
    const recipients = wordsFor(layers, claim.recipientWords, claim.recipients)
    const { by } = claim
    // “Oslo says Lima must pay”: of a duty the source is who says it, the target who has it.
    const speakers = layers.attributions
      .filter(({ content }) => content.some(part => part.start <= claim.start && claim.end <= part.end))
      .flatMap(({ source }) => source ?? [])
    if (code === 'REQUEST' && claim.modality === 'required' && speakers.length > 0)
      return [{ code, sources: speakers, targets: [...agents, ...recipients], by }]
    // “Oslo and Lima met”: where several act and nobody is named to whom, each does it with the other.
    const { agentWords } = claim
    const joined = agentWords && / and /u.test(text.slice(agentWords.start, agentWords.end))
    const mutual = recipients.length === 0 && (claim.agents.length > 1 || joined)
    return [{ code, sources: agents, targets: mutual ? agents : recipients, by }]
  })
}

/** What the annotator marked in a sentence. */
interface Marked {
  readonly source: readonly Stretch[]
  readonly target: readonly Stretch[]
  readonly code: string
}

function markedIn({ spans, relations }: NormDocument): Marked | undefined {
  const [event] = relations
  if (!event) return undefined
  const at = (role: string) => spans.filter(span => event.args[role]?.includes(span.id))
  return { source: at('source'), target: at('target'), code: String(event.attrs?.root) }
}

const fits = (text: string, read: readonly Stretch[], marked: readonly Stretch[]): boolean =>
  marked.length === 0 || marked.some(one => read.some(other => sameHead(text, one, other)))

export interface Judged {
  readonly id: string
  readonly text: string
  readonly wanted: string
  /** The code of the event that fits best; none where no event was found. */
  readonly read: PloverCode | undefined
  readonly by: string | undefined
  /** Whether one event has source and target right. */
  readonly parties: boolean
}

/** Reads one sentence and compares. */
export function judge(document: NormDocument): Judged | undefined {
  const { id, text } = document
  const marked = markedIn(document)
  if (!marked) return undefined
  let best: ReadEvent | undefined
  let most = -1
  for (const event of eventsOf(text)) {
    const fit =
      Number(fits(text, event.sources, marked.source)) + Number(fits(text, event.targets, marked.target))
    if (fit > most) {
      best = event
      most = fit
    }
  }
  return { id, text, wanted: marked.code, read: best?.code, by: best?.by, parties: most === 2 }
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole)

interface CodeScore {
  readonly code: string
  readonly gold: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Precision, recall and F1 of each code that the corpus has. */
export function scoreCodes(judged: readonly Judged[]): readonly CodeScore[] {
  const codes = [...new Set(judged.map(({ wanted }) => wanted))].sort()
  return codes.map(code => {
    const gold = judged.filter(({ wanted }) => wanted === code)
    const read = judged.filter(one => one.read === code)
    const right = gold.filter(one => one.read === code).length
    return {
      code,
      gold: gold.length,
      precision: percent(right, read.length),
      recall: percent(right, gold.length),
      f1: percent(2 * right, gold.length + read.length),
    }
  })
}

function tableOf(name: string, corpus: string, judged: readonly Judged[]): SectionResult {
  const scores = scoreCodes(judged)
  const macro = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length
  const right = percent(judged.filter(one => one.read === one.wanted).length, judged.length)
  const parties = percent(judged.filter(one => one.parties).length, judged.length)
  const whole = percent(judged.filter(one => one.parties && one.read === one.wanted).length, judged.length)
  const cell = (value: number) => value.toFixed(1).padStart(7)
  return {
    name,
    corpus,
    figures: { 'macro F1': macro, 'code right': right, 'source and target right': parties },
    lines: [
      `${judged.length} sentences: macro F1 ${macro.toFixed(1)}, code right ${right.toFixed(1)}, source and target right ${parties.toFixed(1)}, all three ${whole.toFixed(1)}`,
      `${'code'.padEnd(10)}   gold  precis  recall      F1`,
      ...scores.map(
        ({ code, gold, precision, recall, f1 }) =>
          `${code.padEnd(10)}${String(gold).padStart(7)} ${cell(precision)} ${cell(recall)} ${cell(f1)}`,
      ),
    ],
  }
}

/** The half of the train split that no rule was written on and the half that some were, or the split that is asked for. */
export const plover: Section = (folder, { split } = {}) => {
  const corpus = readCorpus(folder, 'plover')
  if (!corpus) return []
  const trained =
    (wanted: string) =>
    (document: NormDocument): boolean =>
      document.split === 'train' && half(document.id) === wanted
  const parts =
    split === undefined
      ? ([
          ['plover/check', trained('check')],
          ['plover/tuned', trained('tuned')],
        ] as const)
      : ([[`plover/${split}`, (document: NormDocument) => document.split === split]] as const)
  return parts.flatMap(([name, belongs]) => {
    const judged = corpus.documents.filter(belongs).flatMap(document => judge(document) ?? [])
    return judged.length === 0 ? [] : [tableOf(name, corpus.hash, judged)]
  })
}

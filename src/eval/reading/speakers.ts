/** Who is meant: pronouns and descriptions of speakers in news, against labels made by hand. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hearPassage } from '../../parley.js'
import { readCorpus } from '../corpus.js'
import type { Figures, SectionResult } from '../section.js'
import { type LabelledText, readSpeakerLabels, type SpeakerLabel } from './speakerLabels.js'
import { type Answer, answerAt, judge, type Verdict } from './speakerVerdict.js'

export interface Judged {
  readonly document: string
  readonly label: SpeakerLabel
  readonly answer: Answer | undefined
  readonly verdict: Verdict
}

/** A text to be judged, with what is known about it. */
export interface Passage {
  readonly id: string
  readonly text: string
  readonly published?: string
}

export function sha256(words: string): string {
  return createHash('sha256').update(words).digest('hex')
}

/** Reads each labelled text and judges each of its places. Throws where a text is not the one that was labelled. */
export function judgeTexts(
  labelled: readonly LabelledText[],
  passages: ReadonlyMap<string, Passage>,
): readonly Judged[] {
  return labelled.flatMap(({ document, hash, labels }) => {
    const passage = passages.get(document)
    if (!passage || sha256(passage.text) !== hash)
      throw new Error(`the text of ${document} is not the one labelled`)
    const heard = { text: passage.text, ...hearPassage(passage.text, passage.published) }
    return labels.map((label): Judged => {
      const answer = answerAt(heard, label)
      return { document, label, answer, verdict: judge(heard, label, answer) }
    })
  })
}

const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole)

function figuresOf(judged: readonly Judged[]): Figures {
  const right = judged.filter(({ verdict }) => verdict === 'right').length
  const sure = judged.filter(({ answer, verdict }) => answer?.sure === true && verdict !== 'silent')
  const wrong = judged.filter(({ verdict }) => verdict === 'wrong').length
  return {
    right: percent(right, judged.length),
    'right where sure': percent(sure.filter(({ verdict }) => verdict === 'right').length, sure.length),
    sure: percent(sure.length, judged.length),
    'not wrong': percent(judged.length - wrong, judged.length),
  }
}

function line(name: string, judged: readonly Judged[]): string {
  const of = (wanted: Verdict): number => judged.filter(({ verdict }) => verdict === wanted).length
  const sure = judged.filter(({ answer, verdict }) => answer?.sure === true && verdict !== 'silent')
  const rightSure = sure.filter(({ verdict }) => verdict === 'right').length
  const cells = [judged.length, of('right'), of('wrong'), of('silent'), `${rightSure}/${sure.length}`]
  return [name.padEnd(22), ...cells.map(cell => String(cell).padStart(9))].join('')
}

/** The labelled texts in two halves: rules were mended on the misses of the first, the second was kept aside. */
export function halves(labelled: readonly LabelledText[]): {
  readonly mended: readonly LabelledText[]
  readonly kept: readonly LabelledText[]
} {
  return {
    mended: labelled.filter((_, index) => index % 2 === 0),
    kept: labelled.filter((_, index) => index % 2 === 1),
  }
}

/** The dev articles of PolNeAR that were labelled. */
export function speakerPassages(folder: string) {
  const corpus = readCorpus(folder, 'polnear')
  if (!corpus) return undefined
  const passages = new Map(
    corpus.documents.map(({ id, text, meta }): [string, Passage] => {
      const published = meta?.publication_date
      return [id, { id, text, ...(typeof published === 'string' && { published: published.slice(0, 10) }) }]
    }),
  )
  const table = readFileSync(
    new URL('../../../src/eval/reading/labels/speakers.tsv', import.meta.url),
    'utf8',
  )
  return { hash: sha256(corpus.hash + table), passages, labelled: readSpeakerLabels(table) }
}

export function speakers(folder: string): readonly SectionResult[] {
  const found = speakerPassages(folder)
  if (!found) return []
  const head = `${'places'.padEnd(22)}${['all', 'right', 'wrong', 'silent', 'sure'].map(cell => cell.padStart(9)).join('')}`
  return Object.entries(halves(found.labelled)).map(([half, labelled]) => {
    const judged = judgeTexts(labelled, found.passages)
    const of = (kind: SpeakerLabel['kind']) => judged.filter(({ label }) => label.kind === kind)
    return {
      name: `speakers/${half}`,
      corpus: found.hash,
      figures: figuresOf(judged),
      lines: [
        head,
        line('pronouns', of('pronoun')),
        line('descriptions', of('description')),
        line('both', judged),
        Object.entries(figuresOf(judged))
          .map(([name, figure]) => `${name} ${figure.toFixed(1)}`)
          .join('   '),
      ],
    }
  })
}

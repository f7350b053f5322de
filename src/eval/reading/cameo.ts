/**
 * `petrarch2`: sentences about invented countries with the CAMEO codes of their events and no places, by which the PETRARCH coders were
 * tested. An event is found where the pipeline reads one of its root, translated to PLOVER. Reported only: no floor holds it.
 */
import type { PloverCode } from '../../knowledge/plover.js'
import { type NormDocument, readCorpus } from '../corpus.js'
import type { Section } from '../section.js'
import { eventsOf } from './claims.js'

/** The twenty roots of CAMEO (codebook 1.1b3) in PLOVER. Root 01, public statements, has no code there. */
const roots: { readonly [root: string]: PloverCode } = {
  '02': 'REQUEST',
  '03': 'AGREE',
  '04': 'CONSULT',
  '05': 'SUPPORT',
  '06': 'COOPERATE',
  '07': 'AID',
  '08': 'YIELD',
  '09': 'ACCUSE',
  '10': 'REQUEST',
  '11': 'ACCUSE',
  '12': 'REJECT',
  '13': 'THREATEN',
  '14': 'PROTEST',
  '15': 'MOBILIZE',
  '16': 'SANCTION',
  '17': 'COERCE',
  '18': 'ASSAULT',
  '19': 'ASSAULT',
  '20': 'ASSAULT',
}

type Coded = NormDocument & { readonly events?: readonly { readonly code: string | null }[] }

/** The codes that a sentence should give, each once. */
export function codesOf({ events }: Coded): readonly PloverCode[] {
  return [...new Set((events ?? []).flatMap(({ code }) => roots[String(code).slice(0, 2)] ?? []))]
}

export const petrarch2: Section = folder => {
  const corpus = readCorpus(folder, 'petrarch2')
  if (!corpus) return []
  const counts = new Map<PloverCode, { gold: number; found: number }>()
  const english = corpus.documents.filter(({ lang, split }) => lang === 'en' && split === 'unit')
  for (const document of english) {
    const read = new Set(eventsOf(document.text).map(({ code }) => code))
    for (const code of codesOf(document)) {
      const count = counts.get(code) ?? { gold: 0, found: 0 }
      counts.set(code, { gold: count.gold + 1, found: count.found + Number(read.has(code)) })
    }
  }
  const rows = [...counts].sort(([one], [other]) => (one < other ? -1 : 1))
  const gold = rows.reduce((sum, [, count]) => sum + count.gold, 0)
  const found = rows.reduce((sum, [, count]) => sum + count.found, 0)
  return [
    {
      name: 'petrarch2',
      corpus: corpus.hash,
      figures: {},
      lines: [
        `${english.length} sentences: ${found} of ${gold} codes found`,
        `${'code'.padEnd(10)}   gold   found`,
        ...rows.map(
          ([code, count]) =>
            `${code.padEnd(10)}${String(count.gold).padStart(7)} ${String(count.found).padStart(7)}`,
        ),
      ],
    },
  ]
}

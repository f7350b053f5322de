/** Which actors a name of the tables may mean. */

import type { Id } from '../model/evidence.js'
import { firstWord } from '../text/firstWord.js'
import { foldName } from '../text/names.js'
import type { NameSense } from './knowledge.js'

/** Names that count only as written here, because the same letters in another case are plain words. */
export const exactNames = [
  'US',
  'WHO',
  'IS',
  'CAR',
  'PACE',
  'AU',
  'ALBA',
  'the West',
  'West',
  'the States',
  'the Quad',
  'No. 10',
  'Number 10',
  'TIME',
  'RAI',
  'PAP',
  'The Times',
  'The Guardian',
  'The Observer',
  'The Hill',
  'The Independent',
  'The National',
  'The Telegraph',
  'The Economist',
  'The Hindu',
  'The Punch',
  'Congress',
  'Duma',
  'Rada',
  'Emirates',
  'Western powers',
  'Western countries',
  'Fox',
  'Sputnik',
  'ABC',
] as const

/** Particles of Arabic names that texts leave out: “al-Sisi”, “Sisi”. */
const particle = /^(?:al|el|as|ash|an)-/iu

export interface NameIndex {
  /** `folded` spares folding a name again. */
  readonly add: (name: string, actor: Id, sense: NameSense['sense'], folded?: string) => void
  readonly senses: (folded: string) => readonly NameSense[]
  /** The longest name so far, in words. */
  readonly longest: () => number
  /** The longest name so far that begins with the first word of `folded`, in words; 0 where none does. */
  readonly longestFrom: (folded: string) => number
}

const none: readonly NameSense[] = []

function countWords(folded: string): number {
  let words = 1
  for (let at = folded.indexOf(' '); at !== -1; at = folded.indexOf(' ', at + 1)) words += 1
  return words
}

/** An empty index. Senses keep the order in which they were added; the same actor and sense is kept once. */
export function makeNameIndex(): NameIndex {
  const written = new Map(exactNames.map(name => [name as string, name as string]))
  const byName = new Map<string, NameSense[]>()
  const byFirstWord = new Map<string, number>()
  let longest = 1

  function addFolded(folded: string, sense: NameSense): void {
    const known = byName.get(folded)
    if (known === undefined) byName.set(folded, [sense])
    else if (!known.some(other => other.actor === sense.actor && other.sense === sense.sense))
      known.push(sense)
    const words = countWords(folded)
    longest = Math.max(longest, words)
    const first = firstWord(folded)
    byFirstWord.set(first, Math.max(byFirstWord.get(first) ?? 0, words))
  }

  return {
    add(name, actor, sense, folded = foldName(name)) {
      const exact = written.get(name)
      addFolded(folded, exact === undefined ? { actor, sense } : { actor, sense, written: exact })
      if (sense === 'surname' && particle.test(name))
        addFolded(foldName(name.replace(particle, '')), { actor, sense })
    },
    senses: folded => byName.get(folded) ?? none,
    longest: () => longest,
    longestFrom: folded => byFirstWord.get(firstWord(folded)) ?? 0,
  }
}

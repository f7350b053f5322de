/** Inputs of chance, without any source. */
import type { Chance } from '../../chance.js'
import { pageWords, textWords } from './words.js'

/** Where characters are drawn from: first code unit, and how many. */
const alphabets = [
  [32, 95],
  [0, 32],
  [0x80, 0x800],
  [0x2000, 0x70],
  [0x300, 0x70],
  [0x590, 0x200],
  [0xd800, 0x800],
  [0, 0xffff],
] as const

/** Text from every corner of Unicode, halves of pairs among them, as UTF-8. */
export function randomText(chance: Chance): Uint8Array {
  const units: number[] = []
  for (let left = chance.below(60); left > 0; left -= 1) {
    const [from, many] = chance.of(alphabets)
    for (let more = chance.below(40); more > 0; more -= 1) units.push(from + chance.below(many))
  }
  return Buffer.from(String.fromCharCode(...units))
}

/** Words of HTML in any order, with text between them. */
export function randomPage(chance: Chance): Uint8Array {
  const parts = Array.from({ length: chance.below(300) }, () =>
    chance.next() < 0.7
      ? chance.of(pageWords)
      : `${chance.of(textWords)}said Ilse Varga of Norland on Tuesday `,
  )
  return Buffer.from(parts.join(''))
}

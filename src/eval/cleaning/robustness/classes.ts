/** Every class of inputs. A class is a line of the table; the numbers behind it are how many inputs it has in all and in the sample. */
import { readGoldPages } from '../extraction/pages.js'
import { bombClass } from './bombs.js'
import { measureGrowth } from './growth.js'
import { type Hostile, readHostile } from './hostile.js'
import { generated, given, mutated } from './making.js'
import { payloadClass } from './payloads.js'
import { randomPage, randomText } from './random.js'
import { seedArchives } from './seeds/archives.js'
import { seedPages, seedTexts } from './seeds/pages.js'
import { page, singleSteps, text, through, told } from './steps.js'
import { steepest, type TrialClass } from './trial.js'
import { archiveWords, pageWords, textWords } from './words.js'

/** What needs nothing beside the repository. */
export const ownClasses: readonly TrialClass[] = [
  mutated('pages, mutated', 8_000, 800, seedPages, pageWords, page),
  generated('pages of chance', 2_000, 200, randomPage, page),
  mutated('texts, mutated', 2_000, 200, seedTexts, textWords, text),
  generated('texts of chance', 2_000, 200, randomText, text),
  ...seedArchives.map(([name, bytes]) =>
    // Nine records in each: more than ten thousand in all.
    mutated(`archives, mutated: ${name}`, 800, 60, [bytes], archiveWords, through(name)),
  ),
  mutated('pages, mutated, read and told', 400, 40, seedPages, pageWords, told),
]

/** A young generation so large that what the collector of memory does, by jumps, does not count as growth. */
const roomy = ['--min-semi-space-size=512', '--max-semi-space-size=512']

/** Each pattern through each step by itself: a million characters as they come, and the growth up to there. */
function patternClasses(patterns: Hostile['patterns']): readonly TrialClass[] {
  const all = Object.values(patterns)
  return singleSteps.flatMap(step => [
    given(
      `patterns, 1 MB: ${step.name}`,
      all.length,
      all.length,
      at => Buffer.from(all[at]!(1_000_000)),
      step,
    ),
    {
      name: `patterns, growth: ${step.name}`,
      full: all.length,
      sample: all.length,
      nodeOptions: roomy,
      attempt: index => measureGrowth(step, all[index]!, steepest),
    },
  ])
}

function corpusClasses({ items, payloads }: Hostile): readonly TrialClass[] {
  const all = items.length
  const input = (at: number): Uint8Array => Buffer.from(items[at]!)
  return [
    given('corpora as pages', all, 1_500, input, page),
    given('corpora as texts', all, 1_500, input, text),
    payloadClass(payloads, 60),
  ]
}

/** All classes, with what lies in the folder beside the repository. */
export async function readClasses(folder: string): Promise<readonly TrialClass[]> {
  const hostile = await readHostile(folder)
  const gold = readGoldPages(folder)?.pages.map(({ bytes }) => bytes)
  return [
    ...ownClasses,
    bombClass,
    ...(gold ? [mutated('real pages, mutated', 3_000, 150, gold, pageWords, page)] : []),
    ...(hostile ? [...corpusClasses(hostile), ...patternClasses(hostile.patterns)] : []),
  ]
}

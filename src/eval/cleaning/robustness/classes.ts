/** Every class of inputs. A class is a line of the table; the numbers behind it are how many inputs it has in all and in the sample. */
import { readGoldPages } from '../extraction/pages.js'
import { bombClass } from './bombs.js'
import { measureGrowth } from './growth.js'
import { type Hostile, readHostile } from './hostile.js'
import { again, generated, given, mutated } from './making.js'
import { ownPatterns } from './patterns.js'
import { payloadClass } from './payloads.js'
import { inFeed, inPage, inPdf, inRow } from './places.js'
import { randomPage, randomText } from './random.js'
import { seedAgency } from './seeds/agency.js'
import { seedArchives } from './seeds/archives.js'
import { seedDocuments } from './seeds/documents.js'
import { seedFeeds } from './seeds/feeds.js'
import { seedPages, seedTexts } from './seeds/pages.js'
import { seedRows } from './seeds/rows.js'
import { page, singleSteps, text, through, told } from './steps.js'
import { type Step, steepest, type TrialClass } from './trial.js'
import { addresses, innerHosts, lists, robots } from './webSteps.js'
import { archiveWords, documentWords, feedWords, pageWords, rowWords, textWords } from './words.js'

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
  ...seedAgency.map(([name, bytes]) =>
    mutated(`agencies, mutated: ${name}`, 1_000, 50, [bytes], feedWords, through(name)),
  ),
  ...seedFeeds.map(([name, bytes]) =>
    mutated(`feeds, mutated: ${name}`, 2_000, 100, [bytes], feedWords, through(name)),
  ),
  mutated(
    'lists, mutated',
    2_000,
    100,
    seedFeeds.map(([, bytes]) => bytes),
    feedWords,
    lists,
  ),
  ...seedRows.map(([name, bytes]) =>
    mutated(`tables, mutated: ${name}`, 1_500, 60, [bytes], rowWords, through(name)),
  ),
  ...seedDocuments.map(([name, bytes]) =>
    mutated(
      `documents, mutated: ${name}`,
      name.endsWith('.pdf') ? 500 : 2_000,
      60,
      [bytes],
      documentWords,
      through(name),
    ),
  ),
  mutated('pages, mutated, read and told', 400, 40, seedPages, pageWords, told),
]

const archive = new Map(seedArchives)
const feeds = new Map(seedFeeds)
const rows = new Map(seedRows)
const documents = new Map(seedDocuments)

/** Each word of a format three hundred thousand characters long. */
const againClasses: readonly TrialClass[] = [
  again('again and again: page', 25, seedPages[0]!, pageWords, page),
  again('again and again: text', 15, seedTexts[0]!, textWords, text),
  ...(
    [
      [feeds, 'courier.rss', feedWords],
      [feeds, 'notes.atom', feedWords],
      [rows, 'articles.csv', rowWords],
      [rows, 'articles.jsonl', rowWords],
      [rows, 'articles.json', rowWords],
      [archive, 'plain.warc', archiveWords],
      [archive, 'members.warc.gz', archiveWords],
      [documents, 'statement.pdf', documentWords],
      [documents, 'notes.md', documentWords],
    ] as const
  ).map(([seeds, name, words]) =>
    again(`again and again: ${name}`, 10, seeds.get(name)!, words, through(name)),
  ),
]

/** A young generation so large that what the collector of memory does, by jumps, does not count as growth. */
const roomy = ['--min-semi-space-size=512', '--max-semi-space-size=512']

type Pattern = Hostile['patterns'][string]

/** Each pattern through a step by itself: a million characters as they come, and the growth up to there. */
function patternClasses(
  name: string,
  patterns: readonly Pattern[],
  step: Step<unknown>,
  sample = 8,
): readonly TrialClass[] {
  const all = patterns.length
  return [
    given(`patterns, 1 MB: ${name}`, all, sample, at => Buffer.from(patterns[at]!(1_000_000)), step),
    {
      name: `patterns, growth: ${name}`,
      full: all,
      sample,
      nodeOptions: roomy,
      attempt: index => measureGrowth(step, patterns[index]!, steepest),
    },
  ]
}

/** The patterns as they are, and in the places where a format says something of an article. */
function allPatternClasses(patterns: readonly Pattern[]): readonly TrialClass[] {
  return [
    ...[page, text].flatMap(step => patternClasses(step.name, patterns, step, 24)),
    ...[...singleSteps, ...readers.filter(step => step !== page && step !== text)].flatMap(step =>
      patternClasses(step.name, patterns, step),
    ),
    ...patternClasses('places of a page', patterns.map(inPage), page),
    ...patternClasses('a broken PDF', patterns.map(inPdf), through('input.pdf')),
    ...patternClasses('fields of a row', patterns.map(inRow), through('input.jsonl')),
    ...patternClasses('fields of a feed', patterns.map(inFeed), through('input.rss')),
  ]
}

/** What is tried on everything hostile, by what the name's ending makes of it. */
const readers: readonly Step<unknown>[] = [
  page,
  text,
  ...[
    'input.json',
    'input.jsonl',
    'input.csv',
    'input.rss',
    'input.xml',
    'input.warc',
    'input.md',
    'input.pdf',
  ].map(name => through(name)),
  addresses,
  lists,
  robots,
]

function corpusClasses({ items, payloads, hosts }: Hostile): readonly TrialClass[] {
  const all = items.length
  const input = (at: number): Uint8Array => Buffer.from(items[at]!)
  return [
    ...readers.map(step => given(`corpora: ${step.name}`, all, 600, input, step)),
    given('hosts that lead inside', hosts.length, hosts.length, at => Buffer.from(hosts[at]!), innerHosts),
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
    ...againClasses,
    ...(gold ? [mutated('real pages, mutated', 3_000, 150, gold, pageWords, page)] : []),
    ...(hostile
      ? [
          ...corpusClasses(hostile),
          ...allPatternClasses([...Object.values(hostile.patterns), ...ownPatterns]),
        ]
      : []),
  ]
}

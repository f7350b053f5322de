/** The classes that need nothing beside the repository, a few hundred inputs; and the instruments themselves. */
import { describe, expect, it } from 'vitest'
import { Chance } from '../../chance.js'
import { findActive } from './active.js'
import { ownClasses } from './classes.js'
import { slope } from './growth.js'
import { mutate } from './mutate.js'
import { seedPages } from './seeds/pages.js'
import { findUnsoundArticle, findUnsoundCapture } from './sound.js'
import { count, emptyTally, tableOfTallies } from './tally.js'
import { attempt, chosen, type TrialClass } from './trial.js'
import { pageWords } from './words.js'

/** `PARLEY_SEED=7 npm test` tries other inputs. */
const seed = Number(process.env.PARLEY_SEED ?? 1)
const inputs = 25

describe('no input makes cleaning throw or break a promise', () => {
  it.each(ownClasses.map(one => [one.name, one] as const))('%s', async (_, one) => {
    for (const index of chosen({ ...one, sample: Math.min(inputs, one.sample) }, false)) {
      const { threw, wrong } = await one.attempt(index, seed)
      expect({ index, seed, threw, wrong }).toEqual({ index, seed, threw: undefined, wrong: undefined })
    }
  })
})

describe('mutation', () => {
  it('is the same for the same chance, another for another, and keeps the source', () => {
    const [source, other] = [seedPages[0]!, seedPages[1]!]
    const before = Buffer.from(source).toString('hex')
    const make = (number: number): string =>
      Buffer.from(mutate(source, new Chance(number), pageWords, other)).toString('hex')
    expect(make(3)).toBe(make(3))
    expect(new Set([1, 2, 3, 4, 5].map(make)).size).toBe(5)
    expect(Buffer.from(source).toString('hex')).toBe(before)
  })
  it('copes with nothing', () => {
    for (let number = 0; number < 50; number += 1)
      mutate(new Uint8Array(), new Chance(number), pageWords, new Uint8Array())
  })
})

describe('what could act in a page', () => {
  it.each([
    ['<p onclick=x>', ['p onclick']],
    ['<svg><animate attributeName=href>', ['<animate>']],
    ['<a href=" java&#10;script:alert(1)">', ['a href=javascript:alert(1)']],
    ['<meta http-equiv=refresh content="0;url=//x">', ['meta http-equiv=refresh']],
    ['<p style="background:url(//x)">', ['p style=background:url(//x)']],
    ['<!-- <script> --><b title="<script>">&lt;script&gt;</b><a href="https://a.example/?q=1:2">', []],
    ['<a href="data:text/html,x"><script>1</script>', ['a href=data:text/html,x', '<script>']],
  ])('%s', (html, found) => {
    expect(findActive(html)).toEqual(found)
  })
})

describe('promises', () => {
  const article = {
    id: 'article/1',
    capture: { name: 'a', mediaType: 'text/plain', text: 'abcdef' },
    language: 'en',
    regions: [
      { span: { article: 'article/1', start: 0, end: 2 }, kind: 'body', by: 'x' },
      { span: { article: 'article/1', start: 3, end: 5 }, kind: 'body', by: 'x' },
    ],
    repairs: [],
    residues: [],
  } as const
  it('regions tile', () => {
    expect(findUnsoundArticle(article)).toEqual([
      'a body begins at 3, the region before it ends at 2',
      'the regions end at 5 of 6',
    ])
  })
  it('maps rise, blocks stand in order', () => {
    const origin = { digest: `sha256:${'0'.repeat(64)}`, bytes: 9, charset: 'utf-8', map: [0, 5, 2, 4] }
    const block = { start: 0, end: 3, element: 0, linked: 4, emphasised: 0, controls: 0, links: 1 }
    const layout = {
      elements: [{ parent: -1, tag: 'p', names: '' }],
      blocks: [block, { ...block, linked: 0 }],
    }
    expect(findUnsoundCapture({ ...article.capture, origin, layout })).toEqual([
      'block 0 of 3 characters counts more in its links, emphasis or controls',
      'block 1 is 0–3 after 3 in a text of 6',
      'the map falls at pair 1',
    ])
  })
})

describe('a trial', () => {
  const step = (run: () => unknown, wrong: readonly string[] = []) => ({ name: 'x', run, check: () => wrong })
  it('tells what was thrown, what is wrong, and what is well', async () => {
    const bytes = new Uint8Array(10)
    const failing = (): never => {
      throw new Error('no bread')
    }
    expect((await attempt(step(failing), bytes)).threw).toContain('no bread')
    expect(
      (
        await attempt(
          step(async () => failing()),
          bytes,
        )
      ).threw,
    ).toContain('no bread')
    expect(
      (
        await attempt(
          step(() => 1, ['stale', 'hard']),
          bytes,
        )
      ).wrong,
    ).toBe('stale')
    expect(
      await attempt(
        step(() => 1),
        bytes,
      ),
    ).toMatchObject({ bytes: 10, wrong: undefined })
  })
  it('takes all inputs, or as many as its sample has, evenly spread', () => {
    const one: TrialClass = { name: 'x', full: 10, sample: 4, attempt: async () => ({ bytes: 0, ms: 0 }) }
    expect(chosen(one, false)).toEqual([0, 2, 5, 7])
    expect(chosen(one, true)).toHaveLength(10)
    expect(chosen({ ...one, full: 2 }, false)).toEqual([0, 1])
  })
  it('is counted once, by its worst trouble', () => {
    const tally = emptyTally('loaves')
    count(tally, 0, { bytes: 2_000_000, ms: 1_500 })
    count(tally, 1, { bytes: 2_000_000, ms: 2_500 })
    count(tally, 2, { bytes: 10, ms: 120, threw: 'Error: no\n    at bread.ts' })
    count(tally, 3, { bytes: 10, ms: 1, exponent: 1.4 })
    expect(tally).toMatchObject({ count: 4, ok: 1, slow: 2, threw: 1, worst: 1_250, exponent: 1.4 })
    expect(tableOfTallies([tally]).join('\n')).toContain('loaves 2: threw Error: no | at bread.ts')
  })
  it('finds the power of growth', () => {
    const points = [10, 100, 1_000].map(size => [size, 3 * size ** 1.5] as const)
    expect(slope(points)).toBeCloseTo(1.5)
  })
})

/**
 * What every format promises, as tests that each format's own test calls: `keepsContract(format, samples)`.
 * Samples are small; each is mutated many times.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Capture, type Captured } from '../model/capture.js'
import type { Caps } from './caps.js'
import type { Format, InputFacts, SourceProblem, TakeOptions, Taking } from './source.js'
import { type InputOptions, takeInputs } from './takeInputs.js'

export interface Sample {
  /** The file's name; its ending may matter to the format. */
  readonly name: string
  readonly bytes: Uint8Array | string
  readonly facts?: Partial<InputFacts>
  /** How many captures it holds. */
  readonly captures: number
}

/** An input of a given size by the measure of a cap; at the cap it is read whole, one more is a problem that names the cap. */
export interface CapSample {
  readonly cap: keyof Caps
  readonly value: number
  readonly make: (size: number) => Uint8Array | string
  readonly name: string
}

export interface ContractOptions {
  readonly caps?: readonly CapSample[]
  /** Mutations of each sample; fewer for slow formats. */
  readonly mutations?: number
}

/** A copy: a slice of a Buffer would share its bytes. */
const toBytes = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

/** Bytes in chunks, each a copy of its own, as from a disk; then the error, where there is one. */
export async function* inChunks(
  content: Uint8Array | string,
  size = Number.POSITIVE_INFINITY,
  error?: Error,
): AsyncIterable<Uint8Array> {
  const bytes = toBytes(content)
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
  if (error) throw error
}

export interface Taken {
  readonly steps: readonly Taking[]
  readonly captures: readonly NonNullable<Taking['capture']>[]
  readonly problems: readonly SourceProblem[]
}

/** Takes an input to its end. */
export async function takeAll(
  format: Pick<Format, 'take'>,
  name: string,
  chunks: Uint8Array | string | AsyncIterable<Uint8Array>,
  { facts = {}, ...options }: TakeOptions & { readonly facts?: Partial<InputFacts> | undefined } = {},
): Promise<Taken> {
  const steps: Taking[] = []
  const bytes = typeof chunks === 'string' || chunks instanceof Uint8Array ? inChunks(chunks) : chunks
  for await (const step of format.take({ name, ...facts, chunks: bytes }, options)) steps.push(step)
  return {
    steps,
    captures: steps.flatMap(({ capture }) => (capture ? [capture] : [])),
    problems: steps.flatMap(({ problems }) => problems),
  }
}

/** How many bytes are held after everything was collected that nobody holds. */
export function bytesHeld(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** All that inputs gave. */
export interface Intake {
  readonly captures: readonly Captured[]
  readonly problems: readonly SourceProblem[]
  /** From a capture's name to what opens it from the current folder. */
  readonly paths: ReadonlyMap<string, string>
}

/** Takes in everything that is named, and keeps it. */
export async function takeIn(inputs: readonly string[], options: InputOptions = {}): Promise<Intake> {
  const captures: Captured[] = []
  const problems: SourceProblem[] = []
  const paths = new Map<string, string>()
  for await (const { capture, problems: told, shown } of takeInputs(inputs, options)) {
    if (capture) {
      captures.push(capture)
      paths.set(capture.name, shown)
    }
    problems.push(...told)
  }
  return { captures, problems, paths }
}

/** What must hold of whatever a format gives. */
function expectSound({ steps, captures, problems }: Taken): void {
  for (const capture of captures) expect(() => Capture.parse(capture)).not.toThrow()
  for (const { text, layout } of captures) {
    let end = 0
    for (const block of layout?.blocks ?? []) {
      expect(block.start).toBeGreaterThanOrEqual(end)
      expect(block.end).toBeGreaterThanOrEqual(block.start)
      expect(layout?.elements[block.element] ?? block).toBeDefined()
      end = block.end
    }
    expect(end).toBeLessThanOrEqual(text.length)
  }
  expect(new Set(captures.map(({ name }) => name)).size).toBe(captures.length)
  for (const { name, problem } of problems) {
    expect(name).not.toBe('')
    expect(problem.message).not.toBe('')
    expect(problem.hint, problem.message).toBeTruthy()
  }
  let done = 0
  for (const step of steps) {
    expect(step.place).not.toBe('')
    expect(step.done).toBeGreaterThanOrEqual(done)
    done = step.done
  }
}

/** A change of bytes: some flipped, cut off, a stretch moved elsewhere, or other bytes put in. */
type Mutation = (bytes: Uint8Array) => Uint8Array
const inside = fc.double({ min: 0, max: 1, noNaN: true })
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.array(fc.tuple(inside, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 }).map(
    (flips): Mutation =>
      bytes => {
        const mutated = bytes.slice()
        for (const [at, byte] of flips) mutated[Math.floor(at * (bytes.length - 1))] = byte
        return mutated
      },
  ),
  inside.map(
    (at): Mutation =>
      bytes =>
        bytes.slice(0, Math.floor(at * bytes.length)),
  ),
  fc.tuple(inside, inside, inside).map(
    ([from, until, to]): Mutation =>
      bytes => {
        const [start, end, goal] = [from, until, to].map(part => Math.floor(part * bytes.length))
        const moved = bytes.slice(Math.min(start!, end!), Math.max(start!, end!))
        return Buffer.concat([bytes.slice(0, goal!), moved, bytes.slice(goal!)])
      },
  ),
  fc.tuple(inside, fc.uint8Array({ maxLength: 40 })).map(
    ([at, others]): Mutation =>
      bytes => {
        const goal = Math.floor(at * bytes.length)
        return Buffer.concat([bytes.slice(0, goal), others, bytes.slice(goal)])
      },
  ),
)

/** Registers the tests of the contract for a format. */
export function keepsContract(
  format: Format,
  samples: readonly Sample[],
  { caps = [], mutations = 60 }: ContractOptions = {},
): void {
  describe(`${format.name} keeps the contract of formats`, () => {
    test('endings and media types are lower case; beginnings are looked at without harm', () => {
      for (const ending of format.endings) expect(ending).toMatch(/^\.[a-z0-9.]+$/u)
      for (const type of format.mediaTypes) expect(type).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/u)
      fc.assert(
        fc.property(fc.uint8Array(), bytes => format.looksLike?.(bytes) !== undefined || !format.looksLike),
      )
    })

    describe.each(samples)('$name', ({ name, bytes: content, facts, captures: count }) => {
      const bytes = toBytes(content)
      const take = (
        chunks: Uint8Array | AsyncIterable<Uint8Array>,
        options: TakeOptions = {},
      ): Promise<Taken> => takeAll(format, name, chunks, { ...options, facts })

      test('gives its captures, which are sound', async () => {
        const taken = await take(bytes)
        expect(taken.captures.length).toBe(count)
        expectSound(taken)
      })

      test('gives the same in chunks of every size', async () => {
        const whole = await take(bytes)
        for (const size of [1, 7, 1000]) {
          const { captures, problems } = await take(inChunks(bytes, size))
          expect(captures).toEqual(whole.captures)
          expect(problems).toEqual(whole.problems)
        }
      })

      test('goes on after each step with exactly the rest', async () => {
        const { steps } = await take(bytes)
        for (const [index, { place }] of steps.entries()) {
          const rest = await take(bytes, { after: place })
          const expected = steps.slice(index + 1).flatMap(({ capture }) => (capture ? [capture] : []))
          expect(rest.captures).toEqual(expected)
        }
      })

      test('stops between two steps when told to', async () => {
        const stop = new AbortController()
        stop.abort()
        expect((await take(bytes, { signal: stop.signal })).captures).toEqual([])
        const later = new AbortController()
        let steps = 0
        for await (const _ of format.take(
          { name, ...facts, chunks: inChunks(bytes, 100) },
          { signal: later.signal },
        )) {
          steps += 1
          later.abort()
        }
        expect(steps).toBeLessThanOrEqual(1)
      })

      test('where the input breaks off, what came before is given and the break is told', async () => {
        const whole = await take(bytes)
        const error = Object.assign(new Error('no more'), { code: 'EIO' })
        const all = await take(inChunks(bytes, 50, error))
        const name = (taken: Taken): readonly string[] => taken.captures.map(capture => capture.name)
        expect(name(all)).toEqual(name(whole))
        expect(all.problems.length).toBeGreaterThan(whole.problems.length)
        const half = await take(inChunks(bytes.slice(0, bytes.length / 2), 50, error))
        expect(half.problems.length).toBeGreaterThan(0)
        expectSound(half)
        // All captures that were complete by then, except perhaps the one in the midst of which it broke.
        for (const capture of half.captures.slice(0, -1)) expect(whole.captures).toContainEqual(capture)
      })

      test('no bytes make it throw, and what it gives is sound and the same again', async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async changes => {
            const mutated = changes.reduce((before, change) => change(before), bytes)
            const taken = await take(mutated)
            expectSound(taken)
            expect((await take(inChunks(mutated, 64))).captures).toEqual(taken.captures)
            if (taken.captures.length === 0)
              expect(taken.steps.length === 0 || taken.problems.length > 0).toBe(true)
          }),
          { numRuns: mutations },
        )
      })
    })

    test.each(caps)('$cap stops what is larger, and says so', async ({ cap, value, make, name }) => {
      const own = { caps: { [cap]: value } }
      const told = (taken: Taken): boolean =>
        taken.problems.some(({ problem }) => problem.message.includes(cap))
      const [below, at, above] = await Promise.all(
        [value - 1, value, value + 1].map(size => takeAll(format, name, make(size), own)),
      )
      expect([told(below!), told(at!), told(above!)]).toEqual([false, false, true])
      expect(below!.captures.length).toBeGreaterThan(0)
      expect(at!.captures.length).toBeGreaterThanOrEqual(below!.captures.length)
      for (const taken of [below!, at!, above!]) expectSound(taken)
    })
  })
}

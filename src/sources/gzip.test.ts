import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { CapReached } from './broken.js'
import { usualCaps } from './caps.js'
import { beginUnpacked, isPacked, unpack } from './gzip.js'

async function* inChunks(bytes: Uint8Array, size = bytes.length): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function unpacked(
  bytes: Uint8Array,
  caps = {},
  size?: number,
): Promise<{ readonly text: string; readonly error: unknown }> {
  let text = ''
  try {
    for await (const chunk of unpack(inChunks(bytes, size), { ...usualCaps, ...caps })) {
      text += Buffer.from(chunk).toString('latin1')
    }
  } catch (error) {
    return { text, error }
  }
  return { text, error: undefined }
}

const long = Array.from({ length: 20_000 }, (_, row) => `row ${row * 7919}\n`).join('')

test('one member or many come out whole, in chunks of any size', async () => {
  const one = gzipSync(long)
  const two = Buffer.concat([one, gzipSync('and more')])
  for (const size of [1000, 77_777, undefined]) {
    expect((await unpacked(one, {}, size)).text === long).toBe(true)
    expect((await unpacked(two, {}, size)).text === `${long}and more`).toBe(true)
  }
  expect(await unpacked(gzipSync('abc'), {}, 1)).toEqual({ text: 'abc', error: undefined })
})

test('what is cut short gives what came before', async () => {
  const { text, error } = await unpacked(gzipSync(long).subarray(0, 30_000))
  expect([long.startsWith(text), text.length > 1000, String(error)]).toEqual([
    true,
    true,
    expect.stringContaining('cannot be unpacked to its end'),
  ])
})

test('damage in the midst is told; zeros after the end are passed over', async () => {
  const bytes = Buffer.from(gzipSync(long))
  bytes.fill(0xff, 20_000, 20_100)
  expect((await unpacked(bytes)).error).toBeDefined()
  expect(await unpacked(Buffer.concat([gzipSync('abc'), Buffer.alloc(40_000)]))).toMatchObject({
    text: 'abc',
  })
})

test('a bomb is stopped at the same byte however it comes', async () => {
  const bomb = gzipSync(Buffer.alloc(40_000_000))
  const whole = await unpacked(bomb)
  expect([whole.error instanceof CapReached, whole.text.length]).toEqual([true, 0])
  expect(String(whole.error)).toContain('inflateRatio')
  const layered = gzipSync(Buffer.concat([Buffer.from(long), Buffer.alloc(30_000_000)]))
  const [first, second] = [await unpacked(layered, {}, 500), await unpacked(layered)]
  expect(first.text.length).toBe(second.text.length)
})

test.each([
  [999, false],
  [1000, false],
  [1001, true],
])('%i unpacked bytes where 1000 are allowed', async (size, stopped) => {
  const { error } = await unpacked(gzipSync(long.slice(0, size)), { inflatedBytes: 1000 })
  expect(error instanceof CapReached).toBe(stopped)
  if (stopped) expect(String(error)).toContain('inflatedBytes')
})

test('the beginning shows what is inside', () => {
  const packed = gzipSync(long)
  expect(isPacked(packed)).toBe(true)
  expect(
    Buffer.from(beginUnpacked(packed.subarray(0, 4096)))
      .toString()
      .startsWith('row 0\nrow 7919'),
  ).toBe(true)
  expect(beginUnpacked(Uint8Array.of(0x1f, 0x8b, 8, 1, 2)).length).toBe(0)
})

import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { inChunks, keepsContract, takeAll } from '../contract.js'
import {
  articleOf,
  bytesOf,
  digestOf,
  type MadeRecord,
  packedArchive,
  plainArchive,
  recordOf,
  responseOf,
  usualRecords,
} from './archiveFixture.js'
import { warc } from './warc.js'
import { writeWarc } from './write.js'

const vessel = usualRecords[2]!
const talks = usualRecords.at(-1)!

keepsContract(
  warc,
  [
    { name: 'a.warc', bytes: plainArchive(usualRecords), captures: 2 },
    { name: 'a.warc.gz', bytes: packedArchive(usualRecords), captures: 2 },
    { name: 'whole.warc.gz', bytes: gzipSync(plainArchive(usualRecords)), captures: 2 },
  ],
  {
    caps: [
      {
        cap: 'pageBytes',
        value: 500,
        name: 'a.warc',
        make: size =>
          plainArchive([vessel, responseOf('https://kurier.example/long', '<p>'.padEnd(size, 'a'))]),
      },
    ],
    mutations: 350,
  },
)

const texts = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await takeAll(warc, 'a.warc', bytes)).captures.map(({ text }) => text)
const rules = async (bytes: Uint8Array): Promise<readonly (readonly [string, boolean])[]> =>
  (await takeAll(warc, 'a.warc', bytes)).problems.map(({ problem, lost }) => [problem.rule, lost] as const)

test.each([
  ['plain', plainArchive],
  ['packed', packedArchive],
])('a page of a %s archive: its text, address, time, and where it stands', async (_, make) => {
  const { captures } = await takeAll(warc, 'a.warc', make(usualRecords))
  expect(captures[0]).toMatchObject({
    url: 'https://kurier.example/vessel',
    at: '2031-05-28T06:30:00Z',
    mediaType: 'text/html',
    origin: { charset: 'utf-8' },
  })
  expect(captures[0]!.name).toMatch(/^https:\/\/kurier\.example\/vessel \(a\.warc:\d+\)$/u)
  expect(captures[0]!.text).toContain('The vessel left Port Norland on Monday.')
  expect(captures[1]).toMatchObject({
    url: 'https://bote.example/talks',
    mediaType: 'text/plain',
    text: talks.block,
  })
})

test('what is no page is told in one note, a revisit in a note of its own', async () => {
  const { problems } = await takeAll(warc, 'a.warc', plainArchive(usualRecords))
  expect(problems.map(({ lost, problem: { rule, weight } }) => [rule, weight, lost])).toEqual([
    ['source/warc-revisit', 'note', false],
    ['source/warc-passed-over', 'note', false],
  ])
  expect(problems[1]!.problem.message).toContain(
    '6 records are no pages and were passed over: 1 file for machines, 1 image/png, 1 request, 1 revisit, 1 status 404, 1 warcinfo',
  )
})

test.each<[string, string, string | undefined, string, readonly string[]]>([
  ['HTML', 'ferry', 'Text/HTML', '<p>Ferry', ['text/html']],
  ['XHTML', 'ferry', 'application/xhtml+xml;charset=utf-8', '<p>Ferry', ['text/html']],
  ['HTML that is called plain', 'ferry', 'text/plain', '\ufeff <!DOCTYPE html><p>Ferry', ['text/html']],
  ['HTML without type', 'ferry', undefined, '<html><p>Ferry', ['text/html']],
  ['words without type', 'ferry', undefined, 'Ferry', []],
  ['plain text', 'ferry.txt?a=b', 'text/plain', 'Ferry', ['text/plain']],
  ['a script that is called HTML', 'ferry.js?v=2', 'text/html', 'var ferry', []],
  ['rules for robots', 'robots.txt', 'text/plain', 'User-agent: *', []],
  ['a feed', 'feed', 'application/rss+xml', '<rss/>', []],
])('which records are pages: %s', async (_, path, type, body, kinds) => {
  const http = type === undefined ? [] : [`Content-Type: ${type}`]
  const bytes = plainArchive([responseOf(`https://kurier.example/${path}`, body, { http })])
  const { captures } = await takeAll(warc, 'a.warc', bytes)
  expect(captures.map(({ mediaType }) => mediaType)).toEqual(kinds)
})

test('what was written is read, with its reservations', async () => {
  const reservations = [
    { from: 'robots.txt', words: 'User-agent: GPTBot\nDisallow: /', reserved: true },
    { from: 'tdmrep.json', words: 'tdm-reservation: 1', reserved: true, policy: 'https://kurier.example/p' },
  ] as const
  const page = (url: string, kept: typeof reservations | undefined) =>
    writeWarc({
      url,
      at: '2031-05-28T06:30:00Z',
      status: 200,
      headers: [
        ['Content-Type', 'text/html; charset=windows-1252'],
        ['Content-Language', 'en-GB'],
        ['TDM-Reservation', '0'],
      ],
      body: Buffer.from('<p>Caf\xe9 talks</p>', 'latin1'),
      reservations: kept,
    })
  const bytes = Buffer.concat([
    await page('https://kurier.example/a', reservations),
    await page('https://kurier.example/b', undefined),
  ])
  const { captures, steps } = await takeAll(warc, 'watch.warc.gz', bytes)
  const fromHeader = { from: 'tdm-header', words: 'tdm-reservation: 0', reserved: false }
  expect(captures.map(capture => capture.reservations)).toEqual([[...reservations, fromHeader], [fromHeader]])
  expect(captures[0]!.text).toBe('Café talks')
  expect(captures[0]!.facts).toContainEqual({
    about: 'language',
    value: 'en-GB',
    from: 'http',
    where: 'Content-Language',
    sure: 'declared',
  })
  const rest = await takeAll(warc, 'watch.warc.gz', bytes, { after: steps[0]!.place })
  expect(rest.captures).toEqual(captures.slice(1))
})

const page = articleOf('Ferry', 'The ferry to Sund runs again.')
const chunked = `5\r\n${page.slice(0, 5)}\r\n${(page.length - 5).toString(16)};x=1\r\n${page.slice(5)}\r\n0\r\n\r\n`

test.each<[string, readonly string[], string | Uint8Array]>([
  ['gzip', ['Content-Encoding: gzip'], gzipSync(page)],
  ['brotli', ['Content-Encoding: br'], brotliCompressSync(page)],
  ['deflate', ['Content-Encoding: deflate'], deflateSync(page)],
  ['deflate without its frame', ['Content-Encoding: deflate'], deflateRawSync(page)],
  ['gzip in gzip', ['Content-Encoding: gzip, gzip'], gzipSync(gzipSync(page))],
  ['chunks', ['Transfer-Encoding: chunked'], chunked],
  ['chunks that are undone already', ['Transfer-Encoding: chunked'], page],
  ['gzip that is not told', [], gzipSync(page)],
  ['gzip that is undone already', ['Content-Encoding: gzip'], page],
  ['zstd that is undone already', ['Content-Encoding: zstd'], page],
])('codings are undone: %s', async (_, http, body) => {
  const record = responseOf('https://kurier.example/ferry', body, {
    http: ['Content-Type: text/html', ...http],
  })
  expect(await texts(plainArchive([record]))).toEqual([
    expect.stringContaining('The ferry to Sund runs again.'),
  ])
  expect(await rules(plainArchive([record]))).toEqual([])
})

test('what is called a page and is none is told', async () => {
  const noise = brotliCompressSync(page)
  expect(await rules(plainArchive([responseOf('https://kurier.example/ferry', noise)]))).toEqual([
    ['source/warc-no-text', true],
  ])
  const wide = Buffer.from(`\ufeff${page}`, 'utf16le')
  const japanese = Buffer.from('<p>\u001b$B5-;v\u001b(B</p>')
  for (const body of [wide, japanese]) {
    expect(
      await texts(
        plainArchive([
          responseOf('https://kurier.example/ferry', body, { http: ['Content-Type: text/html'] }),
        ]),
      ),
    ).toHaveLength(1)
  }
})

test('a payload digest may be made with or without the frame of chunks', async () => {
  const http = ['Content-Type: text/html', 'Transfer-Encoding: chunked']
  const fields = { 'WARC-Payload-Digest': digestOf(page), 'WARC-Block-Digest': undefined }
  expect(
    await rules(plainArchive([responseOf('https://kurier.example/ferry', chunked, { http, fields })])),
  ).toEqual([])
})

test.each<[string, string, string]>([
  ['gzip', 'gzip', 'inflateRatio'],
  ['br', 'br', 'inflateRatio'],
  ['five codings and one', 'gzip, gzip, gzip, gzip, gzip, gzip', 'codings'],
])('a bomb of %s stops at its cap', async (_, coding, cap) => {
  const zeros = Buffer.alloc(14_000_000, 32)
  const body = coding === 'br' ? brotliCompressSync(zeros) : gzipSync(zeros)
  const record = responseOf('https://kurier.example/bomb', body, {
    http: ['Content-Type: text/html', `Content-Encoding: ${coding}`],
  })
  const { captures, problems } = await takeAll(warc, 'a.warc', plainArchive([record, vessel]))
  expect(captures).toHaveLength(1)
  expect(problems).toMatchObject([{ lost: true, problem: { message: expect.stringContaining(cap) } }])
})

test.each([14_000_000, 40_000_000])(
  'a packed record that swells to %i bytes is left, and what comes after is read',
  async size => {
    const bomb = gzipSync(recordOf(responseOf('https://kurier.example/bomb', Buffer.alloc(size, 32))))
    const bytes = Buffer.concat([bomb, packedArchive([vessel])])
    const { captures, problems } = await takeAll(warc, 'a.warc', bytes)
    expect(captures).toHaveLength(1)
    expect(problems.map(({ lost, problem }) => [lost, problem.message.includes('inflateRatio')])).toEqual([
      [true, true],
    ])
  },
)

const changed = (record: MadeRecord, fields: MadeRecord['fields']): MadeRecord => ({
  ...record,
  fields: { ...record.fields, ...fields },
})
const wrong = `sha256:${'0'.repeat(64)}`

test.each<[string, MadeRecord['fields'], boolean, readonly string[]]>([
  [
    'right digests in base 32',
    { 'WARC-Block-Digest': undefined, 'WARC-Payload-Digest': 'sha1:ZZ' },
    false,
    ['digest'],
  ],
  [
    'a wrong block digest',
    { 'WARC-Block-Digest': wrong, 'WARC-Payload-Digest': undefined },
    false,
    ['digest'],
  ],
  [
    'a wrong payload digest and no other',
    { 'WARC-Block-Digest': undefined, 'WARC-Payload-Digest': wrong },
    false,
    ['digest'],
  ],
  ['a wrong payload digest beside a right one', { 'WARC-Payload-Digest': wrong }, true, ['digest']],
  ['a wrong block digest beside a right one', { 'WARC-Block-Digest': wrong }, true, ['digest']],
  ['a digest that nobody here knows beside a right one', { 'WARC-Block-Digest': 'crc9:7' }, true, []],
  [
    'digests that nobody here knows',
    { 'WARC-Block-Digest': 'crc9:7', 'WARC-Payload-Digest': 'crc9:7' },
    true,
    ['digest'],
  ],
  ['no digest', { 'WARC-Block-Digest': undefined, 'WARC-Payload-Digest': undefined }, true, []],
  ['a page cut by its crawler', { 'WARC-Truncated': 'length' }, true, ['truncated']],
  ['a length without end', { 'Content-Length': '99999999999' }, false, ['length']],
  ['a length that is too great', { 'Content-Length': '400' }, false, ['length']],
  ['a length that is too small', { 'Content-Length': '100' }, false, ['length']],
  [
    'a length that is too small, and no digest',
    { 'Content-Length': '100', 'WARC-Block-Digest': undefined, 'WARC-Payload-Digest': undefined },
    false,
    ['length'],
  ],
  ['a length of nothing', { 'Content-Length': '0' }, false, ['bad-length', 'passed-over']],
])('%s', async (_, fields, kept, told) => {
  const bytes = plainArchive([changed(vessel, fields), talks])
  expect(await texts(bytes)).toEqual([...(kept ? [expect.stringContaining('vessel')] : []), talks.block])
  expect((await rules(bytes)).map(([rule]) => rule)).toEqual(told.map(rule => `source/warc-${rule}`))
})

test.each(['-1', '1e9', '', 'x', '9'.repeat(30)])('a length that is none: “%s”', async length => {
  const bytes = plainArchive([changed(vessel, { 'Content-Length': length }), talks])
  expect(await texts(bytes)).toEqual([talks.block])
  expect(await rules(bytes)).toEqual([['source/warc-bad-header', false]])
})

test('each flipped byte of a packed archive costs one record at most', async () => {
  const members = [vessel, responseOf('https://kurier.example/ferry', page), talks]
  const archive = packedArchive(members)
  for (let at = 0; at < archive.length; at += 3) {
    const flipped = Buffer.from(archive)
    flipped[at]! ^= 0x10
    const { captures, problems } = await takeAll(warc, 'a.warc.gz', flipped)
    expect(captures.length, `byte ${at}`).toBeGreaterThanOrEqual(2)
    if (captures.length < 3) expect(problems.length, `byte ${at}`).toBeGreaterThan(0)
    // Nothing is taken for a page whose bytes were changed.
    for (const { text } of captures)
      expect(text).toMatch(
        /^(?:Vessel sails|Ferry|Talks end)\n+The (?:vessel left Port Norland on Monday|ferry to Sund runs again|minister of Norland said that talks had ended)\.\n?$/u,
      )
  }
})

test('an archive cut anywhere gives all pages that were whole', async () => {
  for (const archive of [plainArchive([vessel, talks]), packedArchive([vessel, talks])]) {
    const { steps } = await takeAll(warc, 'a.warc', archive)
    const end = Number(steps[0]!.place.split(':')[0])
    for (let length = 1; length <= archive.length; length += 7) {
      const { captures, problems } = await takeAll(warc, 'a.warc', archive.subarray(0, length))
      expect(captures.length, `${length}`).toBeGreaterThanOrEqual(length < end ? 0 : 1)
      expect(captures.length + problems.length, `${length}`).toBeGreaterThan(0)
    }
    expect(await texts(archive)).toHaveLength(2)
  }
})

test('an archive that was packed as a whole and breaks off is gone on from without a word about what was read', async () => {
  const bytes = gzipSync(plainArchive([vessel, talks, vessel])).subarray(0, -9)
  const { steps } = await takeAll(warc, 'a.warc.gz', bytes)
  const rest = await takeAll(warc, 'a.warc.gz', bytes, {
    after: steps.filter(step => step.capture).at(-1)!.place,
  })
  expect(rest.captures).toEqual([])
  expect(rest.problems.map(({ problem }) => problem.rule)).not.toContain('source/warc-no-record')
})

test('what is no archive is one problem', async () => {
  for (const bytes of [bytesOf('<html>'), gzipSync('<html>'), new Uint8Array(0), bytesOf('WARC/1.0\r\n')]) {
    const { captures, problems } = await takeAll(warc, 'a.warc', bytes)
    expect([captures.length, problems.length]).toEqual([0, 1])
  }
})

test('archives that look like members everywhere are gone through in linear time', async () => {
  const unit = Buffer.concat([
    Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3),
    Uint8Array.of(0, 4, 0, 251, 255),
    bytesOf('WARC'),
  ])
  const bytes = Buffer.concat(Array.from({ length: 50_000 }, () => unit))
  const before = performance.now()
  const { captures } = await takeAll(warc, 'a.warc.gz', inChunks(bytes, 65_536))
  expect(captures).toEqual([])
  expect(performance.now() - before).toBeLessThan(4000)
})

test('records that all claim too much are gone through in linear time', async () => {
  const lying = recordOf(changed(vessel, { 'Content-Length': '14000000' }))
  const bytes = Buffer.concat(Array.from({ length: 5000 }, () => lying))
  const before = performance.now()
  const { problems } = await takeAll(warc, 'a.warc', inChunks(bytes, 65_536))
  expect(problems.length).toBeGreaterThan(0)
  expect(performance.now() - before).toBeLessThan(6000)
})

test('an archive of 320 MB is read in constant memory', async () => {
  const picture = recordOf(
    responseOf('https://kurier.example/film', new Uint8Array(4_000_000), {
      http: ['Content-Type: video/mp4'],
    }),
  )
  const packed = packedArchive([vessel, responseOf('https://kurier.example/ferry', page)])
  async function* chunks(record: Buffer, times: number): AsyncIterable<Uint8Array> {
    for (let time = 0; time < times; time += 1) {
      for (let at = 0; at < record.length; at += 65_536)
        yield Uint8Array.from(record.subarray(at, at + 65_536))
    }
  }
  const held = (): number => {
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  for (const [record, times, pages] of [
    [Buffer.concat([picture, plainArchive([vessel])]), 80, 80],
    [packed, 1000, 2000],
  ] as const) {
    const before = held()
    let most = 0
    let taken = 0
    for await (const { capture } of warc.take({ name: 'a.warc', chunks: chunks(record, times) })) {
      if (capture) taken += 1
      most = Math.max(most, held() - before)
    }
    expect(taken).toBe(pages)
    expect(most).toBeLessThan(128_000_000)
  }
})

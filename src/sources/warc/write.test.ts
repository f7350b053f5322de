import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { WARCParser } from 'warcio'
import { reservationField } from './fields.js'
import { type ArchivedResponse, writeWarc, writeWarcInfo } from './write.js'

const response: ArchivedResponse = {
  url: 'https://kurier.example/vessel',
  at: '2031-05-28T06:30:00Z',
  status: 200,
  statusText: 'OK',
  headers: [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Content-Encoding', 'br'],
    ['Content-Length', '17'],
    ['X-Robots-Tag', 'noai'],
    ['x-robots-tag', 'otherbot: none'],
    ['Set-Cookie', 'visitor=7'],
    ['X-Evil', 'a\r\nWARC-Type: warcinfo'],
    ['bad name', 'x'],
  ],
  body: Buffer.from('<p>The vessel sailed.</p>'),
  reservations: [{ from: 'robots.txt', words: 'User-agent: GPTBot\nDisallow: /', reserved: true }],
  notes: [['via', 'https://kurier.example/feed.xml']],
}

async function records(bytes: Uint8Array) {
  const found: { headers: [string, string][]; http: [string, string][]; body: string }[] = []
  for await (const record of new WARCParser([bytes], { keepHeadersCase: true })) {
    const body = Buffer.from(await record.readFully(false)).toString()
    found.push({
      headers: [...record.warcHeaders.headers],
      http: [...(record.httpHeaders?.headers ?? [])],
      body,
    })
  }
  return found
}

test('a page is its metadata and its response, and warcio reads both back', async () => {
  const [metadata, page, ...more] = await records(await writeWarc(response))
  expect(more).toEqual([])
  const ofPage = new Map(page!.headers)
  const digest = `sha256:${createHash('sha256').update(response.body).digest('hex')}`
  expect(Object.fromEntries(ofPage)).toMatchObject({
    'WARC-Type': 'response',
    'WARC-Target-URI': response.url,
    'WARC-Date': response.at,
    'WARC-Payload-Digest': digest,
  })
  expect(page!.body).toBe('<p>The vessel sailed.</p>')
  expect(new Map(metadata!.headers).get('WARC-Concurrent-To')).toBe(ofPage.get('WARC-Record-ID'))
  expect(metadata!.body).toBe(
    `via: https://kurier.example/feed.xml\r\n${reservationField}: ${JSON.stringify(response.reservations![0])}\r\n`,
  )
})

test('codings that are undone are not claimed; cookies and broken fields are left out; no value begins a field', async () => {
  const page = (await records(await writeWarc(response)))[1]!
  expect(page.http).toEqual([
    ['Content-Type', 'text/html; charset=utf-8'],
    ['X-Archive-Orig-Content-Encoding', 'br'],
    ['X-Archive-Orig-Content-Length', '17'],
    ['X-Robots-Tag', 'noai'],
    ['X-Robots-Tag', 'otherbot: none'],
    ['X-Evil', 'a  WARC-Type: warcinfo'],
    ['Content-Length', '25'],
  ])
})

test('the same response gives the same records', async () => {
  const [once, again] = [await writeWarc(response), await writeWarc(response)]
  expect(again).toEqual(once)
  const other = await writeWarc({ ...response, at: '2031-05-29T06:30:00Z' })
  expect(gunzipSync(other)).not.toEqual(gunzipSync(once))
})

test('an archive begins with who wrote it', async () => {
  const info = await writeWarcInfo('2031-05-28T06:00:00Z', [['software', 'Parley']])
  const [first, , page] = await records(Buffer.concat([info, await writeWarc(response)]))
  expect(new Map(first!.headers).get('WARC-Type')).toBe('warcinfo')
  expect(first!.body).toBe('software: Parley\r\nformat: WARC File Format 1.1\r\n')
  expect(page!.body).toBe('<p>The vessel sailed.</p>')
})

test('what warcio has a meaning for of its own does not stop it', async () => {
  const headers = [
    ['WARC-Type', 'a'],
    ['warc-type', 'b'],
    ['Accept', 'a,,,b'],
  ] as const
  const bytes = await writeWarc({ ...response, url: 'https://kurier.example/a,,,b?__proto__=1', headers })
  const page = (await records(bytes))[1]!
  expect(new Map(page.headers).get('WARC-Target-URI')).toBe('https://kurier.example/a%2C%2C%2Cb?__proto__=1')
  expect(page.http.map(([name]) => name)).toEqual([
    'X-Archive-Orig-WARC-Type',
    'X-Archive-Orig-WARC-Type',
    'Accept',
    'Accept',
    'Content-Length',
  ])
})

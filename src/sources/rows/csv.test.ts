import { expect, test } from 'vitest'
import { bytesHeld, keepsContract, takeAll } from '../contract.js'
import { csv, delimiterOf } from './csv.js'

const table = `id,Title,Body,Link,Publication Date,Source,topic code
a-1,Harbour talks end,"The minister said ""we shall see"".

He left.",https://norland.example/1,2031-05-28 10:15:00,Norland Post,7
a-2,Envoy leaves,Marevia’s envoy left without a word.,https://kurier.example/2,"28 May 2031",Kurier,8
,No id,"=1+1 is no formula here",,,,
`

keepsContract(
  csv,
  [
    { name: 'table.csv', bytes: table, captures: 3 },
    { name: 'table.tsv', bytes: 'text\tid\r\none\t1\r\ntwo\t1\r\n"thr\tee"\t\r\n', captures: 3 },
    { name: 'old.csv', bytes: Buffer.from('text;autor\nIm Café;Moor\n', 'latin1'), captures: 1 },
  ],
  {
    caps: [
      {
        cap: 'rowCharacters',
        value: 500,
        name: 'a.csv',
        make: size => `text,id\n${'a'.repeat(size - 3)},1\nb,2`,
      },
      {
        cap: 'rowCharacters',
        value: 500,
        name: 'a.csv',
        make: size => `text,id\n"${'a\n'.repeat(200)}${'b'.repeat(size - 405)}",1\nb,2`,
      },
    ],
  },
)

test('a row is a capture: its text as it stands, and the rest as given', async () => {
  const { captures, problems } = await takeAll(csv, 'table.csv', table)
  expect(captures[0]).toMatchObject({
    name: 'table.csv#a-1',
    url: 'https://norland.example/1',
    outlet: 'Norland Post',
    published: '2031-05-28T10:15',
    mediaType: 'text/plain',
    text: 'The minister said "we shall see".\n\nHe left.',
    facts: [
      { about: 'headline', value: 'Harbour talks end', from: 'given', where: 'Title', sure: 'declared' },
      { about: 'outlet', value: 'Norland Post', from: 'given', where: 'Source', sure: 'declared' },
      {
        about: 'published',
        value: '2031-05-28T10:15',
        from: 'given',
        where: 'Publication Date',
        sure: 'declared',
      },
    ],
  })
  expect(captures.map(({ name }) => name)).toEqual(['table.csv#a-1', 'table.csv#a-2', 'table.csv#3'])
  expect(captures[2]).toMatchObject({ text: '=1+1 is no formula here' })
  expect(problems).toMatchObject([
    {
      problem: {
        rule: 'source/columns-left',
        weight: 'note',
        message: expect.stringContaining('“topic code”'),
      },
    },
  ])
})

test('what a row says goes before what is known of the table', async () => {
  const facts = { outlet: 'Somebody', published: '2030' }
  const { captures } = await takeAll(csv, 'table.csv', table, { facts })
  expect(captures.map(({ outlet, published }) => [outlet, published])).toEqual([
    ['Norland Post', '2031-05-28T10:15'],
    ['Kurier', '2031-05-28'],
    ['Somebody', '2030'],
  ])
})

test('an id that comes twice has its row beside it', async () => {
  const { captures } = await takeAll(csv, 't.csv', 'id,text\n1,a\n1,b\n,c\n3,d\n')
  expect(captures.map(({ name }) => name)).toEqual([
    't.csv#1',
    't.csv#1 (row 2)',
    't.csv#3',
    't.csv#3 (row 4)',
  ])
})

test.each([
  ['id,text,url', ','],
  ['id;text;url', ';'],
  ['id\ttext', '\t'],
  ['id|text|date, hour', '|'],
  ['text', ','],
  ['sep=;', ';'],
])('between the cells of %s stands %s', (line, delimiter) => {
  expect(delimiterOf(line)).toBe(delimiter)
})

test('a quotation mark that never closes costs no row', async () => {
  const { captures, problems } = await takeAll(
    csv,
    't.csv',
    'id,text\n1,"so it began\n2,then\n3,"and, then"\n4,end\n',
  )
  expect(captures.map(({ text }) => text)).toEqual(['"so it began', 'then', 'and, then', 'end'])
  expect(problems).toMatchObject([{ name: 't.csv#1', problem: { rule: 'source/quotation-unclosed' } }])
})

test('a table that is cut off inside a cell gives the row as far as it goes', async () => {
  const { captures, problems } = await takeAll(csv, 't.csv', 'text,id\none,1\n"two\nand th')
  expect(captures.map(({ text }) => text)).toEqual(['one', 'two\nand th'])
  expect(problems).toMatchObject([{ problem: { rule: 'source/row-cut-off' } }])
})

test('markup in a cell is read as markup', async () => {
  const { captures } = await takeAll(
    csv,
    't.csv',
    'text,html\n,<p>One<p>Two\n<p>Three</p><p>Four</p>,\nx < y and z > a,\n',
  )
  expect(captures.map(({ text, mediaType }) => [text.replace(/\n+/gu, '|'), mediaType])).toEqual([
    ['One|Two', 'text/html'],
    ['Three|Four', 'text/html'],
    ['x < y and z > a', 'text/plain'],
  ])
})

test.each([
  ['a row without text', 'id,text\n1,\n2,b', 'source/no-text', 1],
  ['a row with too many cells', 'text,id\na, b,1\nb,2', 'source/row-too-wide', 2],
  ['a date that can be read in two ways', 'text,date\na,05/06/2031', 'source/date-unread', 1],
  ['a table without a text', 'id,when\n1,2', 'source/no-text-column', 0],
  ['a summary in place of a text', 'id,summary\n1,a', 'source/summary-only', 1],
])('%s is a problem', async (_, rows, rule, count) => {
  const { captures, problems } = await takeAll(csv, 't.csv', rows)
  expect(captures.length).toBe(count)
  expect(problems.map(({ problem }) => problem.rule)).toContain(rule)
})

test('problems that come again and again are counted', async () => {
  const { problems } = await takeAll(csv, 't.csv', `id,text\n${'1,\n'.repeat(100)}`)
  expect(problems.length).toBe(21)
  expect(problems.at(-1)?.problem.message).toContain('100 rows')
})

test('columns with names of the language are columns like any other', async () => {
  const { captures } = await takeAll(csv, 't.csv', '__proto__,text,constructor,text\nx,a,y,b\n')
  expect(captures.map(({ text }) => text)).toEqual(['a'])
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

test('a table of any length is read in the memory of its rows', async () => {
  async function* long(): AsyncIterable<Uint8Array> {
    yield Buffer.from('id,text\n')
    for (let row = 0; row < 4000; row += 1) yield Buffer.from(`${row},"${'word '.repeat(2000)}"\n`)
  }
  let captures = 0
  const marks: number[] = []
  for await (const { capture } of csv.take({ name: 't.csv', chunks: long() })) {
    if (capture) captures += 1
    if (captures === 1000 || captures === 4000) marks.push(bytesHeld())
  }
  expect(captures).toBe(4000)
  // 30 MB of rows lie between the two; other tests of the same thread move what is held by some megabytes.
  expect(marks.at(-1)! - marks[0]!).toBeLessThan(15e6)
})

test('many rows take as long as their number says', async () => {
  const rows = (count: number): string => `id,text\n${'1,"open\n'.repeat(count)}`
  const time = async (count: number): Promise<number> => {
    const start = process.cpuUsage()
    expect((await takeAll(csv, 't.csv', rows(count))).captures.length).toBeGreaterThan(0)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
  await time(1000)
  expect(await time(20_000)).toBeLessThan(5000)
})

test('a language is a tag, and says which number of a date is the month', async () => {
  const { captures } = await takeAll(
    csv,
    't.csv',
    'text,date,lang\na,05/06/2031,en_US\nb,05/06/2031,de\nc,05/06/2031,English\n',
  )
  expect(
    captures.map(({ published, facts = [] }) => [
      published,
      facts.find(({ about }) => about === 'language')?.value,
    ]),
  ).toEqual([
    ['2031-05-06', 'en-US'],
    ['2031-06-05', 'de'],
    [undefined, undefined],
  ])
})

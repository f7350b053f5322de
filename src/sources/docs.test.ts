/** docs/sources.md says what is read: it must name every format, column and limit. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { usualCaps } from './caps.js'
import { formats } from './formats.js'
import { columnNames } from './rows/columns.js'

const docs = readFileSync(new URL('../../docs/sources.md', import.meta.url), 'utf8')

test.each(formats)('the format $name is described with its endings', ({ endings }) => {
  for (const ending of endings) expect(docs).toContain(`\`${ending}\``)
})

test.each(Object.entries(columnNames))('the names of the column %s are listed in their order', (_, names) => {
  expect(docs).toContain(names.map(name => `\`${name}\``).join(' '))
})

test.each(Object.entries(usualCaps))('the limit %s is told with its usual value', (cap, value) => {
  expect(docs).toContain(`\`${cap}\``)
  expect(docs).toContain(value.toLocaleString('en'))
})

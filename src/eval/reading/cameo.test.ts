import { expect, test } from 'vitest'
import { codesOf } from './cameo.js'

test('CAMEO codes by their roots, each once; statements and nothing have none', () => {
  const events = [{ code: '042' }, { code: '043' }, { code: '190' }, { code: '010' }, { code: null }]
  const document = { id: '', split: 'unit', lang: 'en', text: '', spans: [], relations: [], events }
  expect(codesOf(document)).toEqual(['CONSULT', 'ASSAULT'])
})

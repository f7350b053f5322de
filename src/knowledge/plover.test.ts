import { expect, test } from 'vitest'
import type { Claim } from '../model/statement.js'
import { ploverActs, ploverCode } from './plover.js'

test.each([
  ['meet', 'fact', 'yes', 'CONSULT'],
  ['meet', 'intended', 'yes', 'AGREE'],
  ['meet', 'willing', 'no', 'REJECT'],
  ['aid', 'required', 'yes', 'REQUEST'],
  ['support', 'willing', 'yes', 'SUPPORT'],
  ['attack', 'fact', 'yes', 'ASSAULT'],
  ['attack', 'possible', 'yes', 'THREATEN'],
  ['attack', 'fact', 'no', undefined],
  ['accuse', 'possible', 'yes', 'ACCUSE'],
  ['reject', 'fact', 'no', 'REJECT'],
  ['decide', 'fact', 'yes', undefined],
] as const satisfies readonly (readonly [
  Claim['act'],
  Claim['modality'],
  Claim['polarity'],
  string | undefined,
])[])('%s, %s, %s: %s', (act, modality, polarity, code) =>
  expect(ploverCode({ act, modality, polarity })).toBe(code),
)

test('every act says why it has its code', () => {
  for (const { because } of Object.values(ploverActs)) expect(because).not.toBe('')
})

import { expect, test } from 'vitest'
import type { Captured } from '../model/capture.js'
import { holdBack, isReserved, sayReservations } from './reserved.js'
import type { Taking } from './source.js'

const reserved = { from: 'meta-robots', words: 'noai', reserved: true } as const
const free = { from: 'tdm-header', words: 'tdm-reservation: 0', reserved: false } as const
const step = (reservations?: Captured['reservations']): Taking => ({
  capture: { name: 'a.html', mediaType: 'text/html', text: 'A', ...(reservations ? { reservations } : {}) },
  problems: [],
  place: 'end',
  done: 1,
  unit: 'bytes',
})

test('a step without reservations, or with leave, stays as it is', () => {
  for (const each of [step(), step([]), step([free])]) expect(holdBack(each)).toBe(each)
})

test('one voice that reserves is enough; the step goes on without its capture and says so', () => {
  const { capture, problems, place } = holdBack(step([free, reserved]))
  expect([capture, place]).toEqual([undefined, 'end'])
  expect(problems).toMatchObject([
    {
      name: 'a.html',
      lost: true,
      problem: { rule: 'source/reserved', message: expect.stringContaining('meta-robots: noai') },
    },
  ])
})

test('the same word from two mouths is said once', () => {
  expect([isReserved([free]), sayReservations([reserved, free, reserved])]).toEqual([
    false,
    'meta-robots: noai',
  ])
})

/** Captures that their publisher reserves from text and data mining: held back, unless the operator says that they may be read. */
import type { Captured } from '../model/capture.js'
import { lost } from './problems.js'
import type { Taking } from './source.js'

/** `honour`: a reserved page is no capture, but a problem. `read`: it is one; the operator answers for it. */
export type Reserved = 'honour' | 'read'

/** Whether a page is kept from machines: one voice that reserves it is enough, whatever others give free. */
export function isReserved(reservations: Captured['reservations']): boolean {
  return reservations?.some(({ reserved }) => reserved) === true
}

/** The words of those who reserve it: `tdm-header: tdm-reservation: 1; robots.txt: User-agent: GPTBot / Disallow: /`. */
export function sayReservations(reservations: Captured['reservations'] = []): string {
  const said = reservations.filter(({ reserved }) => reserved).map(({ from, words }) => `${from}: ${words}`)
  return [...new Set(said)].join('; ')
}

/** What to tell the operator. */
export const reservedHint = 'with --reserved read it is read all the same; you need a legal ground for that'

/** The step without a capture that is reserved; a problem says so. */
export function holdBack<Step extends Taking>(step: Step): Step {
  const { capture, ...rest } = step
  if (!capture || !isReserved(capture.reservations)) return step
  const message = `its publisher reserves it from text and data mining (${sayReservations(capture.reservations)}); it was not read`
  const problem = lost(capture.name, { rule: 'reserved', message, hint: reservedHint })
  return { ...rest, problems: [...step.problems, problem] } as unknown as Step
}

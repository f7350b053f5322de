/** A publisher's word, in the page itself, that its text is not to be mined: `robots` for machines that learn, and TDMRep. */
import type { Capture, Reservation } from '../model/capture.js'
import type { Saying } from './marks.js'

/** Reads the `meta` elements. `noai` reserves the text; `noimageai` speaks of pictures only, `noarchive` of copies. */
export function readReservations(sayings: readonly Saying[]): NonNullable<Capture['reservations']> {
  const policy = sayings.find(({ name }) => name === 'tdm-policy')?.value
  return sayings.flatMap(({ name, value }): readonly Reservation[] => {
    if (name === 'robots' && /(?:^|[\s,])noai(?:$|[\s,])/iu.test(value.slice(0, 500))) {
      return [{ from: 'meta-robots', words: 'noai', reserved: true }]
    }
    if (name !== 'tdm-reservation' || !/^[01]$/u.test(value)) return []
    const words = `tdm-reservation: ${value}`
    return [{ from: 'tdm-meta', words, reserved: value === '1', ...(policy && { policy }) }]
  })
}

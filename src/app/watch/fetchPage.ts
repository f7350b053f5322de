/** One page that a feed told of: into the archive, or out of the list. */
import { writeWarc } from '../../sources/warc/write.js'
import { backOff } from '../../sources/web/retryAfter.js'
import type { Visit } from '../../sources/web/visit.js'
import { isoOf, patience, type Round } from './round.js'
import { dayOf, type Waiting } from './state.js'

/** Times that a page is asked for before it is given up. */
export const mostTries = 5
/** A page whose host does not let us ask for it is given up after this time, in milliseconds: a fortnight. */
export const longestWaiting = 14 * 86_400_000

function archived({ url, response, rule, reservations }: Visit, feed: string): Promise<Uint8Array> {
  return writeWarc({
    ...response!,
    at: isoOf(response!.at),
    reservations,
    notes: [['via', feed], ['robots', rule], ...(response!.url === url ? [] : [['asked', url] as const])],
  })
}

export async function fetchPage(round: Round, page: Waiting): Promise<void> {
  const { folder, web, clock, reserved, signal, tally } = round
  const { state } = folder
  const visit = await web.visit(page.url, { kind: 'page', reserved, patience, signal })
  if (round.isStopped(visit)) return
  round.note(visit, page.feed)
  const forget = (): void => {
    state.waiting = state.waiting.filter(each => each !== page)
  }
  if (visit.outcome === 'fetched') {
    await folder.append(dayOf(clock.now()), await archived(visit, page.feed), () => {
      forget()
      tally.pages += 1
    })
  } else if (visit.outcome === 'later') {
    // A host that rests, or does not say what it allows, says nothing of the page.
    const isTry = visit.problem?.rule !== 'web/later' && visit.problem?.rule !== 'web/robots'
    const tries = page.tries + (isTry ? 1 : 0)
    const notBefore = Math.max(visit.notBefore ?? 0, isTry ? clock.now() + backOff(tries) : 0)
    forget()
    if (tries < mostTries && notBefore - page.since < longestWaiting)
      state.waiting.push({ ...page, tries, notBefore })
    else tally.refused += 1
  } else {
    forget()
    tally[visit.outcome === 'reserved' ? 'reserved' : 'refused'] += 1
  }
  await round.save()
}

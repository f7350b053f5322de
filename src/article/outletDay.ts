/**
 * The day at the outlet. Many systems give the hour of Greenwich: what came out in New York on Monday evening is dated Tuesday. “On
 * Monday” in the article is the outlet's Monday, so the day is taken that the outlet shows its readers, where the page shows one.
 */
import type { Fact } from '../model/capture.js'
import { dayNumber, writeDayNumber } from '../text/calendar.js'

const pattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?(Z|[+-]\d{2}:\d{2})?$/u

interface Clock {
  /** Minutes from 1970 to the time as it is written. */
  readonly shown: number
  /** Minutes by which it is ahead of Greenwich; none where no zone is named. */
  readonly ahead?: number
  readonly hasTime: boolean
}

function clockOf(value: string): Clock | undefined {
  const [, year, month, day, hour, minute, zone] = pattern.exec(value) ?? []
  if (year === undefined) return undefined
  const days = dayNumber(Number(year), Number(month), Number(day))
  const shown = days * 1_440 + (hour === undefined ? 0 : Number(hour) * 60 + Number(minute))
  const sign = zone?.startsWith('-') ? -1 : 1
  const ahead = zone === 'Z' ? 0 : zone && sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)))
  return { shown, hasTime: hour !== undefined, ...(typeof ahead === 'number' && { ahead }) }
}

/** The part of a prefix that is its day, month or year. */
export function dayOf(value: string): string {
  return value.slice(0, 10)
}

/** The outlets furthest west and east: 12 hours behind Greenwich, 14 ahead of it. */
const furthestBehind = -12 * 60
const furthestAhead = 14 * 60

/** The day of publication at the outlet: that of the chosen fact, or the one that a local time, a line or the address shows. */
export function dayAtOutlet(chosen: Fact, dates: readonly Fact[]): string {
  const clock = clockOf(chosen.value)
  const written = dayOf(chosen.value)
  if (!clock?.hasTime) return written
  const others = dates.filter(fact => fact !== chosen).map(fact => [fact, clockOf(fact.value)] as const)
  // A time of another zone that says the same hour as Greenwich was never reckoned for its zone.
  const isGreenwich =
    clock.ahead === 0 ||
    others.some(([, other]) => other?.ahead === 0 && other.hasTime && other.shown === clock.shown)
  if (!isGreenwich) return written
  const days = others.flatMap(([fact, other]) => {
    const day = other && localDay(clock.shown, fact, other)
    return day === undefined ? [] : [day]
  })
  return days[0] === undefined ? written : writeDayNumber(days[0])
}

/** The day that another fact gives for the same moment, as the number of the day; none where it is of another moment, or of Greenwich too. */
function localDay(moment: number, fact: Fact, other: Clock): number | undefined {
  const ahead = other.shown - moment
  const day = Math.floor(other.shown / 1_440)
  if (other.ahead === 0) return undefined
  if (!other.hasTime) {
    const isShown = fact.from === 'text' || fact.from === 'element' || fact.from === 'url'
    const first = Math.floor((moment + furthestBehind) / 1_440)
    const last = Math.floor((moment + furthestAhead) / 1_440)
    return isShown && day >= first && day <= last ? day : undefined
  }
  if (other.ahead !== undefined) return Math.abs(ahead - other.ahead) <= 60 && ahead !== 0 ? day : undefined
  // Zones differ by quarters of an hour; a minute more is the seconds that one of both was rounded by.
  const rest = Math.abs(ahead - 15 * Math.round(ahead / 15))
  return ahead !== 0 && ahead >= furthestBehind && ahead <= furthestAhead && rest <= 1 ? day : undefined
}

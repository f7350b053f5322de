/** How long something lasts and how often it comes, as ISO 8601 writes it: `P2W`, `PT36H`, `PXD`, `XXXX-WXX-1`. */
import type { TimeUnit } from '../language/times.js'
import type { Time } from '../model/evidence.js'
import type { Clock, Point } from './timePoint.js'

interface Measure {
  /** The letter of ISO 8601, and whether it stands after the `T`. */
  readonly letter: 'Y' | 'M' | 'W' | 'D' | 'H' | 'S'
  readonly clock?: true
  /** How many of them the unit is. */
  readonly times: number
  /** Half of it in a smaller measure, where one can be written. */
  readonly half?: readonly [number, Measure]
}

const second: Measure = { letter: 'S', clock: true, times: 1 }
const minute: Measure = { letter: 'M', clock: true, times: 1, half: [30, second] }
const hour: Measure = { letter: 'H', clock: true, times: 1, half: [30, minute] }
const day: Measure = { letter: 'D', times: 1, half: [12, hour] }
const month: Measure = { letter: 'M', times: 1, half: [15, day] }

const measures: { readonly [Unit in TimeUnit]: Measure } = {
  second,
  minute,
  hour,
  day,
  weekend: { letter: 'W', times: 1 },
  week: { letter: 'W', times: 1 },
  fortnight: { letter: 'W', times: 2, half: [1, { letter: 'W', times: 1 }] },
  month,
  quarter: { letter: 'M', times: 3 },
  year: { letter: 'Y', times: 1, half: [6, month] },
  decade: { letter: 'Y', times: 10, half: [5, { letter: 'Y', times: 1 }] },
  century: { letter: 'Y', times: 100, half: [50, { letter: 'Y', times: 1 }] },
}

/** So many of a unit (0 where the words leave it open); `half` adds half a unit. */
export function writeLength(count: number, unit: TimeUnit, half = false): NonNullable<Time['length']> {
  const measure = measures[unit]
  const whole = half && count === 0 ? '' : `${count === 0 ? 'X' : count * measure.times}${measure.letter}`
  const rest = half && measure.half ? `${measure.half[0]}${measure.half[1].letter}` : ''
  if (measure.clock) return `PT${whole}${rest}`
  const apart = rest && measure.half![1].clock ? `T${rest}` : rest
  return `P${whole || (apart ? '' : `X${measure.letter}`)}${apart}`
}

/** Two lengths that are told together (“two years and three months”), the longer first; none where they do not follow so. */
export function addLengths(first: string, last: string): string | undefined {
  if (first.includes('T') || first.endsWith(last.at(-1)!)) {
    const clocks = /^PT(\d+H)$/u.exec(first) && /^PT(\d+M)$/u.exec(last)
    return clocks ? first + last.slice(2) : undefined
  }
  const order = 'YMWD'
  if (last.startsWith('PT')) return first.endsWith('D') ? first + last.slice(1) : undefined
  return order.indexOf(first.at(-1)!) < order.indexOf(last.at(-1)!) ? first + last.slice(1) : undefined
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** What comes again: a weekday, a month or a day of it, a season or quarter, with its hour or part of the day. */
export function writeRecurrence(
  point: Point,
  clock: Clock | undefined,
  unit: TimeUnit | undefined,
): string | undefined {
  const { weekday, month, day: dayOfMonth, season, quarter } = point
  const date =
    weekday !== undefined
      ? `XXXX-WXX-${weekday}`
      : unit === 'weekend'
        ? 'XXXX-WXX-WE'
        : month !== undefined
          ? `XXXX-${pad(month)}${dayOfMonth === undefined ? '' : `-${pad(dayOfMonth)}`}`
          : dayOfMonth !== undefined
            ? `XXXX-XX-${pad(dayOfMonth)}`
            : quarter !== undefined
              ? `XXXX-Q${quarter}`
              : season
                ? `XXXX-${({ 3: 'SP', 6: 'SU', 9: 'FA', 12: 'WI' } as const)[season[0]] ?? 'SP'}`
                : ''
  if (!clock) return date || undefined
  const part = clock.lastHour === undefined ? undefined : partAt(clock.hour)
  return `${date}T${part ?? `${pad(clock.hour)}${clock.minute === undefined ? '' : `:${pad(clock.minute)}`}`}`
}

/** The part of the day that begins at an hour, as TimeML names it. */
function partAt(start: number): string {
  if (start >= 20) return 'NI'
  if (start >= 18) return 'EV'
  return start >= 12 ? 'AF' : 'MO'
}

/** How far a long run is, how fast it goes, and how long it will still take. */
import type { Step } from '../app/step.js'
import type { Console } from './console.js'

export interface Progress {
  readonly show: (step: Step) => void
  readonly clear: () => void
}

/** Nothing is said of what is over within this time, in milliseconds. */
const patience = 1_000
/** A terminal's line is written anew at most this often, in milliseconds. */
const redraw = 100
/** Where nobody looks (a log), a line of its own this often, in milliseconds. */
const logEvery = 10_000
/** The rate is that of the last so many milliseconds: articles differ, and the first ones load things. */
const window = 15_000

function sayCount(count: number, unit: Step['unit']): string {
  if (unit !== 'bytes') return Math.floor(count).toLocaleString('en')
  if (count < 1_000_000) return `${Math.ceil(count / 1_000)} kB`
  return count < 1_000_000_000
    ? `${(count / 1_000_000).toFixed(1)} MB`
    : `${(count / 1_000_000_000).toFixed(2)} GB`
}

/** `45 s`, `12 min`, `3 h 20 min`. */
export function saySeconds(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

function sayRate(rate: number, unit: Step['unit']): string {
  if (unit === 'bytes') return `${sayCount(rate, 'bytes')}/s`
  if (rate >= 10) return `${Math.round(rate)} a second`
  return rate >= 0.5 ? `${rate.toFixed(1)} a second` : `${(rate * 60).toFixed(1)} a minute`
}

/** `reading 412 of 1,000 articles · 18 a second · 33 s left` */
export function sayStep({ step, done, total, unit, name, articles }: Step, rate: number | undefined): string {
  const of = total === undefined ? '' : ` of ${sayCount(total, unit)}`
  const what = unit === 'bytes' ? '' : ` ${unit}`
  const parts = [`${step}${name === undefined ? '' : ` ${name}:`} ${sayCount(done, unit)}${of}${what}`]
  if (articles !== undefined) parts.push(`${sayCount(articles, 'articles')} articles`)
  if (rate !== undefined && rate > 0) {
    parts.push(sayRate(rate, unit))
    if (total !== undefined && total > done) parts.push(`${saySeconds((total - done) / rate)} left`)
  }
  return parts.join(' · ')
}

/** Progress on the error stream: one line that is written over on a terminal, a line now and then in a log. */
export function progressOn({ err }: Pick<Console, 'err'>, now: () => number): Progress {
  const terminal = err.isTTY === true
  const start = now()
  let last = start
  let shown = false
  let step: string | undefined
  let marks: { readonly at: number; readonly done: number }[] = []
  return {
    show: state => {
      const at = now()
      if (state.step !== step || (marks[0] && state.done < marks[0].done)) marks = []
      step = state.step
      if (at - (marks.at(-1)?.at ?? 0) >= redraw) marks.push({ at, done: state.done })
      while (marks.length > 2 && marks[1]!.at < at - window) marks.shift()
      if (at - start < patience || at - last < (terminal ? redraw : logEvery)) return
      last = at
      const passed = at - marks[0]!.at
      const line = sayStep(state, passed > 0 ? ((state.done - marks[0]!.done) * 1_000) / passed : undefined)
      if (terminal) err.write(`\r\x1b[K${line.slice(0, Math.max(20, (err.columns ?? 80) - 1))}`)
      else err.write(`parley: ${line}\n`)
      shown = terminal
    },
    clear: () => {
      if (shown) err.write('\r\x1b[K')
      shown = false
    },
  }
}

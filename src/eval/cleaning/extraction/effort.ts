/** What an extractor takes: time of the processor, the worst page, memory. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Effort {
  /** Pages per second of processor time, all threads of the process counted: of the best pass and of the middle one. */
  readonly best: number
  readonly median: number
  /** Milliseconds on the clock of the page that took longest, each page at its best pass. */
  readonly worstPage: number
}

/** Runs over all pages so many times, after one pass that is not counted, in which the machine compiles what it runs. */
export function measureEffort<Page>(
  pages: readonly Page[],
  extract: (page: Page) => string,
  passes: number,
): Effort {
  const speeds: number[] = []
  const atBest = pages.map(() => Number.POSITIVE_INFINITY)
  for (let pass = -1; pass < passes; pass += 1) {
    const before = process.cpuUsage()
    for (const [at, page] of pages.entries()) {
      const start = performance.now()
      extract(page)
      atBest[at] = Math.min(atBest[at]!, performance.now() - start)
    }
    const { user, system } = process.cpuUsage(before)
    if (pass >= 0) speeds.push(pages.length / ((user + system) / 1e6))
  }
  speeds.sort((left, right) => right - left)
  return {
    best: speeds[0]!,
    median: speeds[Math.floor(speeds.length / 2)]!,
    worstPage: Math.max(...atBest),
  }
}

export type ExtractorName = 'parley' | 'readability'

/** The most memory that a process takes that holds all pages as strings and extracts each once: megabytes (10⁶ bytes) of RSS. */
export function measureMemory(folder: string, extractor: ExtractorName): number {
  const program = fileURLToPath(new URL('memory.js', import.meta.url))
  const said = execFileSync(process.execPath, [program, folder, extractor], {
    encoding: 'utf8',
    timeout: 300_000,
  })
  return Number(said)
}

/** Sends PDFs to a thread of their own, and ends it where one takes too much time or memory. */
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Caps } from '../caps.js'
import { type PdfAnswer, type PdfStretch, pdfWork } from './pdfWork.js'

export interface PdfPages {
  /** How many pages the PDF has, and what it says of itself; 0 and nothing where it cannot be opened. */
  readonly count: number
  readonly info: { readonly [key: string]: string }
  /** The pages that could be read. */
  readonly pages: readonly (readonly PdfStretch[])[]
  /** Why it ended early. */
  readonly stopped?:
    | { readonly by: 'time' }
    | { readonly by: 'memory' }
    | { readonly by: 'error'; readonly name: string; readonly message: string }
}

/** How often memory is looked at, in milliseconds. */
const looks = 50

/** A thread that has done its work and waits for more: starting one takes longer than most PDFs do. */
let idle: Worker | undefined

function makeThread(): Worker {
  const library = createRequire(import.meta.url).resolve('unpdf')
  const thread = new Worker(`(${pdfWork})(require)`, {
    eval: true,
    workerData: { library },
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  return thread
}

/** Reads a PDF. Never throws for what it holds. */
export async function readPdfPages(
  bytes: Uint8Array,
  { pdfPages, pdfMilliseconds, pdfMemory }: Pick<Caps, 'pdfPages' | 'pdfMilliseconds' | 'pdfMemory'>,
): Promise<PdfPages> {
  const thread = idle ?? makeThread()
  idle = undefined
  thread.ref()
  let count = 0
  let info: PdfPages['info'] = {}
  const pages: (readonly PdfStretch[])[] = []
  const before = process.memoryUsage.rss()
  let timer: NodeJS.Timeout | undefined
  let watch: NodeJS.Timeout | undefined
  const stopped = await new Promise<PdfPages['stopped']>(resolve => {
    timer = setTimeout(() => resolve({ by: 'time' }), pdfMilliseconds)
    watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > pdfMemory) resolve({ by: 'memory' })
    }, looks)
    thread.on('message', (answer: PdfAnswer) => {
      if (answer.kind === 'opened') ({ pages: count, info } = answer)
      else if (answer.kind === 'page') pages.push(answer.stretches)
      else if (answer.kind === 'done') resolve(undefined)
      else resolve({ by: 'error', name: answer.name, message: answer.message })
    })
    thread.on('error', error => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      resolve(isFull ? { by: 'memory' } : { by: 'error', name: error.name, message: error.message })
    })
    // The bytes are copied: the library takes what it is given for good.
    thread.postMessage({ bytes: new Uint8Array(bytes), mostPages: pdfPages })
  })
  clearTimeout(timer)
  clearInterval(watch)
  thread.removeAllListeners('message')
  thread.removeAllListeners('error')
  if (stopped || idle) {
    // A thread that is ended may still tell of what it had begun.
    thread.on('error', () => {})
    await thread.terminate()
  } else {
    thread.unref()
    idle = thread
  }
  return { count, info, pages, ...(stopped && { stopped }) }
}

/**
 * What a thread of its own does with PDFs. A PDF can be made to take gigabytes and minutes, in one step that nothing interrupts; a thread
 * can be ended in the midst of it. The function is sent there as its own source, so it refers to nothing outside itself.
 */

/** A stretch of text on a page. */
export interface PdfStretch {
  readonly words: string
  /** Of its line, in points from the bottom of the page. */
  readonly y: number
  readonly height: number
  readonly endsLine: boolean
}

export interface PdfJob {
  readonly bytes: Uint8Array
  readonly mostPages: number
}

export type PdfAnswer =
  | { readonly kind: 'opened'; readonly pages: number; readonly info: { readonly [key: string]: string } }
  | { readonly kind: 'page'; readonly stretches: readonly PdfStretch[] }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }
  | { readonly kind: 'done' }

/** What of the library is used. */
interface Library {
  readonly getDocumentProxy: (
    bytes: Uint8Array,
    options: object,
  ) => Promise<{
    readonly numPages: number
    readonly getPage: (page: number) => Promise<{
      readonly getTextContent: () => Promise<{ readonly items: readonly object[] }>
      readonly cleanup: () => void
    }>
    readonly getMetadata: () => Promise<{ readonly info: object }>
    readonly loadingTask: { readonly destroy: () => Promise<void> }
  }>
}

interface Threads {
  readonly workerData: { readonly library: string }
  readonly parentPort: {
    readonly on: (event: 'message', listener: (job: PdfJob) => void) => void
    readonly postMessage: (answer: PdfAnswer) => void
  }
}

/** Reads the PDFs that come as messages, one after another, and answers page by page. */
export function pdfWork(require: (name: string) => unknown): void {
  const { parentPort, workerData } = require('node:worker_threads') as Threads
  const library = require(workerData.library) as Library
  const answer = (message: PdfAnswer): void => parentPort.postMessage(message)

  const read = async ({ bytes, mostPages }: PdfJob): Promise<void> => {
    const options = { verbosity: 0, isEvalSupported: false, useSystemFonts: false }
    const document = await library.getDocumentProxy(bytes, options)
    const { info } = await document.getMetadata().catch(() => ({ info: {} }))
    const said = Object.entries(info).filter(([, value]) => typeof value === 'string')
    answer({ kind: 'opened', pages: document.numPages, info: Object.fromEntries(said) })
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const stretches = items.flatMap(item => {
        if (!('str' in item)) return []
        const { str, height, transform, hasEOL } = item as {
          readonly str: string
          readonly height: number
          readonly transform: readonly number[]
          readonly hasEOL: boolean
        }
        return [{ words: str, y: transform[5] ?? 0, height, endsLine: hasEOL }]
      })
      answer({ kind: 'page', stretches })
      page.cleanup()
    }
    await document.loadingTask.destroy()
  }

  parentPort.on('message', job => {
    read(job).then(
      () => answer({ kind: 'done' }),
      (error: unknown) => {
        const { name = '', message = String(error) } = error as { name?: string; message?: string }
        answer({ kind: 'failed', name: String(name), message: String(message) })
      },
    )
  })
}

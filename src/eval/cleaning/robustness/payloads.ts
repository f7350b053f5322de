/** Texts that were written to run in a browser, put wherever an article has words; the page that tells of it must hold none of them. */
import { checkTold, tellAll } from './steps.js'
import { attempt, type Step, type TrialClass } from './trial.js'

/** How many stand in one article: reading costs more than cleaning. */
const atOnce = 12

/** They come joined by this. */
const mark = '\u0001'

/** As headline, author, words of a quotation, outlet, address and name. */
const step: Step<ReturnType<typeof tellAll>> = {
  name: 'told',
  run: bytes => {
    const payloads = Buffer.from(bytes).toString('utf8').split(mark)
    const [first = '', second = '', third = ''] = payloads
    const lines = payloads.map(
      words => `“We reject ${words} for now,” said Ilse Varga of ${words} on Tuesday.`,
    )
    const text = [first, `By ${second}`, '', ...lines].join('\n')
    const captured = { mediaType: 'text/plain', published: '2031-03-04', text } as const
    return tellAll([
      { ...captured, name: third || 'a', outlet: first || 'b', url: second },
      { ...captured, name: 'c', text: `${text}\nMara Lind is a reporter.` },
    ])
  },
  check: checkTold,
}

export const payloadClass = (payloads: readonly string[], sample: number): TrialClass => ({
  name: 'payloads, read and told',
  full: Math.ceil(payloads.length / atOnce),
  sample,
  attempt: index =>
    attempt(step, Buffer.from(payloads.slice(index * atOnce, (index + 1) * atOnce).join(mark))),
})

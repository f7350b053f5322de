/** A record as its brief, in the form that was asked for. */
import { makeBrief } from '../brief/brief.js'
import { toHtml } from '../brief/html.js'
import { toMarkdown } from '../brief/markdown.js'
import { type TerminalOptions, toTerminal } from '../brief/terminal.js'
import type { Record } from '../model/record.js'

export type BriefForm = 'terminal' | 'markdown' | 'html'

/** How a brief looks: `full` is for all but the page, which always shows everything; the rest is for the terminal. */
export interface Look extends TerminalOptions {
  readonly full?: boolean
}

/** The brief, ending with a line break. */
export function showBrief(record: Record, form: BriefForm, look: Look = {}): string {
  if (form === 'html') return toHtml(record, makeBrief(record, { full: true }))
  const brief = makeBrief(record, { full: look.full === true })
  return form === 'markdown' ? toMarkdown(record, brief) : toTerminal(record, brief, look)
}

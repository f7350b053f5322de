/** A record as its brief, in the form that was asked for. */
import { makeBrief } from '../brief/brief.js'
import { toHtml } from '../brief/html.js'
import { toMarkdown } from '../brief/markdown.js'
import { type TerminalOptions, toTerminal } from '../brief/terminal.js'
import type { Record } from '../model/record.js'

export type BriefForm = 'terminal' | 'markdown' | 'html'

/** How a brief looks in a terminal. */
export type Look = TerminalOptions

/** The brief, ending with a line break. `look` is for the terminal only. */
export function showBrief(record: Record, form: BriefForm, look: Look = {}): string {
  const brief = makeBrief(record)
  if (form === 'html') return toHtml(record, brief)
  return form === 'markdown' ? toMarkdown(record, brief) : toTerminal(record, brief, look)
}

/** Who wrote the article and which outlet it stands in, as the page and the capture name them. */
import type { Knowledge } from '../knowledge/knowledge.js'
import type { Capture } from '../model/article.js'
import type { Id } from '../model/evidence.js'
import { foldName, nameId } from '../text/names.js'
import type { Labelled } from './regions.js'
import type { ReadLine } from './story.js'

export interface Authorship {
  readonly author?: string
  readonly outlet?: string
}

/** The names that biographies and bylines give; the biography is the fuller one. */
export function findAuthorship(
  text: string,
  lines: readonly ReadLine[],
  labels: readonly Labelled[],
): Authorship {
  let author: string | undefined
  let outlet: string | undefined
  for (const kind of ['bio', 'byline'] as const) {
    for (let index = 0; index < lines.length; index += 1) {
      if (labels[index]!.kind !== kind) continue
      const { furniture, line } = lines[index]!
      for (const { hole, start, end } of furniture?.holes ?? []) {
        const words = text.slice(start, end).replace(/[.;,]$/u, '')
        if (hole === 'author') author ??= words
        if (hole === 'outlet' && kind === 'bio') outlet ??= words
      }
      if (!furniture && kind === 'byline') author ??= line.text
    }
  }
  return { ...(author !== undefined && { author }), ...(outlet !== undefined && { outlet }) }
}

/** Whether a line is the author's name or a part of it, as it stands around the author's box. */
export function isAuthorName(line: string, author: string): boolean {
  const name = foldName(author)
  const folded = foldName(line)
  if (folded === '' || line.length > 60) return false
  return folded === name || name.startsWith(`${folded} `) || name.endsWith(` ${folded}`)
}

/** The outlet as an actor: the tables' one, or one named by its name. */
function outletId(name: string, knowledge: Knowledge): Id {
  const known = knowledge
    .senses(foldName(name))
    .find(({ actor }) => knowledge.actor(actor)?.kind === 'outlet')
  return known?.actor ?? nameId('outlet', name)
}

/** Whose page it is: as the capture names it, else by its address, else as the page's biography names it. */
export function findOutlet(
  capture: Capture,
  named: string | undefined,
  knowledge: Knowledge,
): Id | undefined {
  if (capture.outlet !== undefined) return outletId(capture.outlet, knowledge)
  const host = capture.url === undefined ? undefined : /^[a-z]+:\/\/([^/?#:]+)/iu.exec(capture.url)?.[1]
  const atHost = host === undefined ? undefined : knowledge.outletAt(host.toLowerCase())
  if (atHost) return atHost.id
  return named === undefined ? undefined : outletId(named, knowledge)
}

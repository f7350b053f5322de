/** Framings: one referent, different words on different sides, of which at least one carries a judgement or a party’s own term. */
import type { Framing, Label } from '../model/comparison.js'
import type { Id } from '../model/evidence.js'
import { makeId } from '../text/identity.js'
import { foldName } from '../text/names.js'
import { compareText } from '../text/order.js'
import { type Accounts, groupBySide, makeSide } from './accounts.js'

/** How many wordings of one side are shown for one referent. */
const mostWordings = 3

interface Wording {
  readonly words: string
  readonly labels: readonly Label[]
}

/** An actor’s own id, or a name for what no id stands for. */
function aboutOf(referent: string): Id {
  return /^[a-z]+\/[^\s/]+$/u.test(referent)
    ? referent
    : `referent/${foldName(referent).replaceAll(' ', '-')}`
}

/** What one side calls the referent: its marked wordings if it has any, else the one it uses most; most used first. */
function wordingsOf(labels: readonly Label[], wordsOf: (label: Label) => string): readonly Wording[] {
  const marked = labels.filter(label => label.marked)
  const groups = new Map<string, Label[]>()
  for (const label of marked.length > 0 ? marked : labels) {
    const key = foldName(wordsOf(label))
    const list = groups.get(key)
    if (list) list.push(label)
    else groups.set(key, [label])
  }
  const sorted = [...groups.values()].sort((one, other) => other.length - one.length)
  return sorted
    .slice(0, marked.length > 0 ? mostWordings : 1)
    .map(list => ({ words: wordsOf(list[0]!), labels: list }))
}

export function findFramings(labels: readonly Label[], accounts: Accounts): readonly Framing[] {
  const wordsOf = ({ evidence }: Label): string => {
    const span = evidence.spans[0]!
    return (accounts.articles.get(span.article)?.capture.text ?? '')
      .slice(span.start, span.end)
      .replace(/\s+/gu, ' ')
      .trim()
  }
  const key = ({ article, evidence }: Label): string =>
    `${article} ${String(evidence.spans[0]!.start).padStart(9, '0')}`
  const byReferent = new Map<string, Label[]>()
  for (const label of labels.toSorted((one, other) => compareText(key(one), key(other)))) {
    if (wordsOf(label) === '' || !accounts.sideOf.has(label.article)) continue
    const list = byReferent.get(label.referent)
    if (list) list.push(label)
    else byReferent.set(label.referent, [label])
  }
  const framings: Framing[] = []
  for (const [referent, all] of [...byReferent].sort((one, other) => compareText(one[0], other[0]))) {
    if (!all.some(label => label.marked)) continue
    const groups = groupBySide(all, label => accounts.sideOf.get(label.article)!)
    const told = [...groups.values()].map(group => wordingsOf(group, wordsOf))
    const signature = (wordings: readonly Wording[]): string =>
      wordings
        .map(({ words }) => foldName(words))
        .sort()
        .join('|')
    if (groups.size < 2 || new Set(told.map(signature)).size < 2) continue
    framings.push({
      id: makeId('framing', referent),
      kind: 'framing',
      about: aboutOf(referent),
      label: all[0]!.label,
      sides: told.flat().map(({ words, labels }) =>
        makeSide(
          words,
          'comparison/framing',
          labels.map(label => label.evidence),
        ),
      ),
    })
  }
  return framings
}

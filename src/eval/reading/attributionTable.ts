/** A score of attributions as lines for a person. */
import { type AttributionScore, f1, precision, type Rate, recall, roles } from './attributionScore.js'

const cell = (text: string | number): string =>
  (typeof text === 'number' ? text.toFixed(1) : text).padStart(11)
const row = (name: string, cells: readonly (string | number)[]): string =>
  `${name.padEnd(22)}${cells.map(cell).join('')}`

/** The lines of a score, with recall by these kinds. `plain` is the score with the doubtful ones counted too, where there are any. */
export function tableOf(
  score: AttributionScore,
  kinds: readonly string[],
  plain?: AttributionScore,
): readonly string[] {
  const line = (name: string, rate: Rate, withDoubtful: Rate | undefined): string =>
    row(name, [precision(rate), recall(rate), f1(rate), ...(withDoubtful ? [f1(withDoubtful)] : [])])
  const { found, gold } = score.detect
  const doubtful = plain ? `; with the doubtful ones ${plain.detect.found} and ${plain.detect.gold}` : ''
  return [
    `${found} found, ${gold} marked${doubtful}`,
    row('', ['precision', 'recall', 'F1', ...(plain ? ['F1 of all'] : [])]),
    ...(['detect', 'strict', 'soft'] as const).map(name =>
      line(`relation ${name}`, score[name], plain?.[name]),
    ),
    ...(['exact', 'overlap', 'token'] as const).flatMap(measure =>
      roles.map(role => line(`${measure} ${role}`, score[measure][role], plain?.[measure][role])),
    ),
    row('recall by kind', ['marked', 'detect', 'soft']),
    ...kinds.flatMap(kind => {
      const of = score.kinds.get(kind)
      if (!of) return []
      return [row(kind, [String(of.gold), ...[of.detected, of.soft].map(part => (100 * part) / of.gold)])]
    }),
  ]
}

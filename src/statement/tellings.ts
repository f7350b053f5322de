import type { Knowledge } from '../knowledge/knowledge.js'
import type { ClaimReading, Sentence, Stretch } from '../model/layers.js'
import type { Telling } from '../model/statement.js'
import { makeId } from '../text/identity.js'
import { overlaps } from '../text/stretches.js'
import { claimsOf } from './claims.js'
import { firstAfter, inside, type Page, spanOf } from './parties.js'

/** What the article says about meetings, proposals and answers in its own voice: claims outside everybody’s content. */
export function makeTellings(page: Page, knowledge: Knowledge): readonly Telling[] {
  const { layers } = page
  const takenIn = othersWords(page)
  const nameOf = (actor: string) => knowledge.actor(actor)?.name
  const told: Telling[] = []
  for (const [index, sentence] of layers.sentences.entries()) {
    if (sentence.region === 'headline' || sentence.region === 'crosshead') continue
    const taken = takenIn[index]!
    const own = inside(layers.claims, sentence).filter(
      claim => !taken.some(stretch => overlaps(claim, stretch)),
    )
    if (own.length === 0) continue
    const content = ownWords(page, sentence, own, taken)
    const conditions = inside(layers.conditions, sentence).filter(
      condition => condition.binds && !taken.some(stretch => overlaps(condition, stretch)),
    )
    const claims = claimsOf(page, own, conditions, { nameOf }, undefined)
    if (claims.length === 0) continue
    const span = spanOf(page, content)
    told.push({
      id: makeId('telling', page.article.id, content.start, content.end),
      article: page.article.id,
      content: span,
      claims,
      evidence: { spans: [span], by: 'telling/own-voice', certainty: 'stated' },
    })
  }
  return told
}

/** For each sentence, the stretches of it that are others' words or name them. */
function othersWords({ layers }: Page): readonly (readonly Stretch[])[] {
  const speeches = layers.quotations
    .filter(({ depth, use }) => depth === 0 && use === 'speech')
    .map(({ outer }) => outer)
  const named = layers.attributions.flatMap(({ content, source, cue }) => [
    ...content,
    ...(source ? [source] : []),
    ...(cue ? [cue] : []),
  ])
  const taken: Stretch[][] = layers.sentences.map(() => [])
  for (const stretch of [...named, ...speeches]) {
    for (
      let at = firstAfter(layers.sentences, stretch.start);
      at < taken.length && layers.sentences[at]!.start < stretch.end;
      at += 1
    ) {
      taken[at]!.push(stretch)
    }
  }
  return taken
}

/** The sentence without what others are reported to say in it, and without its final stop. */
function ownWords(
  { article }: Page,
  sentence: Sentence,
  own: readonly ClaimReading[],
  taken: readonly Stretch[],
): Stretch {
  const first = Math.min(...own.map(claim => claim.start))
  const last = Math.max(...own.map(claim => claim.end))
  let start = Math.max(
    sentence.start,
    ...taken.filter(stretch => stretch.end <= first).map(stretch => stretch.end),
  )
  let end = Math.min(
    sentence.end,
    ...taken.filter(stretch => stretch.start >= last).map(stretch => stretch.start),
  )
  const { text } = article.capture
  while (start < first && /[\s,;:.–—”"]/u.test(text[start] ?? '')) start += 1
  while (end > last && /[\s,;:.!?–—]/u.test(text[end - 1] ?? '')) end -= 1
  return { start, end }
}

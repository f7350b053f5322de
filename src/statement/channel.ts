import type { Party } from '../model/actor.js'
import type { Descent } from '../model/article.js'
import type { Attribution, Stretch } from '../model/layers.js'
import type { Hop } from '../model/statement.js'
import { inside, type Page, partiesOf, spanOf, wordsAt } from './parties.js'
import type { Speaker } from './speakers.js'

type NameOf = (actor: string) => string | undefined

/** The programme, film or outlet that a stretch names: a title in marks, or an outlet; nothing for “in a statement”. */
function named(page: Page, stretch: Stretch, nameOf: NameOf): Party | undefined {
  const title = inside(page.layers.quotations, stretch).find(({ use }) => use === 'title')
  if (title)
    return {
      label: wordsAt(page, title).replace(/[,.]$/u, ''),
      span: spanOf(page, title),
      by: 'channel/title',
    }
  const found = inside(page.layers.mentions, stretch).filter(
    ({ form }) => form !== 'place' && form !== 'pronoun',
  )
  // “according to his spokesman, Ivan Petrov”: the stretch is the one who passes it on.
  const whole = found.find(({ start, kind }) => kind === 'person' && start === stretch.start)
  const mention =
    whole ?? found.find(({ kind }) => kind === 'outlet' || kind === 'organisation' || kind === 'seat')
  return mention && partiesOf(page, mention, nameOf)[0]
}

/** The way from the mouth to the article, first hand first: the programme or agency, the paper that relays it. */
export function ownHops(
  page: Page,
  attribution: Attribution,
  speaker: Speaker,
  nameOf: NameOf,
): readonly Hop[] {
  const hops: Hop[] = []
  for (const stretch of attribution.through) {
    const by = named(page, stretch, nameOf)
    if (by) hops.push({ by, act: by.by === 'channel/title' ? 'broadcast' : 'reported' })
  }
  const addressee =
    attribution.addressee &&
    inside(page.layers.mentions, attribution.addressee).find(({ kind }) => kind === 'outlet')
  if (addressee) hops.push({ by: partiesOf(page, addressee, nameOf)[0]!, act: 'reported' })
  const citing =
    attribution.source &&
    inside(page.layers.mentions, attribution.source).find(({ kind }) => kind === 'outlet')
  // “diplomats cited by the agency”: the agency stands in the words of the source.
  if (citing && !speaker.relay && citing.actor !== speaker.party.actor)
    hops.push({ by: partiesOf(page, citing, nameOf)[0]!, act: 'reported' })
  if (speaker.relay) hops.push({ by: speaker.relay, act: 'reported' })
  return hops
}

/** How the article itself came about: “Source: Blick” was published there and republished here. */
export function pageHops({ article }: Page, descents: readonly Descent[]): Hop[] {
  const hops: Hop[] = []
  for (const descent of descents) {
    if (descent.child === article.id && descent.source && descent.relation === 'republished')
      hops.push({ by: descent.source, act: 'published' })
  }
  if (article.outlet) hops.push({ by: article.outlet, act: hops.length > 0 ? 'republished' : 'published' })
  return hops
}

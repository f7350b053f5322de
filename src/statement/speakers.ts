import type { Party } from '../model/actor.js'
import type { Attribution, Mention, Stretch } from '../model/layers.js'
import { inside, type Page, partiesOf, spanOf, wordsAt } from './parties.js'

export interface Speaker {
  readonly party: Party
  readonly certainty: 'stated' | 'inferred'
  /** The outlet through which an unnamed speaker reached the article: “Politico reported that officials …”. */
  readonly relay?: Party
}

type NameOf = (actor: string) => string | undefined

/** How near the beginning of the content its subject must stand, in characters: an article and an adjective fit in. */
const subjectReach = 24

/** The mention that heads a source: not the owner in “Macron’s office”, not the state in “a bank in Peru”. */
function headOf(page: Page, source: { start: number; end: number }): Mention | undefined {
  const found = inside(page.layers.mentions, source).filter(mention => mention.form !== 'place')
  const { text } = page.article.capture
  const first = found[0]
  if (!first) return undefined
  const owns = /^['’]s?\s/u.test(text.slice(first.end, first.end + 3))
  if (owns) return found[1]
  const lead = text.slice(source.start, first.start).trim()
  // “the head of the agency’s office in Lima”: a head of several words before the first mention is nobody that we know.
  return lead.split(/\s+/u).length > 3 && found.length === 1
    ? undefined
    : (found.find(mention => mention.kind === 'person' && mention.actor !== undefined) ?? first)
}

/** Who speaks: by the words of the source, else by what it carries on from, else a typed unknown. */
export function speakerOf(
  page: Page,
  attribution: Attribution,
  before: Speaker | undefined,
  carried: Speaker | undefined,
  nameOf: NameOf,
): Speaker {
  const { source } = attribution
  if (attribution.carriedFrom !== undefined && carried)
    return { party: withoutSpan(carried.party), certainty: 'inferred' }
  if (!source) return unnamed(page, attribution)
  const head = headOf(page, source)
  if (!head) {
    return {
      party: {
        label: wordsAt(page, source),
        unnamed: 'unresolved',
        span: spanOf(page, source),
        by: attribution.by,
      },
      certainty: 'stated',
    }
  }
  if (head.form === 'pronoun') return pronoun(page, head, before, nameOf)
  const plain = partiesOf(page, head, nameOf)[0]!
  // “two officials familiar with the talks”: the unnamed are known by all the words for them.
  const party = plain.unnamed !== undefined ? { ...plain, label: described(page, head, source) } : plain
  if (head.kind === 'outlet') {
    const subject = unnamedSubject(page, attribution)
    if (subject) return { party: partiesOf(page, subject, nameOf)[0]!, certainty: 'stated', relay: party }
  }
  return { party, certainty: head.certainty }
}

function described(page: Page, head: Mention, source: Stretch): string {
  const rest = wordsAt(page, { start: head.end, end: source.end })
  const short = rest !== '' && !/[,;:(]/u.test(rest) && rest.length < 80
  return short ? `${head.label} ${rest}` : head.label
}

function withoutSpan(party: Party): Party {
  const { span: _, ...rest } = party
  return rest
}

/** `he` after a statement is its speaker; else whom the mention was resolved to. */
function pronoun(page: Page, head: Mention, before: Speaker | undefined, nameOf: NameOf): Speaker {
  const person = head.by.endsWith('-person')
  if (person && before?.party.actor?.startsWith('person/')) {
    return { party: { ...before.party, span: spanOf(page, head), by: head.by }, certainty: 'inferred' }
  }
  const plural =
    head.by.endsWith('-plural') &&
    before &&
    before.party.unnamed !== undefined &&
    before.party.unnamed !== 'unresolved'
  if (plural)
    return { party: { ...before.party, span: spanOf(page, head), by: head.by }, certainty: 'inferred' }
  return { party: partiesOf(page, head, nameOf)[0]!, certainty: 'inferred' }
}

/** “officials” in “Politico reported that officials have ruled out …”: the paper passes on what they say. */
function unnamedSubject(page: Page, { content }: Attribution): Mention | undefined {
  const first = content[0]!
  const mention = inside(page.layers.mentions, first)[0]
  const speaks =
    mention?.unnamed !== undefined && mention.unnamed !== 'unresolved' && mention.unnamed !== 'public'
  return speaks && mention.start - first.start <= subjectReach ? mention : undefined
}

function unnamed(page: Page, { impersonal, cue, by }: Attribution): Speaker {
  const label = cue ? wordsAt(page, cue) : 'not named'
  return {
    party: {
      label,
      unnamed: impersonal ? 'impersonal' : 'unresolved',
      by,
      ...(cue && { span: spanOf(page, cue) }),
    },
    certainty: impersonal ? 'stated' : 'inferred',
  }
}

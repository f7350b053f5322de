import type { Knowledge } from '../knowledge/knowledge.js'
import type { Party } from '../model/actor.js'
import type { Attribution, Mention, Stretch } from '../model/layers.js'
import type { Statement } from '../model/statement.js'
import { inside, type Page, partiesOf, spanOf, wordsAt } from './parties.js'

export interface Speaker {
  readonly party: Party
  readonly certainty: 'stated' | 'inferred'
  /** The outlet through which an unnamed speaker reached the article: “Politico reported that officials …”. */
  readonly relay?: Party
}

/** The statement before, whose speaker a pronoun may take up. */
export interface Last {
  readonly statement: Statement
  readonly speaker: Speaker
  /** Its place among the attributions. */
  readonly index: number
}

function nameIn(knowledge: Knowledge): (actor: string) => string | undefined {
  return actor => knowledge.actor(actor)?.name
}

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
  last: Last | undefined,
  carried: Speaker | undefined,
  knowledge: Knowledge,
): Speaker {
  const nameOf = nameIn(knowledge)
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
  if (head.form === 'pronoun') return pronoun(page, head, last, knowledge)
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

/** `he` after a statement is its speaker, unless another person has come in between or it cannot be he; else whom the mention means. */
function pronoun(page: Page, head: Mention, last: Last | undefined, knowledge: Knowledge): Speaker {
  const before = last?.speaker.party
  const span = spanOf(page, head)
  if (before && isPersonal(head) && before.actor?.startsWith('person/')) {
    const woman = knowledge.isWomansName(before.label)
    const fits = head.by.endsWith('-woman') ? woman || !isWoman(head, knowledge) : !woman
    if (fits && !interrupted(page, last, head))
      return { party: { ...before, span, by: head.by }, certainty: 'inferred' }
  }
  const plural =
    head.by.endsWith('-plural') && before?.unnamed !== undefined && before.unnamed !== 'unresolved'
  if (plural) return { party: { ...before!, span, by: head.by }, certainty: 'inferred' }
  return { party: partiesOf(page, head, nameIn(knowledge))[0]!, certainty: 'inferred' }
}

function isPersonal(head: Mention): boolean {
  return head.by.endsWith('-person') || head.by.endsWith('-woman')
}

function isWoman(head: Mention, knowledge: Knowledge): boolean {
  return head.actor !== undefined && knowledge.isWomansName(head.label)
}

/** Whether the article names another person between the last statement and here, outside what anybody says. */
function interrupted({ layers }: Page, last: Last, head: Mention): boolean {
  const end = Math.max(...last.statement.content.map(span => span.end), last.statement.cue?.end ?? 0)
  const between = inside(layers.mentions, { start: end, end: Math.max(end, head.start) })
  const contents = layers.attributions
    .slice(Math.max(0, last.index - 2), last.index + 3)
    .flatMap(({ content }) => content)
  return between.some(
    ({ kind, form, actor, start }) =>
      kind === 'person' &&
      form !== 'pronoun' &&
      actor !== undefined &&
      actor !== last.speaker.party.actor &&
      !contents.some(content => content.start <= start && start < content.end),
  )
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

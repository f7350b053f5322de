import type { Knowledge } from '../knowledge/knowledge.js'
import type { Party } from '../model/actor.js'
import type { Attribution, Mention, Stretch } from '../model/layers.js'
import type { Statement } from '../model/statement.js'
import { inside, type Page, partiesOf, spanOf, wordsAt } from './parties.js'

export interface Speaker {
  readonly party: Party
  readonly certainty: 'stated' | 'inferred'
  /** Who says it with the party: the others of “they”, “the two ministers”. */
  readonly jointly?: readonly Party[]
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

/**
 * The mention that heads a source: not the owner in “Macron’s office”, not the state in “a bank in Peru”; of words in a row the last
 * (“a Lima Post poll”), and a person before all.
 */
export function headOf(page: Page, source: { start: number; end: number }): Mention | undefined {
  const found = inside(page.layers.mentions, source).filter(mention => mention.form !== 'place')
  const { text } = page.article.capture
  const first = found[0]
  if (!first) return undefined
  // “the minister | ’s pledge”: who owns the word of speech is the source himself.
  const owns = first.end < source.end && /^['’]s?\s/u.test(text.slice(first.end, first.end + 3))
  const isPerson = ({ kind, actor }: Mention) => kind === 'person' && actor !== undefined
  // “the Post’s Latin America editor, Ana Ruiz”: a person before the beat.
  if (owns && found.length > 1) return found.slice(1).find(isPerson) ?? found[1]
  const lead = text.slice(source.start, first.start).trim()
  // “the head of the agency’s office in Lima”: a head of several words before the first mention is nobody that we know.
  if (owns || (lead.split(/\s+/u).length > 3 && found.length === 1)) return undefined
  // “people close to the mayor”, “officials of his”
  if (first.form === 'group' && first.unnamed !== undefined && lead === '') return first
  const person = found.find(isPerson)
  if (person) return person
  // “a Lima Post poll”, “the Lima Post national poll”: the paper owns what speaks.
  const last = found.at(-1)!
  const between = text.slice(first.end, last.start).trim()
  const row = last.end >= source.end - 1 && !/[\s,;:]/u.test(between)
  return row && last.unnamed !== undefined && (first.kind === 'outlet' || first.kind === 'organisation')
    ? last
    : first
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
  const [plain, ...others] = partiesOf(page, head, nameOf) as [Party, ...Party[]]
  // “two officials familiar with the talks”: the unnamed are known by all the words for them.
  const party = plain.unnamed !== undefined ? { ...plain, label: described(page, head, source) } : plain
  if (head.kind === 'outlet') {
    const subject = unnamedSubject(page, attribution)
    if (subject) return { party: partiesOf(page, subject, nameOf)[0]!, certainty: 'stated', relay: party }
  }
  return { party, certainty: head.certainty, ...(others.length > 0 && { jointly: others }) }
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

/** A pronoun is whom its mention means; where that found nobody, the speaker of the statement before. */
function pronoun(page: Page, head: Mention, last: Last | undefined, knowledge: Knowledge): Speaker {
  const [party, ...others] = partiesOf(page, head, nameIn(knowledge))
  const found = party!.actor !== undefined || party!.unnamed !== 'unresolved'
  if (found) return { party: party!, certainty: 'inferred', ...(others.length > 0 && { jointly: others }) }
  const before = last?.speaker.party
  const span = spanOf(page, head)
  const several = head.by.endsWith('-plural')
  const personal = head.by.endsWith('-person') || head.by.endsWith('-woman')
  const fits = several
    ? before?.unnamed !== undefined && before.unnamed !== 'unresolved'
    : personal && before?.actor?.startsWith('person/') && isOf(head, before, knowledge)
  if (!before || !fits) return { party: party!, certainty: 'inferred' }
  const { confidence: _, ...rest } = before
  return { party: { ...rest, span, by: head.by }, certainty: 'inferred' }
}

function isOf(head: Mention, before: Party, knowledge: Knowledge): boolean {
  const gender = knowledge.gender(before.actor, before.label)
  return gender === undefined || gender === (head.by.endsWith('-woman') ? 'woman' : 'man')
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

/** The offices that an article gives to persons, read before anything else, so that a role in its first sentence finds them. */
import type { Sentence } from '../model/layers.js'
import { apposed, asPerson, type Ground } from './mentionGround.js'
import { type RolePhrase, rolePhrase } from './roles.js'
import { isCapitalised } from './tableNames.js'

/** How far after a name its role may stand, in tokens: “Ana Ruiz, 56, the mayor”. */
const asideReach = 3

interface Named {
  readonly actor: string
  readonly label: string
  readonly until: number
}

/** Notes the offices, and returns the words without a capital at which no role begins, so that they need not be tried again. */
export function introduce(ground: Ground, sentences: readonly Sentence[]): ReadonlySet<number> {
  const { tokens, names, tables } = ground
  const plain = new Set<number>()
  for (const sentence of sentences) {
    let last: Named | undefined
    for (let at = sentence.from; at < sentence.until; at += 1) {
      const phrase = rolePhrase(tables, names, tokens, at, sentence.until)
      if (phrase) {
        last = give(ground, phrase, sentence.until, last) ?? last
        at = phrase.until - 1
        continue
      }
      if (!isCapitalised(tokens[at])) {
        // “an Araujo spokesman” may become one once Araujo is introduced.
        if (!isCapitalised(tokens[at + 1])) plain.add(at)
        continue
      }
      const name = names.fullName(at, sentence.until)
      if (!name) continue
      if (name.kind === 'person') last = { actor: name.actor, label: name.label, until: name.until }
      at = name.until - 1
    }
  }
  return plain
}

/** The person whom a phrase gives an office: named in it, after a comma, or right before it. */
function give(ground: Ground, phrase: RolePhrase, until: number, last: Named | undefined): Named | undefined {
  const { names, tokens, memory } = ground
  const office = phrase.title?.means.office
  const name = phrase.name ?? apposed(names, tokens, phrase, until)
  const person = name && asPerson(names, name)
  const named = person && { ...person, until: name.until }
  const behind =
    last &&
    tokens[last.until]?.word === ',' &&
    phrase.from > last.until &&
    phrase.from - last.until <= asideReach &&
    !phrase.possessed &&
    // “Ana Ruiz, the mayor’s daughter,”
    !names.words.possessives.has(tokens[phrase.until]?.lower ?? '')
      ? last
      : undefined
  const bearer = named ?? behind
  if (!bearer) return undefined
  if (office !== undefined && office !== 'counterpart') {
    memory.give({
      actor: bearer.actor,
      label: bearer.label,
      office,
      owner: phrase.owner,
      former: phrase.former,
      qualifier: phrase.qualifier,
    })
    names.show(bearer.actor)
    if (name?.sense === 'unknown' && person)
      names.introduceAs(name.until - 1, name.until, person.actor, person.label)
  }
  return named
}

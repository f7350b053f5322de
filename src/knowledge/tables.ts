/** The tables of this folder, put together for the engine. Every lookup is by map: no word of a text can hit a built-in. */

import type { Actor, ActorKind } from '../model/actor.js'
import type { Id } from '../model/evidence.js'
import { foldedId, foldName } from '../text/names.js'
import { type Gender, genderOfName, isGivenName } from './givenNames.js'
import { makeHolders, rankOf } from './holders.js'
import type { Knowledge } from './knowledge.js'
import { makeMembership } from './membership.js'
import { makeNameIndex, type NameIndex } from './nameIndex.js'
import { organisations } from './organisations.js'
import { outlets } from './outlets.js'
import { people } from './people.js'
import { firstDay, lastDay } from './range.js'
import { type BodyRow, idOf, type Medium, ownVoices, readPersonName, readRole, splitNames } from './rows.js'
import { seats } from './seats.js'
import { states } from './states.js'

/** Beyond this many bearers a surname says nothing. */
const maxBearers = 12

interface Person {
  readonly actor: Actor
  /** The names of the actor, folded. */
  readonly folded: readonly string[]
  readonly surnames: readonly string[]
}

function readPeople(): readonly Person[] {
  return people.map(([cell, ...roles]) => {
    const spellings = splitNames(cell).map(readPersonName)
    const names = spellings.map(spelling => spelling.name)
    const folded = names.map(foldName)
    const name = names[0] ?? ''
    const actor: Actor = {
      id: foldedId('person', folded[0] ?? ''),
      kind: 'person',
      name,
      names,
      roles: roles.map(readRole),
      known: true,
    }
    return {
      actor,
      folded,
      surnames: spellings
        .filter(spelling => spelling.surname !== spelling.name)
        .map(spelling => spelling.surname),
    }
  })
}

function makeBody(kind: ActorKind, id: Id, names: readonly string[]): Actor {
  return { id, kind, name: names[0] ?? id, names, roles: [], known: true }
}

/** How much a person comes to mind at a bare surname: the highest office ever held, then the latest. */
function compareBearers(one: Actor, other: Actor): number {
  const best = (actor: Actor) => Math.min(...actor.roles.map(role => rankOf(role.office)))
  const latest = (actor: Actor) => Math.max(...actor.roles.map(role => lastDay(role)))
  const began = (actor: Actor) => Math.max(...actor.roles.map(role => firstDay(role)))
  return best(one) - best(other) || latest(other) - latest(one) || began(other) - began(one)
}

function addSurnames(index: NameIndex, persons: readonly Person[]): void {
  const bearers = new Map<string, Actor[]>()
  for (const { actor, surnames } of persons) {
    for (const surname of new Set(surnames)) {
      const known = bearers.get(surname)
      if (known === undefined) bearers.set(surname, [actor])
      else known.push(actor)
    }
  }
  for (const [surname, actors] of bearers) {
    if (actors.length > maxBearers) continue
    const folded = foldName(surname)
    for (const actor of actors.sort(compareBearers)) index.add(surname, actor.id, 'surname', folded)
  }
}

/** Puts the tables together. Takes a few milliseconds; make it once. */
export function makeKnowledge(): Knowledge {
  const actors = new Map<Id, Actor>()
  const homes = new Map<Id, Id>()
  const bodiesOf = new Map<string, Id>()
  const media = new Map<Id, Medium>()
  const hosts = new Map<string, Id>()
  const index = makeNameIndex()
  const bodies: readonly BodyRow[] = [...seats, ...organisations]

  const stateCells = states.map(row => {
    const [head = '', cells = ''] = row.split(': ')
    const [code = '', wikidata = ''] = head.split(' ')
    const [names = [], adjectives = [], peoples = [], capitals = []] = cells
      .split(';')
      .map(cell => splitNames(cell.trim()))
    const id = idOf(code)
    actors.set(id, { ...makeBody('state', id, names), wikidata })
    for (const name of names) index.add(name, id, 'name')
    return { id, adjectives, peoples, capitals }
  })
  for (const body of bodies) {
    const kind = body.id.slice(0, body.id.indexOf('/')) as ActorKind
    const names = splitNames(body.names)
    actors.set(body.id, makeBody(kind, body.id, names))
    if (body.state !== undefined) homes.set(body.id, idOf(body.state))
    if (body.state !== undefined && body.body !== undefined)
      bodiesOf.set(`${idOf(body.state)} ${body.body}`, body.id)
    for (const name of names) index.add(name, body.id, kind === 'seat' ? 'seat' : 'name')
  }
  for (const row of outlets) {
    const colon = row.indexOf(': ')
    const [slug = '', state = '', medium = '', host = ''] = row.slice(0, colon).split(' ')
    const id = `outlet/${slug}`
    const names = splitNames(row.slice(colon + 2))
    actors.set(id, makeBody('outlet', id, names))
    homes.set(id, idOf(state))
    media.set(id, medium as Medium)
    if (host !== '-') hosts.set(host, id)
    for (const name of names) index.add(name, id, 'name')
  }
  const persons = readPeople()
  for (const { actor, folded } of persons) {
    actors.set(actor.id, actor)
    actor.names.forEach((name, at) => {
      index.add(name, actor.id, 'name', folded[at])
    })
  }
  for (const { id, adjectives } of stateCells) for (const name of adjectives) index.add(name, id, 'adjective')
  for (const body of bodies)
    for (const name of splitNames(body.adjectives ?? '')) index.add(name, body.id, 'adjective')
  for (const { id, peoples } of stateCells) for (const name of peoples) index.add(name, id, 'people')
  for (const body of bodies)
    for (const name of splitNames(body.capitals ?? '')) index.add(name, body.id, 'capital')
  for (const { id, capitals } of stateCells) for (const name of capitals) index.add(name, id, 'capital')
  addSurnames(index, persons)

  const actor = (id: Id) => actors.get(id)
  const { holder, rolesAt } = makeHolders(
    persons.map(person => person.actor),
    actor,
    seat => homes.get(seat),
  )
  const { includes } = makeMembership(bodies)

  function stateOf(id: Id, at: string | undefined): Id | undefined {
    if (id.startsWith('state/')) return actors.has(id) ? id : undefined
    if (!id.startsWith('person/')) return homes.get(id)
    const roles = rolesAt(id, at)
    // Out of office then: the state of the office held last.
    const of = (roles.length === 0 ? rolesAt(id, undefined) : roles)[0]?.of
    return of === undefined ? undefined : stateOf(of, at)
  }

  function speaksFor(id: Id, at: string | undefined): Id | undefined {
    if (!id.startsWith('person/')) return stateOf(id, at) ?? (actors.has(id) ? id : undefined)
    const role = rolesAt(id, at).find(({ office }) => !ownVoices.has(office))
    return role && (stateOf(role.of, at) ?? role.of)
  }

  /** The women of the tables have a name of the lists; whoever of the tables has none is a man. */
  function gender(person: Id | undefined, name: string): Gender | undefined {
    const known = person === undefined ? undefined : actors.get(person)
    return genderOfName(known?.name ?? name) ?? (known?.kind === 'person' ? 'man' : undefined)
  }

  function outletAt(host: string): Actor | undefined {
    const labels = host.toLowerCase().split('.')
    // `edition.cnn.com` is CNN's; an address of more than eight labels is nobody's.
    for (let from = Math.max(0, labels.length - 8); from < labels.length - 1; from += 1) {
      const id = hosts.get(labels.slice(from).join('.'))
      if (id !== undefined) return actors.get(id)
    }
    return undefined
  }

  return {
    actor,
    senses: index.senses,
    longestName: index.longest(),
    longestFrom: index.longestFrom,
    holder,
    leader: (of, at) => holder('leader', of, at),
    rolesAt,
    stateOf,
    bodyOf: (state, body) => bodiesOf.get(`${state} ${body}`),
    speaksFor,
    includes,
    gender,
    isGivenName,
    medium: id => media.get(id),
    outletAt,
  }
}

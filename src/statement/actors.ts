import type { Knowledge } from '../knowledge/knowledge.js'
import type { Actor } from '../model/actor.js'
import type { Id } from '../model/evidence.js'

/** Walks a value of the record and notes every actor that it names, with the words that name it, in the order of the record. */
function noteActors(value: unknown, found: Map<Id, Set<string>>): void {
  if (Array.isArray(value)) {
    for (const entry of value) noteActors(entry, found)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const party = value as { readonly label?: unknown; readonly actor?: unknown; readonly of?: unknown }
  if (typeof party.actor === 'string' && typeof party.label === 'string') {
    const labels = found.get(party.actor)
    if (labels) labels.add(party.label)
    else found.set(party.actor, new Set([party.label]))
  }
  if (typeof party.of === 'string' && !found.has(party.of)) found.set(party.of, new Set())
  for (const key of Object.keys(value))
    if (key !== 'capture') noteActors((value as { readonly [key: string]: unknown })[key], found)
}

/** The actors that a part of the record names: those of the tables, and those known only by their names in the texts. */
export function collectActors(part: unknown, knowledge: Knowledge): readonly Actor[] {
  const found = new Map<Id, Set<string>>()
  noteActors(part, found)
  return [...found]
    .map(([id, words]): Actor => {
      const names = words.size > 0 ? [...words] : [id.slice(id.indexOf('/') + 1)]
      const kind = id.slice(0, id.indexOf('/')) as Actor['kind']
      return knowledge.actor(id) ?? { id, kind, name: names[0]!, names, roles: [], known: false }
    })
    .sort((left, right) => (left.id < right.id ? -1 : 1))
}

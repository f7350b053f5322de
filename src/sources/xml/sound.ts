/** Feeds as well-formed XML, whatever they were: what follows need not fear what stands there, nor refuse it. */
import { type Attributes, localName, type Walked, walkXml, type XmlCaps } from './walk.js'

export interface SoundXml extends Walked {
  readonly xml: string
  /** The name of the outermost element without prefix, in lower case; empty where there is none. */
  readonly root: string
  /** How many entries there are. */
  readonly entries: number
  /** Whether the last entry was left out, since it breaks off within one of its elements. */
  readonly isLastLeft: boolean
}

/** Names that mean something in JavaScript are no names of elements. */
const reserved = new Set([
  ...Object.getOwnPropertyNames(Object.prototype).map(name => name.toLowerCase()),
  'prototype',
])
const soundName = /^[\p{L}_][\p{L}\p{N}_.:-]{0,99}$/u

function safe(name: string): string {
  return soundName.test(name) && !reserved.has(name) ? name : 'x'
}

/** Elements that never have content in HTML, where an end tag would be another of them. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** What may hold markup of its own, in which an `item` is not an entry. */
const holders = new Set(['title', 'description', 'summary', 'content', 'content:encoded', 'encoded'])

function escaped(words: string): string {
  return words.replace(/[&<"]/gu, mark => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : '&quot;'))
}

/**
 * Elements of RSS that hold a person, and how much of them is read: feedsmith looks for the other bracket from each bracket anew, so
 * that 64,000 of them took it 13 seconds.
 */
const persons = new Set(['author', 'managingeditor', 'webmaster'])
export const longestPerson = 200

interface Open {
  readonly name: string
  readonly isEntry: boolean
  readonly isHolder: boolean
  /** Where its start tag stands among the parts. */
  readonly part: number
  isClosed: boolean
  /** Of a person: characters that may still come. */
  room: number
}

/** Writes again what a walk meets. */
class Writer {
  readonly parts: string[] = []
  root = ''
  entries = 0
  isLastLeft = false
  cutPersons = 0
  /** What the walk has open, and what of it is still open in what is written. */
  readonly #walked: Open[] = []
  readonly #written: Open[] = []

  open(given: string, attributes: Attributes): void {
    const name = safe(given)
    const local = localName(name)
    if (this.root === '') this.root = local
    const isEntry = (local === 'item' || local === 'entry') && !this.#written.some(({ isHolder }) => isHolder)
    if (isEntry) {
      // An entry within an entry: the end tag of the first is lost.
      const before = this.#written.find(open => open.isEntry)
      if (before) this.#closeTo(before)
      this.entries += 1
    }
    const isHolder = holders.has(name) || holders.has(local)
    const isPerson = persons.has(name) && this.root !== 'feed'
    const room = isPerson ? longestPerson : Number.POSITIVE_INFINITY
    const open = { name, isEntry, isHolder, part: this.parts.length, isClosed: false, room }
    this.#walked.push(open)
    this.#written.push(open)
    let tag = `<${name}`
    for (const [key, value] of attributes) {
      if (soundName.test(key) && !reserved.has(key)) tag += ` ${key}="${escaped(value)}"`
    }
    this.parts.push(`${tag}>`)
  }

  close(): void {
    const open = this.#walked.pop()
    if (open && !open.isClosed) this.#closeTo(open)
  }

  text(words: string): void {
    const open = this.#written.at(-1)
    if (!open) return
    const kept = words.slice(0, open.room)
    if (kept.length < words.length && open.room > 0) this.cutPersons += 1
    open.room -= kept.length
    this.parts.push(escaped(kept))
  }

  #closeTo(last: Open): void {
    for (let open = this.#written.pop(); open; open = this.#written.pop()) {
      open.isClosed = true
      if (open.part === this.parts.length - 1 && empty.has(open.name)) {
        this.parts[open.part] = `${this.parts[open.part]!.slice(0, -1)}/>`
      } else this.parts.push(`</${open.name}>`)
      if (open === last) return
    }
  }

  /** Leaves out an entry that breaks off within one of its elements, and closes what is open. */
  end(): void {
    const at = this.#written.findIndex(open => open.isEntry)
    if (at >= 0 && at < this.#written.length - 1) {
      const entry = this.#written[at]!
      for (const open of this.#written.splice(at)) open.isClosed = true
      this.parts.length = entry.part
      this.entries -= 1
      this.isLastLeft = true
    }
    if (this.#written.length > 0) this.#closeTo(this.#written[0]!)
  }
}

/** Writes XML again so that it is well-formed; entries are the elements called `item` or `entry`. */
export function soundXml(text: string, caps: XmlCaps): SoundXml {
  const writer = new Writer()
  const walked = walkXml(
    text,
    {
      open: (name, attributes) => writer.open(name, attributes),
      close: () => writer.close(),
      text: words => writer.text(words),
      ends: () => writer.end(),
    },
    caps,
  )
  const { parts, root, entries, isLastLeft, cutPersons } = writer
  const message = `${cutPersons} authors are longer than ${longestPerson} characters (longestPerson) and were cut`
  const cut = { rule: 'xml-persons', message, hint: 'look into the feed' }
  const findings = cutPersons > 0 ? [...walked.findings, cut] : walked.findings
  return { ...walked, findings, xml: parts.join(''), root, entries, isLastLeft }
}

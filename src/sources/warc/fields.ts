/** Header fields, of records and of the HTTP messages in them: lines of names and values up to an empty line. */

export interface Fields {
  /** `WARC/1.1`, or the status line of a response. */
  readonly first: string
  /** By name in lower case; all values of a name in their order. */
  readonly byName: ReadonlyMap<string, readonly string[]>
}

/** The field of a metadata record of ours that holds a reservation, as JSON on one line. */
export const reservationField = 'reservation'

/** The most bytes that a block of fields may take. */
export const longestFields = 65_536

/** Where the block of fields ends: the offset behind its empty line, or nothing where none comes. Bare line feeds are let through. */
export function fieldsEnd(bytes: Uint8Array): number | undefined {
  for (let at = bytes.indexOf(10); at >= 0 && at < longestFields; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return at + 2
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return at + 3
  }
  return undefined
}

/** Reads a block of fields. Lines that begin with white space go on with the value before (RFC 9112, 5.2, for old writers). */
export function parseFields(bytes: Uint8Array): Fields {
  const [first = '', ...lines] = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('utf8')
    .split('\n')
  const byName = new Map<string, string[]>()
  let values: string[] = []
  for (const line of lines) {
    if ((line[0] === ' ' || line[0] === '\t') && values.length > 0) {
      values.push(`${values.pop()} ${line.trim()}`)
      continue
    }
    const colon = line.indexOf(':')
    if (colon < 1) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    values = byName.get(name) ?? []
    values.push(line.slice(colon + 1).trim())
    byName.set(name, values)
  }
  return { first: first.trim(), byName }
}

/** The first value of a field. */
export function fieldOf({ byName }: Fields, name: string): string | undefined {
  return byName.get(name)?.[0]
}

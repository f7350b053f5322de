/** Heads of state and government as the government section of the CIA World Factbook (public domain) gives them: who holds which office since when. */
import type { Office } from '../../knowledge/rows.js'

export interface Head {
  readonly country: string
  readonly office: Office
  /** The name as English news writes it, with the family name in braces where it is not the last word. */
  readonly name: string
  /** The words of the family name, in lower case as printed. */
  readonly family: readonly string[]
  /** ISO prefix: a day, month or year. */
  readonly since: string
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

const titles: readonly (readonly [RegExp, Office])[] = [
  [/^(?:Interim |Acting |Transition(?:al)? |Caretaker |CNSP |GNU Interim )*President\b/u, 'president'],
  [
    /^(?:Interim |Acting |Transition(?:al)? |Caretaker |CNSP )*(?:Prime Minister|Premier|Taoiseach)\b/u,
    'prime-minister',
  ],
  [/^Chancellor\b/u, 'chancellor'],
  [/^Supreme Leader\b/u, 'supreme-leader'],
  [/^(?:King|Queen|Emperor|Amir|Sultan|Grand Duke|Prince|Pope)\b/u, 'monarch'],
]

/** Words between an office and the name that are no part of the name. */
const extras =
  /^(?:of the Swiss Confederation|of the Transition|of the Government of National Unity|and Foreign Minister|and Prime Minister|\(Prime Minister\)|\(Ayatollah\)|Field Marshal|Maj\. Gen\.|Gen\.|Lt\. Gen\.|Capt\.|Col\.|Dr\.|Sir|Dame|Ayatollah|Sultan and Prime Minister|Sayyid)\s+/u

const entities: { readonly [name: string]: string } = {
  eacute: 'é',
  iacute: 'í',
  Eacute: 'É',
  Ntilde: 'Ñ',
  aacute: 'á',
  oacute: 'ó',
  rsquo: '’',
  ccedil: 'ç',
  uuml: 'ü',
  ouml: 'ö',
}

function plain(text: string): string {
  return text
    .replace(/<[^>]{0,40}>/gu, '')
    .replace(/&([a-zA-Z]+);/gu, (whole, name: string) => entities[name] ?? whole)
    .trim()
}

function dateIn(text: string): string | undefined {
  const found = /\((?:since )?(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})\)/u.exec(text)
  if (!found) return undefined
  const [, day, month, year] = found
  const at = month === undefined ? -1 : months.indexOf(month)
  if (at < 0) return year
  const until = `${year}-${String(at + 1).padStart(2, '0')}`
  return day === undefined ? until : `${until}-${day.padStart(2, '0')}`
}

const isFamily = (word: string): boolean => /^[’'\p{Lu}-]{2,},?$/u.test(word) && !/^[IVX]+$/u.test(word)

function titled(word: string): string {
  return word.toLowerCase().replace(/(?:^|[-’'\s])\p{L}/gu, letter => letter.toUpperCase())
}

/** Reads one cell: “Prime Minister Robinah NABBANJA (since 14 June 2021)”; nothing where it is no such sentence. */
export function readHead(country: string, cell: string): Head | undefined {
  const first = plain(cell).split(';')[0]!.trim()
  const title = titles.find(([pattern]) => pattern.test(first))
  const since = dateIn(first)
  if (!title || since === undefined || /represented|vacant/u.test(first)) return undefined
  let words = first.replace(title[0], '').trim()
  words = words.slice(0, words.indexOf('(') < 0 ? undefined : words.indexOf('(')).trim()
  while (extras.test(`${words} `)) words = words.replace(extras, '')
  const parts = words.split(/\s+/u)
  const family = parts.filter(isFamily).map(word => word.replace(',', ''))
  if (parts.length === 0 || family.length === 0 || /^(?:of|and|the)$/u.test(parts[0]!)) return undefined
  const monarch = title[1] === 'monarch'
  const last = parts.at(-1)!
  const name = parts.map(part => (isFamily(part) ? titled(part) : part)).join(' ')
  const braced =
    monarch || (family.length === 1 && isFamily(last))
      ? name
      : name.replace(family.map(titled).join(' '), whole => `{${whole}}`)
  return { country, office: title[1], name: braced, family: family.map(word => word.toLowerCase()), since }
}

interface FactbookEntry {
  readonly 'Country name'?: { readonly [form: string]: { readonly text?: string } }
  readonly 'Executive branch'?: { readonly [field: string]: { readonly text?: string } }
}

/** The spellings under which a table may have the country: “Korea, North” is North Korea. */
export function countryNames(entry: FactbookEntry): readonly string[] {
  const names = entry['Country name'] ?? {}
  return ['conventional short form', 'conventional long form']
    .map(form => plain(names[form]?.text ?? ''))
    .flatMap(name => {
      const bare = name.replace(/\s*\([^)]*\)/gu, '')
      const comma = bare.indexOf(', ')
      const turned = comma < 0 ? bare : `${bare.slice(comma + 2)} ${bare.slice(0, comma)}`
      return [bare, turned, turned.replace(/^the /iu, ''), bare.replace(/, The$/u, '')]
    })
    .filter(name => name !== '' && name !== 'none')
}

/** The heads of one line of the file. */
export function headsIn(
  line: string,
): readonly { readonly names: readonly string[]; readonly head: Head | undefined; readonly cell: string }[] {
  const entry = JSON.parse(line) as FactbookEntry
  const names = countryNames(entry)
  const branch = entry['Executive branch'] ?? {}
  return ['chief of state', 'head of government'].flatMap(field => {
    const cell = branch[field]?.text
    return cell === undefined || names.length === 0
      ? []
      : [{ names, head: readHead(names[0]!, cell), cell: plain(cell) }]
  })
}

/** The forms of English verbs, so that a row can name a verb once. */

const vowel = /[aeiou]/u

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && vowel.test(letter)
}

/** Verbs of two syllables and more that double their last letter: stressed on the last. */
const doubling = new Set([
  'rebut',
  'deter',
  'commit',
  'admit',
  'permit',
  'expel',
  'compel',
  'repel',
  'defer',
  'refer',
  'rebel',
  'outbid',
  'abet',
  'acquit',
  'omit',
  'submit',
  'transfer',
  'recur',
  'kidnap',
  'cancel',
  'travel',
  'counsel',
  'imperil',
])

function doubles(verb: string): boolean {
  const [last, before, third] = [verb.at(-1)!, verb.at(-2), verb.at(-3)]
  if (isVowel(last) || 'wxy'.includes(last) || !isVowel(before) || isVowel(third)) return false
  const syllables = verb.match(/[aeiou]+/gu)?.length ?? 0
  return syllables === 1 || doubling.has(verb)
}

/** The regular forms: base, -s, -ed, -ing. */
function regular(verb: string): readonly string[] {
  const consonantY = verb.endsWith('y') && !isVowel(verb.at(-2))
  const third = consonantY
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|o)$/u.test(verb)
      ? `${verb}es`
      : `${verb}s`
  const stem = doubles(verb) ? verb + verb.at(-1)! : verb
  const past = consonantY ? `${verb.slice(0, -1)}ied` : verb.endsWith('e') ? `${verb}d` : `${stem}ed`
  const silent = verb.endsWith('e') && !/(?:ee|oe|ye)$/u.test(verb)
  return [verb, third, past, silent ? `${verb.slice(0, -1)}ing` : `${stem}ing`]
}

/**
 * Every form of some verbs: `arrest, take/takes/took/taken/taking`. Regular ones by their base; irregular ones with all forms, slashes
 * between. A word after the verb stands behind each form: `call off`.
 */
export function forms(verbs: string): readonly string[] {
  return verbs.split(',').flatMap(entry => {
    const [verb, ...after] = entry.trim().split(/\s+/u)
    const all = verb!.includes('/') ? verb!.split('/') : regular(verb!)
    return all.map(form => [form, ...after].join('_'))
  })
}

/** The same as a choice of a pattern: `(arrest|arrests|…)`. */
export function verb(verbs: string): string {
  return `(${[...new Set(forms(verbs))].join('|')})`
}

/** A noun and its plural, or nouns as they are, as a choice of a pattern. */
export function nouns(list: string): string {
  return `(${list
    .split(',')
    .flatMap(entry => {
      const word = entry.trim().replaceAll(' ', '_')
      return word.endsWith('*') ? [word.slice(0, -1)] : [word, plural(word)]
    })
    .join('|')})`
}

function plural(word: string): string {
  if (word.endsWith('y') && !isVowel(word.at(-2))) return `${word.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/u.test(word) ? `${word}es` : `${word}s`
}

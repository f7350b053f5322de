/** Texts made to make a reader slow, by their length in characters: what it must take in time that grows with the length. */
export const patterns: { readonly [name: string]: (length: number) => string } = {
  'blanks after a preposition': length => `on${' '.repeat(length)}x`,
  'one endless word': length => 'x'.repeat(length),
  'opening quotation marks': length => '“'.repeat(length),
  'closing and opening marks': length => '”“'.repeat(length / 2),
  apostrophes: length => "'".repeat(length),
  'initials without end': length => 'U.S.'.repeat(length / 4),
  'digits and commas': length => '1,'.repeat(length / 2),
  'line breaks': length => '\n'.repeat(length),
  'one sentence of ands': length => 'talks and '.repeat(length / 10),
  'cues without content': length => 'said that he said '.repeat(length / 18),
  'conditions in conditions': length => 'if they meet unless '.repeat(length / 20),
  'names and names': length => 'Vladimir Putin Ana Ruiz '.repeat(length / 24),
  'many small paragraphs': length => '“No,” said Ana Ruiz.\n\n'.repeat(length / 22),
  'one endless paragraph': length =>
    'Ana Ruiz said on Tuesday that Norland would talk if Russia stops. '.repeat(length / 66),
  'dates in a row': length => 'May 3 2023 Tuesday 15 '.repeat(length / 22),
  'half pairs': length => '\ud83d'.repeat(length),
}

/** A number as letters: `a` to `z`, `ba`, `bb` … */
function letters(number: number): string {
  const last = String.fromCharCode(97 + (number % 26))
  return number < 26 ? last : letters(Math.floor(number / 26)) + last
}

/**
 * One article of any length, made of the paragraphs of some articles again and again. Each time the names are others: a paragraph
 * that comes again as it was is taken for the page's furniture, and not read.
 */
export function longArticle(articles: readonly string[]): (length: number) => string {
  const paragraphs = articles.flatMap(text => text.split('\n')).filter(line => line.length > 120)
  return length => {
    let text = ''
    for (let round = 0; text.length < length; round += 1) {
      const renamed = paragraphs.map(line =>
        line.replace(/\p{Lu}\p{Ll}{3,}/gu, word => word + letters(round)),
      )
      text += `${renamed.join('\n\n')}\n\n`
    }
    return text.slice(0, length)
  }
}

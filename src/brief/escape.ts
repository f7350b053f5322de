/** Text of anybody's as HTML text or attribute value: it can end neither, and it cannot turn the direction of other words. */
import { foldLine, makeLegible } from './legible.js'

const entities: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** Keeps white space as it is. */
export function escapeText(text: string): string {
  return makeLegible(text).replace(/[&<>"'`]/gu, sign => entities[sign] ?? '')
}

/** White space folded to single blanks. */
export function escapeLine(text: string): string {
  return escapeText(foldLine(text))
}

/** The address as an attribute value, if it is one of the web; none for `javascript:` and every other scheme. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s"'<>`\\]+$/iu.test(url) ? escapeText(url) : undefined
}

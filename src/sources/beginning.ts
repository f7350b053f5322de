/** The beginning of an input as letters, for formats that know themselves by their first words. */
import { charsetMarked } from './charset.js'

/** How many bytes a format may look at. */
export const beginningSize = 4096

/** Letters and marks of the first bytes; other letters than ASCII may be wrong. White space and a byte order mark before it are left out. */
export function beginningOf(bytes: Uint8Array): string {
  const marked = charsetMarked(bytes)
  const text = new TextDecoder(marked?.startsWith('utf-16') ? marked : 'latin1').decode(
    bytes.subarray(0, beginningSize),
  )
  return text.replace(/^(?:ï»¿|\ufeff)?\s*/u, '')
}

/** The name of the root element of XML, without its prefix, lower case: `rss`, `urlset`. Declaration, comments and doctype are passed over. */
export function xmlRootOf(bytes: Uint8Array): string | undefined {
  const text = beginningOf(bytes)
  let at = 0
  for (;;) {
    while (/\s/u.test(text[at] ?? '')) at += 1
    const end = text.startsWith('<!--', at)
      ? text.indexOf('-->', at) + 2
      : /^<[?!]/u.test(text.slice(at, at + 2))
        ? text.indexOf('>', at)
        : -1
    if (end < at + 1) break
    at = end + 1
  }
  const root = /^<(?:[\w.-]{1,40}:)?([\w.-]{1,40})[\s>/]/u.exec(text.slice(at, at + 100))?.[1]
  return root?.toLowerCase()
}

/** Whether it is an object that calls itself a JSON Feed; some writers put a backslash before each slash. */
export function isJsonFeed(bytes: Uint8Array): boolean {
  const text = beginningOf(bytes)
  return (
    text.startsWith('{') &&
    /"version"\s{0,99}:\s{0,99}"https?:[\\/]{2,4}jsonfeed\.org\\?\/version/u.test(text)
  )
}

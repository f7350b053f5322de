/** SHA-256 (FIPS 180-4) of a text, as web pages state it for what they allow (`sha256-…`). */
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** The digest of the text's UTF-8 bytes, in base 64. */
export function digestText(text: string): string {
  return btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))
}

/** Digests as web archives write them: `sha1:` and base 32 (RFC 4648), or other algorithms and hexadecimal digits. */
import { createHash } from 'node:crypto'

const algorithms: ReadonlyMap<string, readonly [name: string, bytes: number]> = new Map([
  ['sha1', ['sha1', 20]],
  ['sha256', ['sha256', 32]],
  ['sha512', ['sha512', 64]],
  ['md5', ['md5', 16]],
])

/** Five bits a letter, the last group padded with zeros. */
function base32(bytes: Uint8Array): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  let out = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      out += letters[(held >> bits) & 31]
    }
  }
  return bits > 0 ? out + letters[(held << (5 - bits)) & 31] : out
}

/** Whether the bytes have the digest that is stated; nothing where it is of no algorithm that is known here. */
export function hasDigest(bytes: Uint8Array, stated: string): boolean | undefined {
  const colon = stated.indexOf(':')
  const algorithm = algorithms.get(stated.slice(0, colon).trim().toLowerCase().replace('-', ''))
  if (colon < 0 || !algorithm) return undefined
  const value = stated
    .slice(colon + 1)
    .trim()
    .replace(/=+$/u, '')
  const [name, size] = algorithm
  const digest = createHash(name).update(bytes).digest()
  if (value.length === size * 2) return value.toLowerCase() === digest.toString('hex')
  return value.toUpperCase() === base32(digest)
}

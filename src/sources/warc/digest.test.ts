import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasDigest } from './digest.js'

const words = Buffer.from('abc')
const hex = (algorithm: string): string => createHash(algorithm).update(words).digest('hex')

test.each([
  // The examples of FIPS 180 for “abc”, in base 32.
  ['sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5', true],
  ['sha1:vgmt4nsha2awvor6evyxqugcnsonbwe5', true],
  [`sha1:${hex('sha1')}`, true],
  [`SHA-256:${hex('sha256').toUpperCase()}`, true],
  [`sha256:${hex('sha256')}`, true],
  [`md5:${hex('md5')}`, true],
  ['sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE4', false],
  ['sha1:', false],
  ['sha1', undefined],
  ['blake3:00', undefined],
  ['', undefined],
])('%s', (stated, answer) => expect(hasDigest(words, stated)).toBe(answer))

test('base 32 of every length is told from that of other bytes', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  /** RFC 4648 by way of binary digits. */
  const base32 = (bytes: Uint8Array): string =>
    [...bytes]
      .map(byte => byte.toString(2).padStart(8, '0'))
      .join('')
      .match(/.{1,5}/gu)!
      .map(bits => letters[Number.parseInt(bits.padEnd(5, '0'), 2)])
      .join('')
  fc.assert(
    fc.property(fc.uint8Array(), fc.constantFrom('sha1', 'sha256', 'sha512', 'md5'), (bytes, algorithm) => {
      const digest = createHash(algorithm).update(bytes).digest()
      expect(hasDigest(bytes, `${algorithm}:${base32(digest)}`)).toBe(true)
      expect(hasDigest(bytes, `${algorithm}:${base32(digest)}====`)).toBe(true)
      digest[0]! ^= 1
      expect(hasDigest(bytes, `${algorithm}:${base32(digest)}`)).toBe(false)
    }),
  )
})

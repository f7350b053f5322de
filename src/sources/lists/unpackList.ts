/** Lists come packed or not, and never larger than a cap. */
import { constants, gunzipSync } from 'node:zlib'
import { type Caps, sayBytes } from '../caps.js'
import { isPacked } from '../gzip.js'
import { type Finding, warning } from '../problems.js'
import type { SourceProblem } from '../source.js'

export interface UnpackedList {
  readonly bytes: Uint8Array
  readonly problems: readonly SourceProblem[]
}

/** The bytes of a list, as many as the cap lets through. */
export function unpackList(
  given: Uint8Array,
  name: string,
  most: number,
  { inflateRatio, inflateFloor }: Pick<Caps, 'inflateRatio' | 'inflateFloor'>,
): UnpackedList {
  const problems: SourceProblem[] = []
  const report = (finding: Finding): void => {
    problems.push(warning(name, finding))
  }
  let bytes = given
  if (isPacked(given)) {
    const limit = Math.min(most + 1, Math.max(inflateFloor, given.length * inflateRatio))
    try {
      bytes = gunzipSync(given, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH })
    } catch (error) {
      bytes = new Uint8Array(0)
      const isBomb = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      const cap =
        limit > most
          ? `more than ${sayBytes(most)}`
          : `more than ${inflateRatio} times its size (inflateRatio)`
      const message = isBomb ? `it swells to ${cap}` : 'it cannot be unpacked'
      report({ rule: isBomb ? 'inflates-too-much' : 'broken-off', message, hint: 'fetch it again' })
    }
  }
  if (bytes.length > most) {
    report({
      rule: 'too-large',
      message: `it is larger than ${sayBytes(most)}`,
      hint: 'what came before is read',
    })
    bytes = bytes.subarray(0, most)
  }
  return { bytes, problems }
}

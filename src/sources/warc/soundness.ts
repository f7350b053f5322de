/**
 * Whether a page of an archive is what was put there. Readers of web archives pass over wrong digests and lengths in silence; a
 * quotation from changed bytes would be false evidence. So a page is kept only where nothing says that its bytes were changed, or
 * where a digest proves that they were not.
 */
import type { Finding } from '../problems.js'
import type { ArchiveRecord } from './archive.js'
import { hasDigest } from './digest.js'
import { fieldOf } from './fields.js'
import { type Message, transferred } from './http.js'

/** Kept, perhaps with a warning; or left out, and why. */
export type Judgement =
  | { readonly isKept: true; readonly finding?: Finding }
  | { readonly isKept: false; readonly finding: Finding }

const fetchAgain = 'take the archive from its source again'
const mend = 'nothing else contradicts its bytes; who wrote the archive should mend this'

function say(what: string, message: string, hint: string): Finding {
  return { rule: `warc-${what}`, message, hint }
}

const left = (what: string, message: string): Judgement => ({
  isKept: false,
  finding: say(what, message, fetchAgain),
})
const kept = (what: string, message: string): Judgement => ({
  isKept: true,
  finding: say(what, message, mend),
})

const swollen = 'its packed bytes swell beyond measure (inflateRatio)'

/** Of a record whose block is not there as its header says, and was not kept. */
export function whyNotThere(record: ArchiveRecord): Finding {
  return record.ending === 'swollen' ? say('swollen', swollen, fetchAgain) : wrongLength(record)
}

/** Of a record whose block does not end where its header says. */
function wrongLength({ length }: ArchiveRecord): Finding {
  return say('length', `its header says ${length} bytes, and that is not where it ends`, fetchAgain)
}

/** Whether one of the readings of the bytes has the digest that a field states; nothing where none is stated that is known here. */
function agrees(
  { fields }: ArchiveRecord,
  name: string,
  readings: readonly Uint8Array[],
): boolean | undefined {
  const stated = fieldOf(fields, name)
  if (stated === undefined) return undefined
  const answers = readings.map(bytes => hasDigest(bytes, stated))
  return answers.includes(true) || answers[0]
}

export function judge(
  record: ArchiveRecord,
  block: Uint8Array,
  body: Uint8Array,
  message: Message | undefined,
): Judgement {
  const { length, trouble, ending } = record
  const byBlock = agrees(record, 'warc-block-digest', [block])
  // Some writers take the payload as it stands, others as RFC 9112 means it, without the frame of its chunks.
  const readings = message ? [body, transferred(body, message.fields)] : [block]
  const byPayload = agrees(record, 'warc-payload-digest', readings)
  const isProven = byBlock === true || byPayload === true

  if (!isProven) {
    if (ending === 'swollen') return left('swollen', swollen)
    if (ending === 'damaged') return left('damaged', 'its packed bytes are damaged')
    if (ending === 'cut' || (trouble === 'cut' && ending === undefined)) {
      return left('cut', 'the archive breaks off within it')
    }
  }
  if (trouble !== undefined) {
    // A member whose checksum is right holds all that was written, even where the header claims more.
    const isWhole =
      isProven || (ending === 'whole' && block.length < length && byBlock !== false && byPayload !== false)
    const finding = wrongLength(record)
    return isWhole ? kept('length', finding.message) : { isKept: false, finding }
  }
  if (byBlock === false && byPayload !== true) {
    return left('digest', 'its bytes are not those that its WARC-Block-Digest was made of')
  }
  if (byBlock === false)
    return kept('digest', 'its header fields are not those that its WARC-Block-Digest was made of')
  if (byPayload === false) {
    const words = 'its body is not the one that its WARC-Payload-Digest was made of'
    return byBlock === true || ending === 'whole' ? kept('digest', words) : left('digest', words)
  }
  const isUnknown = ['warc-block-digest', 'warc-payload-digest'].some(
    name => fieldOf(record.fields, name) !== undefined,
  )
  if (isUnknown && !isProven)
    return kept('digest', 'its digest is of a kind that is not known here, and proves nothing')
  return { isKept: true }
}

/** Which records of an archive are pages. */
import { type Fields, fieldOf, longestFields } from './fields.js'
import { contentType, parseMessage } from './http.js'
import type { Kind } from './record.js'

/** Files for machines that are served as plain text. */
const forMachines =
  /\/(?:robots|ads|app-ads|sellers|security|humans|llms(?:-full)?)\.txt$|\.(?:js|mjs|css|json|map|xml|svg|csv|woff2?)$/iu

function pathOf(url: string): string {
  return url.slice(0, 2000).replace(/[?#].*$/su, '')
}

/** The address without the angle brackets that some writers put around it. */
export function targetOf(fields: Fields): string {
  return (fieldOf(fields, 'warc-target-uri') ?? '').replace(/^<(.*)>$/su, '$1')
}

function kindOfBody(mediaType: string | undefined, url: string, body: Uint8Array): Kind {
  const letters = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, 256)).toString('latin1')
  if (mediaType === 'text/html' || mediaType === 'application/xhtml+xml') {
    return forMachines.test(pathOf(url))
      ? { what: 'file for machines', keep: false }
      : { what: 'page', page: 'html', keep: true }
  }
  if (mediaType === 'text/plain') {
    return forMachines.test(pathOf(url))
      ? { what: 'file for machines', keep: false }
      : { what: 'page', page: 'text', keep: true }
  }
  if (mediaType === undefined && /^\s*<(?:!doctype\s+html|html|head|body)\b/iu.test(letters))
    return { what: 'page', page: 'html', keep: true }
  return { what: mediaType ?? 'of no known type', keep: false }
}

/** What a record is, by its fields and the beginning of its block. */
export function kindOf(fields: Fields, beginning: Uint8Array): Kind {
  const type = (fieldOf(fields, 'warc-type') ?? '').toLowerCase()
  const url = targetOf(fields)
  const { mediaType } = contentType(fieldOf(fields, 'content-type'))
  if (type === 'conversion' || type === 'resource') return kindOfBody(mediaType, url, beginning)
  if (type === 'metadata')
    return { what: type, keep: Number(fieldOf(fields, 'content-length')) < longestFields }
  if (type !== 'response') return { what: type || 'of no type', keep: false }
  if (!/^https?:/iu.test(url)) return { what: 'response of no web address', keep: false }
  const message = parseMessage(beginning)
  if (message.status < 200 || message.status > 203)
    return { what: `status ${message.status || 'unknown'}`, keep: false }
  const body = beginning.subarray(message.bodyAt)
  return kindOfBody(contentType(fieldOf(message.fields, 'content-type')).mediaType, url, body)
}

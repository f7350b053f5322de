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

const html: Kind = { what: 'page', page: 'html', keep: true }
const text: Kind = { what: 'page', page: 'text', keep: true }

/** What the first letters of a page are, where it has no type or one that says little. */
const looksLikeHtml = /^(?:\xef\xbb\xbf)?\s{0,999}<(?:!doctype\s+html|html|head|body)\b/iu

function kindOfBody(mediaType: string | undefined, url: string, body: Uint8Array): Kind {
  const isHtml = mediaType === 'text/html' || mediaType === 'application/xhtml+xml'
  if (!isHtml && mediaType !== undefined && mediaType !== 'text/plain')
    return { what: mediaType, keep: false }
  if (forMachines.test(pathOf(url))) return { what: 'file for machines', keep: false }
  if (isHtml) return html
  const letters = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, 1024)).toString('latin1')
  if (looksLikeHtml.test(letters)) return html
  return mediaType === undefined ? { what: 'of no known type', keep: false } : text
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

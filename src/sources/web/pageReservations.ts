/** What a page of HTML says of mining in its meta elements. */
import type { Reservation } from '../../model/capture.js'
import { htmlCapture } from '../pages/htmlCapture.js'
import { contentType } from '../warc/http.js'
import { headerOf, type Response } from './fetcher.js'

export function pageReservations(response: Response): readonly Reservation[] {
  const { mediaType = 'text/html', charset } = contentType(headerOf(response, 'content-type'))
  if (!/html/u.test(mediaType)) return []
  const { url } = response
  return htmlCapture(response.body, { name: url, url, charset }).capture?.reservations ?? []
}

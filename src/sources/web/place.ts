/** Pages, feeds and archives by their address: the web as a place. What makes it work is loaded when the first address is opened. */
import type { Problem } from '../../model/evidence.js'
import { lost } from '../problems.js'
import type { Found, Opened, Place } from '../source.js'
import { contentType } from '../warc/http.js'
import type { Web, WebOptions } from './web.js'

export interface WebPlaceOptions extends Omit<WebOptions, 'pageReservations'> {
  /** `honour`: what its publisher reserves from text and data mining is not taken. */
  readonly reserved: 'honour' | 'read'
  /** The longest pause of a host that is waited out, in milliseconds. */
  readonly patience?: number
}

export interface WebPlace extends Place {
  readonly close: () => Promise<void>
}

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

export function webPlace({ reserved, patience = 60_000, ...options }: WebPlaceOptions): WebPlace {
  let opening: Promise<Web> | undefined
  const openWeb = async (): Promise<Web> => {
    const [{ openWeb }, { pageReservations }] = await Promise.all([
      import('./web.js'),
      import('./pageReservations.js'),
    ])
    return openWeb({ ...options, pageReservations })
  }
  const open = async (address: string, signal?: AbortSignal): Promise<Opened> => {
    opening ??= openWeb()
    const web = await opening
    const { response, problem, reservations, rule } = await web.visit(address, {
      kind: 'page',
      reserved,
      patience,
      signal,
    })
    if (!response) return { problems: problem ? [problem] : [] }
    const { headerOf } = await import('./fetcher.js')
    const allowed: Problem = {
      rule: 'web/allowed',
      weight: 'note',
      message: `${response.url}: fetched, as the site allows (${rule})`,
    }
    return {
      problems: [allowed],
      input: {
        chunks: one(response.body),
        size: response.body.length,
        url: response.url,
        at: new Date(response.at).toISOString().replace(/\.\d+Z$/u, 'Z'),
        reservations,
        ...contentType(headerOf(response, 'content-type')),
      },
    }
  }
  return {
    name: 'web',
    holds: words => /^https?:\/\//iu.test(words),
    list: async words => {
      const { readAddress } = await import('./address.js')
      const read = readAddress(words, { privateNetworks: options.privateNetworks })
      if ('refused' in read) {
        const hint = 'only addresses of public places are asked for'
        return {
          found: [],
          problems: [lost(words.slice(0, 200), { rule: 'address', message: read.refused, hint })],
        }
      }
      const { href } = read.url
      const found: Found = { where: href, shown: href, name: href, open: signal => open(href, signal) }
      return { found: [found], problems: [] }
    },
    close: async () => {
      await (await opening)?.close()
    },
  }
}

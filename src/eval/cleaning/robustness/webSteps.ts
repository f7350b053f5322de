/** What leads to pages, read without a network: addresses, lists of them, header fields, robots.txt, TDMRep. */
import { readAddresses } from '../../../sources/lists/addresses.js'
import { readOpml } from '../../../sources/lists/opml.js'
import { readSitemap } from '../../../sources/lists/sitemap.js'
import { readAddress } from '../../../sources/web/address.js'
import { headerReservations, readTdmrep } from '../../../sources/web/reservations.js'
import { readRetryAfter } from '../../../sources/web/retryAfter.js'
import { readRobots } from '../../../sources/web/robots.js'
import type { Step } from './trial.js'

const base = 'https://courier.example/news/'
const words = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

/** As an address by itself, as one on a page, as a host, and as the value of header fields. */
export const addresses: Step<readonly string[]> = {
  name: 'addresses',
  run: bytes => {
    const text = words(bytes)
    const fields = ['x-robots-tag', 'tdm-reservation', 'tdm-policy', 'link']
    headerReservations({ headers: fields.map(name => [name, text] as const), url: base })
    readRetryAfter(text, 0)
    return [readAddress(text), readAddress(text, { base }), readAddress(`http://${text}/`)].flatMap(read =>
      'url' in read ? [read.url.href] : [],
    )
  },
  check: read =>
    read
      .filter(href => !/^https?:\/\/[^/@]+\//u.test(href) || href.includes('#'))
      .map(href => `${href.slice(0, 100)} is asked for`),
}

/** As a file of rules for visitors. */
export const robots: Step<number> = {
  name: 'robots.txt',
  run: bytes => {
    const text = words(bytes)
    const [rules, mining] = [readRobots(text), readTdmrep(text, base)]
    const urls = ['/', '/news/2031/strait?page=2', `/${'a/'.repeat(500)}`].map(path => new URL(path, base))
    return urls.map(url => [rules.verdict(url), rules.reservations(url), mining(url)]).length
  },
  check: () => [],
}

/** As a list of feeds and as a sitemap. */
export const lists: Step<readonly string[]> = {
  name: 'lists',
  run: async bytes => {
    const input = { name: 'input', url: base }
    const read = [await readAddresses(bytes, input), readOpml(bytes, input), readSitemap(bytes, input)]
    return read.flatMap(({ problems }) =>
      problems.map(({ problem }) => `${problem.message} ${problem.hint ?? ''}`),
    )
  },
  check: told => told.filter(words => words.trim() === '').map(() => 'a problem without words'),
}

/** A host that leads inside, however it is written. */
export const innerHosts: Step<readonly string[]> = {
  name: 'inner hosts',
  run: bytes => {
    const host = words(bytes)
    return [`http://${host}/`, `https://${host}:8443/a`, `//${host}/feed`].filter(
      text => 'url' in readAddress(text, { base }),
    )
  },
  check: asked => asked.map(text => `${text} is asked for`),
}

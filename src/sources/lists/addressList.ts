/** Lists of addresses as inputs: nothing is in them to be read, and that is said. */
import { beginningSize, xmlRootOf } from '../beginning.js'
import { lost } from '../problems.js'
import type { Format } from '../source.js'
import { onePage } from '../wholePage.js'

const kinds: ReadonlyMap<string, string> = new Map([
  ['opml', 'a list of feeds'],
  ['urlset', 'a sitemap'],
  ['sitemapindex', 'a list of sitemaps'],
])

export const addressList: Format = {
  name: 'addresses',
  mediaTypes: ['text/x-opml', 'application/xml-sitemap'],
  endings: ['.opml', '.xml'],
  looksLike: beginning => kinds.has(xmlRootOf(beginning) ?? ''),
  take: onePage((bytes, { name }) => {
    const what = kinds.get(xmlRootOf(bytes.subarray(0, beginningSize)) ?? '') ?? 'a list of addresses'
    const message = `it is ${what}: it says where pages are, and holds none`
    const problem = lost(name, {
      rule: 'no-page',
      message,
      hint: 'parley watch fetches the pages that it names',
    })
    return { problems: [problem] }
  }),
}

/** A program of its own, so that nothing else is in its memory: `node memory.js FOLDER parley|readability` prints its peak RSS in MB. */
import { extractFrom, readGoldPages } from './pages.js'

const [folder = '', extractor] = process.argv.slice(2)
const found = readGoldPages(folder)
if (!found) throw new Error(`there are no pages in ${folder}: give the folder that holds data/`)
const strings = found.pages.map(({ bytes }) => new TextDecoder().decode(bytes))
const extract = extractor === 'parley' ? extractFrom : (await import('./rival.js')).extractWithReadability
for (const html of strings) {
  try {
    extract(html)
  } catch {
    // Readability throws on some pages; here only its memory counts.
  }
}
console.log((process.resourceUsage().maxRSS * 1_024) / 1e6)

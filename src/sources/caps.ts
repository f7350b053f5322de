/** How much of an input is taken. Each cap that stops something is a problem that names it. */

export interface Caps {
  /** Bytes of an input that is one page, a text, HTML, a PDF; characters of one value of JSON. */
  readonly pageBytes: number
  /** Bytes of a feed, a sitemap or a list of feeds. */
  readonly feedBytes: number
  /** How deep elements of XML may stand in each other; of JSON, lists and objects. */
  readonly xmlDepth: number
  /** Attributes of one tag. */
  readonly xmlAttributes: number
  /** Start tags of one feed, sitemap or list. */
  readonly xmlTags: number
  /** Characters of one row of a table. */
  readonly rowCharacters: number
  /** How many bytes one packed byte may become, once `inflateFloor` bytes have come out. */
  readonly inflateRatio: number
  /** Unpacked bytes below which the ratio is not looked at: short texts of one letter pack better than any news. */
  readonly inflateFloor: number
  /** Unpacked bytes of one input. */
  readonly inflatedBytes: number
  /** Pages of a PDF. */
  readonly pdfPages: number
  /** Milliseconds for one PDF: the only cap that a slower machine reaches sooner. */
  readonly pdfMilliseconds: number
  /** Bytes of memory that the process may grow by while a PDF is read; looked at twenty times a second. */
  readonly pdfMemory: number
}

/** Far above any article, below what would stall a run. */
export const usualCaps: Caps = {
  pageBytes: 15_000_000,
  feedBytes: 5_000_000,
  xmlDepth: 256,
  xmlAttributes: 64,
  xmlTags: 200_000,
  rowCharacters: 2_000_000,
  inflateRatio: 100,
  inflateFloor: 1_000_000,
  inflatedBytes: 20_000_000_000,
  pdfPages: 500,
  pdfMilliseconds: 30_000,
  pdfMemory: 1_000_000_000,
}

export function capsOf(own: Partial<Caps> | undefined): Caps {
  return { ...usualCaps, ...own }
}

/** A number of bytes as people say it: `15 MB`, `900 bytes`. */
export function sayBytes(bytes: number): string {
  for (const [unit, size] of [
    ['GB', 1e9],
    ['MB', 1e6],
    ['kB', 1e3],
  ] as const) {
    if (bytes >= size) return `${Math.round((bytes / size) * 10) / 10} ${unit}`
  }
  return `${bytes} bytes`
}

/** A text as it came in, what is known of it from outside, and the way back to the page it was taken from. */
import { z } from 'zod'
import { TimePrefix } from './evidence.js'
import type { Layout } from './layout.js'

/** Something that a page, a feed or an archive says of an article, with where it says so. */
export const Fact = z
  .object({
    about: z.enum([
      'headline',
      'standfirst',
      'author',
      'outlet',
      'published',
      'modified',
      'canonical',
      'language',
      'section',
      'tag',
      'agency',
      'access',
    ]),
    /**
     * As it is written there, white space folded; of a time what it says as an ISO 8601 prefix down to the minute, with `Z` or an offset
     * where it names a zone; of an address the whole address; of a language its tag; of `access` whether it is `free`, `metered` or `paid`.
     */
    value: z.string().min(1),
    /** What kind of place says it. */
    from: z.enum([
      'given',
      'json-ld',
      'opengraph',
      'microdata',
      'meta',
      'link',
      'element',
      'text',
      'url',
      'feed',
      'archive',
      'http',
    ]),
    /** The place itself: `NewsArticle.datePublished`, `meta[property=og:title]`, `time[itemprop=datePublished]`. */
    where: z.string(),
    /**
     * `declared`: written for machines, by a name that means just this. `marked`: an element of the page is marked as this.
     * `guessed`: a rule took it for this by its words or its place.
     */
    sure: z.enum(['declared', 'marked', 'guessed']),
    /** Where in the markup, in UTF-16 code units of the decoded page, [start, end). */
    at: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]).readonly().optional(),
  })
  .readonly()
export type Fact = z.infer<typeof Fact>

/** How the text came out of the bytes; with it a span of the text is found again in the page. */
export const Origin = z
  .object({
    /** `sha256:` and 64 hexadecimal digits, over the bytes as they came (after any transfer and content coding). */
    digest: z.string().regex(/^sha256:[0-9a-f]{64}$/u),
    /** How many bytes. */
    bytes: z.number().int().nonnegative(),
    /** The character set that they were read in, for example `utf-8` or `windows-1252`. */
    charset: z.string(),
    /** Which way of making text out of pages, and its version: `markup/1`. A text that was taken as it is has none. */
    extraction: z.string().optional(),
    /**
     * Pairs text offset, markup offset, neither ever falling: from one pair to the next a character of the text is one of the
     * markup, as far as the markup goes (`placeInMarkup`). Where two pairs have one text offset, the first says where the character
     * before it ends (a reference such as `&amp;`), the second where the next begins. Offsets are UTF-16 code units.
     */
    map: z.array(z.number().int().nonnegative()).readonly().optional(),
  })
  .readonly()
export type Origin = z.infer<typeof Origin>

/** A publisher's word that its page is not to be mined, or its leave to do so. */
export const Reservation = z
  .object({
    /** Who says so: `robots.txt` for a crawler of AI or for all, TDMRep, an HTTP header, a meta element. */
    from: z.enum(['robots.txt', 'x-robots-tag', 'meta-robots', 'tdm-header', 'tdm-meta', 'tdmrep.json']),
    /** The words themselves: `noai`, `tdm-reservation: 1`, `User-agent: GPTBot / Disallow: /`. */
    words: z.string(),
    /** Whether it reserves the text (true) or gives it free. */
    reserved: z.boolean(),
    /** The address of a policy under which it may be used after all. */
    policy: z.string().optional(),
  })
  .readonly()
export type Reservation = z.infer<typeof Reservation>

/** A text as it was taken in, with what is known about it from outside the text. The text is never edited. */
export const Capture = z
  .object({
    /** What a person calls it: the file's name, or the address. Part of the article's identity. */
    name: z.string().min(1),
    url: z.string().optional(),
    /** The outlet's name as the capture gives it (not read from the text). */
    outlet: z.string().optional(),
    /** The date of publication, given with the capture. */
    published: TimePrefix.optional(),
    /** When it was taken from the web, where the source says so: an ISO 8601 date or time. */
    at: z.string().optional(),
    /** What the bytes were: `text/plain`, `text/html`, `application/pdf`. */
    mediaType: z.string().min(1),
    text: z.string(),
    /** What the page, feed or archive says of it, in the order in which it was found. */
    facts: z.array(Fact).readonly().optional(),
    origin: Origin.optional(),
    reservations: z.array(Reservation).readonly().optional(),
  })
  .readonly()
export type Capture = z.infer<typeof Capture>

/** A capture as a source gives it. The layout serves to cut the text into regions; the record keeps those, and not the layout. */
export type Captured = Capture & { readonly layout?: Layout }

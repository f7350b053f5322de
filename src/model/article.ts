/** What came in, and what of it is the article. */
import { z } from 'zod'
import { Party } from './actor.js'
import { Capture } from './capture.js'
import { Evidence, Id, LanguageTag, ReaderId, Span, Time } from './evidence.js'

export const RegionKind = z.enum([
  'headline',
  'standfirst',
  'crosshead',
  'body',
  'caption',
  'byline',
  'dateline',
  'credit',
  'bio',
  /** A link to one other article, with its words. */
  'teaser',
  /** A block of links to other articles: “Read more”, “Most popular”. */
  'recirculation',
  /** What readers wrote under the article. */
  'comments',
  /** An invitation to subscribe, follow or sign up. */
  'newsletter',
  'cookie-notice',
  /** A paragraph of an entry of a live page: read, as the body is. */
  'liveblog',
  /** What the outlet mended in the article after publication. */
  'correction',
  'furniture',
])
export type RegionKind = z.infer<typeof RegionKind>

/** A run of the text with one role on the page. White space belongs to the region before it. */
export const Region = z
  .object({
    span: Span,
    kind: RegionKind,
    /** Set where it differs from the article's, as in a teaser that was left untranslated. */
    language: LanguageTag.optional(),
    /** Of a credit or dateline: the words that name whom the text was taken from. */
    names: Span.optional(),
    by: ReaderId,
  })
  .readonly()
export type Region = z.infer<typeof Region>

/** How a damaged place should read: a quotation mark that is turned, lost or misplaced. `reads` stands for the span's characters. */
export const Repair = z
  .object({ span: Span, reads: z.string(), because: z.string().min(1), by: ReaderId })
  .readonly()
export type Repair = z.infer<typeof Repair>

/** What machine translation, a cut link or a copying accident left behind in the body. */
export const Residue = z
  .object({
    span: Span,
    kind: z.enum(['translation', 'link', 'copying']),
    /** The language it came from, where the residue shows it. */
    from: LanguageTag.optional(),
    because: z.string().min(1),
    by: ReaderId,
  })
  .readonly()
export type Residue = z.infer<typeof Residue>

export const Article = z
  .object({
    id: Id,
    capture: Capture,
    language: LanguageTag,
    /** Whose page it is, where the capture or the page names it; with a span where the page does. */
    outlet: Party.optional(),
    /** The names in the byline, or those that the page declares, with commas. */
    author: z.string().optional(),
    /** The headline as the page declares it; where it stands in the text its region says. */
    headline: z.string().optional(),
    /** The day, as given with the capture or chosen from its facts: the outlet's day, where the page shows it. `by` says whose word it is. */
    published: Time.optional(),
    /** The day of the last change that the page or the feed declares. */
    modified: Time.optional(),
    /** In order, without gap or overlap: every character of the text belongs to exactly one region. */
    regions: z.array(Region).readonly(),
    repairs: z.array(Repair).readonly(),
    residues: z.array(Residue).readonly(),
  })
  .readonly()
export type Article = z.infer<typeof Article>

/** How one article came from another, or from a source that we do not hold. */
export const Descent = z
  .object({
    id: Id,
    child: Id,
    /** The article of this record that it came from. */
    parent: Id.optional(),
    /** The outlet or agency that it was taken from, where we do not hold that text. */
    source: Party.optional(),
    relation: z.enum(['copy', 'extract', 'republished', 'translation']),
    /** For a translation: the language it came from. */
    from: LanguageTag.optional(),
    evidence: Evidence,
  })
  .readonly()
export type Descent = z.infer<typeof Descent>

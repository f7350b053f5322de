/** What the properties of schema.org mean, in JSON-LD as in microdata and RDFa, and which things are articles. */
import type { Fact } from '../model/capture.js'

export interface PropertyRow {
  readonly id: string
  /** The property as schema.org writes it. */
  readonly property: string
  readonly about: Fact['about']
  readonly sure: Fact['sure']
  readonly because: string
  /** JSON of an article's entries, and the value that the row reads in it. */
  readonly yes: readonly (readonly [json: string, value: string])[]
}

export const propertyRows: readonly PropertyRow[] = [
  {
    id: 'markup/item/headline',
    property: 'headline',
    about: 'headline',
    sure: 'declared',
    because: 'The headline of the article.',
    yes: [['"headline": "The envoy&#39;s ship left"', "The envoy's ship left"]],
  },
  {
    id: 'markup/item/name',
    property: 'name',
    about: 'headline',
    sure: 'marked',
    because:
      'An article without a headline is called by its name; with one, the name is often the title of the page.',
    yes: [['"name": "The ship left"', 'The ship left']],
  },
  {
    id: 'markup/item/description',
    property: 'description',
    about: 'standfirst',
    sure: 'marked',
    because: 'The description is the standfirst on most pages of news.',
    yes: [['"description": "The talks go on."', 'The talks go on.']],
  },
  {
    id: 'markup/item/published',
    property: 'datePublished',
    about: 'published',
    sure: 'declared',
    because: 'When the article came out.',
    yes: [['"datePublished": "2022-10-30T08:00:00Z"', '2022-10-30T08:00Z']],
  },
  {
    id: 'markup/item/created',
    property: 'dateCreated',
    about: 'published',
    sure: 'marked',
    because: 'When it was written, which is seldom another day than that on which it came out.',
    yes: [['"dateCreated": "2022-10-30"', '2022-10-30']],
  },
  {
    id: 'markup/item/modified',
    property: 'dateModified',
    about: 'modified',
    sure: 'declared',
    because: 'When it was changed.',
    yes: [['"dateModified": "Oct 31, 2022"', '2022-10-31']],
  },
  {
    id: 'markup/item/author',
    property: 'author',
    about: 'author',
    sure: 'declared',
    because: 'Who wrote it: words, a person with a name, or a list of both.',
    yes: [
      ['"author": "Jane Roe"', 'Jane Roe'],
      ['"author": [{"@type": "Person", "name": "Jane Roe"}]', 'Jane Roe'],
    ],
  },
  {
    id: 'markup/item/creator',
    property: 'creator',
    about: 'author',
    sure: 'marked',
    because: 'Who made it; beside an author the house that did.',
    yes: [['"creator": ["Jane Roe"]', 'Jane Roe']],
  },
  {
    id: 'markup/item/publisher',
    property: 'publisher',
    about: 'outlet',
    sure: 'declared',
    because: 'Who brings it out is the outlet.',
    yes: [['"publisher": {"@type": "Organization", "name": "Harbour Times"}', 'Harbour Times']],
  },
  {
    id: 'markup/item/agency',
    property: 'provider',
    about: 'agency',
    sure: 'declared',
    because: 'Whom the outlet has the text from.',
    yes: [['"provider": {"name": "Meridian Wire"}', 'Meridian Wire']],
  },
  {
    id: 'markup/item/source-organisation',
    property: 'sourceOrganization',
    about: 'agency',
    sure: 'declared',
    because: 'The house on whose behalf the author wrote; of copy that was taken over, the agency.',
    yes: [['"sourceOrganization": "Meridian Wire"', 'Meridian Wire']],
  },
  {
    id: 'markup/item/language',
    property: 'inLanguage',
    about: 'language',
    sure: 'declared',
    because: 'The language of the article, whatever the page around it is in.',
    yes: [['"inLanguage": {"@type": "Language", "name": "Spanish", "alternateName": "es"}', 'es']],
  },
  {
    id: 'markup/item/section',
    property: 'articleSection',
    about: 'section',
    sure: 'declared',
    because: 'The part of the paper in which the article stands.',
    yes: [['"articleSection": ["World"]', 'World']],
  },
  {
    id: 'markup/item/keywords',
    property: 'keywords',
    about: 'tag',
    sure: 'declared',
    because: 'Tags, in a list or with commas.',
    yes: [['"keywords": "ports"', 'ports']],
  },
  {
    id: 'markup/item/access',
    property: 'isAccessibleForFree',
    about: 'access',
    sure: 'declared',
    because: 'Whether all may read it.',
    yes: [
      ['"isAccessibleForFree": "False"', 'paid'],
      ['"isAccessibleForFree": true', 'free'],
    ],
  },
  {
    id: 'markup/item/page',
    property: 'mainEntityOfPage',
    about: 'canonical',
    sure: 'declared',
    because: 'The page that the article is the main thing of.',
    yes: [['"mainEntityOfPage": {"@id": "https://harbour.example/envoy"}', 'https://harbour.example/envoy']],
  },
  {
    id: 'markup/item/url',
    property: 'url',
    about: 'canonical',
    sure: 'marked',
    because: 'The address of the article.',
    yes: [['"url": "https://harbour.example/envoy"', 'https://harbour.example/envoy']],
  },
]

/** The rows by their property in lower case, as microdata gives it. */
export const propertiesByName: ReadonlyMap<string, PropertyRow> = new Map(
  propertyRows.map(row => [row.property.toLowerCase(), row] as const),
)

/** Types of schema.org that are an article, in lower case. */
export const articleTypes: ReadonlySet<string> = new Set([
  'article',
  'newsarticle',
  'reportagenewsarticle',
  'analysisnewsarticle',
  'backgroundnewsarticle',
  'opinionnewsarticle',
  'reviewnewsarticle',
  'askpublicnewsarticle',
  'advertisercontentarticle',
  'satiricalarticle',
  'techarticle',
  'scholarlyarticle',
  'report',
  'blogposting',
  'liveblogposting',
  'socialmediaposting',
  'claimreview',
])

/** Types whose dates are the article's where the page has no article among its things. */
export const pageTypes: ReadonlySet<string> = new Set([
  'webpage',
  'itempage',
  'medicalwebpage',
  'creativework',
  'recipe',
  'blog',
  'website',
])

/** Steps that choose the article's own fields from what its page, its feed and its archive say. */
import type { StepRule } from './stepRule.js'

export const declared: readonly StepRule[] = [
  {
    id: 'article/date-json-ld',
    match: 'the date that JSON-LD gives',
    because: 'The system that publishes the article writes it for machines.',
    yes: '"datePublished": "2022-10-30T08:00:00Z"',
  },
  {
    id: 'article/date-opengraph',
    match: 'the date that Open Graph or `article:` elements give',
    because: 'Written for those who share the page.',
    yes: '<meta property="article:published_time" content="2022-10-30">',
  },
  {
    id: 'article/date-meta',
    match: 'the date that other `meta` elements give',
    because: 'Dublin Core and the services that count readers have names for it.',
    yes: '<meta name="pubdate" content="20221030">',
  },
  {
    id: 'article/date-microdata',
    match: 'the date that an element that is marked as it gives',
    because: 'Microdata and RDFa mark what the reader sees.',
    yes: '<time itemprop="datePublished" datetime="2022-10-30">',
  },
  {
    id: 'article/date-feed',
    match: 'the date that the entry of the feed gives',
    because: 'A feed dates its entries.',
    yes: '<pubDate>Sun, 30 Oct 2022 08:00:00 GMT</pubDate>',
  },
  {
    id: 'article/date-archive',
    match: 'the date that the archive gives',
    because: 'An archive may know more than its page.',
    yes: 'a field of the record',
  },
  {
    id: 'article/date-element',
    match: 'the date that a `time` element by the headline gives',
    because: 'The time that stands by the headline is the article’s.',
    yes: '<time>30 October 2022</time>',
  },
  {
    id: 'article/date-text',
    match: 'the date that a line by the headline gives',
    because: 'Where nothing is written for machines, the page tells its readers.',
    yes: '“By Jane Roe, October 30, 2022”',
  },
  {
    id: 'article/date-url',
    match: 'the date that the address of the page gives',
    because: 'Many outlets write the day into the address.',
    yes: '/2022/10/30/ports-reopen',
  },
  {
    id: 'article/outlet-declared',
    match: 'the outlet that the page declares',
    because: 'A page gives machines the name of its site and of its publisher.',
    yes: '<meta property="og:site_name" content="Morgenpost">',
  },
  {
    id: 'article/dates-disagree',
    match: 'two declared dates of publication that are more than a day apart',
    because: 'One of them is wrong, and “on Sunday” is reckoned from the one that was taken.',
    yes: 'JSON-LD of 30 October beside Open Graph of 3 November',
  },
]

/** Tables and JSON documents of articles that we wrote. */
import { seedParagraphs } from './pages.js'

const articles = seedParagraphs.map((text, at) => ({
  id: `a${at}`,
  title: `Strait ${at}`,
  text,
  url: `https://courier.example/${at}`,
  date: `2031-03-0${at + 1}`,
  outlet: 'Elver Courier',
}))

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
const csv = [
  'id,title,text,url,date,outlet',
  ...articles.map(article => Object.values(article).map(quoted).join(',')),
].join('\r\n')

const ninjs = {
  uri: 'https://nordpress.example/n/1',
  type: 'text',
  versioncreated: '2031-03-04T08:15:00Z',
  language: 'en',
  headline: 'Strait to reopen, says Norland',
  byline: 'Mara Lind',
  located: 'Port Elver',
  body_text: seedParagraphs.join('\n\n'),
  body_xhtml: seedParagraphs.map(words => `<p>${words}</p>`).join(''),
}

const newsArticle = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'Organization', '@id': '#courier', name: 'Elver Courier' },
    {
      '@type': 'NewsArticle',
      headline: 'Strait to reopen, says Norland',
      articleBody: seedParagraphs.join('\n'),
      datePublished: '2031-03-04',
      author: { '@type': 'Person', name: 'Mara Lind' },
      publisher: { '@id': '#courier' },
    },
  ],
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

export const seedRows: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['articles.csv', encode(csv)],
  ['articles.tsv', encode(csv.replaceAll('","', '"\t"').replaceAll(',', '\t'))],
  ['articles.jsonl', encode(articles.map(article => JSON.stringify(article)).join('\n'))],
  ['articles.json', encode(JSON.stringify(articles))],
  ['item.json', encode(JSON.stringify(ninjs))],
  ['article.json', encode(JSON.stringify(newsArticle))],
]

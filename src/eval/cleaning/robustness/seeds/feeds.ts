/** Feeds, a news sitemap and an outline that we wrote. */
import { seedParagraphs } from './pages.js'

const [first = '', second = '', third = ''] = seedParagraphs

const items = [first, second, third]
  .map(
    (
      words,
      at,
    ) => `<item><title>Strait ${at}</title><link>https://courier.example/2031/${at}</link><guid isPermaLink="false">c-${at}</guid>
<pubDate>Tue, 04 Mar 2031 0${at}:15:00 +0100</pubDate><dc:creator>Mara Lind</dc:creator><category>World</category>
<source url="https://nordpress.example/rss">Nordpress</source><description>${words.slice(0, 60)}</description>
<content:encoded><![CDATA[<p>${words}</p><p><a href="/more">More</a></p>]]></content:encoded></item>`,
  )
  .join('\n')

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Elver Courier</title><link>https://courier.example/</link><description>News of the strait</description><language>en</language>
<atom:link href="https://courier.example/rss" rel="self"/>${items}</channel></rss>`

const atom = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Harbour notes</title>
<id>tag:notes.example,2031:1</id><updated>2031-03-05T10:00:00Z</updated>${[first, second]
  .map(
    (
      words,
      at,
    ) => `<entry><title type="html">Note &lt;em&gt;${at}&lt;/em&gt;</title><id>tag:notes.example,2031:n${at}</id>
<link rel="alternate" href="https://notes.example/${at}"/><updated>2031-03-0${at + 1}T10:00:00Z</updated><author><name>Ole Brandt</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${words}</p></div></content></entry>`,
  )
  .join('')}</feed>`

const rdf = `<?xml version="1.0" encoding="iso-8859-1"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="https://post.example/"><title>Soloria Post</title><link>https://post.example/</link></channel>
<item rdf:about="https://post.example/1"><title>Strait</title><link>https://post.example/1</link><description>${second}</description></item></rdf:RDF>`

const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Elver Courier',
  home_page_url: 'https://courier.example/',
  items: [first, second].map((words, at) => ({
    id: `j${at}`,
    url: `https://courier.example/j/${at}`,
    title: `Strait ${at}`,
    content_html: `<p>${words}</p>`,
    date_published: '2031-03-04T08:15:00+01:00',
    authors: [{ name: 'Mara Lind' }],
  })),
})

const sitemap = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://courier.example/2031/strait</loc><news:news><news:publication><news:name>Elver Courier</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2031-03-04T08:15:00+01:00</news:publication_date><news:title>Strait to reopen, says Norland</news:title></news:news></url></urlset>`

const outline = `<?xml version="1.0"?><opml version="2.0"><head><title>Papers of the strait</title></head><body><outline text="North">
<outline type="rss" text="Elver Courier" xmlUrl="https://courier.example/rss" htmlUrl="https://courier.example/"/></outline>
<outline type="atom" text="Harbour notes" xmlUrl="https://notes.example/atom"/></body></opml>`

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

export const seedFeeds: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['courier.rss', encode(rss)],
  ['notes.atom', encode(atom)],
  ['post.rdf', encode(rdf)],
  ['courier.json', encode(json)],
  ['sitemap.xml', encode(sitemap)],
  ['papers.opml', encode(outline)],
]

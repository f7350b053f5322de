/** An article as agencies send it: NITF, and NewsML-G2. */
import { seedParagraphs } from './pages.js'

const body = seedParagraphs.map(words => `<p>${words}</p>`).join('')

const nitf = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf><head><title>Strait to reopen</title><docdata><doc-id id-string="np.1"/><date.issue norm="20310304T081500Z"/></docdata>
<pubdata date.publication="20310304T081500Z" name="Nordpress"/></head><body><body.head><hedline><hl1>Strait to reopen, says Norland</hl1></hedline>
<byline>By <person>Mara Lind</person></byline><dateline><location>Port Elver</location></dateline></body.head>
<body.content>${body}</body.content><body.end><tagline>Nordpress</tagline></body.end></body></nitf>`

const newsItem = `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:nordpress.example:1" version="2" standard="NewsML-G2" xml:lang="en">
<itemMeta><versionCreated>2031-03-04T08:15:00Z</versionCreated></itemMeta>
<contentMeta><by>Mara Lind</by><headline>Strait to reopen, says Norland</headline><located><name>Port Elver</name></located></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html></inlineXML></contentSet></newsItem>`

export const seedAgency: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['strait.nitf.xml', new TextEncoder().encode(nitf)],
  ['strait.newsml.xml', new TextEncoder().encode(newsItem)],
]

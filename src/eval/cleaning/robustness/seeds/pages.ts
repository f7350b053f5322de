/** Pages that we wrote, about places that do not exist: news, a blog, a live page, a page of the nineties, a page that scripts fill, another language. */

const paragraphs = [
  'Foreign minister Ilse Varga said on Tuesday that Norland would reopen the strait “as soon as the mines are cleared”, and that talks with Soloria could go on in March.',
  'Soloria’s envoy, Tomas Berr, rejected the offer. “We will not negotiate under a blockade,” he told Nordpress in Port Elver.',
  'According to two people who know of the plan, the harbour commission is to meet again on 4 May 2031 if both sides send their lists by then.',
  'The commission was set up in 2029, after a fishing boat had been fired at. It has met eleven times.',
]
const body = paragraphs.map(words => `<p>${words}</p>`).join('\n')

const news = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Strait to reopen, says Norland | Elver Courier</title>
<link rel="canonical" href="https://courier.example/2031/strait">
<meta property="og:title" content="Strait to reopen, says Norland"><meta property="og:site_name" content="Elver Courier">
<meta property="article:published_time" content="2031-03-04T08:15:00+01:00"><meta name="author" content="Mara Lind">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Strait to reopen, says Norland",
"datePublished":"2031-03-04T08:15:00+01:00","dateModified":"2031-03-04T11:00:00+01:00","author":[{"@type":"Person","name":"Mara Lind"}],
"publisher":{"@type":"Organization","name":"Elver Courier"},"isAccessibleForFree":true}</script>
<style>p { margin: 0 }</style></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<div class="cookie-banner" role="dialog"><p>We and our partners use cookies.</p><button>Accept all</button></div>
<main><article><h1>Strait to reopen, says Norland</h1><p class="standfirst">Soloria calls the offer a blockade by other means.</p>
<div class="byline">By <a rel="author" href="/mara">Mara Lind</a>, <time datetime="2031-03-04T08:15:00+01:00">4 March 2031</time></div>
<figure><img src="strait.jpg" alt="The strait"><figcaption>The strait on Monday. Photo: Jon Eik / Nordpress</figcaption></figure>
${body}<h2>What comes next</h2>${body}<aside class="related"><h3>Read more</h3><ul><li><a href="/a">Ferries wait for a second week</a></li>
<li><a href="/b">Who owns the lighthouse?</a></li></ul></aside><p class="correction">An earlier version gave a wrong day for the meeting.</p></article>
<section id="comments"><h2>Comments (2)</h2><p>ferryman: about time</p><p>elver77: we will see</p></section></main>
<footer><p>© 2031 Elver Courier. All rights reserved.</p></footer></body></html>`

const blog = `<html><head><title>Harbour notes</title><meta name="robots" content="noai"></head><body>
<div itemscope itemtype="https://schema.org/BlogPosting"><h2 itemprop="headline">Eleven meetings and a lighthouse</h2>
<span itemprop="author">Ole Brandt</span> <span itemprop="datePublished" content="2031-03-05">yesterday</span>
<div itemprop="articleBody">${paragraphs.join('<br><br>')}<ul><li>First, the mines</li><li>Then, the lists</li></ul></div></div>
<div class="sidebar">Archive<br>2031<br>2030<br>2029</div></body></html>`

const live = `<!doctype html><html lang=en-GB><title>Live: the harbour commission meets</title><body><main id=live>
<h1>Live: the harbour commission meets</h1>${paragraphs
  .map(
    (words, at) =>
      `<div class="live-entry" id=e${at}><time datetime="2031-05-04T0${at + 6}:30Z">0${at + 6}:30</time><h3>Entry ${at}</h3><p>${words}</div>`,
  )
  .join(
    '',
  )}<div class=live-entry><p>Nothing more today</main><script>window.more = "<p>not this</p>"</script>`

const nineties = `<HTML><HEAD><TITLE>Soloria Post -- World</TITLE></HEAD><BODY BGCOLOR=#FFFFFF><CENTER><FONT SIZE=+2><B>Norland: strait will open</B></FONT></CENTER>
<TABLE WIDTH=100% BORDER=0><TR><TD WIDTH=120 VALIGN=TOP><A HREF=index.html>Front page</A><BR><A HREF=world.html>World</A><BR></TD><TD>
<FONT FACE="Times">${paragraphs.join('\n<P>\n').replaceAll('“', '&#147;').replaceAll('”', '&#148;')}</FONT><HR><FONT SIZE=-1>&copy; Soloria Post</TD></TR></TABLE></BODY></HTML>`

const scripted = `<!DOCTYPE html><html><head><title>Loading …</title><script id="__NEXT_DATA__" type="application/json">{"props":{"text":"${paragraphs[3]}"}}</script></head>
<body><div id="root"></div><noscript><p>${paragraphs[0]}</p><p>Please enable JavaScript.</p></noscript><template><p>${paragraphs[1]}</p></template></body></html>`

const other = `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Norland will die Meerenge öffnen</title></head><body><article><h1>Norland will die Meerenge öffnen</h1>
<p>Außenministerin Ilse Varga sagte am Dienstag in Port Elver, die Gespräche könnten im März weitergehen, wenn die Minen geräumt seien.</p>
<p>Soloriens Gesandter lehnte ab: „Wir verhandeln nicht unter einer Blockade.“ Die Kommission tagt am 4. Mai wieder.</p></article></body></html>`

export const seedPages: readonly Uint8Array[] = [news, blog, live, nineties, scripted, other].map(page =>
  new TextEncoder().encode(page),
)

/** The same story as a text that was pasted with what stood around it. */
export const seedTexts: readonly Uint8Array[] = [
  `Home\nWorld\nSport\nSubscribe\n\nStrait to reopen, says Norland\nBy Mara Lind\n4 March 2031, 08:15\nShare\n\n${paragraphs.join('\n\n')}\n\nRead more: Ferries wait for a second week\nMara Lind is a reporter at the Elver Courier.\n© 2031 Elver Courier`,
  `PORT ELVER, March 4 (Nordpress) — ${paragraphs.join('\r\n')}\r\n`,
  paragraphs.join(' '),
].map(text => new TextEncoder().encode(text))

export const seedParagraphs: readonly string[] = paragraphs

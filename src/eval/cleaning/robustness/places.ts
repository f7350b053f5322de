/** A text in all the places where a page, a row or a feed says something of itself, in equal parts. */

/** Where a place holds marks that would end it, they are written as the format writes them. */
const inMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const inJson = (text: string): string => JSON.stringify(text).replaceAll('<', '\\u003c')

type Pattern = (length: number) => string

/** Title, meta elements, JSON-LD, names of elements, times, bylines and links. */
export const inPage =
  (pattern: Pattern): Pattern =>
  length => {
    const text = pattern(length / 20)
    const [marked, json] = [inMarkup(text), inJson(text)]
    const metas = [
      'description',
      'author',
      'og:title',
      'og:site_name',
      'article:published_time',
      'robots',
      'keywords',
    ]
    return [
      `<!DOCTYPE html><html lang="${marked}"><title>${marked}</title>`,
      ...metas.map(name => `<meta name="${name}" property="${name}" content="${marked}">`),
      `<link rel=canonical href="https://courier.example/${marked}">`,
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":${json},"datePublished":${json},"author":{"name":${json}},"keywords":${json}}</script>`,
      `<body class="${marked}" id="${marked}"><h1>${marked}</h1><p class=byline>By ${marked}</p><time datetime="${marked}">${marked}</time>`,
      `<p>“${marked},” said Ilse Varga.</p><a href="${marked}">${marked}</a>`,
    ].join('\n')
  }

export const inRow =
  (pattern: Pattern): Pattern =>
  length => {
    const text = pattern(length / 7)
    const names = ['id', 'title', 'text', 'url', 'date', 'outlet', 'author']
    return JSON.stringify(Object.fromEntries(names.map(name => [name, text])))
  }

export const inFeed =
  (pattern: Pattern): Pattern =>
  length => {
    const text = inMarkup(pattern(length / 10))
    const fields = ['title', 'link', 'guid', 'pubDate', 'author', 'category', 'source', 'description']
    const item = fields.map(name => `<${name}>${text}</${name}>`).join('')
    return `<?xml version="1.0"?><rss version="2.0"><channel><title>${text}</title><link>${text}</link><item>${item}</item></channel></rss>`
  }

/** After the first line of a PDF. */
export const inPdf =
  (pattern: Pattern): Pattern =>
  length =>
    `%PDF-1.5\n${pattern(length)}`

/** One article as a row for other programs: the columns that `parley read` itself takes back. */
import type { Captured } from '../model/capture.js'
import type { Problem } from '../model/evidence.js'

/** A cleaned article. `text` is the article without its page; offsets of a record do not count in it. */
export interface CleanLine {
  readonly id: string
  readonly name: string
  readonly title?: string
  readonly text: string
  readonly url?: string
  readonly date?: string
  readonly outlet?: string
  readonly author?: string
  readonly language: string
  readonly problems: readonly string[]
}

function sayProblem({ rule, message }: Problem): string {
  return `${rule}: ${message}`
}

/** Cuts a capture out of its page. */
export async function cleaner(): Promise<(captured: Captured) => CleanLine> {
  const { articleText, clean, headlineOf } = await import('../index.js')
  return captured => {
    const { article, problems } = clean(captured)
    const { id, capture, author, language, outlet, published } = article
    // The headline of a feed or a table stands beside its text.
    const title = headlineOf(article) || (article.headline ?? '')
    return {
      id,
      name: capture.name,
      ...(title !== '' && { title }),
      text: articleText(article),
      ...(capture.url !== undefined && { url: capture.url }),
      ...(published && { date: published.from }),
      ...(outlet && { outlet: outlet.label }),
      ...(author !== undefined && { author }),
      language,
      problems: problems.filter(({ weight }) => weight === 'warning').map(sayProblem),
    }
  }
}

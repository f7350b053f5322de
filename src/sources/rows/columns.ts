/** Which columns of a table, or keys of a JSON object, hold what: by the names that data sets of articles use. */

export type Column =
  | 'id'
  | 'title'
  | 'text'
  | 'html'
  | 'summary'
  | 'url'
  | 'date'
  | 'modified'
  | 'taken'
  | 'outlet'
  | 'author'
  | 'language'
  | 'section'
  | 'tags'
  | 'agency'

/** The names of each column, likeliest first, as `fold` makes them. A table that has several is read from the first that is not empty. */
export const columnNames: { readonly [column in Column]: readonly string[] } = {
  id: ['id', 'articleid', 'docid', 'documentid', 'guid', 'uuid', 'uid', 'key'],
  title: ['title', 'headline', 'head', 'articletitle', 'pagetitle'],
  text: [
    'text',
    'body',
    'content',
    'fulltext',
    'articletext',
    'articlebody',
    'bodytext',
    'maintext',
    'article',
    'contenttext',
    'plaintext',
    'story',
    'paragraphs',
    'document',
  ],
  html: ['html', 'bodyhtml', 'contenthtml', 'texthtml', 'bodyxhtml', 'rawhtml', 'pagehtml'],
  summary: [
    'summary',
    'description',
    'standfirst',
    'lead',
    'lede',
    'abstract',
    'subtitle',
    'dek',
    'excerpt',
    'teaser',
    'descriptiontext',
  ],
  url: [
    'url',
    'link',
    'canonicalurl',
    'canonical',
    'permalink',
    'articleurl',
    'sourceurl',
    'weburl',
    'href',
    'address',
    'uri',
  ],
  date: [
    'date',
    'published',
    'publisheddate',
    'publicationdate',
    'publishedat',
    'publishdate',
    'publishedon',
    'datepublished',
    'datepublish',
    'pubdate',
    'dateofpublication',
    'versioncreated',
    'firstpublished',
    'datetime',
    'timestamp',
    'time',
    'created',
    'createdat',
  ],
  modified: ['modified', 'updated', 'datemodified', 'datemodify', 'updatedat', 'lastmodified', 'modifiedat'],
  taken: [
    'fetched',
    'fetchedat',
    'crawled',
    'crawldate',
    'scrapedat',
    'retrieved',
    'datedownload',
    'downloaddate',
  ],
  outlet: [
    'outlet',
    'publication',
    'publisher',
    'newspaper',
    'sourcename',
    'sitename',
    'source',
    'media',
    'site',
    'domain',
    'sourcedomain',
  ],
  author: ['author', 'authors', 'byline', 'creator', 'writer', 'reporter', 'by'],
  language: ['language', 'lang', 'languagecode'],
  section: ['section', 'category', 'desk', 'channel'],
  tags: ['tags', 'keywords', 'topics', 'subjects', 'subject'],
  agency: ['agency', 'infosource', 'infosources', 'wire', 'provider'],
}

const columnOf = new Map<string, readonly [Column, number]>(
  (Object.entries(columnNames) as (readonly [Column, readonly string[]])[]).flatMap(([column, names]) =>
    names.map((name, rank) => [name, [column, rank]] as const),
  ),
)

/** `Published At`, `published_at` and `publishedAt` are one name. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

export interface Columns {
  /** For each column that is there the names it goes by in this table, likeliest first. */
  readonly names: ReadonlyMap<Column, readonly string[]>
  /** Names that mean nothing here. */
  readonly others: readonly string[]
}

/** Finds the columns among the names of a table. */
export function findColumns(names: Iterable<string>): Columns {
  const found = new Map<Column, (readonly [rank: number, name: string])[]>()
  const others: string[] = []
  for (const name of names) {
    const [column, rank] = columnOf.get(fold(name)) ?? []
    if (column === undefined) others.push(name)
    else found.set(column, [...(found.get(column) ?? []), [rank!, name]])
  }
  const sorted = [...found].map(
    ([column, ranked]) => [column, ranked.sort(([a], [b]) => a - b).map(([, name]) => name)] as const,
  )
  return { names: new Map(sorted), others }
}

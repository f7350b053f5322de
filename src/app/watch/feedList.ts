/** The feeds that a person names: addresses, and OPML files that hold them. */

export interface FeedList {
  readonly feeds: readonly string[]
  /** What is wrong with what was named; then nothing is watched. */
  readonly wrong?: string
}

export async function listFeeds(inputs: readonly string[]): Promise<FeedList> {
  return { feeds: inputs }
}

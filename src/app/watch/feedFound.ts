/** What a feed tells of: addresses of pages. */

export interface FeedFacts {
  readonly url: string
  /** As the server says it, with its parameters. */
  readonly contentType?: string | undefined
}

export interface FeedFound {
  /** Addresses of pages in the feed's order, each whole. */
  readonly pages: readonly string[]
  /** Why it could not be read, where it could not. */
  readonly unreadable?: string
}

export type ReadFeed = (bytes: Uint8Array, facts: FeedFacts) => FeedFound | Promise<FeedFound>

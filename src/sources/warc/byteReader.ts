/** Bytes that come in chunks, read forward: looked at before they are used up, and gone back over as far as they are held. */

/** Bytes that may be gone back over before going back costs more than going on: what a damaged archive is read twice of, at most. */
const freeRewinding = 32_000_000

export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #chunks: Uint8Array[] = []
  /** Which chunk the next byte is in, and where. */
  #index = 0
  #at = 0
  #mark: { index: number; at: number; offset: number; limit: number } | undefined
  #rewound = 0
  #offset = 0
  #ended = false
  #error: unknown

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** How many bytes are used up. */
  get offset(): number {
    return this.#offset
  }

  /** What the source threw, which is where the bytes end. */
  get error(): unknown {
    return this.#error
  }

  async #pull(): Promise<boolean> {
    while (!this.#ended) {
      try {
        const { done, value } = await this.#source.next()
        if (done) this.#ended = true
        else if (value.length > 0) {
          this.#chunks.push(value)
          return true
        }
      } catch (error) {
        this.#error = error
        this.#ended = true
      }
    }
    return false
  }

  /** The next bytes, not used up: from `least` to `most` of them in one piece, fewer than `least` only where no more come. */
  async peek(least: number, most: number = least): Promise<Uint8Array> {
    let held = (this.#chunks[this.#index]?.length ?? 0) - this.#at
    if (held < least || held <= 0) {
      for (let index = this.#index + 1; index < this.#chunks.length; index += 1)
        held += this.#chunks[index]!.length
      while (held < least && (await this.#pull())) held += this.#chunks.at(-1)!.length
      this.#join(least)
    }
    return this.#chunks[this.#index]?.subarray(this.#at, this.#at + most) ?? new Uint8Array(0)
  }

  /** Makes one chunk of the next ones until it holds `least` bytes. What was used up of the first stays a chunk of its own. */
  #join(least: number): void {
    const first = this.#chunks[this.#index]
    if (!first) return
    let count = 1
    for (
      let length = first.length - this.#at;
      length < least && this.#index + count < this.#chunks.length;
      count += 1
    )
      length += this.#chunks[this.#index + count]!.length
    const parts = this.#chunks.slice(this.#index, this.#index + count)
    if (count === 1) return
    parts[0] = first.subarray(this.#at)
    const joined = Buffer.concat(parts)
    if (this.#at === 0) this.#chunks.splice(this.#index, count, joined)
    else {
      this.#chunks.splice(this.#index, count, first.subarray(0, this.#at), joined)
      this.#index += 1
      this.#at = 0
    }
  }

  /** Uses up bytes that were looked at. */
  consume(count: number): void {
    this.#offset += count
    this.#at += count
    for (
      let chunk = this.#chunks[this.#index];
      chunk && this.#at >= chunk.length;
      chunk = this.#chunks[this.#index]
    ) {
      this.#at -= chunk.length
      this.#index += 1
    }
    if (this.#mark && this.#offset - this.#mark.offset > this.#mark.limit) this.#mark = undefined
    const unused = this.#mark?.index ?? this.#index
    if (unused > 32 || unused === this.#chunks.length) {
      this.#chunks.splice(0, unused)
      this.#index -= unused
      if (this.#mark) this.#mark.index -= unused
    }
  }

  /** Uses up bytes unseen, as many as come. */
  async skip(count: number): Promise<number> {
    let left = count
    while (left > 0) {
      const { length } = await this.peek(1, left)
      if (length === 0) break
      this.consume(length)
      left -= length
    }
    return count - left
  }

  /** Remembers this place, to go back to it while no more than `limit` bytes lie between. */
  mark(limit: number): void {
    this.#mark = { index: this.#index, at: this.#at, offset: this.#offset, limit }
  }

  /** Goes back to the mark and says whether it could: not past what is held, nor so often that reading would be no longer linear. */
  rewind(): boolean {
    const mark = this.#mark
    if (!mark) return false
    const back = this.#offset - mark.offset
    if (this.#rewound + back > freeRewinding + this.#offset) return false
    this.#rewound += back
    this.#index = mark.index
    this.#at = mark.at
    this.#offset = mark.offset
    return true
  }

  /** Goes to the next place where these bytes stand; false, with everything used up, where they stand no more. */
  async seek(pattern: Uint8Array): Promise<boolean> {
    for (;;) {
      const view = await this.peek(pattern.length, 65_536)
      const found = Buffer.from(view.buffer, view.byteOffset, view.length).indexOf(pattern)
      if (found >= 0) {
        this.consume(found)
        return true
      }
      if (view.length < pattern.length) {
        this.consume(view.length)
        return false
      }
      this.consume(view.length - pattern.length + 1)
    }
  }

  /** Closes the source. */
  async close(): Promise<void> {
    if (!this.#ended) await this.#source.return?.()
    this.#ended = true
  }
}

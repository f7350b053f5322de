/** Which words of a page are those of its article: the best match of both in their order, words that follow one another first. */

export const wordsOf = text => text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []

/** For each block the share of its words that are the article's; -1 for a block without words. Space grows with both texts. */
export function align(article, blocks) {
  const numbers = new Map()
  const numberOf = word => {
    if (!numbers.has(word)) numbers.set(word, numbers.size)
    return numbers.get(word)
  }
  const wanted = Int32Array.from(wordsOf(article), numberOf)
  const owners = []
  const found = []
  blocks.forEach((block, at) => {
    for (const word of wordsOf(block)) {
      found.push(numberOf(word))
      owners.push(at)
    }
  })
  const hits = match(Int32Array.from(found), wanted)
  const words = new Float64Array(blocks.length)
  const matched = new Float64Array(blocks.length)
  owners.forEach((block, at) => {
    words[block] += 1
    matched[block] += hits[at]
  })
  return Array.from(words, (count, at) => (count === 0 ? -1 : matched[at] / count))
}

/** A match counts 1, one right after another 3. */
const alone = 1
const following = 3
const [up, left, both, follows] = [1, 2, 3, 4]

function match(found, wanted) {
  const width = wanted.length + 1
  const way = new Uint8Array((found.length + 1) * width)
  let [best, ending] = [new Int32Array(width), new Int32Array(width).fill(-1e9)]
  for (let i = 1; i <= found.length; i += 1) {
    const [nextBest, nextEnding] = [new Int32Array(width), new Int32Array(width).fill(-1e9)]
    for (let j = 1; j < width; j += 1) {
      let step = 0
      if (found[i - 1] === wanted[j - 1]) {
        const goesOn = ending[j - 1] + following > best[j - 1] + alone
        nextEnding[j] = goesOn ? ending[j - 1] + following : best[j - 1] + alone
        if (goesOn) step = follows
      }
      nextBest[j] = Math.max(best[j], nextBest[j - 1], nextEnding[j])
      const from = nextBest[j] === nextEnding[j] ? both : nextBest[j] === best[j] ? up : left
      way[i * width + j] = step | from
    }
    ;[best, ending] = [nextBest, nextEnding]
  }
  const hits = new Uint8Array(found.length)
  let inside = false
  for (let i = found.length, j = wanted.length; i > 0 && j > 0; ) {
    const step = way[i * width + j]
    if (inside || (step & 3) === both) {
      hits[i - 1] = 1
      inside = (step & follows) !== 0
      i -= 1
      j -= 1
    } else if ((step & 3) === up) i -= 1
    else j -= 1
  }
  return hits
}

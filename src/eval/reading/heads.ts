/** When two phrases name the same: the head of one lies in the other. */
import type { Stretch } from '../../model/layers.js'

/** Where the words after the head of a phrase begin: a comma, a bracket, or a small word. */
const afterHead =
  /[,;:(]|\s(?:of|in|on|at|for|to|from|with|by|against|between|among|over|under|near|along|across|around|about|into|who|whose|which|that|and|or|after|before|during|including|as|loyal|led|used|suspected|wanted|held|accused|put|laid|filed|made|still|now)\s/u

/** The last word before what follows the head: “*fighters* loyal to Oslo”. Possessive endings are no part of it. */
export function headOf(text: string, { start, end }: Stretch): Stretch {
  const phrase = text.slice(start, end)
  const lead = phrase.length - phrase.replace(/^[\s"“”'’(]+/u, '').length
  const cut = phrase.slice(lead).search(afterHead)
  const core = (cut < 0 ? phrase.slice(lead) : phrase.slice(lead, lead + cut)).replace(
    /(?:['’´`ʼ]s?)?[\s.,'’"“”]*$/u,
    '',
  )
  const from = core.search(/\S+$/u)
  return from < 0 ? { start, end } : { start: start + lead + from, end: start + lead + core.length }
}

const holds = (outer: Stretch, inner: Stretch): boolean => outer.start < inner.end && inner.start < outer.end

/** Whether two phrases of a text name the same: by their heads, or since both heads are one name (“Oslo … Oslo’s”). */
export function sameHead(text: string, one: Stretch, other: Stretch): boolean {
  const [head, mate] = [headOf(text, one), headOf(text, other)]
  const name = text.slice(head.start, head.end)
  const isName = /^\p{Lu}/u.test(name)
  return holds(one, mate) || holds(other, head) || (isName && name === text.slice(mate.start, mate.end))
}

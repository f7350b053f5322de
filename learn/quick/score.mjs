/** The relation scores of PolNeAR readers: marks are ignored, relations are matched one to one (see src/eval/reading). */
const segments = set => {
  const found = []
  for (const x of set) {
    if (found.length > 0 && x === found.at(-1).at(-1) + 1) found.at(-1).push(x)
    else found.push([x])
  }
  return found
}
export const overlap = (a, b) => {
  if (a.length === 0 && b.length === 0) return 1
  const set = new Set(b)
  let both = 0
  for (const x of a) if (set.has(x)) both += 1
  return both / (a.length + b.length - both)
}
const touch = (a, b) => {
  const set = new Set(b)
  return a.some(x => set.has(x))
}
const same = (a, b) => a.length === b.length && a.every((x, i) => x === b[i])
const roles = ['source', 'cue', 'content']

/** `documents`: `{ letters, gold, found }`, relations as lists of word numbers. */
export function score(documents) {
  const count = {}
  const add = (name, by) => {
    count[name] = (count[name] ?? 0) + by
  }
  for (const { letters, gold, found } of documents) {
    const number = []
    let k = 0
    letters.forEach((is, i) => {
      number[i] = is ? k++ : -1
    })
    const clean = relations =>
      relations
        .map(relation => Object.fromEntries(roles.map(role => [role, relation[role].map(i => number[i]).filter(i => i >= 0)])))
        .filter(({ cue, content }) => cue.length > 0 || content.length > 0)
    const G = clean(gold)
    const P = clean(found)
    for (const role of roles) {
      const g = new Set(G.flatMap(r => r[role]))
      const p = new Set(P.flatMap(r => r[role]))
      add(`token ${role} both`, [...g].filter(x => p.has(x)).length)
      add(`token ${role} g`, g.size)
      add(`token ${role} p`, p.size)
      const gs = new Set(G.flatMap(r => segments(r[role]).map(String)))
      const ps = new Set(P.flatMap(r => segments(r[role]).map(String)))
      add(`exact ${role} both`, [...gs].filter(x => ps.has(x)).length)
      add(`exact ${role} g`, gs.size)
      add(`exact ${role} p`, ps.size)
    }
    const pairs = []
    G.forEach((g, i) =>
      P.forEach((p, j) => {
        const cues = touch(g.cue, p.cue)
        if (!cues && !touch(g.content, p.content)) return
        pairs.push([overlap(g.cue, p.cue) * 2 + (cues ? 1 : 0) + overlap(g.content, p.content) + 0.3 * overlap(g.source, p.source), i, j])
      }),
    )
    pairs.sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2])
    const takenG = new Set()
    const takenP = new Set()
    add('g', G.length)
    add('p', P.length)
    for (const [, i, j] of pairs) {
      if (takenG.has(i) || takenP.has(j)) continue
      takenG.add(i)
      takenP.add(j)
      const [g, p] = [G[i], P[j]]
      add('detect', 1)
      if (roles.every(role => same(g[role], p[role]))) add('strict', 1)
      const src = overlap(g.source, p.source) >= 0.5
      const con = overlap(g.content, p.content) >= 0.5
      if (src) add('src', 1)
      if (con) add('con', 1)
      if (src && con && (touch(g.cue, p.cue) || (g.cue.length === 0 && p.cue.length === 0))) add('soft', 1)
    }
  }
  const f = (both, p, g) => (200 * (both ?? 0)) / (p + g)
  const out = {}
  for (const name of ['detect', 'strict', 'soft']) out[name] = f(count[name], count.p, count.g)
  for (const kind of ['exact', 'token'])
    for (const role of roles) out[`${kind} ${role}`] = f(count[`${kind} ${role} both`], count[`${kind} ${role} p`], count[`${kind} ${role} g`])
  out.srcGiven = (100 * count.src) / count.detect
  out.conGiven = (100 * count.con) / count.detect
  out.gold = count.g
  out.found = count.p
  return out
}
const one = x => x.toFixed(1)
export const line = s =>
  `detect/strict/soft ${one(s.detect)}/${one(s.strict)}/${one(s.soft)}  exact s/q/c ${one(s['exact source'])}/${one(s['exact cue'])}/${one(s['exact content'])}  token s/q/c ${one(s['token source'])}/${one(s['token cue'])}/${one(s['token content'])}  src|m ${one(s.srcGiven)} con|m ${one(s.conGiven)}  ${s.found}/${s.gold}`

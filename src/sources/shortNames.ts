/** Names of files as people say them: no machine's folders in a record, and the same ids wherever the files lie. */

function partsOf(path: string): readonly string[] {
  return path.split(/[\\/]+/u).filter(part => part !== '' && part !== '.')
}

/** For each path the shortest end that no other path of the list ends in: `a.txt`, or `monday/a.txt` where two are called so. */
export function shortNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  let open: readonly string[] = [...new Set(paths)]
  for (let depth = 1; open.length > 0; depth += 1) {
    const byName = new Map<string, string[]>()
    for (const path of open) {
      const name = partsOf(path).slice(-depth).join('/')
      byName.set(name, [...(byName.get(name) ?? []), path])
    }
    open = [...byName.values()]
      .filter(same => same.length > 1 && same.some(path => partsOf(path).length > depth))
      .flat()
    for (const [name, same] of byName) {
      if (!open.includes(same[0]!)) for (const path of same) names.set(path, name)
    }
  }
  return names
}

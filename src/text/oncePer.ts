/** Work that depends on a table only: done once for each table, then remembered for as long as the table lives. */
export function oncePer<Table extends object, Made>(make: (table: Table) => Made): (table: Table) => Made {
  const made = new WeakMap<Table, Made>()
  return table => {
    const known = made.get(table)
    if (known !== undefined) return known
    const fresh = make(table)
    made.set(table, fresh)
    return fresh
  }
}

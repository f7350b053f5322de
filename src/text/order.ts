/** The order of texts by code unit: the same on every machine, whatever its language. For `sort`. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

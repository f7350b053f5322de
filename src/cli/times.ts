/** Times as people write them on a command line. */

const units: { readonly [unit: string]: number } = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** `15m` as milliseconds, or nothing where it is no time. */
export function parseTime(text: string): number | undefined {
  const [, number, unit] = /^(\d{1,4})([smhd])$/u.exec(text.trim()) ?? []
  return number === undefined ? undefined : Number(number) * units[unit!]!
}

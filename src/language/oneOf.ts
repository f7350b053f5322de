/** The lines of a furniture row, written one after another between broken bars. */
export function oneOf(lines: string): readonly string[] {
  return lines.split('¦').map(line => line.trim().replace(/\s+/gu, ' '))
}

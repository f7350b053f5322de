/** Dates that a person gives. */

const dateShape = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2})(?::(\d{2}))?)?)?)?$/u

/** Whether the text is an ISO date that the calendar has: a year, a month, a day, or a day with its hour and minute. */
export function isDate(text: string): boolean {
  const found = dateShape.exec(text)
  if (!found) return false
  const [year, month, day, hour, minute] = found
    .slice(1)
    .map(part => (part === undefined ? undefined : Number(part)))
  if (month !== undefined && (month < 1 || month > 12)) return false
  if (day !== undefined && (day < 1 || day > new Date(Date.UTC(year!, month!, 0)).getUTCDate())) return false
  return (hour ?? 0) < 24 && (minute ?? 0) < 60
}

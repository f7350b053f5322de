/** How long to wait after a refusal or a failure. */

/** The longest wait that a server may ask for, and that doubling comes to: a day. */
export const longestWait = 86_400_000

/** Milliseconds that a Retry-After field asks for, in seconds or as a date (RFC 9110, 10.2.3), or nothing where it is neither. */
export function readRetryAfter(value: string | undefined, now: number): number | undefined {
  const said = value?.trim() ?? ''
  if (/^\d{1,10}$/u.test(said)) return Math.min(longestWait, Number(said) * 1000)
  // `Date.parse` reads much more than dates of HTTP, which all begin with a day's name and end in GMT or a year.
  if (!/^[A-Za-z]{3,9},? .*(?:GMT|\d{4})$/u.test(said)) return undefined
  const at = Date.parse(said.endsWith('GMT') ? said : `${said} GMT`)
  return Number.isNaN(at) ? undefined : Math.min(longestWait, Math.max(0, at - now))
}

/** Milliseconds to wait after so many failures in a row (1 or more): a minute, then twice as long each time, up to a day. */
export function backOff(failures: number): number {
  return Math.min(longestWait, 60_000 * 2 ** Math.min(failures - 1, 20))
}

/** Inputs that break off: a disk that fails, a connection that ends, a packed file that is cut short or swells without measure. */
import type { Finding } from './problems.js'

/** Thrown by `Input.chunks` where a reason is known. Whatever else is thrown there breaks the input off too. */
export class BrokenOff extends Error {
  constructor(readonly finding: Finding) {
    super(finding.message)
  }
}

/** Thrown where a cap stopped the bytes: of one page nothing is taken then, of many what came before. */
export class CapReached extends BrokenOff {}

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ENOTDIR: 'there is no such file',
  ELOOP: 'its links lead in a circle',
  EISDIR: 'it is a folder',
}

/** What the system's error means to a person. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (code === '' ? String(error) : `the system says ${code}`)
}

/** What to tell of an error that came in the midst of the bytes, after `bytes` of them. */
export function sayBroken(error: unknown, bytes: number): Finding {
  if (error instanceof BrokenOff) return error.finding
  return {
    rule: 'broken-off',
    message: `it broke off after ${bytes} bytes: ${reasonOf(error)}`,
    hint: 'what came before is read; give the input again for the rest',
  }
}

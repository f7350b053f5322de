/** The record's JSON Schema, for programs in other languages. */
import { z } from 'zod'
import { Record } from '../model/record.js'

/** JSON Schema (draft 2020-12) of what `parley read --json` prints. */
export function recordSchema(): object {
  return z.toJSONSchema(Record)
}

/** The record in a JSON text, or a sentence on what is wrong with it. */
export function parseRecord(text: string): { readonly record: Record } | { readonly wrong: string } {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/u, ''))
  } catch (error) {
    return { wrong: `it is not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  const parsed = Record.safeParse(json)
  if (parsed.success) return { record: parsed.data }
  const [issue] = parsed.error.issues
  return {
    wrong: `it is not a record of this version, at ${(issue?.path ?? []).join('.')}: ${issue?.message ?? ''}`,
  }
}

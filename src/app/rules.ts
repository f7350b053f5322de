/** The rows of every rule table, as `parley explain` looks them up. */
import type { RuleRow } from './showExplanation.js'

/** Rules by id. Loaded when asked for: reading needs the tables, `--help` does not. */
export async function loadRules(): Promise<(id: string) => RuleRow | undefined> {
  const library: { readonly read: unknown; readonly rules?: readonly RuleRow[] } = await import(
    '../parley.js'
  )
  const rows = new Map((library.rules ?? []).map(rule => [rule.id, rule] as const))
  return id => rows.get(id)
}

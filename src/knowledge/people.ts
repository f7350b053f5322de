/** The persons of all regions. */
import { russia } from './people/russia.js'
import type { PersonRow } from './rows.js'

export const people: readonly PersonRow[] = [...russia]

/** The comparison: where the reports stand to each other. No verdict on truth. Pure; the order of articles changes nothing. */
import type { Knowledge } from '../knowledge/knowledge.js'
import type { Comparison } from '../model/comparison.js'
import { type ComparisonInput, layAccounts } from './accounts.js'
import { findAgreements } from './agreements.js'
import { findContradictions } from './contradictions.js'
import { findFramings } from './framings.js'
import { findOmissions } from './omissions.js'

/** Compares the sides of a story; `input.sides` are groups of articles that descend from one report. */
export function compare(input: ComparisonInput, knowledge: Knowledge): Comparison {
  const accounts = layAccounts(input, knowledge)
  return {
    sides: accounts.sides.map(side => [...side]),
    agreements: findAgreements(input.story, accounts),
    contradictions: findContradictions(input.story, accounts),
    omissions: findOmissions(input.story, accounts),
    framings: findFramings(input.labels, accounts),
  }
}

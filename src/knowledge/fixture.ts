import type { Knowledge } from './knowledge.js'

/** Tables that know nothing, for tests to fill in with what they need. */
export const noKnowledge: Knowledge = {
  actor: () => undefined,
  senses: () => [],
  longestName: 1,
  longestFrom: () => 1,
  holder: () => undefined,
  leader: () => undefined,
  rolesAt: () => [],
  stateOf: () => undefined,
  bodyOf: () => undefined,
  speaksFor: () => undefined,
  gender: () => undefined,
  isGivenName: () => false,
  includes: () => false,
  medium: () => undefined,
  outletAt: () => undefined,
}

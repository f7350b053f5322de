/** Parley as a library: `read` and the types of what it returns, in the order of the flow. */

export { makeBrief } from './brief/brief.js'
export type { Actor, Party, Role } from './model/actor.js'
export type { Article, Capture, Descent, Region, Repair, Residue } from './model/article.js'
export type { Brief, BriefLine, BriefPart, BriefSection } from './model/brief.js'
export type { Agreement, Comparison, Contradiction, Framing, Omission, Side } from './model/comparison.js'
export type { Evidence, Problem, Span, Time } from './model/evidence.js'
export type { Record } from './model/record.js'
export type { Claim, Condition, Hop, Statement, Telling } from './model/statement.js'
export type { Meeting, Position, Proposal, Story, Utterance } from './model/story.js'
export { read, rules } from './parley.js'
export { codePoints } from './text/offsets.js'

/** The story: folds over what the articles report. Pure; the order in which articles are given changes nothing. */
import type { Knowledge } from '../knowledge/knowledge.js'
import type { Story } from '../model/story.js'
import { makeId } from '../text/identity.js'
import { layGround, type StoryInput, type StoryTables } from './ground.js'
import { foldMeetings } from './meetings.js'
import { foldPositions } from './positions.js'
import { foldProposals } from './proposals.js'
import { findTalks } from './talks.js'
import { joinUtterances } from './utterances.js'

/**
 * Tells one story from the reports of its articles. `tables` are those of the languages that the articles are in;
 * articles in other languages give utterances, meetings and positions, but no split terms and no references.
 */
export function tellStory(input: StoryInput, knowledge: Knowledge, tables: readonly StoryTables[]): Story {
  const ground = layGround(input, knowledge, tables)
  const utterances = joinUtterances(ground)
  const talks = findTalks(ground, utterances)
  const proposals = foldProposals(ground, utterances)
  const meetings = foldMeetings(talks, ground, utterances)
  return {
    id: makeId('story', ...input.articles.map(article => article.id).sort()),
    utterances: utterances.utterances,
    positions: foldPositions(talks, proposals, meetings, ground, utterances),
    proposals,
    meetings,
  }
}

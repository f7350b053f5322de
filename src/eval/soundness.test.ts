import { expect, it } from 'vitest'
import type { Record } from '../model/record.js'
import { findUnsound } from './soundness.js'

const text = 'Bridge opens\nShare this'
const region = (start: number, end: number, kind: 'body' | 'furniture') => ({
  span: { article: 'article/1', start, end },
  kind,
  by: 'test',
})
const sound: Record = {
  model: '1.0',
  articles: [
    {
      id: 'article/1',
      capture: { name: 'a.txt', mediaType: 'text/plain', text },
      language: 'en',
      regions: [region(0, 13, 'body'), region(13, 23, 'furniture')],
      repairs: [],
      residues: [],
    },
  ],
  actors: [],
  descents: [],
  times: [],
  statements: [],
  tellings: [],
  story: { id: 'story/1', utterances: [], positions: [], proposals: [], meetings: [] },
  comparison: { sides: [['article/1']], agreements: [], contradictions: [], omissions: [], framings: [] },
  problems: [],
}
const [article] = sound.articles
const speech = (start: number, end: number): Record => ({
  ...sound,
  statements: [
    {
      id: 'statement/1',
      article: 'article/1',
      speaker: { label: 'somebody', unnamed: 'unresolved', by: 'test' },
      addressees: [],
      channel: [],
      mode: 'indirect',
      content: [{ article: 'article/1', start, end }],
      wording: [],
      claims: [],
      evidence: { spans: [{ article: 'article/1', start: 0, end: 6 }], by: 'test', certainty: 'stated' },
    },
  ],
})

it('finds nothing wrong with a sound record', () => {
  expect(findUnsound(sound)).toEqual([])
  expect(findUnsound(speech(0, 6))).toEqual([])
})
it('sees a gap between regions', () => {
  const gap = {
    ...sound,
    articles: [{ ...article!, regions: [region(0, 12, 'body'), region(13, 23, 'furniture')] }],
  }
  expect(findUnsound(gap)).toEqual(['regions of article/1 do not tile at 12: the next begins at 13'])
})
it('sees a span beyond the text', () => {
  expect(findUnsound(speech(0, 24))).toContain('record.statements[0].content[0] is 0–24 in a text of 23')
})
it('sees furniture speak', () => {
  expect(findUnsound(speech(13, 18))).toEqual(['statement/1 speaks from furniture at 13–18'])
})
it('sees an id that leads nowhere', () => {
  const story = {
    ...sound.story,
    utterances: [{ id: 'utterance/1', speaker: { label: 'somebody', by: 'test' }, reports: ['statement/9'] }],
  }
  expect(findUnsound({ ...sound, story })).toEqual([
    'record.story.utterances[0].reports names statement/9, which the record has not',
  ])
})
it('sees a party without its actor', () => {
  const [statement] = speech(0, 6).statements
  const record = {
    ...sound,
    statements: [{ ...statement!, speaker: { label: 'Ana Ruiz', actor: 'person/ana-ruiz', by: 'test' } }],
  }
  expect(findUnsound(record)).toEqual([
    'record.statements[0].speaker names the actor person/ana-ruiz, which the record has not',
  ])
})
it('sees an article on no side, and what the schema refuses', () => {
  expect(findUnsound({ ...sound, comparison: { ...sound.comparison, sides: [] } })).toEqual([
    'article/1 stands on no side',
  ])
  expect(findUnsound({ ...sound, articles: [{ ...article!, id: 'nonsense' }] })[0]).toContain('articles.0.id')
})
it('sees what is not JSON, what the schema does not know, and what is there twice', () => {
  const extra = { ...sound, mood: 'good' } as unknown as Record
  expect(findUnsound(extra)).toEqual(['the record has keys that its schema does not know'])
  const undone = { ...sound, articles: [{ ...article!, author: undefined }] } as unknown as Record
  expect(findUnsound(undone)).toContain('JSON does not give the record back')
  expect(findUnsound({ ...sound, articles: [article!, article!] })).toEqual(['article/1 is there twice'])
})

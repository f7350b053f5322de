/** docs/model.md is the specification: no noun and no part of a record may be missing from it. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Record } from './record.js'

const text = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n')
const headings = new Set([...text.matchAll(/^### (.+)$/gmu)].map(([, heading]) => heading))
/** The section on the whole, up to the next heading. */
const whole = text.split('\n### Record\n')[1]?.split('\n### ')[0] ?? ''

const nouns = [
  ...['Span', 'Evidence', 'Time', 'Problem'],
  ...['Capture', 'Fact', 'Origin', 'Reservation', 'Article', 'Region', 'Repair', 'Residue', 'Descent'],
  ...['Actor', 'Party'],
  ...['Statement', 'Hop', 'Claim', 'Condition', 'Telling', 'Label'],
  ...['Utterance', 'Issue', 'Position', 'Proposal', 'Answer', 'Meeting', 'Attendance', 'Blocker', 'Story'],
  ...['Side', 'Agreement', 'Contradiction', 'Omission', 'Framing'],
  ...['Record', 'Brief'],
]

describe('docs/model.md', () => {
  it.each(nouns)('has a heading for %s', noun => expect(headings).toContain(noun))

  it.each(Object.keys(Record.unwrap().shape))('has %s in the type of the record', key =>
    expect(whole).toMatch(new RegExp(`\\b${key}\\??: `, 'u')),
  )
})

/** The invented story with somebody's attack in it. */
import type { Party } from '../model/actor.js'
import type { Record } from '../model/record.js'
import { fixture } from './fixture.js'

/** The fixture with a hostile text in every field that comes from outside: text, name, outlet, address, author, label, message. */
export function hostileFixture(payload: string): Record {
  const [a, b] = fixture.articles
  if (!a || !b) return fixture
  const text = `${a.capture.text}${payload}\n`
  const last = a.regions.at(-1)!
  const span = { article: a.id, start: a.capture.text.length, end: text.length }
  const speaker: Party = { label: payload, unnamed: 'unresolved', span, by: 'test' }
  return {
    ...fixture,
    articles: [
      {
        ...a,
        capture: { ...a.capture, name: payload, outlet: payload, url: payload, text },
        author: payload,
        regions: [...a.regions.slice(0, -1), { ...last, span: { ...last.span, end: text.length } }],
      },
      b,
    ],
    statements: [
      ...fixture.statements,
      {
        ...fixture.statements[0]!,
        id: 'statement/hostile',
        speaker,
        content: [span],
        evidence: { spans: [span], by: 'test', certainty: 'stated' },
      },
    ],
    problems: [{ rule: payload, weight: 'warning', message: payload, hint: payload, place: span }],
  }
}

/** An invented story in two reports and its hand-made record, for the tests of everything that shows a record. */
import type { Party } from '../model/actor.js'
import type { Article, Region, RegionKind } from '../model/article.js'
import type { Evidence, Span, Time } from '../model/evidence.js'
import type { Record } from '../model/record.js'
import type { Claim, Condition, Statement } from '../model/statement.js'

const first = `12.0 C

Norland names its price for a meeting with Marevia

President Anna Lindqvist would meet Pavel Orsin at the Lakes summit if Marevia reopens the strait, her spokesman Milo Tarn said on Tuesday.
“We asked for one thing only. The strait must be open“, Tarn told the daily Kurier.

Marevia cierra el estrecho tras la tormenta

In mid-May, however, Lindqvist had said she saw “no need” for such a meeting. Orsin has not yet decided whether he will travel or no.

more stories
`

const second = `Marevia's Orsin snubs summit

Marevian President Pavel Orsin will not travel to the Lakes summit on 3 and 4 June, officials said.
Norland's ultimatum was rejected on Monday.

Source: Kurier
`

const articleA = 'article/aaaa000000000001'
const articleB = 'article/bbbb000000000002'
const texts: { readonly [article: string]: string } = { [articleA]: first, [articleB]: second }
const by = 'en/test/hand-made'

/** The span of words in an article; `nth` counts their occurrences from 0. Throws where they are not there. */
export function spanOf(article: string, words: string, nth = 0): Span {
  const text = texts[article] ?? ''
  let start = text.indexOf(words)
  for (let count = 0; count < nth && start >= 0; count += 1) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`“${words}” is not in ${article}: quote the fixture as printed`)
  return { article, start, end: start + words.length }
}

const inA = (words: string, nth = 0): Span => spanOf(articleA, words, nth)
const inB = (words: string, nth = 0): Span => spanOf(articleB, words, nth)

function stated(...spans: Span[]): Evidence {
  return { spans, by, certainty: 'stated' }
}

function regionsOf(
  article: string,
  starts: readonly (readonly [string, RegionKind, string?])[],
): readonly Region[] {
  const text = texts[article] ?? ''
  return starts.map(([words, kind, language], index) => {
    const next = starts[index + 1]?.[0]
    const span = {
      article,
      start: index === 0 ? 0 : text.indexOf(words),
      end: next ? text.indexOf(next) : text.length,
    }
    return { span, kind, by, ...(language === undefined ? {} : { language }) }
  })
}

function party(label: string, actor: string | undefined, span?: Span): Party {
  return { label, by, ...(actor === undefined ? {} : { actor }), ...(span ? { span } : {}) }
}

const lindqvist = party('Anna Lindqvist', 'person/anna-lindqvist')
const orsin = party('Pavel Orsin', 'person/pavel-orsin')
const norland = party('Norland', 'state/NRL')
const marevia = party('Marevia', 'state/MRV')
const kurier = party('Kurier', 'outlet/kurier')
const officials: Party = {
  label: 'officials',
  unnamed: 'officials',
  of: 'state/MRV',
  span: inB('officials'),
  by,
}

const tuesday: Time = { from: '2031-05-27', implied: ['year'], anchor: '2031-05-28', by }
const midMay: Time = { from: '2031-05-11', until: '2031-05-20', implied: ['year'], by }
const summit: Time = { from: '2031-06-03', until: '2031-06-04', implied: ['year'], by }

const reopen: Condition = {
  id: 'condition/c000000000000001',
  relation: 'if',
  on: [marevia],
  requires: inA('Marevia reopens the strait'),
  consequence: inA('President Anna Lindqvist would meet Pavel Orsin'),
  evidence: stated(inA('if Marevia reopens the strait')),
}

const meet: Claim = {
  act: 'meet',
  agents: [lindqvist],
  recipients: [orsin],
  modality: 'possible',
  polarity: 'yes',
  conditions: [reopen],
  evidence: stated(inA('would meet')),
}

const tarn = party('Milo Tarn', 'person/milo-tarn', inA('her spokesman Milo Tarn'))

const statements: readonly Statement[] = [
  {
    id: 'statement/s000000000000001',
    article: articleA,
    speaker: tarn,
    addressees: [],
    channel: [{ by: tarn, act: 'said' }],
    mode: 'indirect',
    said: tuesday,
    source: inA('her spokesman Milo Tarn'),
    cue: inA('said'),
    content: [
      inA(
        'President Anna Lindqvist would meet Pavel Orsin at the Lakes summit if Marevia reopens the strait',
      ),
    ],
    wording: [],
    claims: [meet],
    evidence: stated(inA(first.slice(first.indexOf('President'), first.indexOf('“We') - 1))),
  },
  {
    id: 'statement/s000000000000002',
    article: articleA,
    speaker: { ...tarn, span: inA('Tarn', 1) },
    addressees: [kurier],
    channel: [
      { by: tarn, act: 'said' },
      { by: kurier, act: 'published' },
      { by: party('Norland Post', 'outlet/norland-post'), act: 'reported' },
    ],
    mode: 'direct',
    source: inA('Tarn', 1),
    cue: inA('told'),
    content: [inA('We asked for one thing only. The strait must be open')],
    wording: [inA('We asked for one thing only. The strait must be open')],
    claims: [],
    evidence: stated(
      inA('“We asked for one thing only. The strait must be open“, Tarn told the daily Kurier.'),
    ),
  },
  {
    id: 'statement/s000000000000003',
    article: articleA,
    speaker: { ...lindqvist, span: inA('Lindqvist', 1) },
    addressees: [],
    channel: [],
    mode: 'mixed',
    said: midMay,
    source: inA('Lindqvist', 1),
    cue: inA('had said'),
    content: [inA('she saw “no need” for such a meeting')],
    wording: [inA('no need')],
    claims: [],
    evidence: stated(inA('In mid-May, however, Lindqvist had said she saw “no need” for such a meeting.')),
  },
  {
    id: 'statement/s000000000000004',
    article: articleB,
    speaker: officials,
    addressees: [],
    channel: [],
    mode: 'indirect',
    source: inB('officials'),
    cue: inB('said'),
    content: [inB('Marevian President Pavel Orsin will not travel to the Lakes summit on 3 and 4 June')],
    wording: [],
    claims: [],
    evidence: stated(
      inB(
        'Marevian President Pavel Orsin will not travel to the Lakes summit on 3 and 4 June, officials said.',
      ),
    ),
  },
]

const undecided = inA('Orsin has not yet decided whether he will travel or no')
const refused = inB('Marevian President Pavel Orsin will not travel')
const rejected = inB("Norland's ultimatum was rejected on Monday")

function article(id: string, name: string, outlet: string, regions: readonly Region[]): Article {
  return {
    id,
    capture: { name, outlet, published: '2031-05-28', mediaType: 'text/plain', text: texts[id] ?? '' },
    language: 'en',
    published: { from: '2031-05-28', implied: [], by },
    regions,
    repairs: [],
    residues: [],
  }
}

export const fixture: Record = {
  model: '1.0',
  articles: [
    {
      ...article(
        articleA,
        'a.txt',
        'Norland Post',
        regionsOf(articleA, [
          ['12.0 C', 'furniture'],
          ['Norland names', 'headline'],
          ['President', 'body'],
          ['Marevia cierra', 'teaser', 'es'],
          ['In mid-May', 'body'],
          ['more stories', 'furniture'],
        ]),
      ),
      repairs: [{ span: inA('“', 1), reads: '”', because: 'the closing mark is turned the wrong way', by }],
      residues: [
        { span: inA('or no', 0), kind: 'translation', from: 'es', because: 'a calque of “o no”', by },
      ],
    },
    {
      ...article(
        articleB,
        'b.txt',
        'Lakeside Wire',
        regionsOf(articleB, [
          ["Marevia's Orsin", 'headline'],
          ['Marevian President', 'body'],
          ['Source: Kurier', 'credit'],
        ]),
      ),
    },
  ],
  actors: [
    {
      id: 'person/anna-lindqvist',
      kind: 'person',
      name: 'Anna Lindqvist',
      names: [],
      roles: [],
      known: false,
    },
    { id: 'person/pavel-orsin', kind: 'person', name: 'Pavel Orsin', names: [], roles: [], known: false },
    { id: 'person/milo-tarn', kind: 'person', name: 'Milo Tarn', names: [], roles: [], known: false },
    { id: 'state/NRL', kind: 'state', name: 'Norland', names: [], roles: [], known: true },
    { id: 'state/MRV', kind: 'state', name: 'Marevia', names: [], roles: [], known: true },
    { id: 'outlet/kurier', kind: 'outlet', name: 'Kurier', names: [], roles: [], known: false },
    { id: 'outlet/norland-post', kind: 'outlet', name: 'Norland Post', names: [], roles: [], known: false },
  ],
  descents: [
    {
      id: 'descent/d000000000000001',
      child: articleB,
      source: kurier,
      relation: 'republished',
      evidence: stated(inB('Source: Kurier')),
    },
  ],
  times: [],
  statements,
  tellings: [
    {
      id: 'telling/t000000000000001',
      article: articleA,
      content: undecided,
      claims: [meet],
      evidence: stated(undecided),
    },
    {
      id: 'telling/t000000000000002',
      article: articleB,
      content: rejected,
      claims: [meet],
      evidence: stated(rejected),
    },
  ],
  story: {
    id: 'story/0000000000000001',
    utterances: [],
    positions: [
      {
        id: 'position/p000000000000001',
        party: norland,
        issue: { id: 'issue/i000000000000001', label: 'a meeting of Anna Lindqvist and Pavel Orsin' },
        stances: [
          { stance: 'against', since: midMay, because: ['statement/s000000000000003'] },
          { stance: 'conditional', since: tuesday, because: ['statement/s000000000000001'] },
        ],
      },
    ],
    proposals: [
      {
        id: 'proposal/q000000000000001',
        kind: 'demand',
        by: norland,
        to: [marevia],
        terms: [{ span: inA('The strait must be open'), because: ['statement/s000000000000002'] }],
        answers: [{ answer: 'rejected', because: ['telling/t000000000000002'], evidence: stated(rejected) }],
        evidence: stated(inA('We asked for one thing only. The strait must be open')),
      },
    ],
    meetings: [
      {
        id: 'meeting/m000000000000001',
        label: 'Meeting of Anna Lindqvist and Pavel Orsin',
        participants: [lindqvist, orsin],
        occasion: 'lakes summit',
        time: summit,
        status: 'unsettled',
        attendance: [
          {
            who: orsin,
            status: 'undecided',
            because: ['telling/t000000000000001'],
            evidence: stated(undecided),
          },
          {
            who: orsin,
            status: 'ruled-out',
            because: ['statement/s000000000000004'],
            evidence: stated(refused),
          },
        ],
        conditions: [reopen],
        blockers: [{ because: ['statement/s000000000000004'], evidence: stated(refused) }],
        because: ['statement/s000000000000001'],
        evidence: stated(inA('President Anna Lindqvist would meet Pavel Orsin at the Lakes summit')),
      },
    ],
  },
  comparison: {
    sides: [[articleA], [articleB]],
    agreements: [],
    contradictions: [
      {
        id: 'contradiction/x000000000000001',
        kind: 'contradiction',
        about: 'meeting/m000000000000001',
        label: 'whether Pavel Orsin comes to the lakes summit',
        sides: [
          { articles: [articleA], says: 'undecided', evidence: stated(undecided) },
          { articles: [articleB], says: 'ruled out', evidence: stated(refused) },
        ],
      },
    ],
    omissions: [
      {
        id: 'omission/o000000000000001',
        kind: 'omission',
        about: 'condition/c000000000000001',
        label: 'the condition for the meeting',
        told: [{ articles: [articleA], says: 'if', evidence: stated(inA('if Marevia reopens the strait')) }],
        untold: [articleB],
      },
    ],
    framings: [
      {
        id: 'framing/f000000000000001',
        kind: 'framing',
        about: 'proposal/q000000000000001',
        label: 'the demand of Norland',
        sides: [
          { articles: [articleA], says: 'its price', evidence: stated(inA('its price')) },
          { articles: [articleB], says: 'ultimatum', evidence: stated(inB('ultimatum')) },
        ],
      },
    ],
  },
  problems: [
    {
      rule: 'test/published-guessed',
      weight: 'note',
      message: 'the date of publication was given for all files',
      article: articleB,
      hint: 'name it for each file with --about',
    },
  ],
}

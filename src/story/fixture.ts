/** An invented world for the tests of story and comparison: three states, a pact, and articles with hand-made reports. */
import type { Knowledge } from '../knowledge/knowledge.js'
import type { Actor, Party } from '../model/actor.js'
import type { Article } from '../model/article.js'
import type { Id, Span, Time } from '../model/evidence.js'
import type { Claim, Condition, Statement, Telling } from '../model/statement.js'
import { makeId } from '../text/identity.js'
import { foldName } from '../text/names.js'

const by = 'test/hand'

function actor(id: Id, name: string, of?: Id): Actor {
  const roles = of ? [{ office: 'president', of }] : []
  return { id, kind: id.split('/')[0] as Actor['kind'], name, names: [name], roles, known: true }
}

const actors: readonly Actor[] = [
  actor('state/RUR', 'Ruritania'),
  actor('state/SYL', 'Syldavia'),
  actor('state/BOR', 'Borduria'),
  actor('alliance/pact', 'Northern Pact'),
  actor('person/elphberg', 'Rudolf Elphberg', 'state/RUR'),
  actor('person/tarlenheim', 'Fritz Tarlenheim', 'state/RUR'),
  actor('person/muskar', 'Ottokar Muskar', 'state/SYL'),
  actor('person/plekszy', 'Kurvi Plekszy', 'state/BOR'),
  actor('outlet/bugle', 'Bugle'),
  actor('outlet/courier', 'Courier'),
]
const byId = new Map(actors.map(each => [each.id, each]))

export const knowledge: Knowledge = {
  actor: id => byId.get(id),
  senses: folded => {
    const surname = actors.find(
      each => each.kind === 'person' && foldName(each.name.split(' ')[1]!) === folded,
    )
    if (surname) return [{ actor: surname.id, sense: 'surname' }]
    if (folded === 'strelsau') return [{ actor: 'state/RUR', sense: 'capital' }]
    return folded === 'klow' ? [{ actor: 'state/SYL', sense: 'capital' }] : []
  },
  longestName: 3,
  longestFrom: () => 3,
  holder: () => undefined,
  leader: () => undefined,
  speaksFor: id => (id.startsWith('person/') ? byId.get(id)?.roles[0]?.of : byId.has(id) ? id : undefined),
  rolesAt: id => byId.get(id)?.roles ?? [],
  stateOf: id => (id.startsWith('state/') ? id : byId.get(id)?.roles[0]?.of),
  bodyOf: () => undefined,
  includes: (whole, part) => whole === 'alliance/pact' && part === 'state/SYL',
  medium: () => undefined,
  outletAt: () => undefined,
  gender: () => undefined,
  isGivenName: () => false,
}

/** A party of the invented world by a short name, or an unnamed one of a state. */
export function party(name: string): Party {
  const known = actors.find(each => each.id.endsWith(`/${name}`))
  if (known) return { label: known.name, actor: known.id, by }
  const [unnamed, of] = name.split(' of ')
  if (of) return { label: unnamed!, unnamed: 'officials', of: `state/${of}`, by }
  return { label: name, unnamed: 'unresolved', by }
}

/** `2031-05-14` or `2031-05-14/2031-05-15`. */
export function time(written: string): Time {
  const [from, until] = written.split('/')
  return { from: from!, ...(until && { until }), implied: [], by }
}

export function article(name: string, published: string, text: string): Article {
  return {
    id: makeId('article', name),
    capture: { name, mediaType: 'text/plain', published, text },
    language: 'en',
    published: time(published),
    regions: [],
    repairs: [],
    residues: [],
  }
}

/** The words in the article, the first time they stand there. */
export function at(page: Article, words: string): Span {
  const start = page.capture.text.indexOf(words)
  if (start < 0)
    throw new Error(`“${words}” does not stand in ${page.capture.name}: write them as they are printed`)
  return { article: page.id, start, end: start + words.length }
}

interface ClaimShort {
  readonly from?: string
  readonly to?: string
  readonly modality?: Claim['modality']
  readonly polarity?: Claim['polarity']
  readonly occasion?: string
  readonly place?: string
  readonly time?: string
  readonly condition?: string
}

/** A claim over the words; `from` and `to` are short names, with commas between. */
export function claim(page: Article, words: string, act: Claim['act'], short: ClaimShort = {}): Claim {
  const evidence = { spans: [at(page, words)], by, certainty: 'stated' as const }
  const parties = (names: string | undefined): readonly Party[] => (names ? names.split(', ').map(party) : [])
  const requires = short.condition === undefined ? undefined : at(page, short.condition)
  const condition: readonly Condition[] = requires
    ? [{ id: makeId('condition', page.id, requires.start), relation: 'if', on: [], requires, evidence }]
    : []
  return {
    act,
    agents: parties(short.from),
    recipients: parties(short.to),
    modality: short.modality ?? 'fact',
    polarity: short.polarity ?? 'yes',
    ...(short.occasion && { occasion: short.occasion }),
    ...(short.place && { place: short.place }),
    ...(short.time && { time: time(short.time) }),
    conditions: condition,
    evidence,
  }
}

interface StatementShort {
  readonly said?: string
  readonly through?: string
  readonly carriedFrom?: Id
}

export function said(
  page: Article,
  speaker: string,
  words: string | readonly string[],
  claims: readonly Claim[],
  short: StatementShort = {},
): Statement {
  const content = [words].flat().map(each => at(page, each))
  return {
    id: makeId('statement', page.id, content[0]!.start, speaker),
    article: page.id,
    speaker: party(speaker),
    addressees: [],
    channel: short.through ? [{ by: party(short.through), act: 'reported' }] : [],
    mode: 'indirect',
    ...(short.said && { said: time(short.said) }),
    content,
    wording: [],
    ...(short.carriedFrom && { carriedFrom: short.carriedFrom }),
    claims,
    evidence: { spans: content, by, certainty: 'stated' },
  }
}

export function told(page: Article, words: string, ...claims: readonly Claim[]): Telling {
  const content = at(page, words)
  return {
    id: makeId('telling', page.id, content.start),
    article: page.id,
    content,
    claims,
    evidence: { spans: [content], by, certainty: 'stated' },
  }
}

const first = article(
  'first',
  '2031-05-12',
  `A meeting of the two presidents is far off. On 3 May Elphberg said he saw no point in meeting Muskar. His spokesman said a meeting could take place if Klow lifts the toll. The peace terms that Strelsau sent to the Pact and Syldavia in March included the closing of the Pact base in the marshes, a ban on long and short range rockets near the river, as well as the return of the crown jewels. Since the flood the dialogue on these terms has been suspended. Muskar will attend the Lakes summit on 20 and 21 May in Zenda, the palace in Klow announced. Elphberg has not yet decided whether to come. The Bugle reported that Syldavian officials want to keep the two from meeting at the summit. Elphberg recalled that Borduria broke off the talks held in Hofbau in January.`,
)
const second = article(
  'second',
  '2031-05-13',
  `In early May the Ruritanian president said there was no need for such talks with Muskar. Ruritania demanded that the Pact close every base in the marshes. It also demanded that no rockets stand near the river. The Pact has rejected these demands. Both Elphberg and Muskar are in Zenda in May for the Lakes meeting. According to the Bugle, Syldavian officials are busy keeping Muskar and Elphberg apart.`,
)

const c = claim
/** Two articles about one story, as the steps before would report them. */
export const lakes = {
  articles: [first, second],
  sides: [[first.id], [second.id]],
  statements: [
    said(
      first,
      'elphberg',
      'he saw no point in meeting Muskar',
      [
        c(first, 'no point in meeting Muskar', 'meet', {
          from: 'elphberg',
          to: 'muskar',
          modality: 'willing',
          polarity: 'no',
        }),
      ],
      { said: '2031-05-03' },
    ),
    said(
      first,
      'tarlenheim',
      'a meeting could take place if Klow lifts the toll',
      [
        c(first, 'a meeting could take place', 'meet', {
          from: 'elphberg, muskar',
          modality: 'possible',
          condition: 'Klow lifts the toll',
        }),
      ],
      { said: '2031-05-11' },
    ),
    said(first, 'SYL', 'Muskar will attend the Lakes summit on 20 and 21 May in Zenda', [
      c(first, 'Muskar will attend', 'attend', {
        from: 'muskar',
        modality: 'intended',
        occasion: 'lakes summit',
        place: 'Zenda',
        time: '2031-05-20/2031-05-21',
      }),
    ]),
    said(
      first,
      'officials of SYL',
      'want to keep the two from meeting at the summit',
      [
        c(first, 'keep the two from meeting at the summit', 'meet', {
          from: 'muskar, elphberg',
          modality: 'intended',
          polarity: 'no',
          occasion: 'lakes summit',
        }),
      ],
      { through: 'bugle' },
    ),
    said(
      first,
      'elphberg',
      'Borduria broke off the talks held in Hofbau in January',
      [
        c(first, 'broke off the talks', 'suspend', { from: 'BOR' }),
        c(first, 'talks held in Hofbau in January', 'negotiate', {
          from: 'BOR, RUR',
          place: 'Hofbau',
          time: '2031-01',
        }),
      ],
      { said: '2031-05-10' },
    ),
    said(
      second,
      'elphberg',
      'there was no need for such talks with Muskar',
      [
        c(second, 'no need for such talks with Muskar', 'negotiate', {
          from: 'elphberg',
          to: 'muskar',
          modality: 'willing',
          polarity: 'no',
        }),
      ],
      { said: '2031-05-01/2031-05-10' },
    ),
    said(second, 'RUR', 'that the Pact close every base in the marshes', [
      c(second, 'the Pact close every base', 'demand', { from: 'RUR', to: 'pact', modality: 'required' }),
    ]),
    said(second, 'RUR', 'that no rockets stand near the river', [
      c(second, 'no rockets stand near the river', 'demand', {
        from: 'RUR',
        modality: 'required',
        polarity: 'no',
      }),
    ]),
    said(second, 'pact', 'these demands', [
      c(second, 'these demands', 'reject', { from: 'pact', polarity: 'no' }),
    ]),
    said(
      second,
      'officials of SYL',
      'are busy keeping Muskar and Elphberg apart',
      [
        c(second, 'keeping Muskar and Elphberg apart', 'meet', {
          from: 'muskar, elphberg',
          modality: 'intended',
          polarity: 'no',
        }),
      ],
      { through: 'bugle' },
    ),
  ],
  tellings: [
    told(
      first,
      'The peace terms that Strelsau sent to the Pact and Syldavia in March included the closing of the Pact base in the marshes, a ban on long and short range rockets near the river, as well as the return of the crown jewels.',
      c(first, 'The peace terms that Strelsau sent to the Pact and Syldavia', 'propose', {
        from: 'RUR',
        to: 'pact, SYL',
        time: '2031-03',
      }),
    ),
    told(
      first,
      'Since the flood the dialogue on these terms has been suspended.',
      c(first, 'the dialogue on these terms has been suspended', 'suspend'),
    ),
    told(
      first,
      'Elphberg has not yet decided whether to come.',
      c(first, 'has not yet decided whether to come', 'attend', { from: 'elphberg', modality: 'undecided' }),
    ),
    told(
      second,
      'Both Elphberg and Muskar are in Zenda in May for the Lakes meeting.',
      c(second, 'Both Elphberg and Muskar are in Zenda in May', 'attend', {
        from: 'elphberg, muskar',
        occasion: 'lakes meeting',
        place: 'Zenda',
        time: '2031-05',
      }),
    ),
  ],
}

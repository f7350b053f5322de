import type { CueMeaning, Rule } from '../language.js'

/** Verbs of answering: yes or no to what another put forward. */
export const cuesAnswer = [
  {
    id: 'en/cue/refuse',
    match: '(refuse|refuses|refused|refusing|decline|declines|declined|declining)',
    means: { act: 'reject', polarity: 'no', frames: ['to'], nouns: ['refuse', 'decline'] },
    because: 'To say no to doing something.',
    yes: ['The minister declined to give a date.'],
    no: ['Prices declined in May.', 'Refuse was piling up.'],
  },
  {
    id: 'en/cue/reject',
    match:
      '(reject|rejects|rejected|rejecting|dismiss|dismisses|dismissed|dismissing|rebuff|rebuffs|rebuffed)',
    means: { act: 'reject', polarity: 'no', frames: ['phrase'] },
    because: 'To say no to what another put forward.',
    yes: ['The Peruvian government rejected the plan.'],
    no: ['The rejected goods were burnt.'],
  },
  {
    id: 'en/cue/rule-out',
    match: '(rule|rules|ruled|ruling) out',
    means: { act: 'reject', polarity: 'no', frames: ['phrase'] },
    because: 'To say that something will not be.',
    yes: ['The premier ruled out a new tax.'],
    no: [],
  },
  {
    id: 'en/cue/deny',
    match: '(deny|denies|denied|denying)',
    means: { act: 'deny', polarity: 'no', frames: ['clause', 'quotation', 'phrase'] },
    because: 'To say that something is not so.',
    yes: ['The embassy denied that it had paid.'],
    no: ['They were denied entry.'],
  },
  {
    id: 'en/cue/accept',
    match: '(accept|accepts|accepted|accepting)',
    means: { act: 'accept', polarity: 'yes', frames: ['phrase'] },
    because: 'To say yes to what another put forward.',
    yes: ['The Swedish government accepted the timetable.'],
    no: ['It is an accepted rule.'],
  },
  {
    id: 'en/cue/welcome',
    match: '(welcome|welcomes|welcomed|welcoming|hail|hails|hailed|praise|praises|praised)',
    means: { act: 'support', polarity: 'yes', frames: ['phrase'], nouns: ['welcome', 'praise'] },
    because: 'To say that something is good.',
    yes: ['Finland welcomed the ceasefire.'],
    no: ['They felt welcome there.'],
  },
  {
    id: 'en/cue/condemn',
    match:
      '(condemn|condemns|condemned|condemning|denounce|denounces|denounced|denouncing|criticise|criticises|criticised|criticize|criticizes|criticized|deplore|deplores|deplored|blast|blasted|slam|slammed)',
    means: { act: 'accuse', polarity: 'yes', frames: ['phrase'] },
    because: 'To say that something is wrong.',
    yes: ['The Moroccan foreign ministry condemned the raid.'],
    no: ['The condemned house fell.'],
  },
  {
    id: 'en/cue/accuse',
    match: '(accuse|accuses|accused|accusing|blame|blames|blamed|blaming)',
    means: { act: 'accuse', polarity: 'yes', frames: ['someone-of', 'phrase'], nouns: ['blame'] },
    because: 'To say that somebody did wrong.',
    yes: ['The minister accused Chile of shelling a village.'],
    no: ['The accused stood up.'],
  },
  {
    id: 'en/cue/agree',
    match: '(agree|agrees|agreed|agreeing)',
    means: { act: 'agree', polarity: 'yes', frames: ['clause', 'to'] },
    because: 'To say yes together.',
    yes: ['Peru and Chile agreed to meet in spring.'],
    no: ['The agreed text was printed.'],
  },
] as const satisfies readonly Rule<CueMeaning>[]

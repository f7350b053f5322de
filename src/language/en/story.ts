import type { Rule, StoryMeaning } from '../language.js'

/** Words by which a proposal, the answers to it, and talks are followed through an article. */
export const story = [
  {
    id: 'en/story/gathering',
    match:
      '(talks|talk|negotiations|negotiation|negotiate|negotiating|negotiated|renegotiate|dialogue|dialog|discussions|meeting|meetings|meet|met|meets|summit|summits|conference|consultations|contacts|forum|gathering|session)',
    means: { kind: 'gathering' },
    because: 'What a refusal or a ban must speak of to stand in the way of talks.',
    yes: ['The council banned any negotiations with the rebels.'],
    no: ['The council banned the sale of fireworks.'],
  },
  {
    id: 'en/story/visit',
    match: '(visit|visits)',
    means: { kind: 'visit' },
    because: 'A visit is one occasion for its visitor; others go elsewhere at other times.',
    yes: ['The envoy will be on a visit to Ruritania.'],
    no: ['The envoy will be at the summit.'],
  },
  {
    id: 'en/story/topic',
    match:
      '(talk|talks|negotiation|negotiations|negotiate|negotiating|dialogue|dialog|discussions|consultations) (on|about|over|regarding|concerning)',
    means: { kind: 'topic' },
    because:
      'Talks whose subject is told are a matter to stand for or against, even with nobody named on the other side.',
    yes: ['Ruritania is ready for talks on river tolls.'],
    no: ['Ruritania is ready for talks.'],
  },
  {
    id: 'en/story/lists',
    match:
      '(include|includes|included|including|comprise|comprises|comprised|contain|contains|contained|provide_for|provides_for|provided_for|consist_of|consisted_of|call_for|calls_for|called_for|calling_for|foresee|foresees|foresaw|envisage|envisages|envisaged|namely)',
    means: { kind: 'lists' },
    because: 'After these words stand the terms, one by one.',
    yes: ['The plan that Oslo put forward included a truce, a corridor and an exchange of prisoners.'],
    no: ['The plan that Oslo put forward was short.'],
  },
  {
    id: 'en/story/joins',
    match: [
      '(as_well_as|in_addition_to|along_with|together_with|and_also|plus)',
      ', (and)? that',
      'and that',
    ],
    means: { kind: 'joins' },
    because: 'What follows is one more of what came before.',
    yes: ['The plan foresees a truce as well as an exchange of prisoners.'],
    no: ['The plan went well.'],
  },
  {
    id: 'en/story/coordinates',
    match: '(and|or)',
    means: { kind: 'coordinates' },
    because: 'May begin the last term, or only join two words inside one (“short and medium range”).',
    yes: ['The plan foresees a truce and an exchange of prisoners.'],
    no: ['The plan foresees a truce.'],
  },
  {
    id: 'en/story/refers-to-proposal',
    match:
      '(the|this|that|these|those|such|its|their|his|her|both|all) .. (demand|demands|proposal|proposals|offer|offers|plan|plans|initiative|initiatives|ultimatum|ultimatums|terms|conditions|draft|drafts|draft_treaty|request|requests|guarantees|idea|ideas|notion|scheme|schemes|compromise|formula|suggestion|suggestions|package|roadmap)',
    means: { kind: 'refers' },
    because: 'An article, and then the name of what was put before.',
    yes: ['Helsinki has turned down these demands.', 'Helsinki accepted the latest offer.'],
    no: ['Helsinki has many demands on its budget.'],
  },
  {
    id: 'en/story/refers-to-subject',
    match:
      '(dialogue|dialog|talks|negotiations|discussions|discussion|work|consultations|conversation) (on|about|over|regarding|concerning|around) (this|that|these|those|it|them|the)',
    means: { kind: 'refers' },
    because: 'Talks about what was put before.',
    yes: ['The dialogue on this matter broke off in spring.'],
    no: ['The talks in Oslo broke off in spring.'],
  },
  {
    id: 'en/story/refers-pronoun',
    match: '(rejected|accepted|dismissed|refused|declined|welcomed|rebuffed) (it|them|this|both|all_of_them)',
    means: { kind: 'refers' },
    because: 'The pronoun after a word of answering stands for what was put before.',
    yes: ['The alliance rejected them.'],
    no: ['The alliance rejected Ruritania.'],
  },
  {
    id: 'en/story/dismisses',
    match: [
      '(unworkable|unacceptable|unrealistic|non-starter|nonstarter|impracticable|absurd)',
      'out of the question',
      'dead on arrival',
    ],
    means: { kind: 'dismisses' },
    because: 'To call a proposal so is to reject it.',
    yes: ['Helsinki called the idea unworkable.'],
    no: ['Helsinki called the idea bold.'],
  },
  {
    id: 'en/story/studies',
    match:
      '(study|studies|studying|consider|considers|considering|examine|examines|examining|review|reviews|reviewing|assess|assessing|look_into|looking_into|weigh|weighing)',
    means: { kind: 'studies' },
    because: 'The answer is not given yet.',
    yes: ['Helsinki will study the proposals.'],
    no: ['Helsinki turned the proposals down.'],
  },
  {
    id: 'en/story/counters',
    match:
      '(counter-offer|counter-offers|counteroffer|counter-proposal|counter-proposals|counterproposal|counterproposals|counter-demand|counter-demands)',
    means: { kind: 'counters' },
    because: 'An answer that is itself a proposal.',
    yes: ['Helsinki came back with a counter-offer.'],
    no: ['Helsinki opened an information counter.'],
  },
] as const satisfies readonly Rule<StoryMeaning>[]

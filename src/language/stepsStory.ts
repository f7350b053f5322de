/** Steps of reading, folding and comparing: who is meant, what is said without a verb, and what reports make together. */
import type { StepRule } from './stepRule.js'

/** Who is meant by words that no table of titles or groups has. */
const party: readonly StepRule[] = [
  {
    id: 'party/name',
    match: 'a name of the knowledge tables',
    because: 'A known name is that actor.',
    yes: '“Peru”',
  },
  {
    id: 'party/adjective',
    match: 'an adjective of a state',
    because: 'It says whose somebody is.',
    yes: '“Peruvian officials”',
  },
  {
    id: 'party/people',
    match: 'the name of a people',
    because: 'A people stands for its state.',
    yes: '“the Peruvians”',
  },
  {
    id: 'party/capital',
    match: 'a capital where it speaks or acts',
    because: 'A capital stands for its government.',
    yes: '“Lima rejected the plan.”',
  },
  {
    id: 'party/seat',
    match: 'a building or place that stands for an office',
    because: 'A seat speaks for who sits there.',
    yes: '“the Élysée said”',
  },
  {
    id: 'party/surname',
    match: 'a surname that the article introduced, or that only one holder of an office has',
    because: 'After the full name the surname is enough.',
    yes: '“Ruiz said”, after “Ana Ruiz”',
  },
  {
    id: 'party/unknown',
    match: 'a capitalised name that no table knows',
    because: 'Somebody is named, whom we do not know.',
    yes: '“Ana Ruiz”',
  },
  {
    id: 'party/pronoun-person',
    match: 'a pronoun for one person',
    because: 'It is the person named last who fits, and who is not known to be a woman.',
    yes: '“he said”',
  },
  {
    id: 'party/pronoun-woman',
    match: '`she` or `her`',
    because: 'It is the woman named last, if one was named; else the person who fits.',
    yes: '“she said”',
  },
  {
    id: 'party/pronoun-thing',
    match: 'a pronoun for a body, as the subject of a verb',
    because: 'It is the body named last.',
    yes: '“it added that …”',
  },
  {
    id: 'party/pronoun-plural',
    match: 'a pronoun for several',
    because: 'Whom it means is left open.',
    yes: '“they agreed”',
  },
  {
    id: 'party/pronoun-speaker',
    match: 'the speaker’s word for himself',
    because: 'In quoted words it is who speaks.',
    yes: '““I will come,” she said.”',
  },
  {
    id: 'party/pronoun-speakers',
    match: 'the speaker’s word for his side',
    because: 'In quoted words it is who speaks, and those he speaks for.',
    yes: '““We will come,” she said.”',
  },
  {
    id: 'party/pronoun-addressee',
    match: 'the speaker’s word for the one spoken to',
    because: 'Whom it means is left open.',
    yes: '““You will see,” she said.”',
  },
]

/** Statements without a verb of saying, and the way that words took. */
const saying: readonly StepRule[] = [
  {
    id: 'attribution/colon',
    match: 'a name, a colon and a quotation',
    because: 'So interviews are printed.',
    yes: 'Ruiz: “We will wait.”',
  },
  {
    id: 'attribution/free-indirect',
    match:
      'a sentence of duty, or with the same person as its subject, that takes up words of the speaker before it',
    because: 'Right after a statement such a sentence is still in its speaker’s voice.',
    yes: 'The envoy spoke of “small steps”. The rebels should first “open the road”.',
  },
  {
    id: 'attribution/carried-quotation',
    match: 'a quotation alone, right after a statement',
    because: 'The same speaker goes on.',
    yes: 'a paragraph of quoted words under “…,” the envoy said.',
  },
  {
    id: 'attribution/lone-quotation',
    match: 'a quotation that no verb claims',
    because: 'It is somebody’s words; whose, only a person named in the sentence can say.',
    yes: 'Ruiz shrugged. “Who knows?”',
  },
  {
    id: 'channel/title',
    match: 'a title in quotation marks on the way of the words',
    because: 'A programme or film through which it was said.',
    yes: 'she said in the programme “Money”',
  },
  {
    id: 'telling/own-voice',
    match: 'a claim in a sentence that is in nobody’s mouth',
    because: 'The article tells it itself, and answers for it.',
    yes: 'The ministers met in Lima.',
  },
  {
    id: 'label/descriptor',
    match: 'the plain words for a person of the article',
    because: 'Beside them a loaded word shows.',
    yes: '“the president” beside “the strongman”',
  },
]

/** What is folded from statements and tellings. */
const story: readonly StepRule[] = [
  {
    id: 'story/meeting',
    match: 'claims to meet, talk or attend of the same parties, occasion and time',
    because: 'Reports of one meeting are one meeting.',
    yes: 'two reports of a summit in May',
  },
  {
    id: 'story/attendance',
    match: 'who is said to be there, may be, or will not be',
    because: 'Each side’s word is kept, so that a contradiction shows.',
    yes: '“She has not decided whether to go.”',
  },
  {
    id: 'story/blocker',
    match: 'a refusal or a denial of a meeting',
    because: 'It stands in the meeting’s way.',
    yes: '“There is nothing to talk about,” he said.',
  },
  {
    id: 'story/proposal',
    match: 'an offer or demand of one party to another',
    because: 'Reports of one proposal are one proposal.',
    yes: '“Lima demanded that the port be opened.”',
  },
  {
    id: 'story/term',
    match: 'one thing of the list that a proposal asks for or gives',
    because: 'Reports may name different terms.',
    yes: '“the release of prisoners” in a list of demands',
  },
  {
    id: 'story/answer',
    match: 'what the other party says to a proposal',
    because: 'A proposal and its answers belong together.',
    yes: '“Oslo rejected the plan.”',
  },
  {
    id: 'story/party/stands-for',
    match: 'the state or organisation for which a party speaks',
    because: 'A spokesman’s position is his state’s.',
    yes: 'Peru, for “the Peruvian spokeswoman”',
  },
]

/** What is found by putting the reports side by side. */
const comparison: readonly StepRule[] = [
  {
    id: 'comparison/agreement/quotation',
    match: 'one quotation of one speaker, in reports of at least two sides',
    because: 'Both print the same words, but for a few.',
    yes: '“We are not afraid,” she said. / “We are not afraid”, she added.',
  },
  {
    id: 'comparison/agreement/utterance',
    match: 'the same claim in two independent reports of one utterance',
    because: 'Two witnesses.',
    yes: 'both say that she will come',
  },
  {
    id: 'comparison/agreement/answer',
    match: 'one answer to a proposal in reports of at least two sides',
    because: 'Two witnesses.',
    yes: 'both say that Lima rejected the plan',
  },
  {
    id: 'comparison/agreement/attendance',
    match: 'the same presence in two independent reports',
    because: 'Two witnesses.',
    yes: 'both say that he is undecided',
  },
  {
    id: 'comparison/agreement/blocker',
    match: 'the same refusal in two independent reports',
    because: 'Two witnesses.',
    yes: 'both report the refusal',
  },
  {
    id: 'comparison/contradiction/attendance',
    match: 'presences that exclude each other',
    because: 'One of the reports is wrong, or older.',
    yes: 'one says that he will come, the other that he will not',
  },
  {
    id: 'comparison/contradiction/time',
    match: 'times of one meeting that exclude each other',
    because: 'One of the reports is wrong.',
    yes: 'one says Monday, the other Tuesday',
  },
  {
    id: 'comparison/contradiction/place',
    match: 'places of one meeting that exclude each other',
    because: 'One of the reports is wrong.',
    yes: 'one says Lima, the other Oslo',
  },
  {
    id: 'comparison/contradiction/utterance',
    match: 'yes in one report of an utterance and no in another',
    because: 'One of the reports is wrong.',
    yes: 'one says that she agreed, the other that she did not',
  },
  {
    id: 'comparison/contradiction/telling',
    match: 'yes and no of one fact that two reports tell in their own voice',
    because: 'One of the reports is wrong.',
    yes: 'one tells that they met, the other that they did not',
  },
  {
    id: 'comparison/omission',
    match: 'a matter of the story that some sides leave out although they speak of those concerned',
    because: 'What is left out shapes the picture.',
    yes: 'the condition stands in one report only',
  },
  {
    id: 'comparison/framing',
    match: 'different words of two sides for one thing, one of them loaded',
    because: 'Words take sides.',
    yes: '“the strongman” and “the president”',
  },
]

/** All of these, in the order of the flow. */
export const stepsStory: readonly StepRule[] = [...party, ...saying, ...story, ...comparison]

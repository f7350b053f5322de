import type { CueMeaning, Rule } from '../language.js'

/** Verbs of thinking and judging, which give somebody a view. */
export const cuesThink = [
  {
    id: 'en/cue/argue',
    match: '(argue|argues|argued|arguing|contend|contends|contended|contending|reason|reasoned)',
    means: { act: 'say', polarity: 'yes', frames: ['clause', 'quotation'], nouns: ['reason'] },
    because: 'To say as a case to be made.',
    yes: ['Opponents argued that the vote was unfair.'],
    no: ['The reason that he left is unknown.'],
  },
  {
    id: 'en/cue/claim',
    match:
      '(claim|claims|claimed|claiming|allege|alleges|alleged|alleging|assert|asserts|asserted|asserting)',
    means: { act: 'say', polarity: 'yes', frames: ['clause', 'quotation', 'to'], nouns: ['claim', 'claims'] },
    because: 'To say without proof being given.',
    yes: ['The rebels claimed that they held the town.'],
    no: ['The alleged spy was freed.', 'Claims that the dam broke were false.'],
  },
  {
    id: 'en/cue/suggest',
    match: '(suggest|suggests|suggested|suggesting|hint|hints|hinted|hinting|imply|implies|implied|implying)',
    means: { act: 'say', polarity: 'yes', frames: ['clause', 'quotation'], nouns: ['hint', 'hints'] },
    because: 'To say as a possibility.',
    yes: ['The broker suggested that a pause was near.'],
    no: ['There was no hint of rain.'],
  },
  {
    id: 'en/cue/predict',
    match:
      '(predict|predicts|predicted|predicting|forecast|forecasts|estimate|estimates|estimated|estimating|reckon|reckons|reckoned)',
    means: {
      act: 'say',
      polarity: 'yes',
      frames: ['clause', 'quotation'],
      nouns: ['forecast', 'forecasts', 'estimate', 'estimates'],
    },
    because: 'To say of the future or of a number.',
    yes: ['Economists predicted that prices would fall.'],
    no: ['The estimated cost doubled.'],
  },
  {
    id: 'en/cue/complain',
    match:
      '(complain|complains|complained|complaining|lament|lamented|laments|joke|joked|jokes|quip|quipped|boast|boasted|boasts)',
    means: {
      act: 'say',
      polarity: 'yes',
      frames: ['clause', 'quotation'],
      nouns: ['joke', 'jokes', 'lament', 'laments', 'boast', 'boasts'],
    },
    because: 'To say with a feeling.',
    yes: ['Traders complained that the tax was high.'],
    no: ['The joke fell flat.'],
  },
  {
    id: 'en/cue/believe',
    match:
      '(believe|believes|believed|believing|think|thinks|thought|thinking|feel|feels|felt|doubt|doubts|doubted|consider|considers|considered)',
    means: {
      act: 'say',
      polarity: 'yes',
      frames: ['clause', 'quotation'],
      nouns: ['thought', 'doubt', 'doubts'],
      thought: true,
    },
    because: 'A thought that the article gives to somebody.',
    yes: ['The envoy believes that a deal is close.'],
    no: ['The thought that counts is kind.', 'He felt the table.'],
  },
  {
    id: 'en/cue/hope',
    match: '(hope|hopes|hoped|hoping|expect|expects|expected|expecting|fear|fears|feared|fearing)',
    means: {
      act: 'say',
      polarity: 'yes',
      frames: ['clause', 'quotation', 'to'],
      nouns: ['hope', 'hopes', 'fear', 'fears'],
      thought: true,
    },
    because: 'A hope or a fear that the article gives to somebody.',
    yes: ['The Danish ambassador hopes that the strike will end.'],
    no: ['Hopes that the strike ends have faded.', 'The expected guests came.'],
  },
  {
    id: 'en/cue/express',
    match: '(express|expresses|expressed|expressing|voice|voices|voiced)',
    means: { act: 'say', polarity: 'yes', frames: ['phrase'], nouns: ['voice', 'voices', 'express'] },
    because: 'To say a feeling.',
    yes: ['The Chilean minister voiced concern over the cuts.'],
    no: ['The express train was late.', 'Her voice broke.'],
  },
  {
    id: 'en/cue/call-names',
    match:
      '(call|calls|called|calling|describe|describes|described|brand|brands|branded|dub|dubs|dubbed|label|labels|labelled|labeled)',
    means: {
      act: 'say',
      polarity: 'yes',
      frames: ['taken-words'],
      nouns: ['call', 'calls', 'brand', 'brands', 'label', 'labels'],
    },
    because: 'A name given in the speaker’s own words says what the speaker thinks.',
    yes: ['The envoy called the idea of a truce “a trap”.'],
    no: ['The envoy called the hotel.', 'The ship was called Aurora.'],
  },
] as const satisfies readonly Rule<CueMeaning>[]

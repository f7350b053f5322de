import type { AttributionMeaning, Rule } from '../language.js'

/** Turns of phrase that name a source without a verb, say where something was said, or let one statement run on. */
export const attributionPhrases = [
  {
    id: 'en/attribution/according-to',
    match: 'according to',
    means: { kind: 'according' },
    because: 'Names the source of the whole sentence.',
    yes: ['According to the daily Morgenpost, the talks moved to Oslo.'],
    no: ['They sorted the files according to size.'],
  },
  {
    id: 'en/attribution/in-the-words-of',
    match: 'in the words of',
    means: { kind: 'according' },
    because: 'Names the source of the whole sentence.',
    yes: ['In the words of the mediator, both sides were tired.'],
    no: [],
  },
  {
    id: 'en/attribution/interview',
    match:
      'in (an|the|his|her|a) (exclusive|recent|televised|joint)? (interview|interviews|conversation) (with|for|to|on)',
    means: { kind: 'through' },
    because: 'An interview is the way from the mouth to the page.',
    yes: ['Nobody will leave, she said in a conversation with Radio Nord.'],
    no: ['He failed in an interview.'],
  },
  {
    id: 'en/attribution/programme',
    match:
      'in (a|the|an) (fragment|excerpt|episode|part|clip|edition) of (the|a)? (program|programme|show|film|documentary|series|podcast)?',
    means: { kind: 'through' },
    because: 'A broadcast is the way from the mouth to the page.',
    yes: ['Prices will hold, the head of the bank said in an episode of the programme “Money”.'],
    no: [],
  },
  {
    id: 'en/attribution/documentary',
    match: '(for|in|on) (the|a) (documentary|film|programme|program|podcast|broadcast)',
    means: { kind: 'through' },
    because: 'A broadcast is the way from the mouth to the page.',
    yes: ['I never doubted it, the pilot said in the documentary “Thin Air”.'],
    no: [],
  },
  {
    id: 'en/attribution/on-channel',
    match:
      'on (the)? (television|radio|tv|telegram|twitter|facebook|x|social_media|state_television|state_tv|national_television)',
    means: { kind: 'through' },
    because: 'The channel names itself.',
    yes: ['We will rebuild, the mayor wrote on Telegram.'],
    no: ['She sat on the sofa.'],
  },
  {
    id: 'en/attribution/statement',
    match:
      'in (a|an|the|his|her|their|its) (written|joint|brief|video|televised|official|separate|short)? (statement|speech|address|post|tweet|message|letter|briefing|interview|communique|press_release|news_conference|press_conference|memo|commentary|article|op-ed|report)',
    means: { kind: 'through' },
    because: 'The form of what was said.',
    yes: ['Work goes on, the agency said in a written statement.'],
    no: [],
  },
  {
    id: 'en/attribution/at-conference',
    match:
      'at (a|the|his|her|their) (joint|weekly|daily|regular|televised)? (press_conference|news_conference|briefing|press_briefing|conference|meeting|rally|hearing)',
    means: { kind: 'through' },
    because: 'The occasion on which it was said.',
    yes: ['No date is set, the spokesman said at a daily briefing.'],
    no: [],
  },
  {
    id: 'en/attribution/in-addition',
    match:
      '(in_addition|in_particular|in_return|in_exchange|moreover|furthermore|besides|additionally|also|likewise|similarly|secondly|finally|at_the_same_time) ,?',
    means: { kind: 'list' },
    because: 'A list of demands goes on in the next sentence.',
    yes: ['The union demanded that wages rise. In addition, no worker should be fired.'],
    no: [],
  },
  {
    id: 'en/attribution/while',
    match: ', (while|whereas)',
    means: { kind: 'contrast' },
    because: 'After the comma the article sets its own sentence against what was said.',
    yes: ['The palace announced the king would come, while the queen has not yet decided.'],
    no: ['He spoke while the band played.'],
  },
  {
    id: 'en/attribution/should',
    match: '(should|must|would|could|ought|needs_to|need_to|has_to|have_to|will)',
    means: { kind: 'carried' },
    because: 'A sentence of duty right after a statement goes on in the voice of its speaker.',
    yes: ['The envoy spoke of “small steps”. The rebels should first “open the road”.'],
    no: [],
  },
  {
    id: 'en/attribution/hours-after',
    match:
      ', (just|only|barely|shortly)? (a|one|two|three|four|five|six|several|some|hours|days|weeks|months|minutes|the) (day|days|hour|hours|week|weeks|month|months|year|years|after|before|minutes|few_days|few_hours) (after|before)?',
    means: { kind: 'contrast' },
    because: 'After the comma the article says when it was said, in its own voice.',
    yes: ['The mayor said the port was safe, hours after the harbour master announced the storm.'],
    no: ['The mayor said the port was safe, and that the ships would sail.'],
  },
] as const satisfies readonly Rule<AttributionMeaning>[]

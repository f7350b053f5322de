import type { GroupMeaning, Rule } from '../language.js'

/** Nouns for those who speak without a name, and for bodies that speak for a state. */
export const groups = [
  {
    id: 'en/group/officials',
    match: '(official|officials|functionaries|bureaucrats)',
    means: { kind: 'unnamed', unnamed: 'officials' },
    because: 'Office without a name.',
    yes: ['Peruvian officials confirmed the arrest.'],
    no: ['The official text was printed.'],
  },
  {
    id: 'en/group/sources',
    match:
      '(source|sources|insider|insiders|people_familiar_with|person_familiar_with|people_with_knowledge|people_briefed_on)',
    means: { kind: 'unnamed', unnamed: 'sources' },
    because: 'Somebody who must not be named.',
    yes: ['Two people familiar with the talks saw no progress.'],
    no: ['The source of the river dried up.'],
  },
  {
    id: 'en/group/diplomats',
    match: '(diplomats)',
    means: { kind: 'unnamed', unnamed: 'diplomats', abroad: true },
    because: 'Diplomats without a name.',
    yes: ['Western diplomats doubted it.'],
    no: [],
  },
  {
    id: 'en/group/experts',
    match: '(experts|analysts|observers|economists|scientists|researchers|historians|critics|commentators)',
    means: { kind: 'unnamed', unnamed: 'experts' },
    because: 'Expertise without a name.',
    yes: ['Analysts doubt that the rouble will hold.'],
    no: [],
  },
  {
    id: 'en/group/witnesses',
    match: '(witnesses|eyewitnesses|residents|locals|survivors)',
    means: { kind: 'unnamed', unnamed: 'witnesses' },
    because: 'Those who saw it.',
    yes: ['Witnesses heard two blasts.'],
    no: [],
  },
  {
    id: 'en/group/media',
    match: '(media|newspapers|news_reports|media_reports|press_reports|news_outlets|media_outlets)',
    means: { kind: 'unnamed', unnamed: 'media' },
    because: 'Other media, none of them named.',
    yes: ['Local media reported a fire.'],
    no: [],
  },
  {
    id: 'en/group/journalists',
    match: '(journalists|reporters|correspondents|newsmen|journalist|reporter|the_press)',
    means: { kind: 'unnamed', unnamed: 'media' },
    because: 'Those to whom things are told.',
    yes: ['Reporters were told to wait.'],
    no: [],
  },
  {
    id: 'en/group/aides',
    match:
      '(aides|advisers|advisors|allies|lawmakers|commanders|generals|politicians|spokespeople|spokesmen)',
    means: { kind: 'unnamed', unnamed: 'officials' },
    because: 'Several in office, none of them named.',
    yes: ['The aides of the mayor left the room.'],
    no: [],
  },
  {
    id: 'en/group/envoys',
    match:
      '(negotiators|delegates|representatives|ministers|foreign_ministers|defence_ministers|defense_ministers|prime_ministers|presidents|ambassadors|envoys|leaders)',
    means: { kind: 'unnamed', unnamed: 'officials', abroad: true },
    because:
      'Several in office, none of them named; the city after them is where they meet, not whose they are.',
    yes: ['The text was put to the negotiators in Lima.'],
    no: [],
  },
  {
    id: 'en/group/public',
    match: '(protesters|demonstrators|activists|voters|citizens|supporters|opponents|people)',
    means: { kind: 'unnamed', unnamed: 'public' },
    because: 'People without office.',
    yes: ['Protesters called for the mayor to resign.'],
    no: [],
  },
  {
    id: 'en/group/bodies',
    match:
      '(union|unions|delegation|delegations|junta|bloc|league|court|tribunal|parties|opposition|rebels|church|coalition|movement|faction|factions|militia|insurgents|separatists|militants|company|companies|donor|donors|neighbour|neighbor|bishop|pope|organisers|organizers|campaign|watchdog|bank|agency|investigators|prosecutors|jury|panel)',
    means: { kind: 'unnamed', unnamed: 'bodies' },
    because: 'A body or an office that can speak; which one, the words do not say.',
    yes: ['The union called for a strike.'],
    no: ['The opposition leader smiled.'],
  },
  {
    id: 'en/group/documents',
    match:
      '(report|study|survey|poll|polls|document|documents|letter|memo|memorandum|communique|communiqué|resolution|draft|indictment|lawsuit|filing|statement|declaration|announcement|readout)',
    means: { kind: 'unnamed', unnamed: 'documents' },
    because: 'A paper speaks for whoever wrote it.',
    yes: ['The report said that the dam was old.'],
    no: ['He reported for duty.'],
  },
  {
    id: 'en/group/authorities',
    match: '(authorities|government|regime|administration|side|delegation|leadership|cabinet|diplomacy)',
    means: { kind: 'state' },
    because: 'The state itself, by those who act for it.',
    yes: ['The Bolivian authorities closed the pass.'],
    no: ['He spoke with authority.'],
  },
  {
    id: 'en/group/foreign-ministry',
    match:
      '(foreign_ministry|ministry_of_foreign_affairs|foreign_office|state_department|department_of_state)',
    means: { kind: 'body', body: 'foreign ministry' },
    because: 'A ministry speaks as a body.',
    yes: ['The Danish foreign ministry called in the envoy.'],
    no: [],
  },
  {
    id: 'en/group/defence-ministry',
    match:
      '(defense_ministry|defence_ministry|ministry_of_defense|ministry_of_defence|defense_department|department_of_defense)',
    means: { kind: 'body', body: 'defence ministry' },
    because: 'A ministry speaks as a body.',
    yes: ['The Swedish defence ministry denied it.'],
    no: [],
  },
  {
    id: 'en/group/parliament',
    match: '(parliament|senate|congress|lower_house|upper_house|national_assembly|legislature)',
    means: { kind: 'body', body: 'parliament' },
    because: 'A parliament decides as a body.',
    yes: ['The Kenyan parliament approved the budget.'],
    no: [],
  },
  {
    id: 'en/group/army',
    match: '(army|military|armed_forces|navy|air_force|general_staff)',
    means: { kind: 'body', body: 'armed forces' },
    because: 'The forces speak as a body.',
    yes: ['The Colombian army opened fire.'],
    no: ['A military base was closed.'],
  },
  {
    id: 'en/group/embassy',
    match: '(embassy|mission|consulate)',
    means: { kind: 'body', body: 'embassy' },
    because: 'An embassy speaks as a body.',
    yes: ['The Polish embassy issued visas.'],
    no: [],
  },
  {
    id: 'en/group/presidency',
    match:
      '(presidency|presidential_office|presidential_administration|presidential_palace|office_of_the_president)',
    means: { kind: 'body', body: 'presidency' },
    because: 'The office speaks for the president.',
    yes: ['The Ghanaian presidency published a photo.'],
    no: [],
  },
  {
    id: 'en/group/ministry',
    match:
      '(ministry|interior_ministry|finance_ministry|economy_ministry|energy_ministry|security_council|supreme_court|constitutional_court|central_bank|secret_service|intelligence_service|intelligence_agency|police)',
    means: { kind: 'body', body: 'ministry' },
    because: 'Another body of a state.',
    yes: ['The Thai police made no arrests.'],
    no: [],
  },
  {
    id: 'en/group/outlet',
    match:
      '(news_agency|state_news_agency|agency|newspaper|daily|daily_newspaper|broadcaster|magazine|channel|news_channel|tv_channel|television_channel|news_portal|portal|website|news_site|weekly|paper|tabloid|news_website|radio_station|news_service|wire_service)',
    means: { kind: 'outlet' },
    because: 'What follows is the name of an outlet.',
    yes: ['The Italian daily Il Faro printed the letter.'],
    no: ['The agency of the state is limited.'],
  },
  {
    id: 'en/group/two-leaders',
    match:
      '(two|both) (leaders|presidents|ministers|politicians|men|women|statesmen|heads_of_state|sides|countries|nations)',
    means: { kind: 'pair' },
    because: 'The last two that were named.',
    yes: [
      'The Ghanaian president, Ama Boateng, received the Kenyan president, John Odera. The two leaders shook hands.',
    ],
    no: [],
  },
  {
    id: 'en/group/country',
    match: '(country|nation|republic)',
    means: { kind: 'country' },
    because: 'The state of the one who speaks.',
    yes: ['Peru will vote in May. The country is ready.'],
    no: ['They walked through open country.'],
  },
] as const satisfies readonly Rule<GroupMeaning>[]

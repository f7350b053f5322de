import type { GroupMeaning, Rule } from '../language.js'

/** Nouns for those who speak without a name, and for bodies that speak for a state. */
export const groups = [
  {
    id: 'en/group/officials',
    match: '(official|officials|functionaries|bureaucrats|administrators|regulators|operatives|surrogates|legislators|councillors|council_members|law_enforcement|troopers|deputies|party_leaders|leadership_aides|staffers|strategists)',
    means: { kind: 'unnamed', unnamed: 'officials' },
    because: 'Office without a name.',
    yes: ['Peruvian officials confirmed the arrest.'],
    no: ['The official text was printed.'],
  },
  {
    id: 'en/group/sources',
    match:
      '(source|sources|insider|insiders|people_familiar_with|person_familiar_with|people_with_knowledge|people_briefed_on|people_close_to|those_close_to|person_close_to|informants)',
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
    match: '(experts|analysts|observers|economists|scientists|researchers|historians|critics|commentators|doctors|physicians|scholars|academics|pollsters|lawyers|attorneys|professors|pundits|columnists)',
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
    match: '(media|news_media|state_media|state_news_media|newspapers|news_reports|media_reports|press_reports|news_outlets|media_outlets)',
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
      '(aides|advisers|advisors|allies|lawmakers|senators|governors|mayors|judges|officers|commanders|generals|politicians|spokespeople|spokesmen)',
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
    match: '(protesters|demonstrators|activists|voters|citizens|supporters|opponents|opposition_supporters|environmentalists|campaigners|students|parents|workers|employees|customers|readers|viewers|fans|proponents|advocates|people)',
    means: { kind: 'unnamed', unnamed: 'public' },
    because: 'People without office.',
    yes: ['Protesters called for the mayor to resign.'],
    no: [],
  },
  {
    id: 'en/group/bodies',
    match:
      '(unions|delegation|delegations|junta|opposition|rebels|church|coalition|faction|factions|militia|insurgents|separatists|militants|companies|donor|donors|neighbour|neighbor|bishop|pope|organisers|organizers|investigators|prosecutors|jury|parties|groups|advocacy_groups|rights_groups|human_rights_groups|environmental_groups)',
    means: { kind: 'unnamed', unnamed: 'bodies' },
    because: 'A body or an office that can speak; which one, the words do not say.',
    yes: ['The rebels called for a truce.'],
    no: ['The opposition leader smiled.'],
  },
  {
    id: 'en/group/named-body',
    match:
      '(union|court|appeals_court|tribunal|league|movement|bank|panel|commission|committee|council|board|fund|foundation|institute|university|hospital|museum|association|federation|organisation|organization|company|firm|group|party|airline|carmaker|retailer|manufacturer)',
    means: { kind: 'unnamed', unnamed: 'bodies', refers: [], heads: [] },
    because: 'A body that was named before by a name with this word in it, or else one that the words do not tell.',
    yes: ['The Dockers’ Union met in Lima. The union called for a strike.'],
    no: [],
  },
  {
    id: 'en/group/agency',
    match: '(agency|department|bureau|watchdog|regulator)',
    means: {
      kind: 'unnamed',
      unnamed: 'bodies',
      refers: [],
      heads: [
        'agency',
        'administration',
        'office',
        'service',
        'services',
        'bureau',
        'department',
        'authority',
        'investigations',
        'directorate',
        'commission',
      ],
    },
    because: 'A body of a state by another word than its name has.',
    yes: ['The Harbour Administration opened a file. The agency gave no date.'],
    no: [],
  },
  {
    id: 'en/group/bloc',
    match:
      '(bloc|alliance)',
    means: { kind: 'unnamed', unnamed: 'bodies', refers: ['alliance'], heads: ['union', 'community', 'league'] },
    because: 'States that act together.',
    yes: ['NATO met in Oslo. The alliance promised ships.'],
    no: [],
  },
  {
    id: 'en/group/campaign',
    match:
      '(campaign|campaign_team|transition_team)',
    means: { kind: 'unnamed', unnamed: 'bodies', refers: [], party: true },
    because: 'Those who run for somebody are a party of their own.',
    yes: ['The Vega campaign bought time on television.'],
    no: ['He will campaign in the north.'],
  },
  {
    id: 'en/group/documents',
    match:
      '(report|reports|study|studies|survey|surveys|poll|polls|exit_polls|piece|article|story|book|memoir|column|editorial|op-ed|essay|research|data|figures|statistics|analysis|analyses|ruling|verdict|opinion_poll|recording|footage|transcript|slide|chart|ad|ads|advertisement|commercial|clip|film|documentary|tweet|email|document|documents|letter|memo|memorandum|communique|communiqué|resolution|draft|indictment|lawsuit|filing|statement|declaration|announcement|readout)',
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
      '(two|both) (leaders|presidents|ministers|politicians|men|women|statesmen|heads_of_state|candidates)',
    means: { kind: 'pair', of: 'person' },
    because: 'The last two that were named.',
    yes: [
      'The Ghanaian president, Ama Boateng, received the Kenyan president, John Odera. The two leaders shook hands.',
    ],
    no: [],
  },
  {
    id: 'en/group/two-countries',
    match:
      '(two|both) (sides|countries|nations|states|neighbours|neighbors|governments)',
    means: { kind: 'pair', of: 'state' },
    because: 'The last two states that were named.',
    yes: ['Ghana and Kenya fell out. The two countries recalled their envoys.'],
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

import type { Words } from '../words.js'
import { nominals } from './nominals.js'

/** The words of a list written one after another. */
const list = (words: string): readonly string[] => words.trim().split(/\s+/u)

/** Closed classes of English and the finite verbs that news sentences are built on. Written from grammar; lower case. */
export const words: Words = {
  nominals,
  anybody: list('people'),
  articles: list(`
    a an the this that these those some any no every each another both several many most other such all
    two three four one
  `),
  possessives: ['his', 'her', 'its', 'their', 'our', 'my', 'your', "'s"],
  prepositions: list(`
    of in on at for to from with by about against between during through over under into onto toward
    towards among amid within without across behind near via despite regarding concerning following
    including per upon beyond along outside inside around like than ahead
  `),
  conjunctions: ['and', 'but', 'or', 'nor', 'yet', 'so'],
  subordinators: list(`
    if unless until while whereas because although though when whenever where after before since as once
    whether that lest till however
  `),
  relatives: ['who', 'whom', 'whose', 'which', 'that'],
  auxiliaries: list(`
    is are was were be been being am has have had having do does did isn't aren't wasn't weren't hasn't
    haven't hadn't doesn't don't didn't
  `),
  modals: list(`
    will would can could may might must shall should won't wouldn't can't cannot couldn't mustn't
    shouldn't 'll 'd
  `),
  negations: list(`
    not never no nobody nothing neither nor without isn't aren't wasn't weren't hasn't haven't hadn't
    doesn't don't didn't won't wouldn't can't cannot couldn't mustn't shouldn't
  `),
  adverbs: list(`
    also already again then later earlier recently now still just even only once often never always
    previously meanwhile however therefore thus moreover furthermore nevertheless instead further therein
    too yet not soon today yesterday tomorrow tonight elsewhere likewise afterwards separately 
    ever almost perhaps maybe quite rather long far repeatedly publicly reportedly
  `),
  qualifiers: list(`
    former ex acting campaign senior top deputy late new current interim outgoing incoming then chief first
    special permanent official unnamed anonymous high-ranking high-level long-time longtime veteran
    re-elected newly elected veteran western state local european influential respected leading
    well-informed informed several two three four some many other various military diplomatic security
    intelligence defense defence administration government party own different unidentified semi-official
    opposition independent public private tabloid business financial daily weekly federal regional provincial national
    international central appeals district county city young old black white prominent conservative liberal progressive
    medical legal political economic foreign domestic labor labour human environmental criminal police prison army naval
    elected presidential congressional parliamentary legislative judicial ministerial royal retired longest-serving
    second third fourth online digital electoral nuclear climate health education energy trade tax
  `),
  honorifics: list(`
    mr mrs ms miss dr sir dame lord lady prof gen lt col maj capt sgt adm rep sen gov amb rev hon
  `),
  former: list(`former ex then late retired erstwhile onetime`),
  women: list(`
    mrs ms miss dame lady madam queen princess duchess spokeswoman congresswoman chairwoman councilwoman businesswoman
    policewoman saleswoman noblewoman assemblywoman anchorwoman widow wife mother daughter sister aunt niece grandmother
    actress waitress heiress hostess stewardess girlfriend ex-wife nun
  `),
  men: list(`
    mr sir lord king prince duke spokesman congressman chairman councilman businessman policeman assemblyman anchorman
    widower husband father son brother uncle nephew grandfather actor boyfriend ex-husband monk imam
  `),
  papers: list(`
    post times journal herald tribune telegraph observer star globe chronicle gazette mail mirror sun independent guardian
    inquirer examiner dispatch courier monitor ledger
  `),
  particles: list(`
    de da di del der den van von al el bin ibn ben bint du la le dos zu ter abu ul ur
  `),
  organisations: list(`
    ministry party council committee agency university institute group company bank court union
    association commission department organization organisation foundation center centre office bureau
    authority front movement army forces guard corps parliament senate congress house assembly federation
    league alliance coalition network news times post journal herald tribune telegraph gazette press
    radio tv television magazine inc corp ltd service administration fund society club watch
    international initiative deal agreement treaty act accord accords pact protocol convention
    summit conference forum war sea ocean river mountains street square airport province region city
    state states peninsula island islands strip bank gulf canal strait valley border europe asia africa
    america eastern western northern southern central middle east west north south day award prize cup
    games olympics healthcare energy steel mining fuels resources holdings partners capital airlines airways motors
    industries systems technologies pharmaceuticals entertainment pictures studios records foods stores brands labs plan
    program programme project review assessment survey poll amendment code museum church cathedral hotel hall park stadium
    arena bridge tower mall memorial library theater theatre festival series show caucus hospital
  `),
  bodies: list(`
    ministry council committee agency institute court union commission department organization organisation
    federation chamber senate assembly office bureau authority league association
  `),
  placing: ['in', 'at', 'near', 'outside', 'inside', 'around', 'across', 'throughout', 'into', 'within'],
  owning: ['of', 'in', 'at', 'for', 'from'],
  topical: ['on', 'against', 'to'],
  ordinaryNames: list(`
    may bush brown rice rich white black park long moon rock green king price carter ford grant hope
    young day cook west east case church wood major straw burns power fox hill kim mark will bill ban key
    wang lee li song sun mills ross smith truss cooper frost harper hunt gates he pope baker hunter mason porter
    miller taylor cruz christie
  `),
  capitalised: list(`
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december mr mrs ms dr sir madam lord lady prof gen i ok tv god
    christmas easter ramadan covid internet yes well pm am gmt
  `),
  pronouns: {
    he: 'person',
    she: 'woman',
    him: 'person',
    her: 'woman',
    himself: 'person',
    herself: 'woman',
    it: 'thing',
    itself: 'thing',
    its: 'thing',
    they: 'plural',
    them: 'plural',
    themselves: 'plural',
    i: 'speaker',
    me: 'speaker',
    myself: 'speaker',
    we: 'speakers',
    us: 'speakers',
    our: 'speakers',
    my: 'speaker',
    you: 'addressee',
    your: 'addressee',
    his: 'person',
    their: 'plural',
    who: 'person',
  },
  grammar: {
    adverbEnding: 'ly',
    presentEnding: 's',
    verbEndings: ['ed'],
    participleEnding: 'ing',
    passive: ['is', 'are', 'was', 'were', 'been', 'be', 'being'],
    complementizers: ['that', 'whether'],
    agent: 'by',
    charging: ['of', 'for'],
    quotingAs: ['as'],
    timeLeads: ['late', 'early'],
    indefinites: [
      'a',
      'an',
      'another',
      'one',
      'some',
      'several',
      'two',
      'three',
      'four',
      'many',
      'any',
      'each',
      'every',
    ],
    definites: ['the', 'this', 'that'],
    infinitive: 'to',
    dummies: ['it', 'there', 'which', 'that', 'this', 'what', 'as', 'these', 'those'],
    objects: ['him', 'her', 'them', 'me', 'us', 'himself', 'herself'],
    settlements: list(`
      city town village port capital resort region province island peninsula district
    `),
    settlementOf: 'of',
    subjects: list(`
      he she they i we you it who someone somebody everyone nobody both others some many one another
    `),
  },
  verbs: list(`
    is are was were has have had does do did will would can could may might must shall should took takes
    take made makes make came comes come went goes go gave gives give got gets became becomes began
    begins held holds met meets left leaves led leads kept keeps knew knows thought thinks think felt
    feels saw sees see sent sends brought brings built bought broke chose drew fell fought found finds
    grew heard lost paid put puts ran runs rose sat shot sold spent stood stands struck won wins wrote
    writes said says told tells wants want needs need remains remain seems seem appears continues
    continue includes include plans hopes seeks seek sought tries try works lives faces believes believe
    expects expect
  `),
}

/** Abbreviations that take a full stop inside a sentence. */
export const abbreviations: readonly string[] = list(`
  mr mrs ms dr prof gen lt col cpl pvt maj capt sgt cmdr adm rep sen gov pres sr jr st hon rev messrs amb vs etc
  no nos art approx inc ltd co corp dept univ est fig vol pp jan feb mar apr jun jul aug sep sept oct nov
  dec mon tue wed thu fri sat sun calif fla tex pa va mass wash ariz mich minn ill conn e.g i.e cf al ca
`)

import type { Words } from '../language.js'

/** Closed classes of English and the finite verbs that news sentences are built on. Written from grammar; lower case. */
export const words: Words = {
  articles: ['a', 'an', 'the', 'this', 'that', 'these', 'those', 'some', 'any', 'no', 'every', 'each', 'another', 'both', 'several', 'many', 'most', 'other', 'such', 'all', 'two', 'three', 'four', 'one'],
  possessives: ['his', 'her', 'its', 'their', 'our', 'my', 'your', "'s"],
  prepositions: ['of', 'in', 'on', 'at', 'for', 'to', 'from', 'with', 'by', 'about', 'against', 'between', 'during', 'through', 'over', 'under', 'into', 'onto', 'toward', 'towards', 'among', 'amid', 'within', 'without', 'across', 'behind', 'near', 'via', 'despite', 'regarding', 'concerning', 'following', 'including', 'per', 'upon', 'beyond', 'along', 'outside', 'inside', 'around', 'like', 'than', 'ahead'],
  conjunctions: ['and', 'but', 'or', 'nor', 'yet', 'so'],
  subordinators: ['if', 'unless', 'until', 'while', 'whereas', 'because', 'although', 'though', 'when', 'whenever', 'where', 'after', 'before', 'since', 'as', 'once', 'whether', 'that', 'lest', 'till', 'however'],
  relatives: ['who', 'whom', 'whose', 'which', 'that'],
  auxiliaries: ['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', 'has', 'have', 'had', 'having', 'do', 'does', 'did', "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "doesn't", "don't", "didn't"],
  modals: ['will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should', "won't", "wouldn't", "can't", 'cannot', "couldn't", "mustn't", "shouldn't", "'ll", "'d"],
  negations: ['not', 'never', 'no', 'nobody', 'nothing', 'neither', 'nor', 'without', "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "doesn't", "don't", "didn't", "won't", "wouldn't", "can't", 'cannot', "couldn't", "mustn't", "shouldn't"],
  adverbs: ['also', 'already', 'again', 'then', 'later', 'earlier', 'recently', 'now', 'still', 'just', 'even', 'only', 'once', 'often', 'never', 'always', 'previously', 'meanwhile', 'however', 'therefore', 'thus', 'moreover', 'furthermore', 'nevertheless', 'instead', 'further', 'therein', 'too', 'yet', 'not', 'soon', 'today', 'yesterday', 'tomorrow', 'tonight', 'elsewhere', 'likewise', 'afterwards', 'separately', 'there', 'here', 'ever', 'almost', 'perhaps', 'maybe', 'quite', 'rather', 'long', 'far', 'repeatedly', 'publicly', 'reportedly'],
  pronouns: {
    he: 'person', she: 'person', him: 'person', her: 'person', himself: 'person', herself: 'person',
    it: 'thing', itself: 'thing', they: 'plural', them: 'plural', themselves: 'plural',
    i: 'speaker', me: 'speaker', myself: 'speaker', we: 'speakers', us: 'speakers', our: 'speakers', my: 'speaker',
    his: 'person', their: 'plural', who: 'person',
  },
  verbs: ['is', 'are', 'was', 'were', 'has', 'have', 'had', 'does', 'do', 'did', 'will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should', 'took', 'takes', 'take', 'made', 'makes', 'make', 'came', 'comes', 'come', 'went', 'goes', 'go', 'gave', 'gives', 'give', 'got', 'gets', 'became', 'becomes', 'began', 'begins', 'held', 'holds', 'met', 'meets', 'left', 'leaves', 'led', 'leads', 'kept', 'keeps', 'knew', 'knows', 'thought', 'thinks', 'think', 'felt', 'feels', 'saw', 'sees', 'see', 'sent', 'sends', 'brought', 'brings', 'built', 'bought', 'broke', 'chose', 'drew', 'fell', 'fought', 'found', 'finds', 'grew', 'heard', 'lost', 'paid', 'put', 'puts', 'ran', 'runs', 'rose', 'sat', 'shot', 'sold', 'spent', 'stood', 'stands', 'struck', 'won', 'wins', 'wrote', 'writes', 'said', 'says', 'told', 'tells', 'wants', 'want', 'needs', 'need', 'remains', 'remain', 'seems', 'seem', 'appears', 'continues', 'continue', 'includes', 'include', 'plans', 'hopes', 'seeks', 'seek', 'sought', 'tries', 'try', 'works', 'lives', 'faces', 'believes', 'believe', 'expects', 'expect'],
}

/** Abbreviations that take a full stop inside a sentence. */
export const abbreviations: readonly string[] = [
  'mr', 'mrs', 'ms', 'dr', 'prof', 'gen', 'lt', 'col', 'maj', 'capt', 'sgt', 'cmdr', 'adm', 'rep', 'sen', 'gov', 'pres', 'sr', 'jr', 'st', 'hon',
  'rev', 'messrs', 'amb', 'vs', 'etc', 'no', 'nos', 'art', 'approx', 'inc', 'ltd', 'co', 'corp', 'dept', 'univ', 'est', 'fig', 'vol', 'pp',
  'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun',
  'calif', 'fla', 'tex', 'pa', 'va', 'mass', 'wash', 'ariz', 'mich', 'minn', 'ill', 'conn', 'e.g', 'i.e', 'cf', 'al', 'ca',
]

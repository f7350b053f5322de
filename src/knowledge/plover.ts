/**
 * Acts in the codes of event data: the fifteen root codes of PLOVER (Political Language Ontology for Verifiable Event Records, Open
 * Event Data Alliance), version 2 of the codebook, 2021, and for acts that PLOVER does not settle the examples of CAMEO, from which it
 * was made. Of PLOVER’s CONCEDE and RETREAT one code is made, YIELD, as its codebook does.
 */
import type { Act, Claim } from '../model/statement.js'

export type PloverCode =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'COOPERATE'
  | 'AID'
  | 'YIELD'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'

interface PloverRow {
  /** The code of the act as something that is done; none where the act is no event between parties. */
  readonly code: PloverCode | undefined
  readonly because: string
}

/** Each act of the record with its code. */
export const ploverActs: { readonly [A in Act]: PloverRow } = {
  meet: { code: 'CONSULT', because: 'Every meeting, visit and talk is a consultation.' },
  negotiate: { code: 'CONSULT', because: 'As meeting: negotiations are its kind `negotiate`.' },
  attend: { code: 'CONSULT', because: 'Visits and gatherings are consultations of those who are there.' },
  mediate: { code: 'CONSULT', because: 'A consultation of the kind `third-party`.' },
  agree: { code: 'AGREE', because: 'To agree, promise or offer to do something, before it is done.' },
  accept: { code: 'YIELD', because: 'To give in to a demand or request.' },
  promise: { code: 'AGREE', because: 'Readiness to do what is asked, before it is done.' },
  offer: { code: 'AGREE', because: 'An offer tells that one is willing to cooperate.' },
  decide: { code: undefined, because: 'That something was decided says nothing of what.' },
  say: { code: undefined, because: 'Plain speech is no event.' },
  support: { code: 'SUPPORT', because: 'Words of support, praise and defence.' },
  sign: {
    code: 'SUPPORT',
    because: 'An agreement that is signed or reached is diplomatic cooperation done.',
  },
  recognise: { code: 'SUPPORT', because: 'Ties established, states recognised: diplomatic cooperation.' },
  apologise: { code: 'SUPPORT', because: 'CAMEO 055: an apology is diplomatic cooperation.' },
  cooperate: {
    code: 'COOPERATE',
    because: 'Material exchange for both sides: trade, exercises, intelligence.',
  },
  aid: {
    code: 'AID',
    because: 'Material help for the other side: money, goods, troops to protect it, asylum.',
  },
  release: { code: 'YIELD', because: 'Persons freed and property returned are concessions.' },
  ease: { code: 'YIELD', because: 'A measure that is lifted or eased is a concession.' },
  allow: { code: 'YIELD', because: 'To give access or permission is a concession.' },
  resign: { code: 'YIELD', because: 'Who leaves office yields.' },
  retreat: { code: 'YIELD', because: 'To withdraw forces, disarm or surrender.' },
  cease: { code: 'YIELD', because: 'A ceasefire is a military concession.' },
  propose: { code: 'REQUEST', because: 'CAMEO 10 and PLOVER count proposals and appeals among requests.' },
  demand: { code: 'REQUEST', because: 'Demands and orders in words.' },
  request: { code: 'REQUEST', because: 'To ask for help, refuge or action.' },
  accuse: { code: 'ACCUSE', because: 'Criticism, blame, condemnation.' },
  deny: { code: 'REJECT', because: 'To deny is to reject what is claimed.' },
  investigate: { code: 'ACCUSE', because: 'PLOVER 2 puts investigations with accusations.' },
  charge: { code: 'ACCUSE', because: 'Accusations in court: suits, charges, convictions.' },
  reject: { code: 'REJECT', because: 'Proposals, demands and help that are refused.' },
  threaten: { code: 'THREATEN', because: 'Threats and ultimatums.' },
  warn: { code: 'THREATEN', because: 'CAMEO 130: a warning to somebody is a threat.' },
  protest: { code: 'PROTEST', because: 'Demonstrations, strikes, boycotts, riots.' },
  suspend: { code: 'SANCTION', because: 'Cooperation that is stopped.' },
  withdraw: { code: 'SANCTION', because: 'To leave what one shared with others reduces relations.' },
  sever: { code: 'SANCTION', because: 'Ties, aid and trade cut off or cut down, embargoes.' },
  expel: { code: 'SANCTION', because: 'CAMEO 166: diplomats and organisations that are sent away.' },
  mobilise: { code: 'MOBILIZE', because: 'Force that is made ready and not used.' },
  sanction: { code: 'COERCE', because: 'CAMEO 172: sanctions laid on somebody are administrative coercion.' },
  prohibit: { code: 'COERCE', because: 'CAMEO 172: bans.' },
  restrict: { code: 'COERCE', because: 'Curfews, states of emergency, closed borders.' },
  arrest: { code: 'COERCE', because: 'CAMEO 173.' },
  deport: { code: 'COERCE', because: 'CAMEO 174: persons who are sent out of the country.' },
  seize: { code: 'COERCE', because: 'CAMEO 171: property taken or destroyed.' },
  attack: { code: 'ASSAULT', because: 'Physical harm.' },
  occupy: { code: 'ASSAULT', because: 'CAMEO 192: territory taken.' },
  blockade: { code: 'ASSAULT', because: 'CAMEO 191.' },
  breach: { code: 'ASSAULT', because: 'CAMEO 196: a ceasefire that is broken.' },
}

/** What is good for the other side when it is done. */
const friendly: ReadonlySet<PloverCode> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'YIELD',
])
/** What is done against the other side, in deeds and not in words. */
const hostile: ReadonlySet<PloverCode> = new Set(['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'])

/**
 * The code of a claim. A friendly act that is only planned or offered is AGREE, a hostile one THREATEN; a friendly act that is denied or
 * refused is REJECT; what somebody is told to do is REQUEST. A hostile act that does not happen is no event.
 */
export function ploverCode({
  act,
  modality,
  polarity,
}: Pick<Claim, 'act' | 'modality' | 'polarity'>): PloverCode | undefined {
  const { code } = ploverActs[act]
  if (code === undefined || code === 'REJECT') return code
  if (friendly.has(code)) {
    if (polarity === 'no') return 'REJECT'
    if (modality === 'required') return 'REQUEST'
    // Support is given in words, whenever the deed follows.
    return modality === 'fact' || code === 'SUPPORT' ? code : 'AGREE'
  }
  if (!hostile.has(code)) return code
  if (polarity === 'no') return modality === 'fact' ? undefined : 'AGREE'
  if (modality === 'required') return 'REQUEST'
  return modality === 'fact' ? code : 'THREATEN'
}

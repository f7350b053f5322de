/** What HTML's elements are: how they stand on the page, what they end, what of them is no text of the page. */

/**
 * How an element stands on the page. `0`: in the line. `1`: on lines of its own. `2`: on lines of its own, an empty line around it.
 * The counts are those of `innerText` (HTML Standard, “required line break count”), where only `p` has 2; here also what every
 * browser's own style sheet sets apart by a margin: headings, quotations, lists, tables, figures.
 */
export type Standing = 0 | 1 | 2

export interface ElementKind {
  /** Its name, in lower case. */
  readonly tag: string
  readonly standing: Standing
  /** Has neither text nor end tag. */
  readonly isVoid?: true
  /** What stands in it is not shown as text of the page. */
  readonly unseen?: true
  /** Its contents are not HTML: a tag that closes itself is closed. */
  readonly foreign?: true
  /** Shown only while it has the attribute `open`. */
  readonly opens?: true
  /** Keeps its white space. */
  readonly keepsSpace?: true
  /** Its start tag ends an open paragraph. */
  readonly endsParagraph?: true
  /** Its start tag ends these open elements, as far up as one of `within` (or a wall). */
  readonly ends?: readonly string[]
  readonly within?: readonly string[]
  /** No end tag inside it ends an element outside it. */
  readonly wall?: true
  /** Its end tag ends it alone and leaves open what was opened inside it (HTML's “formatting elements”). */
  readonly endsAlone?: true
  /** Its end tag is passed over where a block stands open inside it. */
  readonly inline?: true
  readonly cell?: true
  /** What `LayoutBlock` counts. */
  readonly counts?: 'emphasised' | 'controls'
}

type Traits = Omit<ElementKind, 'tag'>

const inLine: Traits = { standing: 0, inline: true }
const block: Traits = { standing: 1, endsParagraph: true }
const apart: Traits = { standing: 2, endsParagraph: true }
const unseen: Traits = { standing: 0, unseen: true }
const nothing: Traits = { standing: 0, isVoid: true }
const formatting: Traits = { standing: 0, endsAlone: true }

const rows = ['tr', 'td', 'th']

const kinds = new Map<string, ElementKind>([
  ...each('a font u s small big code tt strike nobr', formatting),
  ...each('b strong em i', { ...formatting, counts: 'emphasised' }),
  ...each('button label', { ...inLine, counts: 'controls' }),
  ...each(
    'address article aside center details dialog dir div fieldset figcaption footer form header hgroup main menu nav search section',
    block,
  ),
  ...each('body summary legend', { standing: 1 }),
  ...each('blockquote dl figure h1 h2 h3 h4 h5 h6 ol ul', apart),
  ...each('p', { ...apart }),
  ...each('pre', { ...apart, keepsSpace: true }),
  ...each('listing', { ...apart, keepsSpace: true }),
  ...each('dialog', { ...block, opens: true }),
  ...each('li', { ...block, ends: ['li'], within: ['ul', 'ol', 'menu', 'dir'] }),
  ...each('dt', { ...block, ends: ['dt', 'dd'], within: ['dl'] }),
  ...each('dd', { ...block, ends: ['dt', 'dd'], within: ['dl'] }),
  ...each('table', { ...apart, wall: true }),
  ...each('caption', { standing: 1, wall: true, ends: [...rows, 'caption'], within: ['table'] }),
  ...each('thead tbody tfoot', {
    standing: 1,
    ends: [...rows, 'thead', 'tbody', 'tfoot', 'caption'],
    within: ['table'],
  }),
  ...each('tr', { standing: 1, ends: [...rows, 'caption'], within: ['table'] }),
  ...each('td th', { standing: 0, wall: true, cell: true, ends: ['td', 'th'], within: ['tr', 'table'] }),
  ...each(
    'script style template noscript noembed noframes iframe select datalist textarea title object applet audio video canvas rp',
    unseen,
  ),
  ...each('svg', { ...unseen, foreign: true }),
  ...each('math', { ...inLine, foreign: true }),
  ...each(
    'area base basefont bgsound col embed frame img input keygen link meta param source track wbr',
    nothing,
  ),
  ...each('option', { ...unseen, ends: ['option'], within: ['select', 'datalist'] }),
  ...each('optgroup', { ...unseen, ends: ['option', 'optgroup'], within: ['select'] }),
  ...each('br', nothing),
  ...each('hr', { ...apart, isVoid: true }),
])

function each(names: string, traits: Traits): readonly (readonly [string, ElementKind])[] {
  return names.split(' ').map(tag => [tag, { ...traits, tag }] as const)
}

/** What the elements of one page are: one value for each name, so that names are compared as values. */
export class Kinds {
  readonly #strange = new Map<string, ElementKind>()

  /** An unknown element stands in the line, as in a browser without the page's style sheets. */
  of(tag: string): ElementKind {
    const known = kinds.get(tag) ?? this.#strange.get(tag)
    if (known) return known
    const strange = { ...inLine, tag }
    this.#strange.set(tag, strange)
    return strange
  }
}

/** The paragraph. */
export const paragraph = kinds.get('p')!

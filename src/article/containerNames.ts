/**
 * What the names of a page's containers say: words of classes and ids that programmers of pages use whatever the language of the text.
 * Each sense is a bit of a mask.
 */

/** The senses, in the order of their bits. */
export const senses = [
  'text',
  'story',
  'comment',
  'share',
  'related',
  'advert',
  'picture',
  'author',
  'time',
  'newsletter',
  'aside',
  'navigation',
  'title',
  'tags',
  'overlay',
  'embed',
  'list',
  'note',
  'body',
] as const
export type Sense = (typeof senses)[number]

/** Beginnings of words for each sense; a word takes the sense of the longest beginning that it has. */
const stems: { readonly [sense in Sense]: string } = {
  text: 'body text content copy paragraph para articlebody articletext articlecontent storybody storytext postbody postcontent entrycontent richtext wysiwyg prose maincontent bodytext',
  story: 'article story post entry main hentry news single page document blog',
  comment: 'comment disqus respond reply replies discussion livefyre coral viafoura reader',
  share:
    'share sharing social follow facebook twitter tweet whatsapp pinterest addthis sharethis sns linkedin reddit',
  related:
    'related relate recommend more also next previous prev outbrain taboola trending popular most latest recirc similar promo teaser card river feed zergnet revcontent partner read readmore suggest carousel featured headlines top upnext links',
  advert:
    'ad ads adv advert advertisement adslot sponsor sponsored promoted dfp gpt banner commercial native adunit adbox affiliate',
  picture:
    'caption figcaption credit photo image img media gallery slideshow slide video player figure picture thumbnail thumb lightbox illustration pic',
  author: 'byline author writer bio profile contributor avatar vcard',
  time: 'date time timestamp published publish updated posted dateline meta info metadata source datetime',
  newsletter:
    'newsletter subscribe subscription subscriber signup email form inbox paywall login register registration account piano optin mailchimp donate membership cta',
  aside:
    'sidebar aside widget secondary rail right left module box inset pullquote factbox supplement sticky sidecol col complementary extra',
  navigation:
    'nav navigation menu breadcrumb crumb footer foot header masthead topbar toolbar skip search pagination pager tab site global logo copyright legal bottom button btn tools utility',
  title:
    'title headline heading hed dek subtitle subhead standfirst lede lead summary description excerpt deck intro kicker subheadline abstract',
  tags: 'tag tags topic category categories keyword label section eyebrow taxonomy',
  overlay:
    'cookie consent gdpr modal popup overlay alert notice hidden hide dialog tooltip sr visually screen print noscript error message loading dropdown',
  embed: 'embed instagram blockquote quote iframe pull twitterembed oembed',
  list: 'list item listing grid row table index archive',
  note: 'note footnote disclaimer correction editor reference source tip standards',
  // One name that has both: “entry-content”, “article__body”, “storytext”.
  body: 'articlebody articletext articlecontent storybody storytext postbody postcontent entrycontent bodycopy bodytext fulltext',
}

const bits = new Map<string, number>()
senses.forEach((sense, index) => {
  for (const stem of stems[sense].split(' ')) bits.set(stem, (bits.get(stem) ?? 0) | (1 << index))
})
const longestStem = 18

function senseOf(word: string): number {
  for (let length = Math.min(word.length, longestStem); length >= 2; length -= 1) {
    // A short stem is a word of its own: “ad”, not “address”.
    if (length < 4 && length < word.length && !(word[length] === 's' && length + 1 === word.length)) continue
    const found = bits.get(word.slice(0, length))
    if (found !== undefined) return found
  }
  return 0
}

const both = (1 << senses.indexOf('text')) | (1 << senses.indexOf('story'))
const story = 1 << senses.indexOf('story')
const body = 1 << senses.indexOf('body')

/** The senses of a container's names as a mask. */
export function sensesOf(names: string): number {
  // The classes of a post in WordPress name its categories and tags as well.
  if (names.includes('hentry')) return story
  let mask = 0
  let name = 0
  let from = 0
  for (let at = 0; at <= names.length; at += 1) {
    const unit = at < names.length ? names.charCodeAt(at) : 32
    if (unit >= 97 && unit <= 122) continue
    if (at - from >= 2) name |= senseOf(names.slice(from, at))
    from = at + 1
    if (unit !== 32) continue
    mask |= (name & both) === both ? name | body : name
    name = 0
  }
  return mask
}

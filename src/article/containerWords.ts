/**
 * Words of classes and ids that programmers of pages use whatever the language of the text, by what they say of a container.
 * Because: an article's paragraphs carry no mark of their own on most pages; what stands beside them nearly always does.
 */

const words = (list: string): readonly string[] => list.trim().split(/\s+/u)

/** A container called so holds no part of the story. */
const elsewhere = words(`
  comment comments disqus respond reply replies discussion livefyre
  share sharing social follow addthis sharethis sharedaddy sns
  outbrain taboola zergnet trending popular most teaser next prev previous more
  signup consent gdpr modal popup overlay login paywall register donate poll alert ticker breaking rating
  sidebar nav menu breadcrumb breadcrumbs footer foot masthead toolbar pagination pager utility tools button btn print tooltip
  image img photo photos picture figure figcaption credit gallery slideshow video player
  byline bio ad ads adslot kicker eyebrow tag tags keywords
  date timestamp meta metadata copyright legal views
`)

/** The same where a word only begins so: `related-links`, `newsletterbox`, `authorinfo`. */
const elsewhereBegins = words(
  'related recommend recirc promo newsletter subscri cookie widget nav caption thumb author advert sponsor time pagenav',
)
/** And where it ends so: `emailsignup`. */
const elsewhereEnds = words('signup')

/** A container called so is likely to hold the story. */
const ofStory = words('article body content entry main page post text blog story hentry')

/** What an article takes in from elsewhere and shows as its own: posts of other people. It is read with the article. */
const embeds = words('tweet embed embedded oembed instagram')

/** The word after one of these says nothing of what stands in the container: `content-with-sidebar`, `has-thumbnail`, `category-video`. */
const qualifiers = words(
  'with no has have without hide show is not for sticky enable enabled support supports type format category tag template theia',
)

/** What the names of a container say. */
export interface NameSense {
  readonly elsewhere: boolean
  readonly ofStory: boolean
}

const elsewhereWords = new Set(elsewhere)
const storyWords = new Set(ofStory)
const embedWords = new Set(embeds)
const qualifierWords = new Set(qualifiers)

function isElsewhere(word: string): boolean {
  return (
    elsewhereWords.has(word) ||
    elsewhereBegins.some(stem => word.startsWith(stem)) ||
    elsewhereEnds.some(stem => word.endsWith(stem))
  )
}

/** Whether the character divides words of a name, and whether it ends the name. */
const divides = (unit: number): boolean => unit === 45 || unit === 95 || unit === 32

/** Reads the names of an element (`LayoutElement.names`). */
export function senseOfNames(names: string): NameSense {
  let away = false
  let story = false
  let embed = false
  let qualified = false
  let from = 0
  for (let at = 0; at <= names.length; at += 1) {
    const unit = at < names.length ? names.charCodeAt(at) : 32
    if (!divides(unit)) continue
    if (at > from) {
      const word = names.slice(from, at)
      if (!qualified) {
        if (isElsewhere(word)) away = true
        else if (storyWords.has(word)) story = true
        else if (embedWords.has(word)) embed = true
      }
      qualified = unit !== 32 && !qualified && qualifierWords.has(word)
    }
    from = at + 1
  }
  return { elsewhere: away && !embed, ofStory: story }
}

/**
 * What the names of a page's elements say of the text in them: words of classes, ids, roles and data attributes. The makers of pages
 * write them in English whatever the language of the text, so the table is the same for all languages.
 */
import type { FieldRule } from './language.js'

const words = (list: string): readonly string[] =>
  list.split('¦').map(word => word.trim().replace(/\s+/gu, ' '))

/** In the order in which they are asked: what is surest first. */
export const fields: readonly FieldRule[] = [
  {
    id: 'field/cookies',
    match: words(
      `cookie ¦ cookie* ¦ *cookie ¦ *cookies ¦ gdpr* ¦ ccpa ¦ onetrust* ¦ cmp ¦ cc banner ¦ cc window ¦ *consent ¦ consent* ¦ optanon*`,
    ),
    means: { kind: 'cookie-notice', levels: 5, longest: 4_000 },
    because: 'The box that asks for consent.',
    yes: ['cookie-banner', 'onetrust-consent-sdk', 'js-gdpr'],
    no: ['article-body'],
  },
  {
    id: 'field/newsletter',
    match: words(`
      newsletter* ¦ *newsletter ¦ *newsletters ¦ signup* ¦ *signup ¦ sign up ¦ optin* ¦ *optin ¦ mailchimp* ¦ mc embed ¦ mc4wp* ¦ emailsignup* ¦ subscribe ¦
      subscribe* ¦ *subscribe ¦ mailing list ¦ email alert
    `),
    means: { kind: 'newsletter', levels: 4, longest: 1_500 },
    because: 'The form for a newsletter, or the offer of a subscription.',
    yes: ['newsletter-signup', 'emailsignup container', 'article-body-newsletter'],
    no: ['subtitle', 'story-body'],
  },
  {
    id: 'field/paywall',
    match: words(`subscription* ¦ paywall* ¦ *paywall ¦ piano`),
    means: { kind: 'newsletter', levels: 4, longest: 300 },
    because:
      'The offer of a subscription is short. Of an article that is for subscribers the whole text may stand in such an element, as search engines ask for.',
    yes: ['paywall-offer', 'piano'],
    no: ['wall-paper'],
  },
  {
    id: 'field/comments',
    match: words(`
      comment ¦ comments ¦ comments* ¦ commentlist ¦ comment list ¦ commentform ¦ commentbody ¦ *comments ¦ disqus* ¦ livefyre* ¦ discussion ¦
      discussion* ¦ respond ¦ viafoura ¦ coral ¦ spotim ¦ openweb ¦ replies ¦ fb comments ¦ reader comments
    `),
    means: { kind: 'comments', levels: 8 },
    because: 'Where readers write.',
    yes: ['comments-area', 'comment-content', 'disqus_thread'],
    no: ['commentary-text', 'opinion-commentisfree'],
  },
  {
    id: 'field/recirculation',
    match: words(`
      related ¦ related* ¦ *related ¦ recirc* ¦ recommended ¦ recommend* ¦ recommendation* ¦ trending ¦ trending* ¦ popular ¦ popular* ¦ *popular ¦ most read ¦ mostread* ¦
      most viewed ¦ most shared ¦ mostpopular* ¦ mostviewed* ¦ outbrain* ¦ ob widget ¦ taboola* ¦ zergnet* ¦ revcontent* ¦ read more ¦ readmore* ¦ more stories ¦
      morestories ¦ more from ¦ more news ¦ more on ¦ moreon ¦ up next ¦ upnext ¦ read next ¦ readnext ¦ next article ¦ next post ¦ top stories ¦ topstories ¦ latest news ¦
      latest stories ¦ latestnews ¦ latest posts ¦ recent posts ¦ similar ¦ similar* ¦ you may ¦ suggested* ¦ promo ¦ promos ¦ promo* ¦ teaser ¦ teasers ¦ teaser* ¦ *teaser ¦
      sponsored* ¦ onward ¦ headlines ¦ jp relatedposts ¦ yarpp* ¦ playlist* ¦ onourradar
    `),
    means: { kind: 'recirculation', levels: 5, longest: 20_000, links: 0.25 },
    because: 'A block of links to other articles.',
    yes: ['related-articles', 'outbrain-widget', 'most-read module', 'js-most-popular-footer'],
    no: ['relation', 'article-body'],
  },
  {
    id: 'field/correction',
    match: words(
      `correction* ¦ *correction ¦ editors note ¦ editorsnote ¦ editornote ¦ editor note ¦ clarification* ¦ update note ¦ article update`,
    ),
    means: { kind: 'correction', levels: 2, longest: 1_500 },
    because: 'A note of the desk on the article.',
    yes: ['article-correction', 'editors-note'],
    no: ['submit-correct-form'],
  },
  {
    id: 'field/bio',
    match: words(`
      bio ¦ *bio ¦ biobox ¦ biography ¦ about author ¦ aboutauthor ¦ author box ¦ authorbox ¦ author info ¦ authorinfo ¦ author description ¦ author details ¦ author bio ¦
      authorbio ¦ author card ¦ author about ¦ author profile ¦ author summary
    `),
    means: { kind: 'bio', levels: 3, longest: 1_500 },
    because: 'The author’s box.',
    yes: ['author-bio', 'article__author-box', 'post-author-info'],
    no: ['biology', 'authors'],
  },
  {
    id: 'field/caption',
    match: words(`
      caption ¦ captions ¦ caption* ¦ *caption ¦ *captions ¦ figcaption ¦ cutline ¦ photo credit ¦ photocredit ¦ image credit ¦ imagecredit ¦ img credit ¦ picture credit ¦ image source ¦
      media credit ¦ photo caption ¦ media caption ¦ lead image ¦ photo description ¦ image description ¦ slide description
    `),
    means: { kind: 'caption', levels: 2, longest: 1_000 },
    because: 'The words under a picture.',
    yes: ['wp-caption-text', 'caption___fmpab f3', 'image_caption'],
    no: ['captivating-image'],
  },
  {
    id: 'field/byline',
    match: words(
      `byline ¦ byline* ¦ *byline ¦ author ¦ authors ¦ authorname* ¦ authorby* ¦ *author ¦ *authors ¦ contributor ¦ contributors ¦ submitted ¦ written by ¦ writer ¦ posted by ¦ reporter`,
    ),
    means: { kind: 'byline', levels: 3, longest: 200 },
    because: 'Who wrote the article.',
    yes: ['article-byline', 'author-name', 'articlebyline byline___2ngv'],
    no: ['authority'],
  },
  {
    id: 'field/standfirst',
    match: words(`
      dek ¦ dek* ¦ *dek ¦ standfirst ¦ standfirst* ¦ *standfirst ¦ subhead ¦ subheading ¦ *subheading ¦ subheadline ¦ *subheadline ¦ sub headline ¦ sub heading ¦ subtitle ¦ *subtitle ¦ sub title ¦
      strapline ¦ article summary ¦ articlesummary ¦ article intro ¦ article excerpt ¦ article description ¦ article lead ¦ post excerpt ¦ entry summary ¦ excerpt ¦ abstract ¦ chapeau ¦ teaser text ¦
      article standfirst ¦ article subtitle ¦ story intro ¦ entradilla ¦ sumario ¦ vorspann ¦ introduction text
    `),
    means: { kind: 'standfirst', levels: 2, longest: 800 },
    because: 'The sentence or two under the headline.',
    yes: ['article-dek', 'articledek deksummary', 'single-header-subheading'],
    no: ['desktop-header'],
  },
  {
    id: 'field/liveblog',
    match: words(
      `liveblog* ¦ *liveblog ¦ live blog ¦ live post ¦ live entry ¦ live update ¦ live updates ¦ liveupdate* ¦ liveentry ¦ livepost ¦ live blog post ¦ liveticker* ¦ live ticker ¦ lx stream`,
    ),
    means: { kind: 'liveblog', levels: 6 },
    because: 'An entry of a page that is written while things happen.',
    yes: ['live-blog-post', 'liveblog-body', 'lx-stream__post'],
    no: ['live-tv', 'deliver'],
  },
  {
    id: 'field/pull-quote',
    match: words(`pullquote* ¦ *pullquote ¦ pull quote`),
    means: { kind: 'furniture', levels: 3, longest: 600 },
    because: 'A sentence of the article once more, in large type.',
    yes: ['pullquote', 'pull-quote left'],
    no: ['blockquote'],
  },
]

/** English headings over links to other articles. Part of `furniture`. */
import type { FurnitureRule } from '../language.js'
import { oneOf } from '../oneOf.js'

export const recirculation: readonly FurnitureRule[] = [
  {
    id: 'en/recirculation/related',
    match: oneOf(`
      related ¦ related posts ¦ related post ¦ related articles ¦ related article ¦ related stories ¦
      related story ¦ related news ¦ related content ¦ related topics ¦ related links ¦ related items ¦
      related coverage ¦ related reading ¦ related video ¦ related videos ¦ related slideshow ¦
      related searches ¦ related to this story ¦ more related to this story ¦ more related stories ¦
      similar posts ¦ similar articles ¦ similar stories ¦ similar news ¦ more on this story ¦
      more on this topic ¦ more on this ¦ more like this ¦ more on: ¦ more on the story ¦
      read more stories about ¦ read more on this story ¦ read more on this topic ¦ see also ¦ see also: ¦
      read also ¦ also read ¦ in this section ¦ in this story ¦ in this series ¦ from this series ¦
      more in this series ¦ full coverage ¦ further reading ¦ background ¦ previous articles ¦
      latest related news ¦ you may also want to read ¦ other news in this section
    `),
    means: { kind: 'recirculation', holes: ['name'], opens: 'block' },
    because: 'A heading over links to articles on the same matter; the lines under it are not this article.',
    yes: ['Related Posts', 'More on this story', 'Related articles:'],
    no: ['Related talks were held in Oslo.'],
  },
  {
    id: 'en/recirculation/latest',
    match: oneOf(`
      latest articles ¦ latest article ¦ latest news ¦ latest posts ¦ latest stories ¦ latest ¦
      latest headlines ¦ latest videos ¦ latest video ¦ the latest ¦ our latest stories ¦ recent posts ¦
      recent articles ¦ recent news ¦ recent stories ¦ recent comments ¦ recent slide shows ¦
      more articles ¦ more news ¦ more stories ¦ more posts ¦ more headlines ¦ more to read ¦ more for you ¦
      more top stories ¦ top stories ¦ top headlines ¦ top articles ¦ top posts ¦ top video ¦ top videos ¦
      top news ¦ today's top stories ¦ top picks ¦ in brief ¦ in other news ¦ other news ¦ other stories ¦
      other articles ¦ from the homepage ¦ from the archive ¦ from our archive ¦ breaking news ¦
      news in pictures ¦ in pictures ¦ photo gallery ¦ photo galleries ¦ picture galleries ¦ in the know ¦
      main article right now ¦ all news ¦ happening now ¦ elsewhere ¦ elsewhere on …
    `),
    means: { kind: 'recirculation', holes: ['name'], opens: 'block' },
    because: 'A heading over what the outlet has besides.',
    yes: ['Latest Articles', 'Top Stories', 'More news'],
    no: ['The latest round of talks ended early.', 'Latest figures show a fall.'],
  },
  {
    id: 'en/recirculation/popular',
    match: oneOf(`
      most read ¦ most read in … ¦ most read articles ¦ most read stories ¦ most popular ¦
      most popular in … ¦ most popular today ¦ most popular this week ¦ most popular stories ¦
      most popular articles ¦ most popular videos ¦ most popular videos … ¦ most popular popular ¦
      most viewed ¦ most viewed … ¦ most watched ¦ most shared ¦ most commented ¦ most discussed ¦ most emailed ¦
      most recent ¦ popular ¦ popular posts ¦ popular articles ¦ popular news ¦ popular stories ¦
      popular now ¦ popular this week ¦ popular shopping ¦ trending ¦ trending: ¦ trending now ¦ trending now on … ¦
      trending news ¦ trending stories ¦ trending articles ¦ trending topics ¦ trending on … ¦ trending in … ¦
      feed most popular ¦ hot topics ¦ on our radar ¦ what's hot ¦ now on … ¦ what others are reading ¦
      what people are reading ¦ readers also liked ¦ the most popular … ¦ must watch
    `),
    means: { kind: 'recirculation', holes: ['name'], opens: 'block' },
    because: 'A heading over what other readers looked at.',
    yes: ['Most Popular', 'Trending now on The Harbour Post', 'Most read in World'],
    no: ['The most popular minister resigned.', 'Most read the note as a threat.'],
  },
  {
    id: 'en/recirculation/for-you',
    match: oneOf(`
      you may also like ¦ you may also like … ¦ you might also like ¦ you might also like … ¦ you may like ¦
      you might like ¦ you might like … ¦ you may be interested in ¦ you might be interested in … ¦
      you might also be interested in … ¦ you may also be interested in … ¦ recommended ¦
      recommended for you ¦ recommended articles ¦ recommended stories ¦ recommended reading ¦
      recommended videos ¦ recommended by … ¦ recommendations ¦ we recommend ¦ we recommend: ¦
      editor's picks ¦ editors' picks ¦ editor’s choice ¦ editor's choice ¦ editors' choice ¦ editor's pick ¦
      don't miss ¦ don't miss it ¦ must read ¦ must reads ¦ in case you missed it ¦ icymi ¦ featured ¦ features ¦
      featured articles ¦ featured stories ¦ featured posts ¦ featured news ¦ featured video ¦
      featured slide shows ¦ features & analysis ¦ read next ¦ read next: ¦ up next ¦ up next: ¦ what's next ¦
      what to read next ¦ next up ¦ keep reading ¦ continue reading ¦ on the site ¦ our picks ¦ highlights ¦
      next on … ¦ more for you …
    `),
    means: { kind: 'recirculation', holes: ['name'], opens: 'block' },
    because: 'A heading over what the page thinks that the reader wants.',
    yes: ['You may also like', 'Recommended for you', "Editor's Picks"],
    no: ['You may also like to know that the talks failed.', 'Recommended measures include a pause.'],
  },
  {
    id: 'en/recirculation/from-elsewhere',
    match: oneOf(`
      around the web ¦ around the web … ¦ from around the web ¦ from around the web … ¦ from the web ¦
      from the web … ¦ more from the web ¦ more from around the web ¦ also on the web ¦ on the web ¦
      elsewhere on the web ¦ from our partners ¦ partner news ¦ partner content ¦ partner stories ¦
      from our partners: ¦ paid content ¦ promoted ¦ promoted content ¦ promoted content … ¦
      promoted stories ¦ promoted links … ¦ promoted by … ¦ sponsored ¦ sponsored content ¦
      sponsored stories ¦ sponsored links ¦ sponsored links … ¦ sponsored by … ¦ sponsored financial … ¦
      content from our partners ¦ from our sponsors ¦ from our advertisers ¦ by taboola … ¦ by outbrain ¦ around the network
    `),
    means: { kind: 'recirculation', holes: ['name'], opens: 'block' },
    because: 'A heading over links that were paid for, or that lead to other sites.',
    yes: ['Promoted Stories', 'From around the web', 'Promoted by Harbour Ads'],
    no: ['Promoted to general, he left for the border.'],
  },
  {
    id: 'en/recirculation/more-from',
    match: oneOf(`
      more from … ¦ more on … ¦ more on: … ¦ more about … ¦ more in … ¦ more by … ¦ more posts by … ¦
      also in … ¦ also on … ¦ latest from … ¦ latest in … ¦ view all posts ¦ view all posts by … ¦
      posts by … ¦ all posts by … ¦ author archive ¦ see more ¦ see all posts ¦ read more by … ¦
      more stories by … ¦ more stories from … ¦ more news from … ¦ more videos from … ¦ news from …
    `),
    means: { kind: 'recirculation', holes: ['name'], opens: 'block' },
    because: 'A heading over links to what else a section or author has.',
    yes: ['More from Middle East', 'More by Jane Roe'],
    no: ['More from the summit is expected on Friday, officials said.', 'Also in doubt is the port.'],
  },
]

/** English lines that stand on a news page around or between the paragraphs of an article. */
import type { FurnitureRule } from '../language.js'
import { credits } from './credits.js'
import { oneOf } from './oneOf.js'

export const furniture: readonly FurnitureRule[] = [
  {
    id: 'en/furniture/menu',
    match: oneOf(`
      home ¦ menu ¦ main menu ¦ search ¦ close ¦ news ¦ world ¦ world news ¦ business ¦ politics ¦ sport ¦
      sports ¦ opinion ¦ culture ¦ technology ¦ tech ¦ science ¦ health ¦ entertainment ¦ lifestyle ¦
      travel ¦ economy ¦ markets ¦ education ¦ environment ¦ international ¦ national ¦ local ¦
      local news ¦ video ¦ videos ¦ photos ¦ pictures ¦ podcasts ¦ weather ¦ features ¦ sections ¦ topics ¦
      events ¦ jobs ¦ careers ¦ shop ¦ store ¦ more ¦ about ¦ about us ¦ contact ¦ contact us ¦ help ¦
      faq ¦ support ¦ site map ¦ sitemap ¦ archive ¦ archives ¦ rss ¦ rss feed ¦ rss feeds ¦ advertise ¦
      advertise with us ¦ advertising ¦ mobile ¦ mobile apps ¦ apps ¦ live ¦ live tv ¦ uncategorized ¦
      breaking news ¦ top news ¦ navigation ¦ toggle navigation ¦ categories ¦ newsletter ¦ newsletters ¦
      settings ¦ feedback ¦ corrections ¦ editions ¦ edition ¦ games ¦ markets data ¦ magazine ¦
      skip to content ¦ skip to main content ¦ skip to … ¦ go to content ¦ back to top ¦
      back to main menu ¦ open menu ¦ close menu ¦ open navigation menu ¦ next ¦ previous ¦ next article ¦
      previous article ¦ next post ¦ previous post ¦ next story ¦ previous story ¦ view all ¦ see all ¦
      show all ¦ show more ¦ load more ¦ loading ¦ loading... ¦ all rights ¦ explore ¦ explore more ¦
      discover more
    `),
    means: { kind: 'furniture' },
    because: 'Names of sections and page controls stand alone on a line of the menu, never as a paragraph.',
    yes: ['Skip to main content', 'Politics', 'Load more'],
    no: ['Politics is the art of the possible.', 'News of the ceasefire reached the port at noon.'],
  },
  {
    id: 'en/furniture/share',
    match: oneOf(`
      share ¦ share this ¦ share this article ¦ share this story ¦ share this post ¦ share article ¦
      share via ¦ share on ¦ share on … ¦ share this on … ¦ share via … ¦ share it ¦ tweet ¦ facebook ¦
      twitter ¦ x ¦ whatsapp ¦ telegram ¦ linkedin ¦ reddit ¦ pinterest ¦ tumblr ¦ instagram ¦ youtube ¦
      tiktok ¦ flipboard ¦ email ¦ e-mail ¦ email this ¦ print ¦ print this ¦ copy link ¦ link copied ¦
      pocket ¦ messenger ¦ viber ¦ vkontakte ¦ save ¦ save article ¦ save this article ¦ bookmark ¦
      like this ¦ like this: ¦ listen ¦ listen to this article ¦ listen to article ¦ facebook twitter … ¦
      facebook messenger ¦ share facebook … ¦ email facebook … ¦ gift this article ¦ give this article ¦
      a- a+ ¦ font size ¦ text size ¦ follow us on google news
    `),
    means: { kind: 'furniture' },
    because: 'Share buttons carry the name of a network and no sentence.',
    yes: ['Share on Facebook', 'WhatsApp', 'Copy link'],
    no: [
      'Facebook said it removed the accounts on Monday.',
      'Telegram users in the region reported outages.',
    ],
  },
  {
    id: 'en/furniture/follow',
    match: oneOf(`
      follow ¦ follow us ¦ follow me ¦ follow us: ¦ follow us on … ¦ follow … on twitter ¦
      follow … on twitter: … ¦ follow … on x ¦ follow … on facebook ¦ follow … on instagram ¦
      follow … on facebook and twitter … ¦ follow: … ¦ follow @… ¦ like us on … ¦ find us on … ¦
      join us on … ¦ join our telegram … ¦ join our whatsapp … ¦ connect with us ¦ connect with … ¦
      visit us on … ¦ follow the author … ¦ follow us in … ¦ twitter: @… ¦ twitter @… ¦ stay connected ¦
      get in touch ¦ contact the author at … ¦ contact … at …@… ¦ email …@…
    `),
    means: { kind: 'furniture' },
    because: 'Pages ask the reader to follow the outlet or its author on a network.',
    yes: ['Follow us on Telegram', 'follow:', 'Follow Jane Roe on Twitter'],
    no: ['Follow-up talks are planned for spring.', 'Following the vote, the envoy left the hall.'],
  },
  {
    id: 'en/furniture/related-posts',
    match: oneOf(`
      related ¦ related posts ¦ related post ¦ related articles ¦ related article ¦ related stories ¦
      related story ¦ related news ¦ related content ¦ related topics ¦ related links ¦ related items ¦
      related coverage ¦ similar posts ¦ similar articles ¦ similar stories ¦ similar news ¦
      latest articles ¦ latest article ¦ latest news ¦ latest posts ¦ latest stories ¦ latest ¦
      latest headlines ¦ the latest ¦ recent posts ¦ recent articles ¦ recent news ¦ recent stories ¦
      recent comments ¦ more articles ¦ more news ¦ more stories ¦ more posts ¦ more headlines ¦
      more on this story ¦ more on this topic ¦ more like this ¦ more to read ¦ more for you ¦ most read ¦
      most popular ¦ most viewed ¦ most shared ¦ most commented ¦ most recent ¦ popular ¦ popular posts ¦
      popular articles ¦ popular news ¦ popular stories ¦ popular now ¦ trending ¦ trending now ¦
      trending news ¦ trending stories ¦ trending topics ¦ top stories ¦ top headlines ¦ top articles ¦
      top posts ¦ you may also like ¦ you may also like … ¦ you might also like ¦ you might also like … ¦
      you may like ¦ you might like ¦ you may be interested in ¦ you might be interested in … ¦
      you might also be interested in … ¦ you may also be interested in … ¦ recommended ¦
      recommended for you ¦ recommended articles ¦ recommended stories ¦ recommended reading ¦
      recommended by … ¦ recommendations ¦ editor's picks ¦ editors' picks ¦ editor's choice ¦
      editor's pick ¦ don't miss ¦ must read ¦ must reads ¦ in case you missed it ¦ featured ¦
      featured articles ¦ featured stories ¦ featured posts ¦ featured news ¦ see also ¦ see also: ¦
      read also ¦ read next ¦ up next ¦ what to read next ¦ what others are reading ¦ keep reading ¦
      continue reading ¦ further reading ¦ around the web ¦ from around the web ¦ from the web ¦
      from our partners ¦ paid content ¦ promoted ¦ promoted content ¦ promoted stories ¦ sponsored ¦
      sponsored content ¦ sponsored stories ¦ sponsored links ¦ sponsored by … ¦ partner content ¦
      other news ¦ other stories ¦ other articles ¦ in this section ¦ in this story ¦ in other news ¦
      elsewhere on the web ¦ previous articles ¦ today's top stories ¦ top picks ¦ author archive ¦
      view all posts ¦ view all posts by … ¦ posts by … ¦ all posts by … ¦ see more ¦ see all posts
    `),
    means: { kind: 'furniture', opens: 'block' },
    because: 'A heading over links to other articles; the lines under it are not this article.',
    yes: ['Related Posts', 'You may also like'],
    no: ['Related talks were held in Oslo.'],
  },
  {
    id: 'en/furniture/more-from',
    match: oneOf(`
      more from … ¦ more on … ¦ more about … ¦ more in … ¦ more by … ¦ more posts by … ¦ also in … ¦
      also on … ¦ latest from … ¦ latest in …
    `),
    means: { kind: 'furniture', holes: ['name'], opens: 'block' },
    because: 'A heading over links to what else a section or author has.',
    yes: ['More from Middle East', 'More by Jane Roe'],
    no: ['More from the summit is expected on Friday, officials said.', 'Also in doubt is the port.'],
  },
  {
    id: 'en/furniture/counter',
    match: oneOf(`
      … views ¦ … shares ¦ … comments ¦ … likes ¦ … min read ¦ … minute read ¦ … minutes read ¦
      … mins read ¦ … min ¦ … minutes ago ¦ … hours ago ¦ … hour ago ¦ … days ago ¦ … day ago ¦
      … weeks ago ¦ … months ago
    `),
    means: { kind: 'furniture', holes: ['date'] },
    because: 'Numbers that the page counts: readers, minutes, days.',
    yes: ['4 min read', '12 comments', 'World 3 hours ago'],
    no: ['The two envoys hold opposite views', 'The island bought the shares'],
  },
  {
    id: 'en/furniture/comments',
    match: oneOf(`
      comments ¦ comment ¦ leave a comment ¦ leave a comment … ¦ leave a reply ¦ leave a reply … ¦
      leave a response ¦ post a comment ¦ post comment ¦ add a comment ¦ add comment ¦ write a comment ¦
      join the conversation ¦ join the discussion ¦ show comments ¦ view comments ¦ view/post comments ¦
      hide comments ¦ load comments ¦ comments are closed ¦ no comments ¦ no comments yet ¦
      be the first to comment ¦ be the first to comment … ¦ have your say ¦ what do you think ¦
      what do you think? ¦ your email address will not be published … ¦ your comment ¦
      please log in to comment ¦ reader comments ¦ comments (…) ¦ 0 comments ¦ 1 comment ¦ 2 comments ¦
      3 comments ¦ cancel reply ¦ notify me of … ¦ save my name, email, and website … ¦
      you must be logged in … ¦ you must login … ¦ sign in to comment ¦ log in to comment
    `),
    means: { kind: 'furniture', holes: ['date'], opens: 'tail' },
    because: 'Below this line readers write, or are asked to.',
    yes: ['Leave a Reply', 'Comments', 'Be the first to comment'],
    no: ['Comments by the minister angered Vienna.', 'No comment was available from the embassy.'],
  },
  {
    id: 'en/furniture/about-the-author',
    match: oneOf(`
      about the author ¦ about author ¦ about the writer ¦ about the authors ¦ author ¦ author bio ¦
      the author ¦ written by ¦ posted by ¦ published by ¦ staff writer ¦ staff reporter ¦ our correspondent
    `),
    means: { kind: 'furniture', opens: 'author' },
    because: 'A label beside the author’s box.',
    yes: ['About the Author', 'Written by'],
    no: ['About the author of the plan little is known.'],
  },
  {
    id: 'en/furniture/subscribe',
    match: oneOf(`
      subscribe ¦ subscribe now ¦ subscribe today ¦ subscribe to … ¦ subscribe for … ¦ subscriptions ¦
      sign up ¦ get the brief … ¦ get the newsletter … ¦ manage newsletters ¦ sign up now ¦ sign up for … ¦
      sign up to … ¦ sign up here … ¦ sign in ¦ sign in to … ¦ sign in with … ¦ sign out ¦ log in ¦
      log in to … ¦ login ¦ logout ¦ register ¦ register now … ¦ my account ¦ create account ¦
      create an account … ¦ create a free account … ¦ already a subscriber … ¦ already have an account … ¦
      don't have an account … ¦ don't have an account? ¦ forgot your … ¦ forgot password … ¦ remember me ¦
      your email address ¦ your email ¦ email address ¦ enter your email … ¦ get our …newsletter … ¦
      get the latest … ¦ get our free … ¦ get the …newsletter … ¦ join our newsletter … ¦
      join our mailing list … ¦ support our journalism … ¦ support independent journalism … ¦ support us ¦
      donate ¦ donate now ¦ become a member … ¦ become a supporter … ¦ start your free trial … ¦
      to continue reading … ¦ continue reading with … ¦ this article is for subscribers … ¦
      this content is for …subscribers … ¦ unlock this article … ¦ thank you for subscribing … ¦
      thanks for signing up … ¦ thank you for reading … ¦ download our app … ¦ download the app … ¦
      enable notifications … ¦ turn on notifications … ¦ turn on desktop notifications … ¦ submit ¦
      newsletter signup ¦ email newsletters ¦ delivered to your inbox … ¦ you have been successfully … ¦
      you have successfully … ¦ check your inbox …
    `),
    means: { kind: 'furniture' },
    because: 'Accounts, newsletters and subscriptions are sold beside articles.',
    yes: ['Sign up for our daily briefing', 'Already a subscriber? Log in here', 'Donate'],
    no: ['Subscribers to the treaty must report each year.', 'Donors pledged two billion euros.'],
  },
  {
    id: 'en/furniture/cookies',
    match: oneOf(`
      this site uses cookies … ¦ this website uses cookies … ¦ we use cookies … ¦ our site uses cookies … ¦
      our website uses cookies … ¦ by continuing to use … ¦ by continuing to browse … ¦
      by using this site … ¦ by using our site … ¦ accept ¦ accept all ¦ accept cookies ¦
      accept all cookies ¦ reject all ¦ manage cookies ¦ manage preferences ¦ cookie settings ¦
      cookie policy ¦ cookies ¦ cookie preferences ¦ privacy ¦ privacy policy ¦ privacy notice ¦
      privacy statement ¦ privacy settings ¦ your privacy ¦ your privacy choices ¦ your privacy rights ¦
      your california privacy rights ¦ do not sell my … ¦ terms ¦ terms of use ¦ terms of service ¦
      terms & conditions ¦ terms and conditions ¦ user agreement ¦ ad choices ¦ adchoices ¦ about ads ¦
      disclaimer ¦ legal ¦ legal notice ¦ imprint ¦ code of ethics ¦ editorial policy ¦ media kit ¦
      community guidelines ¦ community rules ¦ accessibility ¦ please read our … ¦
      this site is protected by recaptcha … ¦ akismet … ¦ this site uses akismet … ¦ privacy & cookies … ¦
      privacy policy …terms … ¦ terms of use …privacy policy … ¦ got it ¦ i agree ¦ agree ¦ ok
    `),
    means: { kind: 'furniture' },
    because: 'Law makes pages carry these notices.',
    yes: ['We use cookies to improve your visit.', 'Privacy Policy', 'Accept all'],
    no: ['Privacy advocates criticised the accord.'],
  },
  {
    id: 'en/furniture/copyright',
    match: oneOf(`
      copyright ¦ copyright © … ¦ copyright (c) … ¦ copyright by … ¦ … all rights reserved ¦
      … all rights reserved. ¦ … all rights reserved … ¦ all rights reserved ¦ all rights reserved … ¦
      this material may not be published … ¦ the material on this site may not be … ¦
      reproduction … prohibited … ¦ republication … prohibited … ¦ error: … ¦ error …: … ¦
      content is protected … ¦ powered by … ¦ proudly powered by … ¦ theme by … ¦ theme: … ¦
      designed by … ¦ developed by … ¦ hosted by … ¦ site by … ¦ website by … ¦
      this article may not be reproduced … ¦ no part of this …may be reproduced … ¦ quotes delayed … ¦
      quotes displayed in real-time … ¦ market data provided by … ¦ powered and implemented by … ¦
      our standards: … ¦ this article was originally published in …issue … ¦ licensing rights ¦
      purchase licensing rights … ¦ acquire licensing rights … ¦ reprints ¦ permissions ¦
      request reprint … ¦ report a typo ¦ report an error ¦ report this ad ¦ report an error … ¦
      see an error … ¦ spotted an error … ¦ found an error … ¦ if you have found a spelling error … ¦
      if you find an error … ¦ send us a tip … ¦ got a tip … ¦ have a tip … ¦ send tips to … ¦
      send your …to …@… ¦ no result ¦ no results ¦ view all result ¦ view all results
    `),
    means: { kind: 'furniture' },
    because:
      'Notices of rights, of the software and of protection against copying stand at the foot of a page.',
    yes: [
      'Copyright © 2021 The Harbour Post. All rights reserved.',
      'error: Copying is disabled',
      'Powered by WordPress',
    ],
    no: ['Errors in the count delayed the result.', 'Designed to end the war, the plan failed.'],
  },
  {
    id: 'en/furniture/copyright-year',
    match: ['copyright …', '© …', '(c) …'],
    means: { kind: 'furniture', holes: ['date'] },
    because: 'A year after the copyright mark.',
    yes: ['Copyright 2021 The Harbour Post', '© 2020 Island Review'],
    no: ['Copyright law divides the two governments.'],
  },
  {
    id: 'en/furniture/advertisement',
    match: oneOf(`
      advertisement ¦ advertisements ¦ advertisement … ¦ ad ¦ ads ¦ advertisement - scroll to continue ¦
      - advertisement - ¦ — advertisement — ¦ [advertisement] ¦ advert ¦ story continues below ¦
      story continued below ¦ story continued below … ¦ text continues after … ¦ story continues below … ¦
      article continues below ¦ article continues below … ¦ article continues after … ¦
      story continues after … ¦ story continues ¦ continue reading below ¦
      continue reading the main story ¦ this advertisement has not loaded yet … ¦
      close this advertisement ¦ skip advertisement ¦ skip ad ¦ scroll to continue … ¦ play video ¦
      watch video ¦ play audio ¦ video player ¦ now playing ¦ your browser does not support … ¦
      please enable javascript … ¦ javascript is disabled … ¦ to view this video please enable … ¦
      this video is not available … ¦ embed ¦ embedded content ¦ media caption ¦ image caption ¦
      image source ¦ view gallery ¦ open gallery ¦ view more ¦ read full story ¦ read full article ¦
      read the full story ¦ read the full article … ¦ read in app ¦ click to enlarge ¦ tap to unmute ¦
      show caption ¦ hide caption ¦ toggle caption ¦ expand ¦ collapse ¦ view this post on instagram ¦
      a post shared by … ¦ post a comment on …
    `),
    means: { kind: 'furniture' },
    because: 'Marks of advertisements and players between paragraphs.',
    yes: ['Advertisement', 'Story continues below advertisement', 'Now playing'],
    no: ['Advertisements for the vote filled the streets.'],
  },
  {
    id: 'en/furniture/image',
    match: oneOf(`
      image copyright … ¦ image source … ¦ media playback is unsupported … ¦ getty images … ¦ file photo … ¦
      photo by … ¦ photo: … ¦ picture: … ¦ close ¦ story highlights ¦ by signing up … ¦ by subscribing …
    `),
    means: { kind: 'furniture' },
    because: 'Labels of pictures and players, and what a form makes its readers agree to.',
    yes: ['Image copyright Harbour Pictures', 'Media playback is unsupported on your device'],
    no: ['The image of the minister suffered.'],
  },
  {
    id: 'en/furniture/caption',
    match: oneOf(`image caption … ¦ media caption … ¦ caption: …`),
    means: { kind: 'caption' },
    because: 'The label says that the line describes a picture.',
    yes: ['Image caption The envoys arrived by boat'],
    no: ['The caption was wrong.'],
  },
  {
    id: 'en/furniture/read-more',
    match: oneOf(`
      read more ¦ read more about … ¦ read more on … ¦ read more: ¦ learn more ¦ find out more ¦
      find out more … ¦ click here … ¦ click to … ¦ click for … ¦ tap here … ¦ full story ¦ full coverage ¦
      more details ¦ more information ¦ go to …homepage
    `),
    means: { kind: 'furniture' },
    because: 'A link without the article it leads to.',
    yes: ['Read more', 'Click here to continue'],
    no: ['Read more widely, the clause forbids any visit.'],
  },
  {
    id: 'en/furniture/teaser',
    match: oneOf(`
      read more: … ¦ read also: … ¦ read also … ¦ also read: … ¦ also read … ¦ also read | … ¦ read: … ¦
      read | … ¦ read this: … ¦ read next: … ¦ see also: … ¦ see more: … ¦ related: … ¦
      related article: … ¦ related story: … ¦ related | … ¦ more: … ¦ more here: … ¦ watch: … ¦
      just watched … ¦ must watch … ¦ (also on … ¦ ( also on … ¦ (related: … ¦ ( related: … ¦ (watch: … ¦
      (more: … ¦ watch | … ¦ watch also: … ¦ watch live: … ¦ listen: … ¦ video: … ¦ in pictures: … ¦
      in photos: … ¦ photos: … ¦ gallery: … ¦ explainer: … ¦ explained: … ¦ analysis: … ¦ opinion: … ¦
      opinion | … ¦ you may also like: … ¦ don't miss: … ¦ must read: … ¦ recommended: … ¦ timeline: … ¦
      what to know: … ¦ live updates: … ¦ read the full … ¦ read more at … ¦ for more on …, click … ¦
      for more … visit … ¦ for the latest …
    `),
    means: { kind: 'teaser' },
    because: 'A link to another article between the paragraphs: its words belong to that article.',
    yes: ['READ ALSO: Island republic sends envoy to talks', 'Watch: Crowds greet the delegation'],
    no: ['Read in full, the note says little.', 'Watching the talks, Lima kept silent.'],
  },
  {
    id: 'en/furniture/filed-under',
    match: oneOf(`
      tags ¦ tags … ¦ tags: … ¦ tag: … ¦ tagged … ¦ topics: … ¦ keywords ¦ keywords: … ¦ filed under … ¦
      filed under: … ¦ filed in … ¦ posted in … ¦ category: … ¦ categories: … ¦ in categories … ¦
      section: … ¦ more on these topics … ¦ post views: … ¦ views: … ¦ reading time: … ¦ reading time … ¦
      time to read: … ¦ estimated reading time … ¦ post category … ¦ post published … ¦ post author … ¦
      issue date: … ¦ word count: … ¦ article history ¦ change text size … ¦ language: …
    `),
    means: { kind: 'furniture', holes: ['any'] },
    because: 'What the page’s software knows about the post.',
    yes: ['Tags: diplomacy, ports', 'Filed under: World'],
    no: ['The tagged vessels left port in the morning.'],
  },
  {
    id: 'en/furniture/date-line',
    match: oneOf(`
      published … ¦ published: … ¦ published on … ¦ published at … ¦ first published … ¦
      this article is more than … ¦ this story is more than … ¦ originally published … ¦
      first published: … ¦ first published on … ¦ posted … ¦ posted: … ¦ posted on … ¦ posted at … ¦
      updated … ¦ updated: … ¦ updated on … ¦ updated at … ¦ last updated … ¦ last updated: … ¦
      last updated on … ¦ last modified … ¦ last modified: … ¦ modified: … ¦ issued on … ¦ date: … ¦
      created: … ¦ release date: …
    `),
    means: { kind: 'furniture', holes: ['date'] },
    because: 'The page’s own date of the post, not a sentence.',
    yes: ['Published: 4 May 2021 10:30', 'Last updated on March 3, 2020'],
    no: ['Published last year, the memoir names the envoy.'],
  },
  ...credits,
]

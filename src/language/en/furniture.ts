/** English lines that stand on a news page around or between the paragraphs of an article. */
import type { FurnitureRule } from '../language.js'
import { oneOf } from '../oneOf.js'
import { captions } from './captions.js'
import { comments } from './comments.js'
import { cookies } from './cookies.js'
import { corrections } from './corrections.js'
import { credits } from './credits.js'
import { newsletter } from './newsletter.js'
import { recirculation } from './recirculation.js'

/** Rows that know a kind before those that only know that a line is no story. */
export const furniture: readonly FurnitureRule[] = [
  ...corrections,
  ...newsletter,
  ...cookies,
  ...comments,
  ...recirculation,
  ...captions,
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
      share via ¦ share on ¦ share on … ¦ share this on … ¦ share this with … ¦ share via … ¦ share it ¦ tweet ¦ facebook ¦
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
      follow … on facebook and twitter … ¦ follow: … ¦ like us on … ¦ find us on … ¦
      join us on … ¦ join our telegram … ¦ join our whatsapp … ¦ connect with us ¦ connect with … ¦
      visit us on … ¦ follow us in … ¦ stay connected ¦ subscribe to our rss feed ¦ subscribe to rss ¦
      get in touch ¦ follow us on google news … ¦ + follow… ¦ like us on facebook ¦ join the … group …
    `),
    means: { kind: 'furniture' },
    because: 'Pages ask the reader to follow the outlet or its author on a network.',
    yes: ['Follow us on Telegram', 'follow:', 'Follow Jane Roe on Twitter'],
    no: ['Follow-up talks are planned for spring.', 'Following the vote, the envoy left the hall.'],
  },
  {
    id: 'en/furniture/counter',
    match: oneOf(`
      … views ¦ … shares ¦ … comments ¦ … likes ¦ … min read ¦ … minute read ¦ … minutes read ¦
      … mins read ¦ … min
    `),
    means: { kind: 'furniture', holes: ['date'] },
    because: 'Numbers that the page counts: readers, minutes, days.',
    yes: ['4 min read', '12 comments', '100 shares'],
    no: ['The two envoys hold opposite views', 'The island bought the shares'],
  },
  {
    id: 'en/furniture/ago',
    match: oneOf(`
      … minutes ago ¦ … minute ago ¦ … mins ago ¦ … min ago ¦ … hours ago ¦ … hour ago ¦ … hr ago ¦ … hrs ago ¦ … days ago ¦ … day ago ¦ … weeks ago ¦
      … months ago ¦ … h ago ¦ … m ago ¦ … d ago
    `),
    means: { kind: 'furniture', holes: ['date'], stamps: true },
    because: 'When something was written.',
    yes: ['World 3 hours ago', '2 h ago'],
    no: ['It began two hours ago', 'The vote was called off two days ago'],
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
    id: 'en/furniture/account',
    match: oneOf(`
      sign in ¦ sign in to … ¦ sign in with … ¦ sign in / … ¦ sign out ¦ sign up ¦ log in ¦ log in to … ¦
      log in with … ¦ login ¦ login / … ¦ login with … ¦ logout ¦ log out ¦ register ¦ register now … ¦
      my account ¦ your account ¦ create account ¦ create an account … ¦ create a free account … ¦
      already a subscriber … ¦ already have an account … ¦ don't have an account … ¦
      don't have an account? ¦ forgot your … ¦ forgot password … ¦ forgot password? ¦ remember me ¦
      password ¦ password * ¦ username ¦ username * ¦ subscribe ¦ subscriptions ¦ submit ¦ cancel ¦
      stay logged in ¦ you're logged in as … ¦ you are signed in as … ¦ you are logged in … ¦
      manage subscription ¦ manage subscriptions ¦ edit profile ¦ account settings … ¦ support us ¦ donate ¦
      donate now ¦ become a member ¦ become a supporter … ¦ support our journalism … ¦
      support independent journalism … ¦ download our app … ¦ download the app … ¦
      enable notifications … ¦ turn on notifications … ¦ turn on desktop notifications … ¦
      thank you for reading … ¦ thanks for contacting us … ¦ welcome back …
    `),
    means: { kind: 'furniture' },
    because: 'Accounts and gifts are asked for beside articles.',
    yes: ['Already a subscriber? Log in here', 'Donate', 'Forgot your password?'],
    no: ['Donors pledged two billion euros.', 'Subscribers to the treaty must report each year.'],
  },
  {
    id: 'en/furniture/legal',
    match: oneOf(`
      privacy ¦ privacy policy ¦ privacy notice ¦ privacy statement ¦ privacy settings ¦ your privacy ¦
      your privacy choices ¦ your privacy rights ¦ your california privacy rights ¦ do not sell my … ¦
      cookie settings ¦ cookie policy ¦ cookies ¦ cookies settings ¦ cookie preferences ¦ terms ¦
      terms of use ¦ terms of service ¦ terms & conditions ¦ terms and conditions ¦ user agreement ¦
      ad choices ¦ adchoices ¦ about ads ¦ about our ads ¦ disclaimer ¦ legal ¦ legal notice ¦ imprint ¦
      code of ethics ¦ editorial policy ¦ media kit ¦ community guidelines ¦ community rules ¦
      accessibility ¦ accessibility help ¦ please read our … ¦ this site is protected by recaptcha … ¦
      privacy & cookies … ¦ privacy policy …terms … ¦ terms of use …privacy policy … ¦
      terms of service …privacy … ¦ use of this website … ¦ use of this site … ¦ registration on …
    `),
    means: { kind: 'furniture', ends: true },
    because: 'Law makes pages carry these at their foot.',
    yes: ['Privacy Policy', 'Terms & Conditions', 'Do not sell my personal information'],
    no: ['Privacy advocates criticised the accord.'],
  },
  {
    id: 'en/furniture/copyright',
    match: oneOf(`
      copyright ¦ copyright © … ¦ copyright (c) … ¦ copyright by … ¦ … all rights reserved ¦
      … all rights reserved. ¦ … all rights reserved … ¦ all rights reserved ¦ all rights reserved … ¦
      this material may not be published … ¦ the material on this site may not be … ¦
      reproduction … prohibited … ¦ republication … prohibited … ¦ error: … ¦ error …: … ¦
      content is protected … ¦ proudly powered by … ¦ theme: … ¦
      this article may not be reproduced … ¦ no part of this …may be reproduced … ¦ quotes delayed … ¦
      quotes displayed in real-time … ¦ market data provided by … ¦ powered and implemented by … ¦
      our standards: … ¦ this article was originally published in …issue … ¦ licensing rights ¦
      purchase licensing rights … ¦ acquire licensing rights … ¦ reprints ¦ permissions ¦
      request reprint … ¦ report a typo ¦ report an error ¦ report this ad ¦ report an error … ¦
      see an error … ¦ spotted an error … ¦ found an error … ¦ if you have found a spelling error … ¦
      if you find an error … ¦ send us a tip … ¦ got a tip … ¦ have a tip … ¦ send tips to … ¦
      send your …to …@… ¦ no result ¦ no results ¦ view all result ¦ view all results
    `),
    means: { kind: 'furniture', ends: true },
    because:
      'Notices of rights, of the software and of protection against copying stand at the foot of a page.',
    yes: ['Copyright © 2021 The Harbour Post. All rights reserved.', 'error: Copying is disabled'],
    no: ['Errors in the count delayed the result.'],
  },
  {
    id: 'en/furniture/software',
    match: [
      'powered by …',
      'theme by …',
      'designed by …',
      'developed by …',
      'hosted by …',
      'site by …',
      'website by …',
    ],
    means: { kind: 'furniture', holes: ['name'] },
    because: 'Who made the page, not the story.',
    yes: ['Powered by WordPress', 'Designed by Harbour Studio'],
    no: ['Designed by a British firm, the hall opens in May.'],
  },
  {
    id: 'en/furniture/copyright-year',
    match: ['copyright …', '© …', '(c) …'],
    means: { kind: 'furniture', holes: ['date'], ends: true },
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
    id: 'en/furniture/player',
    match: oneOf(`
      media playback is unsupported … ¦ close ¦ story highlights ¦ replay ¦ more videos … ¦ enlarge image ¦
      enlarge ¦ expand image ¦ image … of … ¦ back to gallery ¦ view photos ¦ view photo ¦ view this image … ¦
      view all (…) ¦ modal trigger ¦ captions not available ¦ skip to end of carousel ¦ fullscreen ¦ full screen
    `),
    means: { kind: 'furniture' },
    because: 'Labels of players and galleries.',
    yes: ['Media playback is unsupported on your device', 'Image 1 of 5', 'Enlarge Image'],
    no: ['The image of the minister suffered.'],
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
      (also on … ¦ ( also on … ¦ (related: … ¦ ( related: … ¦ (watch: … ¦
      (more: … ¦ watch | … ¦ watch also: … ¦ watch live: … ¦ listen: … ¦ video: … ¦ in pictures: … ¦
      in photos: … ¦ gallery: … ¦ explainer: … ¦ explained: … ¦ analysis: … ¦ opinion: … ¦
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
    id: 'en/furniture/player-teaser',
    match: [
      'just watched …',
      'must watch …',
      'photos: photos: …',
      'photos: … hide caption …',
      'video: … replay …',
    ],
    means: { kind: 'teaser' },
    because: 'What players and galleries say when all their labels run together in one line.',
    yes: ['JUST WATCHED Envoys leave the hall Replay More Videos ...'],
    no: ['The debate was just watched by millions.'],
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

/** English lines that invite the reader to a newsletter or subscription. Part of `furniture`. */
import type { FurnitureRule } from '../language.js'
import { oneOf } from '../oneOf.js'

export const newsletter: readonly FurnitureRule[] = [
  {
    id: 'en/newsletter/invitation',
    match: oneOf(`
      sign up for … ¦ sign up to … ¦ sign up here … ¦ sign up now … ¦ sign up today … ¦ signup for … ¦
      get the brief … ¦ get the newsletter … ¦ get our …newsletter … ¦ get our …newsletter ¦
      get the …newsletter … ¦ get the …newsletter ¦ get the …newsletters … ¦ get our free … ¦ get our best … ¦
      get our awesome newsletter … ¦ get the latest … ¦ get the best of … ¦ get the day's … ¦ get today's … ¦
      get breaking news … ¦ get daily … ¦ get top news … ¦ get news alerts … ¦ get email alerts … ¦ get email updates … ¦
      get push notifications … ¦ get a daily … ¦ get a weekly … ¦ get more … in your … ¦ get …your inbox … ¦ get …your inbox ¦
      receive the latest … ¦ receive our … ¦ receive breaking … ¦ receive daily … ¦ receive …your inbox … ¦ receive …your inbox ¦
      subscribe now … ¦ subscribe today … ¦ subscribe to … ¦ subscribe for … ¦ subscribe here … ¦ subscribe and … ¦
      join our newsletter … ¦ join our mailing list … ¦ join the …mailing list … ¦ join our …newsletter … ¦
      join …readers … ¦ want more …? sign up … ¦ want the latest … ¦ don't miss a … ¦ don't miss out … ¦ never miss … ¦
      keep up with … ¦ keep up to date with … ¦ stay up to date … ¦ stay up-to-date … ¦ stay informed … ¦ stay in the know … ¦
      stay on top of … ¦ stay connected with … ¦ start your day with … ¦ start your free trial … ¦ let our news … ¦
      enter your email … ¦ enter your e-mail … ¦ … your inbox ¦ … your inbox … ¦ … our newsletter … ¦ … our newsletter ¦
      … our newsletters … ¦ … our newsletters ¦ … our daily newsletter … ¦ … our daily newsletter ¦
      … our weekly newsletter … ¦ … our weekly newsletter ¦ … our free newsletter … ¦ … our daily email … ¦
      … our daily briefing … ¦ … our mailing list … ¦ … click to subscribe … ¦ … sign up for free … ¦ … sign up here … ¦
      …, a weekly newsletter … ¦ …, a paid weekly newsletter … ¦ [sign up for … ¦ [get … ¦ [subscribe … ¦ (sign up for … ¦
      chat with us … ¦ follow our live … ¦ click here to get the … app ¦ click here to sign up … ¦ click here to subscribe … ¦
      download the …app … ¦ download our …app … ¦ get the …app ¦ get our app … ¦ get the …app … ¦ read …on the go ¦ join our telegram … ¦ join our whatsapp … ¦
      to continue reading … ¦ continue reading with … ¦ this article is for subscribers … ¦
      this content is for …subscribers … ¦ unlock this article … ¦ limited-time offer … ¦ special offer … ¦ try … for free … ¦
      choose a membership … ¦ choose your plan … ¦ become a member … ¦ become a subscriber … ¦ support … by becoming … ¦
      digital all access pass … ¦ home delivery … subscribe … ¦ yours for as low as … ¦ … newsletter delivered … ¦ … free for …month …
    `),
    means: { kind: 'newsletter' },
    because: 'Newsletters, alerts and subscriptions are offered beside articles, and among their paragraphs.',
    yes: [
      'Sign up for our daily briefing',
      'Get the day’s news in your inbox every morning.',
      'Keep up with the talks: subscribe to our newsletter.',
      'Subscribe today and never miss a story',
    ],
    no: [
      'Subscribers to the treaty must report each year.',
      'Get out of the port, the captain shouted.',
      'She announced it in a newsletter to members.',
    ],
  },
  {
    id: 'en/newsletter/consent',
    match: oneOf(`
      by signing up … ¦ by subscribing … ¦ by clicking subscribe … ¦ by clicking sign up … ¦ by clicking "subscribe" … ¦ by submitting your … ¦ by providing your email … ¦
      by entering your email … ¦ i agree that … can send me … ¦ i would like to receive … ¦ i want to receive … ¦
      yes, i would like … ¦ please check the opt-in box … ¦ please select the newsletters … ¦ you may unsubscribe … ¦
      you can unsubscribe … ¦ unsubscribe at any time … ¦ unsubscribe anytime … ¦ view sample ¦ sample copy ¦ view sample newsletter ¦
      you may opt out … ¦ you can opt out … ¦ thank you for subscribing … ¦ thanks for subscribing … ¦ thanks for signing up … ¦
      thank you for signing up … ¦ you have been successfully … ¦ you have successfully … ¦ you are now subscribed … ¦
      you're now subscribed … ¦ now signed up … ¦ check your inbox … ¦ keep an eye on your inbox … ¦ please check your email … ¦
      there was an error processing … ¦ an error has occurred … ¦ please enter a valid email … ¦ invalid email … ¦ incorrect email ¦
      we will never share … ¦ we won't spam … ¦ no spam … ¦ … may send me offers … ¦ … receive …special offers …  ¦ click here to manage … newsletters ¦
      see all newsletters ¦ manage newsletters ¦ more newsletters ¦
      great! you'll get … ¦ oops! we had a problem …
    `),
    means: { kind: 'newsletter' },
    because: 'What a form for a newsletter makes its readers agree to, and how it answers.',
    yes: [
      'By signing up you agree to our terms.',
      'Thanks for signing up!',
      'You may unsubscribe at any time.',
    ],
    no: ['By signing the accord both sides agree to talk.', 'Thanks for the signal, he said.'],
  },
  {
    id: 'en/newsletter/heading',
    match: oneOf(`
      newsletter signup ¦ newsletter sign up ¦ newsletter sign-up ¦ email newsletters ¦ sign up for newsletters ¦ newsletter ¦ newsletters ¦ … newsletter ¦ … newsletters ¦ our newsletter ¦ daily newsletter ¦ weekly newsletter ¦
      breaking news emails ¦ email alerts ¦ news alerts ¦ … alerts ¦ … emails ¦ free newsletter ¦ daily newsletters ¦ get our free newsletter ¦
      special offers ¦ get … delivered
    `),
    means: { kind: 'newsletter', holes: ['name'], opens: 'form' },
    because: 'The name of a newsletter over its form.',
    yes: ['Harbour Briefing Newsletter', 'Breaking News Emails', 'Newsletters'],
    no: ['The newsletter named the envoy.', 'He sent alerts'],
  },
  {
    id: 'en/newsletter/beside',
    match: oneOf(`
      sign up ¦ sign up now ¦ sign me up ¦ sign me up … ¦ subscribe ¦ subscribe now ¦ get it ¦ email ¦ email * ¦ email: ¦ e-mail ¦
      email address ¦ email address * ¦ email (required) ¦ your email ¦ your email address ¦ enter email ¦ submit ¦ first name ¦ last name ¦ name ¦ company ¦ zip code ¦
      not now ¦ no thanks ¦ sorry! ¦ loading… ¦ loading... ¦ monthly ¦ annual ¦ corporate ¦ … /month ¦ privacy policy | … ¦ this site is protected by recaptcha …
    `),
    means: { kind: 'newsletter', beside: true },
    because: 'The boxes and buttons of a form.',
    yes: ['Your email address', 'Sign up', 'No thanks'],
    no: ['The company signed up.'],
  },
]

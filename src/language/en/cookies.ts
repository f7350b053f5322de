/** English lines of the notice that asks the reader for consent to cookies. Part of `furniture`. */
import type { FurnitureRule } from '../language.js'
import { oneOf } from '../oneOf.js'

export const cookies: readonly FurnitureRule[] = [
  {
    id: 'en/cookies/notice',
    match: oneOf(`
      this site uses cookie … ¦ this site uses cookies … ¦ this website uses cookie … ¦ this website uses cookies … ¦
      we use cookies … ¦ we and our partners use … ¦ we and our …partners … ¦ our site uses cookies … ¦ our website uses cookies … ¦
      … uses cookies to … ¦ … uses cookies and … ¦ … use of cookies … ¦ … our use of cookies ¦ … use cookies to … ¦ … use cookies and … ¦ cookies help us … ¦
      by continuing to use … ¦ by continuing to browse … ¦ by using this site … ¦ by using our site … ¦ by using this website … ¦ by clicking accept … ¦
      if you continue to use this … ¦ to give you the best experience … ¦ we value your privacy … ¦ your privacy matters … ¦ we care about your privacy … ¦
      strictly necessary cookies ¦ performance cookies ¦ functional cookies ¦ targeting cookies ¦ necessary cookies … ¦ our privacy policy and cookie policy …
    `),
    means: { kind: 'cookie-notice' },
    because: 'European law makes pages ask before they store anything.',
    yes: [
      'We use cookies to improve your visit.',
      'By continuing to browse the site you are agreeing to our use of cookies.',
    ],
    no: ['Privacy advocates criticised the accord.', 'The aid parcels held cookies and rice.'],
  },
  {
    id: 'en/cookies/beside',
    match: oneOf(`
      accept ¦ accept all ¦ accept & close ¦ accept and close ¦ accept cookies ¦ accept all cookies ¦ reject ¦ reject all ¦ decline ¦ allow all ¦
      manage cookies ¦ manage preferences ¦ manage options ¦ cookie settings ¦ more options ¦ more information ¦ more info ¦ learn more ¦
      learn more … ¦ got it ¦ got it! ¦ i agree ¦ i accept ¦ agree ¦ ok ¦ close ¦ x ¦ privacy policy ¦ cookie policy ¦ dismiss ¦ continue ¦ save preferences
    `),
    means: { kind: 'cookie-notice', beside: true },
    because: 'The buttons of the notice.',
    yes: ['Accept all', 'Got it', 'Learn more I agree X'],
    no: ['Accept the terms, the note said.'],
  },
]

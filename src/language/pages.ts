/** Lines of pages in languages whose articles are kept but not read: that their regions are found all the same. */
import { page as german } from './de/page.js'
import { page as spanish } from './es/page.js'
import { page as french } from './fr/page.js'
import type { PageTable } from './language.js'

export const pages: { readonly [language: string]: PageTable } = { de: german, es: spanish, fr: french }

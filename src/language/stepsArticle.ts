/** Steps of taking texts in: which lines are the article, what is wrong with it, where it comes from. */
import type { StepRule } from './stepRule.js'
import { declared } from './stepsDeclared.js'

/** Steps of taking a text in: what it is, and which lines of it are the article. */
const article: readonly StepRule[] = [
  {
    id: 'article/headline',
    match: 'the line above the story that most looks like its title',
    because: 'A headline is no statement; it is kept apart from the body.',
    yes: '“Ports to reopen” above the first paragraph',
  },
  {
    id: 'article/headline-repeated',
    match: 'a line that says the headline again',
    because: 'Pages print their headline in the path, the card and the list of links as well.',
    yes: '“Ports to reopen – The Daily” under “Ports to reopen”',
  },
  {
    id: 'article/standfirst',
    match: 'a sentence or a long line between headline and story',
    because: 'The summary under a headline belongs to the article.',
    yes: '“Both sides agreed on a first ship” under the headline',
  },
  {
    id: 'article/name-line',
    match: 'a line of two to four capitalised words under the headline or in an author’s box',
    because: 'A name alone there is the author’s.',
    yes: '“Ana Ruiz” under the headline',
  },
  {
    id: 'article/author-box',
    match: 'a paragraph after the story, under the label of an author’s box',
    because: 'It tells of the author, not of the news.',
    yes: '“She has covered the region since 2004.” under “About the author”',
  },
  {
    id: 'article/pull-quote',
    match: 'a line of the story whose words stand, one after another, in a longer paragraph of it',
    because: 'A sentence printed once more in large type is read once.',
    yes: '“The ports stay shut” between two paragraphs of which one says so in full',
  },
  {
    id: 'article/live-entry',
    match:
      'the paragraphs below times, where three times or more stand above paragraphs and most of the story is there',
    because: 'A page that is written while things happen has no single report; each entry is one.',
    yes: '“14:05” and the paragraph below it',
  },
  {
    id: 'article/figcaption',
    match: 'a line in an element that is made for captions',
    because: 'The markup says so.',
    yes: '<figcaption>The harbour at dawn</figcaption>',
  },
  {
    id: 'article/author-named',
    match: 'one of the last two paragraphs, where it begins with the author’s name',
    because: 'No news calls its author by name; the page tells who it is.',
    yes: '“Ana Ruiz covers the ports.” below the article of Ana Ruiz',
  },
  {
    id: 'article/line-model',
    match:
      'a line that trained trees take for a part of the article, or for none, where only its place had labelled it',
    because:
      'Looks, words, neighbours and, in HTML, the elements around a line say more together than a rule can; what the model is: `weights/lines.md`.',
    yes: 'a paragraph below a block of links in the middle of the story',
  },
  {
    id: 'article/links',
    match: 'three titles or more that stand together outside the story',
    because: 'They lead to other articles, with a heading or without.',
    yes: '“Ferries to sail again”, “Harbour to be dredged”, “Mayor resigns over port” below one another',
  },
  {
    id: 'article/title-of-another',
    match: 'a line between paragraphs that is shouted and long, or in whose words the story has no part',
    because: 'A link to another article that lost its “Read also”.',
    yes: '“Lottery winner found after seven months” in a story on a port',
  },
  {
    id: 'article/paragraph',
    match: 'a line of the story that nothing says is anything else',
    because: 'What is not known to be furniture is read.',
    yes: 'any sentence of the story',
  },
  {
    id: 'article/crosshead',
    match: 'a short line without a full stop between two paragraphs',
    because: 'A crosshead is the desk’s line, not a sentence of the story.',
    yes: '“A long winter” between two paragraphs',
  },
  {
    id: 'article/dateline',
    match: 'a place, a date or an agency before a dash or in brackets, where the story begins',
    because: 'Where and by whom the report was filed.',
    yes: '“LIMA, May 3 (Nordwire) –”',
  },
  {
    id: 'article/untranslated',
    match: 'a line in another language than the article’s',
    because: 'A teaser of another edition; nothing of it is read.',
    yes: 'a Spanish line on an English page',
  },
  {
    id: 'article/loose-line',
    match: 'a short line without a full stop among others like it',
    because: 'Several in a row are links, not sentences.',
    yes: '“Weather” above “Sport” above “Video”',
  },
  {
    id: 'article/repeated',
    match: 'a line that stands on the page more than once',
    because: 'No desk prints a sentence twice; a link it does.',
    yes: '“Watch the interview here” after each paragraph',
  },
  {
    id: 'article/linked',
    match: 'a sentence of the story that is all one link in the page',
    because:
      'It leads to another article, which it tells of; what an article says itself is linked by a few words at a time.',
    yes: 'a list of “Most read” whose entries are sentences',
  },
  {
    id: 'article/before-story',
    match: 'whatever stands above the story and is neither headline nor standfirst',
    because: 'The head of the page.',
    yes: 'a menu',
  },
  {
    id: 'article/after-story',
    match: 'whatever stands below the last paragraph of the story',
    because: 'The foot of the page.',
    yes: 'a list of other articles',
  },
  {
    id: 'article/blank',
    match: 'a text of white space alone',
    because: 'Every character belongs to a region.',
    yes: 'an empty file',
  },
  {
    id: 'article/stray-letter',
    match: 'a letter alone before a word that begins with the same letter',
    because: 'A large first letter was copied twice.',
    yes: '“T The ministers met.”',
  },
  {
    id: 'article/outlet-given',
    match: 'the outlet that was given with the text',
    because: 'A person says whose page it is.',
    yes: '--outlet Morgenpost',
  },
  {
    id: 'article/outlet-address',
    match: 'the outlet whose site the address of the capture names',
    because: 'An address says whose page it is.',
    yes: 'an address at the site of a daily in the tables',
  },
  {
    id: 'article/outlet-named',
    match: 'the outlet that the author’s biography names',
    because: 'Where nobody says whose page it is, the page may.',
    yes: '“Ana Ruiz is a reporter at Morgenpost.”',
  },
  ...declared,
  {
    id: 'capture',
    match: 'what was given with the text',
    because: 'The date of publication is a person’s word, not read from the page.',
    yes: '--published 2022-10-30',
  },
]

/** Lines that are furniture in every language, by their shape. */
const shapes: readonly StepRule[] = [
  {
    id: 'article/shape/marks',
    match: 'a line without a word',
    because: 'Marks alone divide parts of a page.',
    yes: '“* * *”',
  },
  {
    id: 'article/shape/copyright',
    match: 'a line that begins with ©',
    because: 'A notice.',
    yes: '“© 2022”',
  },
  { id: 'article/shape/temperature', match: 'a number of degrees', because: 'A weather box.', yes: '“18°C”' },
  {
    id: 'article/shape/clock',
    match: 'a time of day alone',
    because: 'A clock on the page.',
    yes: '“14:05”',
  },
  {
    id: 'article/shape/number',
    match: 'a number alone',
    because: 'A counter of shares or views.',
    yes: '“1.2K”',
  },
  {
    id: 'article/shape/address',
    match: 'a web or mail address alone',
    because: 'A link that lost its words.',
    yes: '“www.example.org/news”',
  },
  {
    id: 'article/shape/handles',
    match: 'names after @ or # alone',
    because: 'Tags, not sentences.',
    yes: '“#ports #grain”',
  },
  {
    id: 'article/shape/date',
    match: 'numbers, months and weekdays and little else',
    because: 'The date of the page or of a link.',
    yes: '“Monday, 3 May 2021 | 14:05”',
  },
  {
    id: 'article/shape/menu',
    match: 'words run together, small letter before capital, three deep',
    because: 'A menu whose markup is gone.',
    yes: '“HomeWorldSport”',
  },
  {
    id: 'article/shape/path',
    match: 'short words between separators',
    because: 'The path to the page, or a row of links.',
    yes: '“Home › World › Ports”',
  },
]

/** Trouble in a text or its file; these stand in `problems`. */
const troubles: readonly StepRule[] = [
  {
    id: 'article/byte-order-mark',
    match: 'a byte order mark at the beginning',
    because: 'It is not a word; the text is read from the next character.',
    yes: 'a file saved with the mark',
  },
  {
    id: 'article/carriage-return',
    match: 'line breaks of two characters',
    because: 'Offsets count both.',
    yes: 'a file saved on Windows',
  },
  {
    id: 'article/nul',
    match: 'NUL characters',
    because: 'No text has them.',
    yes: 'a program given as a text',
  },
  {
    id: 'article/lost-characters',
    match: 'replacement characters (U+FFFD)',
    because: 'Letters were lost before the text came here.',
    yes: 'a text saved in the wrong encoding',
  },
  {
    id: 'article/too-long',
    match: 'a text above the longest that is read',
    because: 'The rest is not read, and it must be said.',
    yes: 'a year’s archive in one file',
  },
  {
    id: 'article/empty',
    match: 'a text without a word',
    because: 'It was asked for and gives nothing.',
    yes: 'an empty file',
  },
  {
    id: 'article/no-date',
    match: 'an article whose date of publication neither the capture nor the page gives',
    because: '“On Sunday” can only be reckoned from it.',
    yes: 'a pasted text without --published',
  },
  {
    id: 'article/other-language',
    match: 'an article in a language that has no tables',
    because: 'Its words would be read with the wrong rules.',
    yes: 'an article in Finnish',
  },
  {
    id: 'source/unreadable',
    match: 'a file that cannot be opened or is too large',
    because: 'The others are read without it.',
    yes: 'a file that is not there',
  },
  {
    id: 'source/broken-bytes',
    match: 'bytes that are no characters of the encoding',
    because: 'Letters are missing there.',
    yes: 'a file in Latin-1',
  },
  {
    id: 'source/utf-16',
    match: 'a text in UTF-16',
    because: 'It was read as such, by its mark.',
    yes: 'a file saved as “Unicode”',
  },
  {
    id: 'times/no-publication-date',
    match: 'a time that is counted from the day of publication, which is not known',
    because: 'A date is never made up.',
    yes: '“on Sunday” in an article without a date',
  },
  {
    id: 'statement/no-speaker',
    match: 'words between quotation marks that nobody says',
    because: 'A quotation without a speaker is no statement; the place is named so that a person can look.',
    yes: '“Who knows?” alone in a paragraph',
  },
]

/** Quotation marks that need a repair, in any language. */
const marks: readonly StepRule[] = [
  {
    id: 'text/quote/turned',
    match: 'a mark that looks the other way',
    because: 'Where words begin or end says more than the shape of the mark.',
    yes: '“We will come“, she said.',
  },
  {
    id: 'text/quote/doubled',
    match: 'a mark that is set more than once',
    because: 'Two marks in a row open or close one quotation.',
    yes: '““We will come,” she said.',
  },
  {
    id: 'text/quote/lost-opening',
    match: 'a closing mark without an opening one',
    because: 'The words began with the paragraph or the sentence.',
    yes: 'We will come,” she said.',
  },
  {
    id: 'text/quote/lost-closing',
    match: 'an opening mark without a closing one',
    because: 'The words end before the verb of saying, or with the paragraph.',
    yes: '“We will come, she said.',
  },
  {
    id: 'text/quote/stray',
    match: 'a mark that belongs to no quotation',
    because: 'It is left out.',
    yes: 'She came.” He left.',
  },
]

/** Where an article comes from. */
const lineage: readonly StepRule[] = [
  {
    id: 'lineage/credit',
    match: 'an outlet or agency that a credit line names',
    because: 'The page says from where it has the article.',
    yes: '“Source: Nordwire”',
  },
  {
    id: 'lineage/dateline',
    match: 'an agency that the dateline names',
    because: 'The agency filed the report.',
    yes: '“LIMA (Nordwire) –”',
  },
  {
    id: 'lineage/translation',
    match: 'words or lines of another language left in the article',
    because: 'What translation left behind says from which language it was made.',
    yes: 'a Spanish “y” between English words',
  },
  {
    id: 'lineage/fingerprints',
    match: 'long runs of the same words in an older article',
    because: 'Copies are no second witness.',
    yes: 'two articles with the same paragraphs',
  },
]

/** All of these, in the order of the flow. */
export const stepsArticle: readonly StepRule[] = [...article, ...shapes, ...troubles, ...marks, ...lineage]

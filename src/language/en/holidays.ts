/** Days with a name: those of a fixed date, those that move, and those of other calendars, which are flagged. */
import type { Dates } from '../language.js'
import type { TimeMeaning } from '../times.js'

/** The name alone, with its year, or the last or next one. */
function around(...names: readonly string[]): readonly string[] {
  return names.flatMap(name => [
    name,
    `${name} ,? (of|in)? {year}`,
    `{which} ${name}`,
    `${name} (of|in)? {which} year`,
  ])
}

interface Day {
  readonly id: string
  readonly names: readonly string[]
  readonly means: Omit<TimeMeaning, 'kind'>
  readonly because: string
  readonly yes: string
}

const fixed = 'A feast with a fixed day.'
const moving = 'A day that moves from year to year.'

const days: readonly Day[] = [
  {
    id: 'christmas-eve',
    names: ['christmas eve'],
    means: { month: 12, day: 24 },
    because: fixed,
    yes: 'He spoke on Christmas Eve.',
  },
  {
    id: 'boxing-day',
    names: ['boxing day'],
    means: { month: 12, day: 26 },
    because: fixed,
    yes: 'They met on Boxing Day.',
  },
  {
    id: 'valentines-day',
    names: ["valentine 's day"],
    means: { month: 2, day: 14 },
    because: fixed,
    yes: "They met on Valentine's Day.",
  },
  {
    id: 'womens-day',
    names: ["(international|world)? women 's day"],
    means: { month: 3, day: 8 },
    because: fixed,
    yes: "He spoke on International Women's Day.",
  },
  {
    id: 'saint-patrick',
    names: ["(saint|st) .? patrick 's? day?"],
    means: { month: 3, day: 17 },
    because: fixed,
    yes: "He spoke on St. Patrick's Day.",
  },
  {
    id: 'earth-day',
    names: ['earth day'],
    means: { month: 4, day: 22 },
    because: fixed,
    yes: 'They met on Earth Day.',
  },
  {
    id: 'workers-day',
    names: ['(international|world)? workers " day', 'may day'],
    means: { capital: true, month: 5, day: 1 },
    because: fixed,
    yes: "They marched on International Workers' Day.",
  },
  {
    id: 'juneteenth',
    names: ['juneteenth'],
    means: { month: 6, day: 19 },
    because: fixed,
    yes: 'They met on Juneteenth.',
  },
  {
    id: 'halloween',
    names: ['halloween'],
    means: { month: 10, day: 31 },
    because: fixed,
    yes: 'They met on Halloween.',
  },
  {
    id: 'armistice-day',
    names: ['(armistice|veterans|remembrance) day'],
    means: { month: 11, day: 11 },
    because: fixed,
    yes: 'He spoke on Armistice Day.',
  },
  {
    id: 'easter',
    names: ['easter sunday?'],
    means: { feast: { easter: 0 } },
    because: moving,
    yes: 'The truce held over Easter.',
  },
  {
    id: 'easter-monday',
    names: ['easter monday'],
    means: { feast: { easter: 1 } },
    because: moving,
    yes: 'They met on Easter Monday.',
  },
  {
    id: 'good-friday',
    names: ['good friday'],
    means: { capital: true, feast: { easter: -2 } },
    because: moving,
    yes: 'He spoke on Good Friday.',
  },
  {
    id: 'palm-sunday',
    names: ['palm sunday'],
    means: { feast: { easter: -7 } },
    because: moving,
    yes: 'He spoke on Palm Sunday.',
  },
  {
    id: 'ash-wednesday',
    names: ['ash wednesday'],
    means: { feast: { easter: -46 } },
    because: moving,
    yes: 'He spoke on Ash Wednesday.',
  },
  {
    id: 'pentecost',
    names: ['(pentecost|whitsun) sunday?'],
    means: { feast: { easter: 49 } },
    because: moving,
    yes: 'He spoke at Pentecost.',
  },
  {
    id: 'martin-luther-king-day',
    names: ['martin luther king .? jr? .? day'],
    means: { month: 1, feast: { weekday: 1, nth: 3 } },
    because: moving,
    yes: 'He spoke on Martin Luther King Day.',
  },
  {
    id: 'presidents-day',
    names: ['presidents " day', "president 's day"],
    means: { month: 2, feast: { weekday: 1, nth: 3 } },
    because: moving,
    yes: "He spoke on Presidents' Day.",
  },
  {
    id: 'memorial-day',
    names: ['memorial day'],
    means: { month: 5, feast: { weekday: 1, nth: -1 } },
    because: moving,
    yes: 'He spoke on Memorial Day.',
  },
  {
    id: 'labor-day',
    names: ['labor day'],
    means: { month: 9, feast: { weekday: 1, nth: 1 } },
    because: moving,
    yes: 'He spoke on Labor Day.',
  },
  {
    id: 'columbus-day',
    names: ['columbus day'],
    means: { month: 10, feast: { weekday: 1, nth: 2 } },
    because: moving,
    yes: 'He spoke on Columbus Day.',
  },
  {
    id: 'election-day',
    names: ['election day'],
    means: { capital: true, month: 11, feast: { weekday: 1, nth: 1, days: 1 } },
    because: 'The Tuesday after the first Monday in November, in the United States.',
    yes: 'He spoke on Election Day.',
  },
  {
    id: 'thanksgiving',
    names: ['thanksgiving day?'],
    means: { month: 11, feast: { weekday: 4, nth: 4 } },
    because: moving,
    yes: 'He spoke on Thanksgiving.',
  },
  {
    id: 'black-friday',
    names: ['black friday'],
    means: { capital: true, month: 11, feast: { weekday: 4, nth: 4, days: 1 } },
    because: 'The day after Thanksgiving.',
    yes: 'Sales rose on Black Friday.',
  },
]

const named = days.map(({ id, names, means, because, yes }) => ({
  id: `en/time/${id}`,
  match: around(...names),
  means: { kind: 'calendar' as const, ...means },
  because,
  yes: [yes] as const,
  no: ['They met on a day in May.'],
}))

/** Weekends that are named after the feast beside them. */
const weekends = days
  .filter(({ id }) =>
    ['easter', 'memorial-day', 'labor-day', 'thanksgiving', 'halloween', 'columbus-day'].includes(id),
  )
  .map(({ id, names, means, yes }) => ({
    id: `en/time/${id}-weekend`,
    match: names.flatMap(name => [
      `${name} weekend`,
      `${name} {year} weekend`,
      `${name} weekend (of|in)? {year}`,
      `the? weekend of ${name}`,
      `the? weekend of ${name} {year}`,
    ]),
    means: { kind: 'calendar' as const, around: 'weekend' as const, ...means },
    because: 'The days from the feast to the weekend beside it, both included.',
    yes: [yes.replace(/\.$/u, ' weekend.')] as const,
    no: [yes],
  }))

/** The months of the Islamic calendar that news names; most have several spellings. */
const islamicMonths =
  '(muharram|safar|rabi_al-awwal|rajab|shaban|ramadan|ramadhan|shawwal|dhu_al-hijjah|dhul-hijjah|dhul_hijjah|zilhajj)'
const persianMonths = '(farvardin|ordibehesht|khordad|tir|mordad|shahrivar|mehr|aban|azar|bahman|esfand)'
const hebrewMonths = '(nisan|iyar|sivan|tammuz|elul|tishrei|cheshvan|kislev|tevet|shevat|adar)'

export const holidays: Dates['expressions'] = [
  ...named,
  ...weekends,
  {
    id: 'en/time/islamic',
    match: [
      `{day} (of)? ${islamicMonths} ,? {year}?`,
      `${islamicMonths} {day} ,? {year}?`,
      '(ramadan|ramadhan)',
      '(eid|id) (al|ul|el)? -? (fitr|adha)',
      '(eid|id) (al-fitr|al-adha|ul-fitr|ul-adha|el-fitr)',
      'ashura',
    ],
    means: { kind: 'calendar', calendar: 'islamic' },
    because: 'A date of the Islamic calendar hangs on the moon: it is flagged and left open.',
    yes: [
      'The truce began on 10 Muharram 1445.',
      'The truce held through Ramadan.',
      'They met on Eid al-Fitr.',
    ],
    no: ['The truce held through May.'],
  },
  {
    id: 'en/time/hebrew',
    match: [
      `{day} (of)? ${hebrewMonths} ,? {year}?`,
      '(yom_kippur|rosh_hashanah|rosh_hashana|passover|hanukkah|sukkot|purim)',
    ],
    means: { kind: 'calendar', capital: true, calendar: 'hebrew' },
    because: 'A date of the Hebrew calendar is flagged and left open.',
    yes: ['The raid came on Yom Kippur.'],
    no: ['The raid came in May.'],
  },
  {
    id: 'en/time/persian',
    match: [`{day} (of)? ${persianMonths} ,? {year}?`, '(nowruz|nowrouz|norouz)'],
    means: { kind: 'calendar', capital: true, calendar: 'persian' },
    because: 'A date of the Persian calendar is flagged and left open.',
    yes: ['The law passed on 12 Farvardin 1358.', 'He spoke at Nowruz.'],
    no: ['The law passed in March.'],
  },
  {
    id: 'en/time/chinese',
    match: ['(the)? (lunar|chinese) new year', '(the)? spring festival', 'mid - autumn festival'],
    means: { kind: 'calendar', calendar: 'chinese' },
    because: 'A feast of the Chinese calendar is flagged and left open.',
    yes: ['Markets close for the Lunar New Year.'],
    no: ['Markets close for the New Year.'],
  },
  {
    id: 'en/time/julian',
    match: ['{day} {month} ,? {year}? ,? old style', 'orthodox (easter|christmas)'],
    means: { kind: 'calendar', calendar: 'julian' },
    because: 'A date of the Julian calendar lies days later in ours: it is flagged and left open.',
    yes: ['They observe Orthodox Easter.'],
    no: ['They observe Easter.'],
  },
]

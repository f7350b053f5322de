import { describe, expect, test } from 'vitest'
import { Actor } from '../model/actor.js'
import { foldName } from '../text/names.js'
import { senseIsWritten } from './knowledge.js'
import { members } from './members.js'
import { exactNames } from './nameIndex.js'
import { organisations } from './organisations.js'
import { outlets } from './outlets.js'
import { people } from './people.js'
import { daysOf } from './range.js'
import { type BodyRow, offices, readPersonName, readRole, splitNames } from './rows.js'
import { seats } from './seats.js'
import { outsideUn, states } from './states.js'
import { makeKnowledge } from './tables.js'

const knowledge = makeKnowledge()
const senses = (name: string) => knowledge.senses(foldName(name))
const first = (name: string) => senses(name)[0]?.actor
const bodies: readonly BodyRow[] = [...seats, ...organisations]
const bodyIds = bodies.map(body => body.id)
const outletIds = outlets.map(row => `outlet/${row.slice(0, row.indexOf(' '))}`)
const stateIds = states.map(row => `state/${row.slice(0, 3)}`)
const names = people.map(([cell]) => readPersonName(splitNames(cell)[0] ?? '').name)

describe('rows', () => {
  test('there are 193 members of the United Nations and four more', () => {
    expect(states.length).toBe(197)
    expect(states.filter(row => !outsideUn.has(row.slice(0, 3))).length).toBe(193)
  })
  test('no id is given twice', () => {
    for (const ids of [bodyIds, outletIds, stateIds]) expect(ids).toEqual([...new Set(ids)])
  })
  test('no person stands in two rows', () => {
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    expect(names.filter(name => knowledge.actor(first(name) ?? '')?.name !== name)).toEqual([])
  })
  test('every state has five cells, a code of three letters and a Wikidata id', () => {
    for (const row of states) expect(row).toMatch(/^[A-Z]{3} Q\d+: [^;]+;[^;]*;[^;]*;[^;]*$/u)
  })
  test('every outlet is of a known state', () => {
    for (const row of outlets) expect(stateIds).toContain(`state/${row.split(' ')[1]}`)
  })
  test('every seat speaks for a known state', () => {
    for (const seat of seats) expect(stateIds).toContain(`state/${seat.state}`)
  })
  test('everything that a body is part of exists', () => {
    for (const body of bodies) for (const above of body.partOf ?? []) expect(bodyIds).toContain(above)
  })
  test('every member exists', () => {
    for (const [body, list] of members) {
      expect(bodyIds).toContain(body)
      for (const text of list.split(' ')) {
        const id = text.split(':')[0] ?? ''
        expect(knowledge.actor(id.includes('/') ? id : `state/${id}`), text).toBeDefined()
      }
    }
  })
  test('every name that must be written exactly is a name of the tables', () => {
    for (const name of exactNames)
      expect(
        senses(name).some(sense => sense.written === name),
        name,
      ).toBe(true)
  })
})

describe('roles', () => {
  const roles = people.flatMap(([cell, ...texts]) =>
    texts.map(text => ({ cell, text, role: readRole(text) })),
  )
  test('every person has a role', () => {
    expect(people.filter(row => row.length < 2)).toEqual([])
  })
  test('every role is of a known office and a known actor', () => {
    for (const { text, role } of roles) {
      expect(offices as readonly string[], text).toContain(role.office)
      expect(knowledge.actor(role.of), text).toBeDefined()
    }
  })
  test('every role is dated: it begins, and it ends later or is open', () => {
    for (const { text, role } of roles) {
      expect(text).toMatch(/^[a-z-]+ \S+ \d{4}(-\d\d){0,2}\/(\.\.|\d{4}(-\d\d){0,2})$/u)
      const from = daysOf(role.from ?? '')
      expect(from, text).toBeDefined()
      if (role.until !== undefined)
        expect(daysOf(role.until)?.last ?? -1, text).toBeGreaterThanOrEqual(from?.first ?? 0)
    }
  })
  test('every actor is one of the model', () => {
    for (const id of [...stateIds, ...bodyIds, ...outletIds, ...names.map(name => first(name) ?? '')]) {
      expect(Actor.safeParse(knowledge.actor(id)).success, id).toBe(true)
    }
  })
})

describe('leader', () => {
  test.each([
    ['state/ISR', '2015-02', 'Benjamin Netanyahu'],
    ['state/DEU', '2022', 'Olaf Scholz'],
    ['state/USA', '2015-02', 'Barack Obama'],
    ['state/IRN', '2015', 'Ali Khamenei'],
    ['state/FRA', '2022', 'Emmanuel Macron'],
    ['state/SAU', '2023', 'King Salman'],
  ])('%s in %s: %s', (of, at, name) => expect(knowledge.leader(of, at)?.name).toBe(name))
  test('Finland’s president leads its foreign policy', () =>
    expect(knowledge.leader('state/FIN', '2019')?.name).toBe('Sauli Niinistö'))
})

describe('speaksFor', () => {
  test.each([
    ['person/barack-obama', '2015-02', 'state/USA'],
    ['person/barack-obama', '2019', undefined],
    ['person/nancy-pelosi', '2018', undefined],
    ['person/dmitry-peskov', '2022', 'state/RUS'],
    ['person/antonio-guterres', '2022', 'organisation/un'],
    ['seat/kremlin', '2022', 'state/RUS'],
    ['organisation/nobody', '2022', undefined],
  ])('%s in %s: %s', (id, at, of) => expect(knowledge.speaksFor(id, at)).toBe(of))
})

describe('holder', () => {
  test.each([
    ['president', 'state/RUS', '2010-05', 'Dmitry Medvedev'],
    ['president', 'state/RUS', '2022-10-30', 'Vladimir Putin'],
    ['foreign-minister', 'state/RUS', '2019', 'Sergey Lavrov'],
    ['spokesperson', 'seat/kremlin', undefined, 'Dmitry Peskov'],
    ['press-secretary', 'seat/kremlin', '2023-01', 'Dmitry Peskov'],
    ['president', 'seat/kremlin', '2009', 'Dmitry Medvedev'],
    ['leader', 'state/RUS', '2024-01-01T10:00', 'Vladimir Putin'],
    ['foreign-minister', 'state/RUS', '2010-05', 'Sergey Lavrov'],
    ['president', 'state/USA', '2022-10-30', 'Joe Biden'],
    ['president', 'state/USA', '2018', 'Donald Trump'],
    ['president', 'state/USA', undefined, 'Donald Trump'],
    ['foreign-minister', 'state/USA', '2022-10-30', 'Antony Blinken'],
    ['foreign-minister', 'state/USA', '2026', 'Marco Rubio'],
    ['national-security-adviser', 'seat/white-house', '2022-10', 'Jake Sullivan'],
    ['press-secretary', 'seat/white-house', '2022-10', 'Karine Jean-Pierre'],
    ['spokesperson', 'seat/white-house', '2025-06', 'Karoline Leavitt'],
    ['spokesperson', 'seat/state-department', '2022-10', 'Ned Price'],
    ['spokesperson', 'seat/national-security-council', '2022-10', 'John Kirby'],
    ['intelligence-chief', 'seat/cia', '2017-12', 'Mike Pompeo'],
    ['president', 'state/UKR', '2022-10-30', 'Volodymyr Zelensky'],
    ['foreign-minister', 'state/UKR', '2018', 'Pavlo Klimkin'],
    ['chief-of-staff', 'state/UKR', '2022-10', 'Andriy Yermak'],
    ['prime-minister', 'state/GBR', '2022-10-30', 'Rishi Sunak'],
    ['foreign-minister', 'state/GBR', '2022-10', 'James Cleverly'],
    ['leader', 'state/DEU', '2022', 'Olaf Scholz'],
    ['president', 'state/FRA', '2022', 'Emmanuel Macron'],
    ['prime-minister', 'state/ITA', '2022-11', 'Giorgia Meloni'],
    ['president', 'state/TUR', '2022', 'Recep Tayyip Erdoğan'],
    ['spokesperson', 'seat/bestepe', '2022', 'İbrahim Kalın'],
    ['president', 'state/SRB', '2022', 'Aleksandar Vučić'],
    ['prime-minister', 'state/XKX', '2022', 'Albin Kurti'],
    ['prime-minister', 'state/ISR', '2022-03', 'Naftali Bennett'],
    ['supreme-leader', 'state/IRN', '2015', 'Ali Khamenei'],
    ['foreign-minister', 'state/IRN', '2015', 'Mohammad Javad Zarif'],
    ['foreign-minister', 'state/CHN', '2023-04', 'Qin Gang'],
    ['foreign-minister', 'state/CHN', '2024', 'Wang Yi'],
    ['leader', 'state/PRK', '2018', 'Kim Jong Un'],
    ['president', 'state/KOR', '2018', 'Moon Jae-in'],
    ['leader', 'state/IND', '2022', 'Narendra Modi'],
    ['leader', 'state/SAU', '2023', 'King Salman'],
    ['leader', 'state/VAT', '2024', 'Pope Francis'],
    ['president', 'state/SDN', '2024', 'Abdel Fattah al-Burhan'],
    ['secretary-general', 'organisation/un', '2010', 'Ban Ki-moon'],
    ['secretary-general', 'organisation/un', '2022', 'António Guterres'],
    ['secretary-general', 'alliance/nato', '2022-10', 'Jens Stoltenberg'],
    ['secretary-general', 'alliance/nato', '2012', 'Anders Fogh Rasmussen'],
    ['high-representative', 'organisation/eu', '2022', 'Josep Borrell'],
    ['president', 'organisation/european-commission', '2022', 'Ursula von der Leyen'],
    ['spokesperson', 'organisation/un', '2022', 'Stéphane Dujarric'],
    ['chief-executive', 'organisation/iaea', '2022', 'Rafael Grossi'],
    ['chief-executive', 'organisation/who', '2020', 'Tedros Adhanom Ghebreyesus'],
    ['prosecutor', 'organisation/icc', '2024', 'Karim Khan'],
  ])('%s of %s at %s is %s', (office, of, at, name) => {
    expect(knowledge.holder(office, of, at)?.name).toBe(name)
  })
  test('nobody, where several hold the office, before the tables begin, or where there is no such office', () => {
    expect(knowledge.holder('ambassador', 'state/RUS', '2022')).toBeUndefined()
    expect(knowledge.holder('spokesperson', 'seat/chinese-foreign-ministry', '2023-06')).toBeUndefined()
    expect(knowledge.holder('spokesperson', 'seat/chinese-foreign-ministry', undefined)).toBeUndefined()
    expect(knowledge.holder('president', 'state/BIH', '2012')).toBeUndefined()
    expect(knowledge.holder('president', 'state/RUS', '1950')).toBeUndefined()
    expect(knowledge.holder('constructor', '__proto__', 'now')).toBeUndefined()
  })
  test('roles at a date, and the state then', () => {
    const [putin = ''] = [first('Vladimir Putin')]
    expect(putin).toBe('person/vladimir-putin')
    expect(knowledge.rolesAt(putin, '2010-05').map(role => role.office)).toEqual(['prime-minister'])
    expect(knowledge.rolesAt(putin, undefined).map(role => role.office)).toEqual(['president'])
    expect(knowledge.stateOf(putin, '2010-05')).toBe('state/RUS')
    expect(knowledge.stateOf('seat/kremlin', undefined)).toBe('state/RUS')
    expect(knowledge.stateOf('outlet/tass', undefined)).toBe('state/RUS')
    expect(knowledge.stateOf('person/nobody-at-all', undefined)).toBeUndefined()
    expect(knowledge.stateOf('person/john-kirby', '2022-10-30')).toBe('state/USA')
    expect(knowledge.stateOf('person/jens-stoltenberg', '2010')).toBe('state/NOR')
    expect(knowledge.stateOf('person/jens-stoltenberg', '2020')).toBeUndefined()
  })
})

describe('names', () => {
  test.each([
    ['Russian Federation', 'state/RUS', 'name'],
    ['Türkiye', 'state/TUR', 'name'],
    ['French', 'state/FRA', 'adjective'],
    ['Americans', 'state/USA', 'people'],
    ['Kiev', 'state/UKR', 'capital'],
    ['Washington', 'state/USA', 'capital'],
    ['Brussels', 'organisation/eu', 'capital'],
    ['Kremlin', 'seat/kremlin', 'seat'],
    ['North Atlantic Alliance', 'alliance/nato', 'name'],
    ['RIA Novosti', 'outlet/ria-novosti', 'name'],
    ['Sergei Lavrov', 'person/sergey-lavrov', 'name'],
    ['Lavrov', 'person/sergey-lavrov', 'surname'],
    ['Vladimir Zelensky', 'person/volodymyr-zelensky', 'name'],
    ['Volodymyr Zelenskyy', 'person/volodymyr-zelensky', 'name'],
    ['Wolodymyr Selenskyj', 'person/volodymyr-zelensky', 'name'],
    ['Zelenskiy', 'person/volodymyr-zelensky', 'surname'],
    ['Trump', 'person/donald-trump', 'surname'],
    ['Kim', 'person/kim-jong-un', 'surname'],
    ['Xi', 'person/xy-jinping', 'surname'],
    ['Sisi', 'person/abdel-fattah-al-sisy', 'surname'],
    ['Erdogan', 'person/recep-tayyip-erdogan', 'surname'],
    ['MBS', 'person/mohammed-bin-salman', 'name'],
    ['West', 'group/the-west', 'name'],
  ])('%s is %s by its %s', (name, actor, sense) => {
    expect(senses(name)[0]).toMatchObject({ actor, sense })
  })
  test('a name counts only as written where another case is a word', () => {
    const [us] = senses('US')
    expect(us && [senseIsWritten(us, 'US'), senseIsWritten(us, 'us'), senseIsWritten(us, 'Us')]).toEqual([
      true,
      false,
      false,
    ])
    const [west] = senses('the West')
    expect(west && [senseIsWritten(west, 'The West'), senseIsWritten(west, 'the west')]).toEqual([
      true,
      false,
    ])
  })
  test('words of the language of these tables are no names', () => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty', '', ' ', 'valueOf']) {
      expect(senses(word)).toEqual([])
      expect(knowledge.actor(word)).toBeUndefined()
      expect(knowledge.medium(word)).toBeUndefined()
      expect(knowledge.outletAt(word)).toBeUndefined()
    }
  })
  test('a surname that is a word does not stand alone', () => {
    for (const word of ['Pope', 'He', 'Song', 'Son', 'Hunt', 'Hook']) expect(senses(word)).toEqual([])
    expect(first('Jeremy Hunt')).toBe('person/jeremy-hunt')
  })
  test('no name is longer than the longest', () => {
    expect(knowledge.longestName).toBeGreaterThanOrEqual(7)
  })
})

describe('outlets', () => {
  test('an outlet is known by its host', () => {
    expect(knowledge.outletAt('www.reuters.com')?.name).toBe('Reuters')
    expect(knowledge.outletAt('notreuters.com')).toBeUndefined()
    expect(knowledge.medium('outlet/reuters')).toBe('agency')
  })
})

describe('includes', () => {
  test.each([
    ['group/the-west', 'state/USA', undefined, true],
    ['group/the-west', 'alliance/nato', undefined, true],
    ['group/the-west', 'state/TUR', undefined, false],
    ['group/the-west', 'seat/white-house', undefined, true],
    ['alliance/nato', 'state/DEU', undefined, true],
    ['alliance/nato', 'state/FIN', '2022-05', false],
    ['alliance/nato', 'state/FIN', '2024', true],
    ['organisation/eu', 'state/GBR', '2019-12', true],
    ['organisation/eu', 'state/GBR', undefined, false],
    ['organisation/g7', 'organisation/european-commission', undefined, true],
    ['organisation/un', 'organisation/un-security-council', undefined, true],
    ['organisation/un', 'state/XKX', undefined, false],
    ['state/RUS', 'seat/kremlin', undefined, true],
    ['state/RUS', 'state/RUS', undefined, false],
  ])('%s includes %s at %s: %s', (whole, part, at, yes) => {
    expect(knowledge.includes(whole, part, at)).toBe(yes)
  })
})

test('putting the tables together is quick', () => {
  const times = Array.from({ length: 12 }, () => {
    const began = performance.now()
    makeKnowledge()
    return performance.now() - began
  })
  // 40 ms is the target on a free machine; the rest is room for a busy one.
  expect(Math.min(...times)).toBeLessThan(100)
})

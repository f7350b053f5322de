import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aiAgents } from './aiAgents.js'
import { readRobots, wildcardCharacters } from './robots.js'

const url = (path: string): URL => new URL(path, 'https://paper.example')
const allows = (file: string, path: string): boolean => readRobots(file).verdict(url(path)).allowed
/** A group for all, with one rule a word: `/a` shuts out, `+/a` lets in. */
const all = (...rules: string[]): string =>
  [
    'User-agent: *',
    ...rules.map(rule => (rule.startsWith('+') ? `Allow: ${rule.slice(1)}` : `Disallow: ${rule}`)),
  ].join('\n')

describe('which group', () => {
  test.each<[string, string, boolean]>([
    ['nothing at all', '', true],
    ['for all', 'User-agent: *\nDisallow: /', false],
    ['for another', 'User-agent: otherbot\nDisallow: /', true],
    ['our name goes before all', 'User-agent: *\nDisallow: /\n\nUser-agent: parley\nAllow: /', true],
    ['in any case', 'user-AGENT: PARLEY\ndisALLOW: /', false],
    ['our name with a version', 'User-agent: Parley/2.0 (reader)\nDisallow: /', false],
    ['our name and more words', 'User-agent: Parley reader\nDisallow: /', false],
    ['a longer name is another', 'User-agent: Parleyvous\nDisallow: /', true],
    ['a longer name with a dash is another', 'User-agent: Parley-News\nDisallow: /', true],
    ['several names, one group', 'User-agent: a\nUser-agent: parley\nUser-agent: b\nDisallow: /', false],
    [
      'groups of one name are one',
      'User-agent: parley\nDisallow: /x\n\nUser-agent: parley\nDisallow: /',
      false,
    ],
    ['our group without a rule', 'User-agent: *\nDisallow: /\nUser-agent: parley', true],
    ['our group with an empty rule', 'User-agent: *\nDisallow: /\nUser-agent: parley\nDisallow:', true],
    ['rules before any group', 'Disallow: /\nUser-agent: other\nDisallow: /x', true],
    [
      'a sitemap parts no group',
      'User-agent: parley\nSitemap: https://x.example/s\nUser-agent: b\nDisallow: /',
      false,
    ],
    ['an unknown line parts no group', 'User-agent: parley\nNoodles: yes\nUser-agent: b\nDisallow: /', false],
    ['a delay parts no group', 'User-agent: parley\nCrawl-delay: 5\nUser-agent: b\nDisallow: /', false],
    ['an empty line parts no group', 'User-agent: parley\n\nUser-agent: b\n\nDisallow: /', false],
    ['a star and more', 'User-agent: * # all\nDisallow: /', false],
  ])('%s', (_, file, allowed) => {
    expect(allows(file, '/page')).toBe(allowed)
  })
})

describe('which lines', () => {
  test.each<[string, string]>([
    ['a byte order mark', '\ufeffUser-agent: *\nDisallow: /'],
    ['CRLF', 'User-agent: *\r\nDisallow: /\r\n'],
    ['CR', 'User-agent: *\rDisallow: /\r'],
    ['spaces', '  User-agent :  *\t\n\tDisallow\t: / '],
    ['a colon that was forgotten', 'User-agent *\nDisallow / # all'],
    ['comments', '# hello\nUser-agent: * # all\nDisallow: / # everything'],
    ['a page that is not robots.txt, and then rules', '<html>\n<p>: x\nUser-agent: *\nDisallow: /'],
  ])('%s', (_, file) => {
    expect(allows(file, '/page')).toBe(false)
  })
})

describe('which rule', () => {
  test.each<[path: string, rules: readonly string[], allowed: boolean]>([
    ['/a', ['/'], false],
    ['/a', ['/b'], true],
    ['/a/b', ['/a'], false],
    ['/A', ['/a'], true],
    ['/example/page/disallowed.gif', ['+/example/page/', '/example/page/disallowed.gif'], false],
    ['/example/page/', ['+/example/page/', '/example/page/disallowed.gif'], true],
    ['/page', ['/page', '+/page'], true],
    ['/page', ['+/page', '/page'], true],
    ['/a/b', ['+/a/', '/a/b'], false],
    ['/a/b/c', ['/a/b', '+/a/b/c'], true],
    ['/x.gif', ['/*.gif$'], false],
    ['/x.gif?y', ['/*.gif$'], true],
    ['/x/y.php5', ['/*.php'], false],
    ['/fish', ['/fish$'], false],
    ['/fish/', ['/fish$'], true],
    ['/a1b2c', ['/a*b*c'], false],
    ['/a1c2b', ['/a*b*c'], true],
    ['/anything', ['*'], false],
    ['/a', ['a'], true],
    ['/', ['/$'], false],
    ['/a', ['/$'], true],
    ['/a?x=1', ['/*?'], false],
    ['/a', ['/*?'], true],
    ['/price$list', ['/price$l'], false],
    ['/price$', ['/price%24'], false],
    ['/file-with-a-*.html', ['/file-with-a-%2A.html'], false],
    ['/file-with-a-x.html', ['/file-with-a-%2A.html'], true],
    ['/foo/bar/baz', ['/foo/bar/%62%61%7A'], false],
    ['/foo/bar/%62%61%7A', ['/foo/bar/baz'], false],
    ['/foo/bar/ツ', ['/foo/bar/%E3%83%84'], false],
    ['/foo/bar/%e3%83%84', ['/foo/bar/ツ'], false],
    ['/foo/bar?baz=https://foo.bar', ['/foo/bar?baz=https%3A%2F%2Ffoo.bar'], false],
    ['/foo/bar?baz=https%3A%2F%2Ffoo.bar', ['/foo/bar?baz=https://foo.bar'], false],
    ['/a%2Fb', ['/a/b'], true],
    ['/a b', ['/a b'], false],
    ['/a[1]', ['/a[1]'], false],
    ['/a|b', ['/a%7Cb'], false],
    ['/100%', ['/100%'], false],
    ['/', ['/ '], false],
    ['/a', [''], true],
  ])('%s by %j', (path, rules, allowed) => {
    expect(allows(all(...rules), path)).toBe(allowed)
  })
})

test('the verdict says which words decided', () => {
  const robots = readRobots('User-agent: *\nDisallow: /private  # ours\nAllow: /')
  expect([url('/private/x'), url('/news')].map(robots.verdict)).toEqual([
    { allowed: false, rule: 'User-agent: * / Disallow: /private  # ours', line: 2 },
    { allowed: true, rule: 'User-agent: * / Allow: /', line: 3 },
  ])
  expect(readRobots('User-agent: other\nDisallow: /').verdict(url('/')).rule).toBe('no rule for us')
  expect(readRobots(all('/x')).verdict(url('/')).rule).toBe('User-agent: *, no rule for this path')
})

test.each<[string, number | undefined]>([
  ['User-agent: *\nCrawl-delay: 10', 10],
  ['User-agent: *\nCrawl-delay: 10\nUser-agent: parley\nCrawl-delay: 2.5\nDisallow: /x', 2.5],
  ['User-agent: *\nCrawl-delay: soon', undefined],
  ['User-agent: *\nCrawl-delay: -1', undefined],
  ['User-agent: other\nCrawl-delay: 10', undefined],
])('the delay of %j is %s', (file, delay) => {
  expect(readRobots(file).crawlDelay).toBe(delay)
})

describe('reservations', () => {
  test('a rule against crawlers of AI reserves what it shuts out, and only that', () => {
    const robots = readRobots(
      'User-agent: GPTBot\nUser-agent: ccbot/2\nDisallow: /news\n\nUser-agent: *\nDisallow:',
    )
    expect(robots.reservations(url('/news/1'))).toEqual([
      { from: 'robots.txt', words: 'User-agent: GPTBot, CCBot / Disallow: /news', reserved: true },
    ])
    expect(robots.reservations(url('/about'))).toEqual([])
    expect(robots.verdict(url('/news/1')).allowed).toBe(true)
  })

  test('who lets us in by name has not reserved against us', () => {
    const robots = readRobots('User-agent: GPTBot\nDisallow: /\n\nUser-agent: Parley\nAllow: /')
    expect(robots.reservations(url('/'))).toEqual([])
  })

  test.each<[string, boolean]>([
    ['Content-Signal: search=yes, ai-train=no', true],
    ['content-signal: ai-input = no', true],
    ['Content-Signal: ai-train=yes, ai-input=yes', false],
  ])('%s', (line, reserved) => {
    expect(readRobots(`User-agent: *\n${line}\nAllow: /`).reservations(url('/'))).toEqual([
      { from: 'robots.txt', words: line, reserved },
    ])
  })

  test('search alone says nothing of mining', () => {
    expect(readRobots('User-agent: *\nContent-Signal: search=no\nAllow: /').reservations(url('/'))).toEqual(
      [],
    )
  })

  test('each agent of the table is there once, with a reason', () => {
    expect(new Set(aiAgents.map(({ token }) => token.toLowerCase())).size).toBe(aiAgents.length)
    expect(aiAgents.filter(({ because }) => !/^[A-Z].*\.$/u.test(because))).toEqual([])
  })
})

describe('hostile files', () => {
  const agents = aiAgents.map(({ token }) => `User-agent: ${token}`).join('\n')
  const path = `/${'a'.repeat(2_000)}`

  test.each<[string, string]>([
    ['the same rule again and again', 'Disallow: /\n'],
    ['stars', `Disallow: /${'*a'.repeat(50)}b\n`],
    ['one star and a long tail', `Disallow: /*${'a'.repeat(400)}\n`],
    ['names', 'User-agent: a\n'],
    ['empty lines', '\n'],
    ['colons', ':'.repeat(100)],
  ])('%s: half a megabyte is read and asked in two seconds', (_, piece) => {
    const file = `User-agent: *\n${agents}\n${piece.repeat(Math.ceil(500_000 / piece.length))}`
    const start = performance.now()
    const robots = readRobots(file)
    robots.verdict(url(path))
    robots.reservations(url(path))
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  test('beyond the cap on wildcards more is shut out, not less, and it is said', () => {
    const many = Array.from({ length: 4_000 }, (_, at) => `/x${at}*yyyyyyyy`)
    const file = all(...many, '/late*end', '+/late*ok')
    expect(file.length).toBeGreaterThan(wildcardCharacters)
    const robots = readRobots(file)
    expect(robots.capped).toContain('wildcardCharacters')
    expect(robots.verdict(url('/late/anything')).allowed).toBe(false)
    expect(robots.verdict(url('/early')).allowed).toBe(true)
  })

  test('no text makes it throw', () => {
    const piece = fc.constantFrom(
      'User-agent:',
      'Disallow:',
      'Allow:',
      '*',
      '/',
      '$',
      '%',
      '%E3',
      '\n',
      '\r',
      '#',
      '__proto__',
    )
    const file = fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))).map(parts => parts.join(''))
    fc.assert(
      fc.property(file, fc.webUrl(), (text, address) => {
        const robots = readRobots(text)
        robots.verdict(new URL(address))
        robots.reservations(new URL(address))
      }),
      { numRuns: 1_000 },
    )
  })
})

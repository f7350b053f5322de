/** The floors of the house and the arrows that must not be. Read from the import statements of every file under src/. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

interface Arrow {
  readonly to: string
  readonly typesOnly: boolean
  readonly reexport: boolean
}

interface Source {
  /** Relative to src/, for example `reading/times.ts`. */
  readonly path: string
  /** The first folder, or for a file directly under src/ the file's name. */
  readonly room: string
  readonly lines: number
  /** Without comments, and with the insides of strings and regular expressions left out. */
  readonly code: string
  readonly arrows: readonly Arrow[]
}

/** Takes comments away, and with `strings` also what stands inside quotation marks, templates and regular expressions. */
function strip(text: string, strings: boolean): string {
  let out = ''
  let at = 0
  const copyUntil = (end: number, keep: boolean): void => {
    out += keep ? text.slice(at, end) : text[at]! + text[end - 1]!
    at = end
  }
  while (at < text.length) {
    const mark = text[at]!
    const two = text.slice(at, at + 2)
    if (two === '//' || two === '/*') {
      const end = two === '//' ? text.indexOf('\n', at) : text.indexOf('*/', at) + 2
      at = end <= 1 ? text.length : end
      out += ' '
    } else if (mark === "'" || mark === '"' || mark === '`') {
      let end = at + 1
      while (end < text.length && text[end] !== mark) end += text[end] === '\\' ? 2 : 1
      copyUntil(end + 1, !strings)
    } else if (mark === '/' && /(?:^|[(,=:[!&|?{};+]|=>|\breturn)\s*$/u.test(out.slice(-12))) {
      let end = at + 1
      for (
        let inClass = false;
        end < text.length && (inClass || text[end] !== '/');
        end += text[end] === '\\' ? 2 : 1
      ) {
        if (text[end] === '[') inClass = true
        if (text[end] === ']') inClass = false
      }
      copyUntil(end + 1, !strings)
    } else {
      out += mark
      at += 1
    }
  }
  return out
}

const statement = /(?:^|[\n;])\s*(import|export)\s+(type\s+)?([\w\s{},*$]+?)\s+from\s+['"]([^'"]+)['"]/gu
const others = /(?:^|[\n;])\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gu

function readArrows(path: string, text: string): readonly Arrow[] {
  const code = strip(text, false)
  const resolve = (target: string): string =>
    target.startsWith('.') ? posix.join(posix.dirname(path), target).replace(/\.js$/u, '.ts') : target
  const arrows: Arrow[] = []
  for (const [, word, type, names, target] of code.matchAll(statement)) {
    const named = names!.startsWith('{')
      ? names!
          .replace(/[{}]/gu, '')
          .split(',')
          .filter(name => name.trim() !== '')
      : ['']
    const typesOnly = type !== undefined || named.every(name => name.trim().startsWith('type '))
    arrows.push({ to: resolve(target!), typesOnly, reexport: word === 'export' })
  }
  for (const [, plain, lazy] of code.matchAll(others)) {
    arrows.push({ to: resolve((plain ?? lazy)!), typesOnly: false, reexport: false })
  }
  return arrows
}

const root = dirname(fileURLToPath(import.meta.url))
const every = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => path.endsWith('.ts'))
  .sort()
const all: readonly Source[] = every.map(path => {
  const text = readFileSync(join(root, path), 'utf8')
  const lines = text.split('\n').length - 1
  return { path, room: path.split('/')[0]!, lines, code: strip(text, true), arrows: readArrows(path, text) }
})
/** Tests may look anywhere, and so may the contract that they call. */
const house = all.filter(source => !/(?:\.test|\/contract)\.ts$/u.test(source.path))

const steps = ['article', 'lineage', 'reading', 'statement', 'story', 'comparison', 'brief']
const ground = ['model', 'text', 'language', 'knowledge']
const core = [...ground, 'tagging', 'markup', ...steps, 'parley.ts', 'index.ts']
const outer = ['sources', 'readers.ts', 'app', 'cli', 'eval', 'bench']

/** Which rooms a room may look into besides itself. A step sees languages and knowledge only as types. */
const floors: { readonly [room: string]: readonly string[] } = {
  model: [],
  text: ['model'],
  language: ['model'],
  knowledge: ['model', 'text'],
  tagging: ['model', 'text'],
  markup: ['model', 'text'],
  ...Object.fromEntries(
    steps.map(step => [
      step,
      [
        'model',
        'text',
        'language/language.ts',
        'language/parties.ts',
        'language/times.ts',
        'language/conditionTable.ts',
        'language/words.ts',
        'knowledge/knowledge.ts',
      ],
    ]),
  ),
  'parley.ts': [...ground, 'tagging', ...steps],
  'index.ts': ['parley.ts', 'markup', ...ground, 'tagging', ...steps],
  sources: ['markup', 'model', 'text'],
  'readers.ts': ['tagging'],
  app: ['index.ts', 'parley.ts', 'readers.ts', 'model', 'markup', 'sources', 'brief'],
  cli: ['app', 'model'],
  eval: [
    'index.ts',
    'parley.ts',
    'readers.ts',
    'model',
    'text',
    'language',
    'knowledge',
    'tagging',
    'markup',
    'sources',
  ],
  bench: ['index.ts', 'parley.ts', 'readers.ts', 'model', 'tagging', 'markup'],
}

/** Packages, by the rooms that may use them. */
const packages: { readonly [name: string]: readonly string[] } = {
  zod: ['model', 'app', 'cli', 'eval'],
  '@noble/hashes': ['text'],
  tinyld: steps,
  // In eval to look through the pages that Parley writes.
  htmlparser2: ['markup', 'sources', 'eval'],
  'csv-parse': ['sources'],
  feedsmith: ['sources'],
  'iconv-lite': ['sources'],
  'ipaddr.js': ['sources'],
  jschardet: ['sources'],
  'robots-parser': ['sources'],
  undici: ['sources'],
  unpdf: ['sources'],
  warcio: ['sources'],
  // Only to measure beside them.
  '@mozilla/readability': ['eval'],
  linkedom: ['eval'],
  commander: ['cli'],
  picocolors: ['cli'],
}

const isOurs = (target: string): boolean => every.includes(target)
const reaches = (allowed: string, target: string): boolean =>
  target === allowed || target.startsWith(`${allowed}/`)
const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')

/** Every arrow that `forbidden` says no to, as `from → to`. */
function arrowsWhere(forbidden: (from: Source, arrow: Arrow) => boolean): readonly string[] {
  return house.flatMap(from =>
    from.arrows.filter(arrow => forbidden(from, arrow)).map(arrow => `${from.path} → ${arrow.to}`),
  )
}

/** Every circle of imports, as the files on it: Tarjan's strongly connected components. */
function circles(): readonly string[] {
  const seen = new Map<string, { index: number; low: number; onStack: boolean }>()
  const stack: string[] = []
  const found: string[] = []
  const visit = (path: string): void => {
    const node = { index: seen.size, low: seen.size, onStack: true }
    seen.set(path, node)
    stack.push(path)
    for (const { to } of house.find(source => source.path === path)?.arrows ?? []) {
      if (!isOurs(to)) continue
      if (!seen.has(to)) visit(to)
      const next = seen.get(to)!
      if (next.onStack) node.low = Math.min(node.low, next.low)
      if (to === path) found.push(`${path} → ${path}`)
    }
    if (node.low !== node.index) return
    const circle = stack.splice(stack.indexOf(path))
    for (const member of circle) seen.get(member)!.onStack = false
    if (circle.length > 1) found.push(circle.join(' → '))
  }
  for (const { path } of house) if (!seen.has(path)) visit(path)
  return found
}

describe('the floors', () => {
  it('every file stands in a room that has a floor', () => {
    expect(
      all
        .map(source => source.path)
        .filter(path => !path.endsWith('.test.ts') && !floors[path.split('/')[0]!]),
    ).toEqual([])
  })

  it('every import of ours leads to a file', () => {
    expect(arrowsWhere((_, { to }) => /^(?:\.|[a-z]+\/.*\.ts$)/u.test(to) && !isOurs(to))).toEqual([])
  })

  it('a room looks only into the rooms below it', () => {
    expect(
      arrowsWhere(
        ({ room }, { to }) =>
          isOurs(to) && ![room, ...(floors[room] ?? [])].some(allowed => reaches(allowed, to)),
      ),
    ).toEqual([])
  })

  it('a step sees languages and knowledge only as types', () => {
    expect(
      arrowsWhere(
        ({ room }, arrow) =>
          steps.includes(room) && /^(?:language|knowledge)\//u.test(arrow.to) && !arrow.typesOnly,
      ),
    ).toEqual([])
  })

  it('a language sees no other language, and language.ts sees none; pages.ts gathers the pages of all', () => {
    const language = (path: string): string | undefined => /^language\/([^/]+)\//u.exec(path)?.[1]
    const isGathered = (path: string, to: string): boolean =>
      path === 'language/pages.ts' && /^language\/[^/]+\/page\.ts$/u.test(to)
    expect(
      arrowsWhere(
        ({ path, room }, { to }) =>
          room === 'language' &&
          language(to) !== undefined &&
          language(path) !== language(to) &&
          !isGathered(path, to),
      ),
    ).toEqual([])
  })

  it('a stage of reading sees no other stage', () => {
    const isStage = (path: string): boolean => {
      const source = house.find(source => source.path === path)
      return (
        source !== undefined &&
        source.room === 'reading' &&
        path !== 'reading/stage.ts' &&
        /\bexport\b[^\n]*:\s*Stage</u.test(source.code)
      )
    }
    expect(arrowsWhere(({ path }, { to }) => isStage(path) && isStage(to))).toEqual([])
  })

  it('the core sees nothing outside it: no files, no network, no programs', () => {
    expect(
      arrowsWhere(
        ({ room }, { to }) =>
          core.includes(room) && (to.startsWith('node:') || outer.some(other => reaches(other, to))),
      ),
    ).toEqual([])
  })

  it('a package is used only where it belongs', () => {
    expect(
      arrowsWhere(
        ({ room }, { to }) =>
          !to.endsWith('.ts') && !to.startsWith('node:') && !packages[packageOf(to)]?.includes(room),
      ),
    ).toEqual([])
  })

  it('only src/index.ts re-exports', () => {
    expect(arrowsWhere(({ path }, { reexport }) => reexport && path !== 'index.ts')).toEqual([])
  })

  it('there is no circle', () => {
    expect(circles()).toEqual([])
  })
})

describe('the core', () => {
  /** What would make two readings differ: clock, chance, machine, zone and locale. */
  const impure =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\.|\bIntl\.|\.(?:localeCompare|toLocale\w+|getTimezoneOffset|getHours|getDate|getDay|getMonth|getFullYear)\b|(?<![.\w])(?:performance|process|fetch|setTimeout|setInterval|setImmediate)\b(?!\s*\??:)/gu

  it('knows no clock, no chance, no machine, no zone and no locale', () => {
    const found = house
      .filter(source => core.includes(source.room))
      .flatMap(source => [...source.code.matchAll(impure)].map(match => `${source.path}: ${match[0]}`))
    expect(found).toEqual([])
  })
})

describe('every file', () => {
  it('has at most 400 lines', () => {
    expect(
      all.filter(source => source.lines > 400).map(source => `${source.path}: ${source.lines} lines`),
    ).toEqual([])
  })
})

describe('how this test reads code', () => {
  it('leaves out comments, strings, templates and regular expressions', () => {
    expect(strip("a('process')// fetch\nb = /['`]/u; c(`fetch`)/* x */", true)).toBe(
      "a('') \nb = //u; c(``) ",
    )
  })
  it('reads import, import type, export from and lazy import', () => {
    const text =
      "import type { A } from './a.js'\nimport {\n  b,\n  type C,\n} from '../text/b.js'\nexport * from 'zod'\nawait import('./d.js')"
    expect(readArrows('reading/x.ts', text)).toEqual([
      { to: 'reading/a.ts', typesOnly: true, reexport: false },
      { to: 'text/b.ts', typesOnly: false, reexport: false },
      { to: 'zod', typesOnly: false, reexport: true },
      { to: 'reading/d.ts', typesOnly: false, reexport: false },
    ])
  })
})

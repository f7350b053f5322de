import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runCli } from '../cli/cli.js'
import { english } from '../language/en/en.js'
import { cliDocs, commands, ruleDocs } from './docs.js'

const document = (name: string): string =>
  readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n')

async function helpOf(command: readonly string[]): Promise<string> {
  let printed = ''
  const out = {
    write: (text: string): void => {
      printed += text
    },
  }
  async function* nothing(): AsyncIterable<Uint8Array> {}
  await runCli([...command, '--help'], { out, err: out, stdin: nothing(), env: {}, version: '0' })
  return printed
}

/** Where one of these fails, `npm run docs` writes what is missing. */
describe('the documents written from the code are up to date', () => {
  it('docs/rules.md', () => expect(document('rules.md') === ruleDocs(english)).toBe(true))

  it('docs/cli.md', async () => {
    const helps = new Map<readonly string[], string>()
    for (const command of commands) helps.set(command, await helpOf(command))
    expect(document('cli.md')).toBe(cliDocs(command => helps.get(command) ?? ''))
  })

  it('docs/cli.md has every command', async () => {
    const [, list] = (await helpOf([])).split('Commands:\n')
    const named = list!.split('\n\n')[0]!.matchAll(/^ {2}([a-z]+)/gmu)
    expect([...named].map(([, name]) => name)).toEqual([...commands.flat(), 'help'])
  })
})

/** Writes `docs/rules.md` and `docs/cli.md`. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { english } from '../language/en/en.js'
import { cliDocs, ruleDocs } from './docs.js'

const program = fileURLToPath(new URL('../cli/main.js', import.meta.url))
const help = (command: readonly string[]): string =>
  execFileSync(process.execPath, [program, ...command, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })

const docs = new URL('../../docs/', import.meta.url)
writeFileSync(new URL('rules.md', docs), ruleDocs(english))
writeFileSync(new URL('cli.md', docs), cliDocs(help))

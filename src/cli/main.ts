#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { runCli } from './cli.js'

// A reader that has seen enough (`parley read … | head`) closes the pipe; that is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

const description = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
const { version } = JSON.parse(description) as { version: string }

// The first Ctrl-C ends the run at the next article; a second one ends the process at once.
const interrupt = new AbortController()
process.once('SIGINT', () => {
  interrupt.abort()
  // Standard input may never say anything again.
  process.stdin.destroy()
})

/** EX_SOFTWARE of sysexits.h: so that scripts tell a mistake of ours from input that could not be read. */
const internalMistake = 70

try {
  process.exitCode = await runCli(process.argv.slice(2), {
    out: process.stdout,
    err: process.stderr,
    stdin: process.stdin,
    env: process.env,
    version,
    interrupted: interrupt.signal,
  })
} catch (error) {
  process.exitCode = internalMistake
  process.stderr.write(
    `parley: this is a mistake in Parley ${version}, not in your files; please report it with these lines\n`,
  )
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
}

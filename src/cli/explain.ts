/** `parley explain`: why a line of the record, or a rule, is there. */
import { readFile } from 'node:fs/promises'
import pc from 'picocolors'
import type { Record } from '../model/record.js'
import { type Console, type ExitCode, UsageError, wantsColour, widthFor } from './console.js'
import { type FileFlags, readInputs } from './read.js'

export interface ExplainFlags extends FileFlags {
  readonly record?: string
  readonly width?: number
  readonly color: boolean
}

async function readAll(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const kept: Uint8Array[] = []
  for await (const chunk of chunks) kept.push(chunk)
  return Buffer.concat(kept).toString('utf8')
}

async function loadRecord(console: Console, path: string): Promise<Record> {
  let text: string
  try {
    text = path === '-' ? await readAll(console.stdin) : await readFile(path, 'utf8')
  } catch {
    throw new UsageError(`the file ${path} of --record cannot be read`)
  }
  const { parseRecord } = await import('../app/schema.js')
  const parsed = parseRecord(text)
  if ('wrong' in parsed) throw new UsageError(`--record ${path}: ${parsed.wrong}`)
  return parsed.record
}

export async function runExplain(
  console: Console,
  id: string,
  files: readonly string[],
  flags: ExplainFlags,
): Promise<ExitCode> {
  const { explain } = await import('../app/explain.js')
  const { sayUnknown, showExplanation, showRule } = await import('../app/showExplanation.js')
  const ruleOf = console.ruleOf ?? (await (await import('../app/rules.js')).loadRules())
  const { bold: strong, dim: soft } = pc.createColors(wantsColour(console, flags.color))
  const options = { width: widthFor(console, flags.width), strong, soft }
  const rule = ruleOf(id)
  if (rule) {
    console.out.write(showRule(rule, options))
    return 0
  }
  if (flags.record !== undefined && files.length > 0) {
    throw new UsageError('give either files or --record, not both')
  }
  if (flags.record === undefined && files.length === 0) {
    throw new UsageError(
      `no rule is called ${id}; for a line of a record name its files, or --record record.json`,
    )
  }
  const read =
    flags.record === undefined
      ? await readInputs(console, files, flags)
      : { record: await loadRecord(console, flags.record), code: 0 as const, pathOf: (name: string) => name }
  if (!read.record) return read.code
  const explained = explain(read.record, id)
  if (!('found' in explained)) throw new UsageError(sayUnknown(id, explained))
  const shown = showExplanation(read.record, explained.found, ruleOf, { ...options, pathOf: read.pathOf })
  console.out.write(shown)
  return read.code
}

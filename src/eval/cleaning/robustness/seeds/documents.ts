/** A press release as PDF, its text plain and packed, and as Markdown. */
import { deflateSync } from 'node:zlib'
import { seedParagraphs } from './pages.js'

/** Lines of a page as PDF shows them. */
function shown(lines: readonly string[]): string {
  const texts = lines.map(line => `(${line.replace(/[\\()]/gu, '\\$&')}) Tj 0 -14 Td`)
  return `BT /F1 11 Tf 72 720 Td ${texts.join('\n')} ET`
}

function pdf(pages: readonly (readonly string[])[], packs: boolean): Uint8Array {
  const kids = pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, at) => {
      const plain = Buffer.from(shown(lines), 'latin1')
      const bytes = packs ? deflateSync(plain) : plain
      const filter = packs ? ' /Filter /FlateDecode' : ''
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * at} 0 R >>`,
        `<< /Length ${bytes.length}${filter} >>\nstream\n${bytes.toString('latin1')}\nendstream`,
      ]
    }),
  ]
  let file = '%PDF-1.5\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}

/** What WinAnsi has no letter for is left out. */
const lines = seedParagraphs.flatMap(
  words => words.replace(/[^\x20-\x7e]/gu, "'").match(/.{1,80}(?:\s|$)/gu) ?? [],
)
const pages = [['Strait to reopen', ...lines], lines]

const markdown = `---
title: Strait to reopen, says Norland
date: 2031-03-04
author: [Mara Lind, Ole Brandt]
---

# Strait to reopen, says Norland

*Soloria calls the offer a [blockade](https://courier.example/b "by other means").*

${seedParagraphs.join('\n\n')}

> “We will not negotiate,” he told Nordpress.

## What comes next

- First, the mines
  1. then the **lists**
- ![The strait](strait.jpg)

| day | meeting |
|---|---|
| 4 May | commission |

\`\`\`
code
\`\`\`
`

export const seedDocuments: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['statement.pdf', pdf(pages, false)],
  ['packed.pdf', pdf(pages, true)],
  ['notes.md', Buffer.from(markdown)],
]

/** Small PDFs, written by hand for tests: one font, lines of text, as many pages as asked for. */

import { deflateSync } from 'node:zlib'

export interface PdfShape {
  /** For each page its lines; an empty line leaves a gap. */
  readonly pages: readonly (readonly string[])[]
  readonly info?: { readonly [key: string]: string }
  /** Puts this many spaces, packed, in front of what the first page shows. */
  readonly swells?: number
  /** Put into the trailer as it is: `/Encrypt 99 0 R`. */
  readonly trailer?: string
}

const escapeText = (text: string): string => text.replace(/[\\()]/gu, '\\$&')

function contentOf(lines: readonly string[]): string {
  const shown = lines.map(line => (line === '' ? '0 -12 Td' : `(${escapeText(line)}) Tj 0 -14 Td`))
  return `BT /F1 12 Tf 72 720 Td ${shown.join('\n')} ET`
}

/** The file's bytes. Text is in the PDF's own WinAnsi: windows-1252. */
export function makePdf({ pages, info = {}, swells = 0, trailer = '' }: PdfShape): Uint8Array {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, index) => {
      const isPacked = swells > 0 && index === 0
      const plain = isPacked ? ' '.repeat(swells) + contentOf(lines) : contentOf(lines)
      const content = isPacked ? deflateSync(Buffer.from(plain, 'latin1')).toString('latin1') : plain
      const filter = isPacked ? '/Filter /FlateDecode ' : ''
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
        `<< ${filter}/Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${escapeText(value)})`)
      .join(' ')} >>`,
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

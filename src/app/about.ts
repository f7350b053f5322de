/** The file that `--about` names: what is known about each article from outside its text. */
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { isDate } from './dates.js'

/** One row for each file; `file` is relative to the folder of the about file. */
export const About = z
  .array(
    z
      .strictObject({
        file: z.string().min(1),
        outlet: z.string().min(1).optional(),
        url: z
          .string()
          .regex(/^https?:\/\/\S+$/u, 'must be an address that begins with http:// or https://')
          .optional(),
        published: z.string().refine(isDate, 'must be an ISO date such as 2022-10-30').optional(),
      })
      .readonly(),
  )
  .readonly()
export type About = z.infer<typeof About>

/** The rows by absolute path, or a sentence on what is wrong with the file. */
export function readAbout(
  text: string,
  path: string,
): { readonly byPath: ReadonlyMap<string, About[number]> } | { readonly wrong: string } {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/u, ''))
  } catch (error) {
    return { wrong: `${path} is not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  const about = About.safeParse(json)
  if (about.success) {
    return { byPath: new Map(about.data.map(row => [resolve(dirname(path), row.file), row] as const)) }
  }
  const [issue] = about.error.issues
  const place = (issue?.path ?? [])
    .map(step => (typeof step === 'number' ? `row ${step + 1}` : String(step)))
    .join(', ')
  const shape = '[{"file": "a.txt", "outlet": "…", "url": "https://…", "published": "2022-10-30"}]'
  return {
    wrong: `${path}${place === '' ? '' : `, ${place}`}: ${issue?.message ?? 'wrong shape'}. It must be like ${shape}`,
  }
}

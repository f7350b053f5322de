/** The whole of what Parley found: the one JSON value that `read` returns and every program exchanges. */
import { z } from 'zod'
import { Actor } from './actor.js'
import { Article, Descent } from './article.js'
import { Comparison } from './comparison.js'
import { Problem, Time } from './evidence.js'
import { Statement, Telling } from './statement.js'
import { Story } from './story.js'

export const Record = z
  .object({
    /** The version of this model, `major.minor`: a major step may rename or remove, a minor one only adds. */
    model: z.literal('1.0'),
    articles: z.array(Article).readonly(),
    /** Every actor that the record names. */
    actors: z.array(Actor).readonly(),
    descents: z.array(Descent).readonly(),
    /** Every time expression of the articles, those of statements and claims included, in the order of the articles. */
    times: z.array(Time).readonly(),
    statements: z.array(Statement).readonly(),
    tellings: z.array(Telling).readonly(),
    story: Story,
    comparison: Comparison,
    problems: z.array(Problem).readonly(),
  })
  .readonly()
export type Record = z.infer<typeof Record>

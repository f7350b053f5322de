/** How the program is called, and what it answers where it was called wrongly. */
export const usage = `usage: npm run eval -- (seeds --data FOLDER | sample | FOLDER | GOLD.json | reading --data FOLDER | cleaning --data FOLDER) [options]
  seeds          FOLDER/seeds/gold.json and the texts beside it
  sample         the repository's own sample/gold.json
  reading        the tables of reading, on the benchmarks in FOLDER/data
  cleaning       the tables of cleaning: pages to articles, and what no input may break
  --data FOLDER  where the benchmarks lie
  --only NAME    of reading and cleaning: this table alone, or those of NAME/…
  --split NAME   of reading: measure this split of the corpora instead of dev
  --seed NUMBER  of cleaning: generate other inputs than those of seed 1
  --full         of cleaning: all the inputs of robustness, in some minutes, and not a part of each class
  --reader NAME  of a gold: read with this reader (rules, quick, distilled, learned); it has floors of its own
  --check        exit 1 where a score is below its floor (src/eval/floors.json)
  --any-machine  with --check: tell speed, time and memory, and hold the other figures only
  --raise        write higher scores into the floors; they never become lower
  --gold-changed with --raise: the file of the gold or corpus has changed on purpose
  --json         print the scores as JSON`

/** The call is wrong: the message says what to give instead. */
export class UsageError extends Error {}

/** The words of the command line: what there is to call, and its help. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { type Console, type ExitCode, UsageError } from './console.js'
import type { ExplainFlags } from './explain.js'
import type { ReadFlags } from './read.js'
import type { TakeFlags } from './take.js'
import { parseTime } from './times.js'
import type { WatchFlags } from './watch.js'

const about = `Reads what outlets publish about one diplomatic story and says who said what, to whom, through whom,
when and on what condition, and where the reports agree or differ. Every line names its place in the text.`

const examples = `
Examples:
  parley read a.txt b.txt --published 2022-10-30     a brief of two articles of one day
  parley read folder/ --about about.json --html=brief.html
  parley read a.txt b.txt --json > record.json       the whole record, for programs
  parley read release.pdf table.csv page.html        a press release, the rows of a table, a saved page
  parley read https://paper.example/talks            a page of the web, politely
  curl https://… | parley read -                     from standard input
  parley watch feeds.opml --into news                gather what these feeds publish; then parley read news
  parley explain statement/3f2a --record record.json why a line is there
  parley schema > record.schema.json                 what the JSON holds

Exit codes:
  0  everything was read
  1  some input could not be read (standard error says which); the rest was
  2  wrong usage; nothing was done
  3  nothing could be read
130  stopped by Ctrl-C; the same command goes on from there
 70  a mistake in Parley itself

Colours appear on terminals only; NO_COLOR and FORCE_COLOR are respected.`

const readHelp = `
Inputs are articles as text, Markdown, HTML or PDF, tables of them (CSV, JSON lines, JSON, ninjs), feeds and web
archives, packed with gzip or not, in any character set. A folder stands for its files and those of the folders in
it; - is standard input, in any of these. What is read of each is in docs/sources.md. An article may have 15 MB.

Dates: “last Sunday” can only be reckoned from the day of publication. Give it with --published for all files, or
for each in a file for --about, which is JSON:
  [{"file": "a.txt", "outlet": "…", "url": "https://…", "published": "2022-10-30"}]
File names in it are relative to its own folder. What it says goes before --published and --outlet.

The web: an address is visited politely (robots.txt, one visit a host at a time, limits on everything). A page that
its publisher reserves from text and data mining (TDMRep, X-Robots-Tag, a meta element, rules against crawlers of
AI) is not read, wherever it came from, unless you say --reserved read; you need a legal ground for that.

Readers: rules alone (\`rules\`), or rules and a trained reader that finds more and is checked against them: \`quick\` is
small and fast, \`learned\` the best and the default, \`distilled\` in between. \`parley explain\` says which of them read
a line, whether the other agreed, and which decided where they differ.

Output: the brief for the terminal, unless --json, --markdown or --html is given. --html=FILE writes one page that
needs no network, and prints nothing else unless --brief, --json or --markdown asks for it; --html alone prints
the page. The brief is short and says how much it leaves out; --full shows everything, as the page and the JSON
always do. Citations are A:line:column, where the first section has the path of each letter; --paths writes
path:line:column everywhere, which editors open.`

const takeHelp = `
Takes in what \`read\` takes in, reads nothing of it, and writes one JSON line for each article into a file: whole
captures (text, what the page says of itself, the way back to its markup), or with --clean the articles without
their pages, as id, title, text, url, date, outlet, author, language. \`parley read\` takes both back; only whole
captures keep the way back to the page. Memory does not grow with the input, so archives of any size will do.

Ctrl-C leaves the file and FILE.state: the same command goes on from there, and so it does after a crash. A file
that is done, or that something else made, is never written over.`

const watchHelp = `
Feeds are RSS, Atom, JSON feeds and news sitemaps, by their addresses or in OPML files. Each new page that they tell
of is fetched once and kept in FOLDER/captures-DATE.warc.gz, a web archive that \`parley read FOLDER\` and everybody
else's tools read. FOLDER/log-DATE.log names every exchange with the rule that allowed it.

Manners: robots.txt (RFC 9309) before anything else; one visit a host at a time, with a pause, or as long as
Crawl-delay and Retry-After ask; a feed is only fetched again where it changed; a host that fails rests longer each
time; at most 100 pages of a host a round. No cookies, no credentials, no addresses of private networks, limits on
size, time and compression. Each visit says that it is Parley and, with --contact, whom to write to.

Reservations: pages that their publisher reserves from text and data mining are not fetched or kept, and counted.
With --reserved read they are, with the publisher's words beside them; you need a legal ground for that (docs/watching.md).

FOLDER/state.json says what is done. Ctrl-C, a crash or a power cut lose nothing that was counted, and nothing is
fetched twice: the same command goes on from there. Without --once the watch runs until Ctrl-C; for cron use --once.`

const explainHelp = `
Ids stand in the output of \`parley read --json\`; the beginning of one is enough. Give files with the same
--published, --about and --outlet as then, or the ids will differ. For a rule's id (en/cue/say) no files are needed.`

function parseSpan(least: number): (text: string) => number {
  return text => {
    const time = parseTime(text)
    if (time === undefined || time < least || time > 7 * 86_400_000) {
      throw new InvalidArgumentError('Give a time up to seven days, such as 30s, 15m, 2h or 1d.')
    }
    return time
  }
}

function parseWidth(text: string): number {
  const width = Number(text)
  if (!Number.isInteger(width) || width < 40 || width > 400) {
    throw new InvalidArgumentError('Give a number of columns from 40 to 400.')
  }
  return width
}

/** The options that say what the inputs are. */
function addSourceOptions(command: Command): Command {
  return command
    .option('--published <date>', 'the day of publication of all files, for example 2022-10-30')
    .option('--about <file>', 'JSON with outlet, address and date of each file')
    .option('--outlet <name>', 'the outlet of all files')
}

/** The options on visiting the web, and on what publishers reserve. */
function addWebOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--reserved <what>', 'pages that their publisher reserves from text and data mining')
        .choices(['honour', 'read'])
        .default('honour'),
    )
    .option('--contact <address>', 'where whoever is visited can write to, told with each visit')
    .option('--private-networks', 'lets addresses of this machine and its networks be visited')
}

/** The options that say what the inputs are, and who reads them. */
function addFileOptions(command: Command): Command {
  return addWebOptions(addSourceOptions(command)).addOption(
    new Option('--reader <name>', 'who finds what was said: see below').choices([
      'rules',
      'quick',
      'distilled',
      'learned',
    ]),
  )
}

function addLookOptions(command: Command): Command {
  return command
    .option('--width <columns>', 'columns of the text, 40 to 400', parseWidth)
    .option('--no-color', 'no colours')
}

function makeProgram(console: Console, finish: (code: ExitCode) => void): Command {
  const program = new Command('parley')
    .description(about)
    .version(console.version, '-V, --version', 'print the version')
    .helpCommand('help [command]', 'help for a command')
    .addHelpText('after', examples)
    .configureHelp({ helpWidth: 110 })
  // Commands take their settings over from the program when they are made, so these stand first.
  program.exitOverride().configureOutput({
    writeOut: text => console.out.write(text),
    writeErr: text => console.err.write(text),
    outputError: (text, write) => write(`parley: ${text.replace(/^error: /u, '')}`),
  })
  addLookOptions(addFileOptions(program.command('read')))
    .description('read articles into a brief, or into the whole record')
    .argument('<files...>', 'files, folders, or - for standard input')
    .option('--brief', 'print the brief (this is what happens without an option)')
    .option('--json', 'print the whole record as JSON')
    .option('--markdown', 'print the brief as Markdown')
    .option('--html [file]', 'the brief and the texts as one web page')
    .option('--full', 'everything in the brief; else what is read in a minute, and how much more there is')
    .option('--paths', 'cite by path; else each article has a letter, which the first section explains')
    .addHelpText('after', readHelp)
    .action(async (files: string[], flags: ReadFlags) => {
      const { runRead } = await import('./read.js')
      finish(await runRead(console, files, flags))
    })
  addWebOptions(addSourceOptions(program.command('take')))
    .description('take articles in from files, feeds and archives, into one file of JSON lines')
    .argument('<files...>', 'what `read` takes')
    .requiredOption('--into <file>', 'the file to write, for example captures.jsonl')
    .option('--clean', 'the articles without their pages')
    .addHelpText('after', takeHelp)
    .action(async (files: string[], flags: TakeFlags) => {
      const { runTake } = await import('./take.js')
      finish(await runTake(console, files, flags))
    })
  addWebOptions(program.command('watch'))
    .description('watch feeds, and gather the pages that they tell of into web archives')
    .argument('<feeds...>', 'OPML files, or addresses of feeds')
    .requiredOption('--into <folder>', 'the folder of archives, log and state')
    .option('--once', 'one round, and no more')
    .addOption(
      new Option('--every <time>', 'between two looks at a feed')
        .argParser(parseSpan(60_000))
        .default(900_000, '15m'),
    )
    .addOption(
      new Option('--pause <time>', 'between two pages of one host, at least 1s')
        .argParser(parseSpan(0))
        .default(2_000, '2s'),
    )
    .addHelpText('after', watchHelp)
    .action(async (feeds: string[], flags: WatchFlags) => {
      const { runWatch } = await import('./watch.js')
      finish(await runWatch(console, feeds, flags))
    })
  addLookOptions(addFileOptions(program.command('explain')))
    .description('why a line of the record is there: its places, its sentence, the rules that read it')
    .argument('<id>', 'the id of anything in the record, the beginning of one, or the id of a rule')
    .argument('[files...]', 'the files that the record is read from')
    .option('--record <file>', 'a record that `parley read --json` printed; - for standard input')
    .addHelpText('after', explainHelp)
    .action(async (id: string, files: string[], flags: ExplainFlags) => {
      const { runExplain } = await import('./explain.js')
      finish(await runExplain(console, id, files, flags))
    })
  program
    .command('schema')
    .description('print the JSON Schema of the record')
    .action(async () => {
      const { recordSchema } = await import('../app/schema.js')
      console.out.write(`${JSON.stringify(recordSchema(), null, 2)}\n`)
    })
  return program
}

/** Runs one command. `words` are what a person typed after `parley`. Throws only for a mistake in the program. */
export async function runCli(words: readonly string[], console: Console): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = makeProgram(console, result => {
    code = result
  })
  try {
    await program.parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof UsageError)) throw error
    console.err.write(`parley: ${error.message}\n`)
    return 2
  }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairQuoteMarks, reportingWords } from './quoteMarks.js'

const reporting = new Set(['said', 'added', 'stated'])

/** Paragraphs as stretches of one text, two line breaks between them. */
function paragraphs(text: string): readonly { start: number; end: number }[] {
  let start = 0
  return text.split('\n\n').map(paragraph => {
    const stretch = { start, end: start + paragraph.length }
    start = stretch.end + 2
    return stretch
  })
}

/** The insides of the pairs, with their depth before them, `*` where damaged and `>` where the quotation goes on. */
function insides(text: string): readonly string[] {
  return pairQuoteMarks(text, paragraphs(text), reporting).pairs.map(
    ({ open, close, depth, damaged, carriesOn }) =>
      `${depth}${damaged ? '*' : ''}${carriesOn ? '>' : ''} ${text.slice(open.end, close.start)}`,
  )
}

/** The text with its repairs carried out. */
function repaired(text: string): string {
  const { repairs } = pairQuoteMarks(text, paragraphs(text), reporting)
  return [...repairs]
    .reverse()
    .reduce((now, { start, end, reads }) => now.slice(0, start) + reads + now.slice(end), text)
}

describe('good marks', () => {
  it('are paired', () =>
    expect(insides('“We will come,” she said. “All of us.”')).toEqual(['0 We will come,', '0 All of us.']))
  it('may be straight', () => expect(insides('"We will come," she said.')).toEqual(['0 We will come,']))
  it('may be guillemets', () =>
    expect(insides('He spoke of «peace» and »war«.')).toEqual(['0 peace', '0 war']))
  it('may be low and high', () => expect(insides('„Wir kommen“, he said.')).toEqual(['0 Wir kommen']))
  it('may be single', () => expect(insides('‘We will come,’ she said.')).toEqual(['0 We will come,']))
  it('may be nested', () => {
    expect(insides('“She told me: ‘Never again.’ I agreed,” he said.')).toEqual([
      '0 She told me: ‘Never again.’ I agreed,',
      '1 Never again.',
    ])
  })
  it('may be nested the British way', () => {
    expect(insides('‘She called it “a farce” twice,’ he said.')).toEqual([
      '0 She called it “a farce” twice,',
      '1 a farce',
    ])
  })
  it('may be double inside double', () => {
    expect(insides('“He read “The Long Peace” aloud,” she said.')).toEqual([
      '0 He read “The Long Peace” aloud,',
      '1 The Long Peace',
    ])
  })
  it('may close two quotations at once', () => {
    expect(insides('“He read “The Long Peace””')).toEqual(['0 He read “The Long Peace”', '1 The Long Peace'])
  })
  it('need no repair', () =>
    expect(repaired('“We will come,” she said. ‘I don’t.’')).toBe('“We will come,” she said. ‘I don’t.’'))
})

describe('a quotation over paragraphs', () => {
  it('has an opening mark at each', () => {
    expect(insides('“We came.\n\n“We saw,” she said.')).toEqual(['0> We came.', '0 We saw,'])
  })
  it('may close in a later one', () =>
    expect(insides('“We came.\n\nWe saw,” she said.')).toEqual(['0 We came.\n\nWe saw,']))
  it('may be in single marks', () =>
    expect(insides('‘We came.\n\n‘We saw,’ she said.')).toEqual(['0> We came.', '0 We saw,']))
})

describe('apostrophes', () => {
  it('are no marks', () => expect(insides('The players’ union didn’t hear Lima’s ’90s plan.')).toEqual([]))
  it('inside a quotation leave it whole', () => {
    expect(insides('The ‘players’ union plan’ failed.')).toEqual(['0 players’ union plan'])
  })
  it('straight ones neither', () => expect(insides("The ministers' wives' club isn't here.")).toEqual([]))
})

describe('broken marks', () => {
  it('a turned mark below the paragraph closes it', () => {
    const text = 'She was clear. “I see no reason for it\n\n“, she stated.'
    expect(insides(text)).toEqual(['0* I see no reason for it\n\n'])
    expect(repaired(text)).toBe('She was clear. “I see no reason for it\n\n”, she stated.')
  })
  it('a turned closing mark', () =>
    expect(repaired('“We will come“, she said.')).toBe('“We will come”, she said.'))
  it('a turned opening mark', () =>
    expect(repaired('She said: ”We will come.”')).toBe('She said: “We will come.”'))
  it('a lost closing mark stands before the reporting clause', () => {
    expect(repaired('“We will come, she said.')).toBe('“We will come,” she said.')
  })
  it('a lost closing mark without a clause stands at the end', () => {
    expect(repaired('He wrote: “We will come.\n\nNobody came.')).toBe(
      'He wrote: “We will come.”\n\nNobody came.',
    )
  })
  it('a lost closing mark before another quotation', () => {
    expect(repaired('“We will come, she said. “All of us.”')).toBe('“We will come,” she said. “All of us.”')
  })
  it('a lost opening mark stands at the paragraph’s start', () => {
    expect(repaired('We will come,” she said.')).toBe('“We will come,” she said.')
  })
  it('a mark set twice', () =>
    expect(repaired('She said: ““We will come.”')).toBe('She said: “We will come.”'))
  it('inches are no marks', () => expect(insides('The 12" gun stood beside a 6" one.')).toEqual([]))
})

describe('reporting words', () => {
  it('are the first words of the rows', () => {
    expect([
      ...reportingWords([{ match: '(say|says|said)' }, { match: ['told @someone', '.. claims'] }]),
    ]).toEqual(['say', 'says', 'said', 'told'])
  })
})

describe('any text', () => {
  it('gives pairs inside it, opening before closing, and depths that nest', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      "'",
      '«',
      '»',
      '„',
      ' ',
      'we',
      'said',
      ', ',
      '. ',
      '\n\n',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join('')),
        text => {
          const { pairs, repairs } = pairQuoteMarks(text, paragraphs(text), reporting)
          for (const pair of pairs) {
            const { open, close, depth } = pair
            expect(
              open.start <= open.end &&
                open.end <= close.start &&
                close.start <= close.end &&
                close.end <= text.length,
            ).toBe(true)
            expect(depth).toBe(
              pairs.filter(
                other => other !== pair && other.open.end <= open.start && other.close.start >= close.end,
              ).length,
            )
          }
          for (const { start, end } of repairs) expect(start <= end && end <= text.length).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})

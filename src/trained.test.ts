/** What becomes of a trained reader's spans beside the rules: drawn with ⟨source⟩, ‹cue› and «content» in the sentence. */
import { describe, expect, it } from 'vitest'
import type { Stretch, Tagging } from './model/layers.js'
import { read, readPassage } from './parley.js'
import type { Tagger } from './tagging/tagger.js'

/** A text with marks taken out, and a tagger that finds what they enclosed. */
function drawn(sentence: string, confidence: number): { readonly text: string; readonly tagger: Tagger } {
  const found: { [mark: string]: Stretch[] } = { '⟨': [], '‹': [], '{': [] }
  const ends: { readonly [mark: string]: string } = { '⟩': '⟨', '›': '‹', '}': '{' }
  const open: { [mark: string]: number } = {}
  let text = ''
  for (const sign of sentence) {
    if (sign in found) open[sign] = text.length
    else if (sign in ends) found[ends[sign]!]!.push({ start: open[ends[sign]!]!, end: text.length })
    else text += sign
  }
  const [source] = found['⟨']!
  const tagging: Tagging = {
    cue: found['‹']![0]!,
    content: found['{']!,
    confidence,
    by: 'reader/drawn',
    ...(source && { source }),
  }
  return { text, tagger: { name: 'drawn', tag: () => [tagging] } }
}

function attributionsOf(sentence: string, confidence: number) {
  const { text, tagger } = drawn(sentence, confidence)
  return readPassage(text, '2031-05-07', { tagger }).attributions.map(attribution => ({
    ...attribution,
    words: attribution.content.map(({ start, end }) => text.slice(start, end)),
  }))
}

describe('a trained reader beside the rules', () => {
  it('is cited where both read the same words', () => {
    const [one] = attributionsOf('⟨The minister⟩ ‹said› {that the port would open}.', 0.7)
    expect(one).toMatchObject({ by: 'en/cue/say', words: ['the port would open'] })
    expect(one?.crosscheck).toMatchObject({ by: 'reader/drawn', verdict: 'agrees', confidence: 0.7 })
  })

  it('does not decide where it is unsure', () => {
    const [one] = attributionsOf(
      '⟨The minister⟩ ‹said› {the port would open} as soon as the ice was gone.',
      0.6,
    )
    expect(one?.by).toBe('en/cue/say')
    expect(one?.crosscheck).toMatchObject({ by: 'reader/drawn', verdict: 'differs' })
  })

  it('decides where a content ends when it is sure', () => {
    const [one] = attributionsOf(
      '⟨The minister⟩ ‹said› {the port would open} as soon as the ice was gone.',
      0.97,
    )
    expect(one).toMatchObject({ by: 'reader/drawn', confidence: 0.97, words: ['the port would open'] })
    expect(one?.crosscheck).toMatchObject({ by: 'en/cue/say', verdict: 'differs' })
  })

  it('does not decide what is demanded', () => {
    const [one] = attributionsOf('⟨Peru⟩ ‹demanded› that the {port} be reopened.', 0.99)
    expect(one).toMatchObject({ act: 'demand', by: 'en/cue/demand' })
  })

  it('is believed alone from a confidence of one half', () => {
    const sentence = '⟨The harbour master⟩ ‹was adamant› {that the ships had left}.'
    expect(attributionsOf(sentence, 0.8)).toMatchObject([
      { by: 'reader/drawn', words: ['the ships had left'] },
    ])
    expect(attributionsOf(sentence, 0.4)).toEqual([])
  })

  it('takes the one told from the content', () => {
    const sentence = '⟨The harbour master⟩ ‹swore to› {Lima that the ships had left}.'
    expect(attributionsOf(sentence, 0.8)[0]?.words).toEqual(['the ships had left'])
  })

  it('makes no statement of a topic, nor of what nobody says', () => {
    expect(attributionsOf('⟨The harbour master⟩ ‹weighed› {his deputy’s intentions}.', 0.8)).toEqual([])
    expect(attributionsOf('It was ‹adamant› {that the ships had left}.', 0.8)).toEqual([])
  })

  it('makes nothing of what is denied or only possible', () => {
    for (const cue of ['has not sworn', 'could swear', 'never swore'])
      expect(attributionsOf(`⟨The harbour master⟩ ‹${cue}› that {the ships had left}.`, 0.8)).toEqual([])
    expect(attributionsOf('⟨No one⟩ ‹swore› that {the ships had left}.', 0.8)).toEqual([])
  })

  it('of a verb in no table believes only a clause', () => {
    expect(attributionsOf('⟨Ana Ruiz⟩ ‹signed› {a deal that had failed}.', 0.8)).toEqual([])
    expect(attributionsOf('{The ships had left}, ⟨Ana Ruiz⟩ ‹opined›.', 0.8)).toHaveLength(1)
  })

  it('keeps to the paragraph of the verb', () => {
    const [one] = attributionsOf(
      'The port is closed.\n\n⟨The harbour master⟩ ‹swore› that {the ships had left}.\n\n{“The quay is ours to keep,” it says on a wall.}',
      0.8,
    )
    expect(one?.words).toEqual(['the ships had left'])
  })

  it('names the speaker where a rule took another one’s words for him', () => {
    const [one] = attributionsOf('⟨Officials⟩ where crews were stranded ‹said› {the ships had left}.', 0.85)
    expect(one?.words).toEqual(['the ships had left'])
    expect(one?.source).toEqual({ start: 0, end: 9 })
  })

  it('takes who passes the words on for the way they came', () => {
    const sentence =
      '{The ships had left the quay at dawn, Ana Ruiz said}, ‹in the account of› ⟨the Lima Post⟩.'
    const found = attributionsOf(sentence, 0.85)
    expect(found).toMatchObject([{ by: 'en/cue/say', words: ['The ships had left the quay at dawn'] }])
    expect(found[0]?.through).toHaveLength(1)
  })

  it('shows in the record who decided', () => {
    const { text, tagger } = drawn(
      '⟨The minister⟩ ‹said› {the port would open} as soon as the ice was gone.',
      0.97,
    )
    const { statements } = read([{ name: 'a', mediaType: 'text/plain', text }], { tagger })
    expect(statements[0]?.evidence).toMatchObject({ by: 'reader/drawn', confidence: 0.97 })
    expect(statements[0]?.crosscheck?.because).toContain('0.97')
  })
})

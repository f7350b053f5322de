import { describe, expect, it } from 'vitest'
import { areSameWords, runsOf } from './wordRuns.js'

const same = (one: string, other: string): boolean => areSameWords(runsOf([one]), runsOf([other]))

describe('runs of words', () => {
  it('the same words, whatever the marks and the case', () =>
    expect(
      same('We will open the port on Monday, as agreed.', 'we will open the port on Monday as agreed'),
    ).toBe(true))
  it('a shorter piece of the same words', () =>
    expect(
      same('We will open the port on Monday, as agreed with the mayor', 'open the port on Monday, as agreed'),
    ).toBe(true))
  it('four words as a whole', () => expect(same('We are not afraid', 'We are not afraid,')).toBe(true))
  it('other words on the same matter are not', () =>
    expect(
      same('We will open the port on Monday, as agreed', 'The port opens again on the first day of the week'),
    ).toBe(false))
  it('a word or two tell nothing', () => expect(same('as agreed', 'as agreed')).toBe(false))
})

import { expect, test } from 'vitest'
import { shortNames } from './shortNames.js'

test.each([
  ['names stand alone', ['/x/a.txt', '/y/b.txt'], ['a.txt', 'b.txt']],
  ['folders tell two files of one name apart', ['/x/a.txt', '/y/a.txt'], ['x/a.txt', 'y/a.txt']],
  [
    'as many folders as it takes',
    ['/x/1/a.txt', '/y/1/a.txt', '/b.txt'],
    ['x/1/a.txt', 'y/1/a.txt', 'b.txt'],
  ],
  ['the shortest path keeps its whole', ['/a.txt', '/x/a.txt'], ['a.txt', 'x/a.txt']],
  ['of Windows too', ['C:\\x\\a.txt', 'C:\\y\\a.txt'], ['x/a.txt', 'y/a.txt']],
  ['standard input beside a file of its name', ['stdin', '/x/stdin'], ['stdin', 'x/stdin']],
])('%s', (_, paths, names) => {
  expect([...shortNames(paths).values()].sort()).toEqual([...names].sort())
})

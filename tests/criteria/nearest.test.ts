import { expect, test } from 'vitest'
import { nearestOf } from '../../packages/scoring/src/language/reading/nearest.ts'

test.each<[about: string, word: string, known: readonly string[], nearest: string | undefined]>([
  ['itself', 'standard', ['start', 'standard'], 'standard'],
  ['a letter changed', 'standart', ['standard', 'start'], 'standard'],
  ['a letter dropped', 'standrd', ['standard'], 'standard'],
  ['a letter added', 'sttandard', ['standard'], 'standard'],
  ['two neighbours swapped are one mistake', 'hte', ['the'], 'the'],
  ['at the end too', 'pots', ['post'], 'post'],
  ['letters swapped over another are two', 'abc', ['cba'], undefined],
  ['half a swap is none', 'ab', ['ca'], undefined],
  ['whichever half', 'xa', ['ay'], undefined],
  ['small and capital letters are alike', 'ATLEAST', ['atLeast'], 'atLeast'],
  [
    'the nearer of two, whichever comes first',
    'bands',
    ['bonds', 'band', 'brands', 'bands1', 'bandz'],
    'bonds',
  ],
  [
    'the nearest, though it comes last',
    'interpolate',
    ['intrpolat', 'interpolat', 'interpolate'],
    'interpolate',
  ],
  ['a mistake in three letters', 'cup', ['cap'], 'cap'],
  ['two in six', 'abcdef', ['abcdxy'], 'abcdxy'],
  ['not two in five', 'abcde', ['abcxy'], undefined],
  ['not three in eight', 'abcdefgh', ['abcdexyz'], undefined],
  ['three in nine', 'abcdefghi', ['abcdefxyz'], 'abcdefxyz'],
  ['as many letters too few', 'abcdef', ['abcd'], 'abcd'],
  ['or too many', 'abcdef', ['abcdefgh'], 'abcdefgh'],
  ['not more', 'abcdef', ['abcdefghi', 'abc'], undefined],
  ['one mistake in a short word', 'an', ['in'], 'in'],
  ['nothing where nothing is known', 'cap', [], undefined],
  ['a word of sixty-four letters', `${'x'.repeat(63)}y`, ['x'.repeat(64)], 'x'.repeat(64)],
  ['not a longer one, which no id is', 'x'.repeat(65), ['x'.repeat(64)], undefined],
])('%s', (_, word, known, nearest) => {
  expect(nearestOf(word, known)).toEqual(nearest === undefined ? {} : { nearest })
})

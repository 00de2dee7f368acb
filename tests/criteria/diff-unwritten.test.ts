import { describe, expect, test } from 'vitest'
import { diff, type Parts, short, withFlag, withItems, withLine } from '../support/changed-line.ts'

const withAnswer = (parts: Parts = {}) => withLine({ points: { yesNo: { yes: '1', ...parts } } })

describe('what goes without saying is no change where it is written out, and one where it is otherwise', () => {
  test.each<[string, (parts?: Parts) => Parts, Parts, Parts]>([
    ['column', withLine, { column: 'standard' }, { column: 'bonus' }],
    ['start', parts => withLine({}, parts), { start: 'earn' }, { start: 'full' }],
    ['weight', parts => withLine({}, {}, parts), { weight: '1.0' }, { weight: '2' }],
    [
      'capMode',
      parts => withLine({}, {}, { cap: '90', ...parts }),
      { capMode: 'clip' },
      { capMode: 'scale' },
    ],
    ['points/perItem/each', withItems, { each: '1.00' }, { each: '2' }],
    ['points/perItem/above', withItems, { above: '0.0' }, { above: '1' }],
    ['points/perItem/steps', withItems, { steps: 'proportional' }, { steps: 'whole' }],
    ['points/yesNo/no', withAnswer, { no: '0' }, { no: '-1' }],
    ['tieAtEdge', withFlag, { tieAtEdge: 'vote' }, { tieAtEdge: 'all' }],
  ])('%s', (field, withPart, unsaid, said) => {
    const [value] = Object.values(said)
    expect(diff(withPart(), withPart(unsaid))).toEqual([])
    expect(diff(withPart(unsaid), withPart())).toEqual([])
    expect(short(diff(withPart(), withPart(said)))).toEqual([['changed', field, null, value]])
    expect(short(diff(withPart(said), withPart()))).toEqual([['changed', field, value, null]])
  })
})

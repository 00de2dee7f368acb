import { type Bundle, parseBundle, verifyActivities } from '@thidua/scoring/receipt'
import { expect, it, test } from 'vitest'
import { bundleOf, fullYear } from '../support/full-year.ts'
import { article } from '../support/small-set.ts'

const open = (change: (bundle: Bundle) => unknown = () => undefined) => {
  const bundle = bundleOf(fullYear)
  change(bundle)
  const opened = parseBundle(JSON.stringify(bundle))
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  return opened.value
}

it('accepts the activities in any order, and minds no unit that was not scored', () => {
  const activities = [...fullYear.activities.toReversed(), article('STRANGER')]
  expect(verifyActivities(open(), activities)).toEqual([])
})

it('names the unit and the measures that an added activity would have moved', () => {
  expect(verifyActivities(open(), [...fullYear.activities, article('B', { quantity: '0.50' })])).toEqual([
    {
      unit: 'B',
      otherActivities: true,
      measures: [{ fact: 'articles', published: '1', recomputed: '1.5' }],
    },
  ])
})

test.each([
  [
    'evidence exchanged',
    fullYear.activities.map(one => (one.id === 'a1' ? { ...one, evidence: 'khac.pdf' } : one)),
  ],
  [
    'an activity dropped that did not count',
    fullYear.activities.filter(({ status }) => status === 'verified'),
  ],
])('notices a change that moved no measure: %s', (_, activities) => {
  expect(verifyActivities(open(), activities)).toEqual([{ unit: 'A', otherActivities: true, measures: [] }])
})

it('tells a measure that does not come from its own activities', () => {
  const other = open(({ facts }) => Object.assign(facts.units[0]!.measures, { articles: '4' }))
  expect(verifyActivities(other, fullYear.activities)).toEqual([
    {
      unit: 'A',
      otherActivities: false,
      measures: [{ fact: 'articles', published: '4', recomputed: '3.5' }],
    },
  ])
})

import { type Council, councilDecision } from '@thidua/scoring'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criterion, group, line, smallSet } from '../support/small-set.ts'

const council = (thresholdPercent: string, denominator: Council['denominator'], quorum = '2/3'): Council => ({
  quorum,
  thresholdPercent,
  denominator,
})

describe('a vote of the council', () => {
  test.each([
    // 80% of 9 is 7.2: eight votes
    ['80', 'members', 9, 9, 9, 8, 'carried', 8],
    ['80', 'members', 9, 9, 9, 7, 'not-carried', 8],
    // the same seven votes, of those present or of those cast
    ['80', 'present', 9, 8, 8, 7, 'carried', 7],
    ['80', 'present', 9, 9, 8, 7, 'not-carried', 8],
    ['80', 'cast', 9, 9, 8, 7, 'carried', 7],
    // 90% of 10 is exactly nine
    ['90', 'members', 10, 10, 10, 9, 'carried', 9],
    ['90', 'members', 10, 10, 10, 8, 'not-carried', 9],
    // 66.67% of 3 is more than two
    ['66.67', 'members', 3, 3, 3, 2, 'not-carried', 3],
    ['50', 'cast', 9, 9, 7, 4, 'carried', 4],
    // nobody voted for it
    ['0', 'cast', 9, 9, 9, 0, 'not-carried', 0],
    ['80', 'cast', 9, 9, 0, 0, 'not-carried', 0],
  ] as const)(
    '%s%% of the %s: %i members, %i present, %i cast, %i in favour: %s, %i needed',
    (threshold, denominator, members, present, cast, inFavour, outcome, needed) => {
      const decision = councilDecision(council(threshold, denominator), { members, present, cast, inFavour })
      expect([decision.outcome, decision.needed]).toEqual([outcome, needed])
    },
  )

  test.each([
    // 2/3 of 9 is six, of 10 is 6.67: seven, of 11 is 7.33: eight
    [9, 6, 'carried', 6],
    [9, 5, 'no-quorum', 6],
    [10, 6, 'no-quorum', 7],
    [11, 8, 'carried', 8],
  ])('2/3 of %i members with %i present: %s', (members, present, outcome, quorum) => {
    const votes = { members, present, cast: present, inFavour: present }
    const decision = councilDecision(council('80', 'cast'), votes)
    expect([decision.outcome, decision.quorum]).toEqual([outcome, quorum])
  })

  test('what is needed is the least whole number that is not below the share', () => {
    const percent = fc.integer({ min: 0, max: 10000 })
    fc.assert(
      fc.property(percent, fc.nat({ max: 200 }), (hundredths, members) => {
        const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
        const votes = { members, present: members, cast: members, inFavour: 0 }
        const { needed } = councilDecision(council(text, 'members'), votes)
        expect(needed * 10000).toBeGreaterThanOrEqual(members * hundredths)
        expect((needed - 1) * 10000).toBeLessThan(Math.max(1, members * hundredths))
      }),
    )
  })

  test.each([
    [{ members: 9, present: 10, cast: 9, inFavour: 9 }],
    [{ members: 9, present: 8, cast: 9, inFavour: 8 }],
    [{ members: 9, present: 9, cast: 8, inFavour: 9 }],
    [{ members: 9, present: 9, cast: 9, inFavour: -1 }],
    [{ members: 9, present: 9, cast: 9, inFavour: 7.5 }],
  ])('counts that contradict each other are refused: %o', votes => {
    expect(() => councilDecision(council('80', 'cast'), votes)).toThrow(RangeError)
  })

  test.each(['2/3', '1/1'])('a quorum of %s is understood', quorum => {
    expect(parseCriteriaSet(withQuorum(quorum)).ok).toBe(true)
  })
  test.each(['3/2', '0/3', '2/0', 'hai phần ba', '0.67'])('a quorum of %s is refused', quorum => {
    const parsed = parseCriteriaSet(withQuorum(quorum))
    expect(parsed.ok).toBe(false)
  })
})

const withQuorum = (quorum: string) =>
  smallSet(
    [group('G', [criterion('c', '1', [line('l', { value: '1', points: { yesNo: { yes: '1' } } })])])],
    {
      commendations: [
        {
          id: 'flag',
          label: { vi: 'cờ', en: 'flag' },
          eligible: [{ label: { vi: 'x', en: 'x' }, when: { score: { atLeast: '0' } } }],
          council: { quorum, thresholdPercent: '80', denominator: 'members' },
        },
      ],
    },
  )

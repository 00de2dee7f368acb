import { compiled, criterion, group, line, smallSet } from './small-set.ts'

type Parts = Record<string, unknown>

const facts = {
  articles: { sum: 'quantity', where: { kind: ['article'] } },
  reached: { sum: 'reached' },
  audience: { sum: 'audience' },
  undocumented: { count: 'activities', where: { evidence: 'missing' } },
  portal: { count: 'activities', where: { channel: ['portal'] } },
  district: { count: 'activities', where: { kind: ['award'], level: ['district'] } },
  raised: { count: 'activities', where: { kind: ['award'], levelAtLeast: 'district' } },
}
export const perItem = { perItem: { points: '1' } }

export const table = (lines: Parts[], rest: Parts = {}, criterionRest: Parts = {}) =>
  compiled(
    smallSet(
      [
        group('G', [
          criterion(
            'c',
            '3',
            lines.map((l, i) => line(`l${i}`, l)),
            criterionRest,
          ),
          criterion('d', '97', [line('d1', { value: '97', points: { marked: { from: '0', to: '97' } } })]),
        ]),
      ],
      { facts, ...rest },
    ),
  )
export const one = (parts: Parts, rest: Parts = {}, criterionRest: Parts = {}) =>
  table([parts], rest, criterionRest)

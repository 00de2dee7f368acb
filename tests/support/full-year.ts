import { scorePeriod } from '@thidua/scoring'
import { type Bundle, makeBundle, publishFacts } from '@thidua/scoring/receipt'
import type { ScoringInput } from '@thidua/scoring/records'
import { article, compiled, criterion, group, input, line, school, smallSet } from './small-set.ts'

const label = { vi: 'x', en: 'x' }
const one = { perItem: { points: '1' } }

/**
 * A set that reads everything a facts document can hold: two points an article of one's own and of one's schools,
 * marks of the committee, what was declared, silence, earlier years.
 */
export const fullSet = compiled(
  smallSet(
    [
      group('G', [
        criterion('c1', '10', [
          line('l1', { value: 'articles', points: { perItem: { points: '2' } }, cap: '10' }),
        ]),
        criterion('c2', '10', [
          line('l2', {
            value: { marks: 'mean' },
            points: { marked: { from: '0', to: '10' } },
            missing: 'zero',
          }),
        ]),
        criterion('c3', '10', [line('l3', { value: 'done', points: one, cap: '10', missing: 'zero' })]),
        criterion('c4', '10', [
          line('l4', { value: { children: 'articles', as: 'sum' }, points: one, cap: '10', missing: 'zero' }),
        ]),
      ]),
    ],
    {
      nominal: '40',
      facts: {
        articles: { sum: 'quantity', where: { kind: ['article'] } },
        doubled: { value: { sum: ['articles', 'articles'] } },
      },
      ratings: [
        { id: 'good', label, from: '10' },
        { id: 'done', label },
      ],
      gates: [
        { id: 'silent', label, when: { undeclared: 'issued' }, effect: 'no-commendation' },
        { id: 'late', label, when: { any: [{ undeclared: 'sent' }] }, effect: 'no-commendation' },
        { id: 'empty', label, when: { nothingSubmitted: 'true' }, effect: 'not-rated' },
      ],
      commendations: [
        {
          id: 'praise',
          label,
          eligible: [{ label, when: { value: 'articles', atLeast: '1' } }],
          quota: { percentOf: 'units', percent: '50', rounding: 'floor' },
        },
        {
          id: 'topic',
          label,
          stream: 'thematic',
          eligible: [{ label, when: { streak: { periods: 1, rating: ['good'], predecessors: 'any' } } }],
        },
      ],
    },
  ),
)

const said = { author: 'x', reason: 'vì sao', document: 'CV 1' }
const of = (year: string) => ({ from: `${year}-01-01`, to: `${year}-12-31` })

/** An office `P` with two schools, of which `A` has everything; what was given stands in no order. */
export const fullYear: ScoringInput = input({
  units: [
    school('P', { kind: 'office', block: 'b2' }),
    school('B', { parent: 'P' }),
    school('A', { parent: 'P', attributes: { staff: '040.50', height: '3' } }),
  ],
  activities: [
    article('A', { id: 'a2', quantity: '2.50' }),
    article('A', { id: 'a1' }),
    article('A', {
      ...{ id: 'a3', status: 'submitted', partner: 'Đoàn', reached: '90', audience: '120.5' },
      ...{ title: 'Tin', evidence: 'tin.pdf', link: 'https://x.test/tin', event: 'khai giảng' },
    }),
    article('B', { id: 'b1' }),
  ],
  declarations: [
    { unit: 'A', fact: 'sent', value: '2024-12-01', status: 'submitted' },
    { unit: 'A', fact: 'issued', value: 'yes', status: 'submitted' },
    { unit: 'A', fact: 'done', value: '9', status: 'verified' },
    { unit: 'A', fact: 'done', value: '1.50', status: 'verified' },
    { unit: 'A', fact: 'cases', value: '03', status: 'submitted', verifiedValue: '02' },
    { unit: 'A', fact: 'share', value: '1', status: 'rejected' },
    { unit: 'A', fact: 'handled', value: 'yes', status: 'verified' },
    { unit: 'P', fact: 'issued', value: 'no', status: 'verified' },
    { unit: 'P', fact: 'sent', value: '2024-12-02', status: 'verified' },
  ],
  marks: [
    { unit: 'A', line: 'l2', member: 'TV2', points: '9.50', reason: 'vì sao' },
    { unit: 'A', line: 'l2', member: 'TV3', points: '0', reason: 'vì sao', recused: true },
    { unit: 'A', line: 'l2', member: 'TV1', points: '8', reason: 'vì sao' },
  ],
  rulings: [
    { ...said, id: 'r1', unit: 'A', criterion: 'c3', decision: { kind: 'points', points: '1' } },
    { ...said, id: 'r2', unit: 'A', criterion: 'c3', decision: { kind: 'points', points: '4.50' } },
    { ...said, id: 'r3', unit: 'B', criterion: 'c2', decision: { kind: 'not-applicable' } },
  ],
  holds: [
    { id: 'h1', unit: 'B', from: '2024-12-31', reason: 'đơn thư', document: 'CV 2' },
    { id: 'h2', unit: 'A', from: '2024-12-01', until: '2024-12-30', reason: 'đơn thư', document: 'CV 3' },
    { id: 'h3', unit: 'A', from: '2025-01-01', reason: 'đơn thư', document: 'CV 4' },
    { id: 'h4', unit: 'A', from: '2024-12-31', until: '2024-12-31', reason: 'đơn thư', document: 'CV 5' },
  ],
  gateRulings: [
    { ...said, id: 'g1', unit: 'B', gate: 'silent' },
    { ...said, id: 'g2', unit: 'B', gate: 'late' },
  ],
  history: [
    { unit: 'A', period: of('2024'), rating: null, commendations: ['topic'], document: 'QĐ 2' },
    { unit: 'X', period: of('2023'), rating: 'good', commendations: [], document: 'QĐ 1' },
    { unit: 'A', period: of('2023'), rating: 'good', commendations: ['praise'], document: 'QĐ 3' },
  ],
  successions: [
    { from: 'X', to: 'B', on: '2024-01-01', document: 'QĐ 5' },
    { from: 'Y', to: 'P', on: '2024-01-01', document: 'QĐ 4' },
  ],
})

/** The bundle of a year as it is read from a file. */
export const bundleOf = (year: ScoringInput): Bundle => {
  const result = scorePeriod(fullSet, year, 'final')
  return JSON.parse(JSON.stringify(makeBundle(fullSet, publishFacts(fullSet, year, result), result)))
}

import { scorePeriod } from '@thidua/scoring'
import { checkProposals } from '@thidua/scoring/receipt'
import { describe, expect, test } from 'vitest'
import { compiled, criterion, declare, group, input, line, school, smallSet } from '../support/small-set.ts'

const label = (text: string) => ({ vi: text, en: text })

// Flag: two of six units (40% is 2.4, rounded down), from 70 points. Certificate: rated good, not beside a flag.
const set = compiled(
  smallSet(
    [
      group('G', [
        criterion('C', '100', [line('L', { value: 'done', points: { perItem: { points: '1' } } })]),
      ]),
    ],
    {
      ratings: [
        { id: 'good', label: label('good'), from: '70' },
        { id: 'rest', label: label('rest') },
      ],
      gates: [
        { id: 'shut', label: label('shut'), when: { value: 'cases', above: '0' }, effect: 'no-commendation' },
      ],
      commendations: [
        {
          id: 'flag',
          label: label('flag'),
          eligible: [{ label: label('70'), when: { score: { atLeast: '70' } } }],
          quota: { percentOf: 'units', percent: '40', rounding: 'floor' },
        },
        {
          id: 'certificate',
          label: label('certificate'),
          eligible: [{ label: label('good'), when: { rating: ['good'] } }],
          notWith: ['flag'],
        },
      ],
    },
  ),
)

/** In order of place; D has a case, and F says nothing. */
const units = ['A', 'B', 'C', 'D', 'E', 'F']
const published = scorePeriod(
  set,
  input({
    units: units.map(id => school(id)),
    declarations: [
      ...['95', '85', '75', '72', '60'].flatMap((done, i) =>
        declare(units[i] as string, { done, cases: units[i] === 'D' ? '1' : '0' }),
      ),
      ...declare('F', { cases: '0' }),
    ],
  }),
  'final',
)

type Change = readonly [at: string, value: unknown]
// biome-ignore lint/suspicious/noExplicitAny: a published result that somebody has written in
type Edited = any

/** The result with other values at some places; without one where the value is undefined. */
const edited = (changes: readonly Change[]): Edited => {
  const result: Edited = structuredClone(published)
  for (const [at, value] of changes) {
    const keys = at.split('/')
    const last = keys.pop() as string
    const holder = keys.reduce((inner, key) => inner[key], result)
    if (value === undefined && Array.isArray(holder)) holder.splice(Number(last), 1)
    else holder[last] = value
  }
  return result
}
const found = (changes: readonly Change[]) =>
  checkProposals(set.set, edited(changes)).map(({ code, path }) => `${path.join('/')} ${code}`)

const [flag, certificate] = ['proposals/0', 'proposals/1']
const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map(i => `${flag}/lines/${i}`) as [
  string,
  string,
  string,
  string,
  string,
  string,
]
const its = (at: string): Edited => at.split('/').reduce((inner: Edited, key) => inner[key], published)

test('what the engine publishes is what the table below changes', () => {
  const outcomes = (at: number) =>
    published.proposals[at]?.lines.map(({ unit, outcome }) => `${unit} ${outcome}`)
  expect(outcomes(0)).toEqual([
    'A proposed',
    'B proposed',
    'C no-seat',
    'D gate',
    'E not-eligible',
    'F unresolved',
  ])
  expect(outcomes(1)).toEqual([
    'A already-proposed',
    'B already-proposed',
    'C proposed',
    'D gate',
    'E not-eligible',
    'F unresolved',
  ])
  expect(published.proposals[0]?.lines.map(({ margin }) => margin)).toEqual([
    '20',
    '10',
    '-10',
    null,
    null,
    null,
  ])
  expect(found([])).toEqual([])
})

describe('every unit has its line', () => {
  test.each<[about: string, changes: Change[], issues: string[]]>([
    ['a line is gone', [[e, undefined]], [`${flag}/lines unit-without-line`]],
    ['a line stands twice', [[`${flag}/lines/6`, its(e)]], [`${flag}/lines/6/unit repeated-key`]],
    [
      'a stranger has one',
      [[`${flag}/lines/6`, { ...its(e), unit: 'Z' }]],
      [`${flag}/lines/6/unit unknown-unit`],
    ],
    [
      'a proposal is of no known form',
      [[`${certificate}/commendation`, 'cup']],
      ['proposals proposal-missing', `${certificate} unknown-commendation`],
    ],
    ['a proposal stands twice', [['proposals/2', its(certificate)]], ['proposals/2 repeated-key']],
    // Nobody has a flag any more, so a flag keeps nobody from a certificate.
    [
      'a proposal is gone',
      [[flag, undefined]],
      [
        'proposals proposal-missing',
        'proposals/0/lines/0/outcome reason-not-borne-out',
        'proposals/0/lines/1/outcome reason-not-borne-out',
      ],
    ],
  ])('%s', (_, changes, issues) => expect(found(changes)).toEqual(issues))
})

describe('its figures are those of the standings', () => {
  test.each<[about: string, changes: Change[], issues: string[]]>([
    ['another place in the line', [[`${e}/place`, 4]], [`${e}/place place-misread`]],
    ['another total in the line', [[`${e}/total`, '61']], [`${e}/total total-misread`]],
    [
      'a place that the total does not give',
      [['blocks/0/standings/4/place', 4]],
      [
        'blocks/0/standings/4/place place-against-total',
        `${e}/place place-misread`,
        `${certificate}/lines/4/place place-misread`,
      ],
    ],
    // The form that asks for points read another total then.
    [
      'a total that is not the score',
      [['blocks/0/standings/4/total', '61']],
      [
        'blocks/0/standings/4/total total-misread',
        `${e}/total total-misread`,
        `${e}/conditions/0 condition-misread`,
        `${certificate}/lines/4/total total-misread`,
      ],
    ],
  ])('%s', (_, changes, issues) => expect(found(changes)).toEqual(issues))
})

describe('its reason follows', () => {
  const reading = `${e}/conditions/0/readings/0`
  test.each<[about: string, changes: Change[], issues: string[]]>([
    [
      'no score yet, and another reason',
      [[`${f}/outcome`, 'not-eligible']],
      [`${f}/outcome reason-not-borne-out`],
    ],
    [
      'a closed gate, and another reason',
      [[`${d}/outcome`, 'not-eligible']],
      [`${d}/outcome reason-not-borne-out`],
    ],
    [
      'a closed gate, and another one named',
      [[`${d}/because`, 'door']],
      [`${d}/outcome reason-not-borne-out`],
    ],
    ['not eligible, and another reason', [[`${e}/outcome`, 'hold']], [`${e}/outcome reason-not-borne-out`]],
    ['conditions that failed are not named', [[`${e}/failed`, []]], [`${e}/failed condition-misread`]],
    ['conditions that hold are', [[`${c}/failed`, [0]]], [`${c}/failed condition-misread`]],
    ['another figure was read', [[`${reading}/found`, '70']], [`${e}/conditions/0 condition-misread`]],
    [
      'another answer was given to it',
      [[`${reading}/answer`, 'yes']],
      [`${e}/conditions/0 condition-misread`],
    ],
    [
      'another answer to the whole',
      [[`${e}/conditions/0/answer`, 'yes']],
      [`${e}/conditions/0 condition-misread`],
    ],
    ['a reading is gone', [[reading, undefined]], [`${e}/conditions/0 condition-misread`]],
    ['all proofs are', [[`${e}/conditions`, []]], [`${e}/conditions/0 condition-misread`]],
    [
      'proposed, and because of something',
      [[`${certificate}/lines/2/because`, 'x']],
      [`${certificate}/lines/2/outcome reason-not-borne-out`],
    ],
    [
      'a flag and a certificate',
      [
        [`${certificate}/lines/1/outcome`, 'proposed'],
        [`${certificate}/lines/1/because`, null],
      ],
      [`${certificate}/lines/1/outcome not-with-broken`],
    ],
    [
      'already proposed, and for something else',
      [[`${certificate}/lines/1/because`, 'cup']],
      [`${certificate}/lines/1/outcome not-with-broken`],
    ],
    [
      'eligible, and already proposed for nothing',
      [
        [`${certificate}/lines/2/outcome`, 'already-proposed'],
        [`${certificate}/lines/2/because`, 'flag'],
      ],
      [`${certificate}/lines/2/outcome reason-not-borne-out`],
    ],
  ])('%s', (_, changes, issues) => expect(found(changes)).toEqual(issues))

  test.each<[outcome: string, because: string | null, isTaken: boolean]>([
    ['hold', 'H1', true],
    ['hold', null, false],
    ['already-awarded', 'certificate', true],
    ['already-awarded', 'flag', true],
    ['already-awarded', 'cup', false],
    ['already-awarded', null, false],
  ])('of a decision the result knows the name only: %s because of %s', (outcome, because, isTaken) => {
    const changes: Change[] = [
      [`${certificate}/lines/2/outcome`, outcome],
      [`${certificate}/lines/2/because`, because],
    ]
    expect(found(changes)).toEqual(isTaken ? [] : [`${certificate}/lines/2/outcome reason-not-borne-out`])
  })
})

describe('seats are counted again, and go by places', () => {
  test.each<[about: string, changes: Change[], issues: string[]]>([
    // A seat for C too, which has none.
    [
      'one seat more',
      [[`${flag}/seats`, 3]],
      [`${flag}/seats seats-miscounted`, `${c} seat-not-as-declared`],
    ],
    ['of more units', [[`${flag}/seatBase`, 7]], [`${flag}/seatBase seat-base-miscounted`]],
    ['by no rule', [[`${flag}/rule`, null]], [`${flag}/rule seat-rule-not-followed`]],
    [
      'by a special percentage that there is not',
      [[`${flag}/rule/when`, 0]],
      [`${flag}/rule seat-rule-not-followed`],
    ],
    [
      'seats where the form has no quota',
      [[`${certificate}/seats`, 1]],
      [`${certificate}/seats seats-miscounted`],
    ],
    [
      'a base where the form has no quota',
      [[`${certificate}/seatBase`, 6]],
      [`${certificate}/seats seats-miscounted`],
    ],
    // A certificate is then kept from A for a flag that it does not have.
    [
      'the better one without a seat',
      [[`${a}/outcome`, 'no-seat']],
      [
        `${a} seat-not-as-declared`,
        `${b} better-unit-passed-over`,
        `${certificate}/lines/0/outcome reason-not-borne-out`,
      ],
    ],
    [
      'a vote where no tie is at the edge',
      [[`${b}/outcome`, 'vote']],
      [`${b} seat-not-as-declared`, `${certificate}/lines/1/outcome reason-not-borne-out`],
    ],
    ['another margin ahead', [[`${b}/margin`, '11']], [`${b} margin-miscounted`]],
    ['another margin behind', [[`${c}/margin`, '-9']], [`${c} margin-miscounted`]],
    ['no margin', [[`${c}/margin`, null]], [`${c} margin-miscounted`]],
    ['a margin of one that no seat was for', [[`${e}/margin`, '-15']], [`${e} margin-miscounted`]],
    [
      'a margin where everybody has a seat',
      [[`${certificate}/lines/2/margin`, '0']],
      [`${certificate}/lines/2 margin-miscounted`],
    ],
  ])('%s', (_, changes, issues) => expect(found(changes)).toEqual(issues))
})

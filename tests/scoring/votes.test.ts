import { type PeriodResult, scorePeriod } from '@thidua/scoring'
import { checkProposals, makeBundle, publishFacts, verifyBundle } from '@thidua/scoring/receipt'
import { type CouncilDecision, checkInput, checkVotes, type ScoringInput } from '@thidua/scoring/records'
import { describe, expect, test } from 'vitest'
import { caseDefaults, compileFragment, goldenFiles, goldenFolder } from '../support/golden-cases.ts'
import { inputOf } from '../support/worked-example.ts'

const [file] = goldenFiles(goldenFolder('outcomes'), name => name === 'council-vote.yaml')
const compiled = compileFragment(file!.set)

const period = (
  totals: Readonly<Record<string, number>>,
  decisions?: readonly CouncilDecision[],
): ScoringInput => {
  const [first, ...peers] = Object.entries(totals).map(([id, done]) => ({
    unit: { id, block: id.startsWith('V') ? 'khoi-khac' : 'khoi' },
    declarations: { done: String(done) },
  }))
  const input = inputOf({ ...first, block_peers: peers }, caseDefaults)
  return decisions ? { ...input, councilDecisions: decisions } : input
}

const ballot = (unit: string, inFavour: number, won: boolean) => ({
  unit,
  inFavour,
  against: 9 - inFavour,
  abstained: 0,
  won,
})
const decision: CouncilDecision = {
  id: 'QN1',
  commendation: 'co',
  block: 'khoi',
  members: 9,
  present: 9,
  cast: 9,
  ballots: [ballot('U1', 8, true), ballot('U2', 1, false)],
  on: '2024-12-31',
  document: '12/QN-HĐ',
}
const tied = { U1: 95, U2: 95, U3: 90 }
const rule = { quorum: '2/3', thresholdPercent: '80', denominator: 'members' as const }

describe('a decision of the council', () => {
  test('that is sound is passed', () => {
    const input = period(tied, [decision])
    expect(checkInput(compiled, input)).toEqual([])
    expect(checkVotes(input, scorePeriod(compiled, input, 'final'))).toEqual([])
  })

  test.each([
    ['names no form and no rating', { commendation: undefined }, 'vote-about-nothing', []],
    ['names both', { rating: 'tot' }, 'vote-about-nothing', []],
    ['names an unknown form', { commendation: 'huan-chuong' }, 'unknown-commendation', ['commendation']],
    [
      'is about a form that asks for no vote',
      { commendation: 'giay-khen' },
      'vote-not-asked',
      ['commendation'],
    ],
    [
      'is about a rating without a quota',
      { commendation: undefined, rating: 'tot', rule },
      'vote-not-asked',
      ['rating'],
    ],
    [
      'has another rule than the set',
      { rule: { ...rule, denominator: 'cast' as const } },
      'vote-rule-differs',
      ['rule', 'denominator'],
    ],
    ['is about an unknown block', { block: 'khoi-9' }, 'unknown-block', ['block']],
    ['names an unknown unit', { ballots: [ballot('U9', 8, true)] }, 'unknown-unit', ['ballots', 0, 'unit']],
    [
      'names a unit of another block',
      { ballots: [ballot('V1', 8, true)] },
      'vote-unit-elsewhere',
      ['ballots', 0, 'unit'],
    ],
    [
      'names a unit twice',
      { ballots: [ballot('U1', 8, true), ballot('U1', 1, false)] },
      'repeated-key',
      ['ballots', 1, 'unit'],
    ],
    ['has more present than members', { present: 10 }, 'vote-counts-contradict', []],
    ['has no quorum', { present: 5, cast: 5, ballots: [] }, 'vote-no-quorum', ['present']],
    [
      'has a winner without the votes',
      { ballots: [ballot('U1', 7, true), ballot('U2', 2, false)] },
      'vote-not-carried',
      ['ballots', 0, 'inFavour'],
    ],
    [
      'has a loser ahead',
      { ballots: [ballot('U1', 8, true), ballot('U2', 9, false)] },
      'vote-loser-ahead',
      ['ballots', 0, 'won'],
    ],
    [
      'counts more votes than ballots',
      { ballots: [{ ...ballot('U1', 8, true), against: 2 }] },
      'vote-ballots-contradict',
      ['ballots', 0],
    ],
    [
      'counts fewer votes than ballots',
      { ballots: [{ ...ballot('U1', 8, true), against: 0 }] },
      'vote-ballots-contradict',
      ['ballots', 0],
    ],
  ])('that %s is refused with its place', (_, change, code, path) => {
    const input = period({ ...tied, V1: 95, V2: 95 }, [{ ...decision, ...change }])
    const [found] = checkInput(compiled, input)
    expect([found?.code, found?.path]).toEqual([code, ['councilDecisions', 0, ...path]])
  })

  test('on a rating says by which rule it carries', () => {
    const ratings = [
      { id: 'tot', label: { vi: 'Tốt', en: 'Good' }, from: '70', quota: { seats: '1' } },
      { id: 'khac', label: { vi: 'Còn lại', en: 'The rest' } },
    ]
    const own = compileFragment({ ...file!.set, ratings } as never)
    const about = { ...decision, commendation: undefined, rating: 'tot' }
    const codes = (given: CouncilDecision) => checkInput(own, period(tied, [given])).map(({ code }) => code)
    expect(codes(about)).toEqual(['vote-rule-missing'])
    expect(codes({ ...about, rule })).toEqual([])
  })

  test('that comes twice is refused, under its own number or another', () => {
    const codes = (second: Partial<CouncilDecision>) =>
      checkInput(compiled, period(tied, [decision, { ...decision, ...second }])).map(({ code, path }) => [
        code,
        path,
      ])
    expect(codes({})).toEqual([['repeated-key', ['councilDecisions', 1]]])
    expect(codes({ id: 'QN2' })).toEqual([['vote-decided-twice', ['councilDecisions', 1]]])
  })

  test.each([
    ['there is no such tie', { U1: 95, U2: 94, U3: 90 }, {}, ['vote-no-tie']],
    ['a unit of it is not tied', { U1: 95, U2: 94, U3: 95 }, {}, ['vote-not-tied', 'vote-unit-missing']],
    ['it leaves one out', { U1: 95, U2: 95, U3: 95 }, {}, ['vote-unit-missing']],
    [
      'it gives more seats than there are',
      tied,
      { ballots: [ballot('U1', 8, true), ballot('U2', 8, true)] },
      ['vote-too-many-winners'],
    ],
    [
      'another vote comes first',
      { U1: 95, U2: 95, U3: 90, U4: 90 },
      { commendation: 'bang-khen' },
      ['vote-too-early'],
    ],
  ])('settles nothing where %s, and the result is as it was', (_, totals, change, codes) => {
    const input = period(totals, [{ ...decision, ...change }])
    const result = scorePeriod(compiled, input, 'final')
    expect(checkVotes(input, result).map(({ code }) => code)).toEqual(codes)
    expect(result).toEqual(scorePeriod(compiled, period(totals), 'final'))
  })
})

const outcomes = (result: PeriodResult, form: string) =>
  Object.fromEntries(
    result.proposals
      .filter(({ commendation }) => commendation === form)
      .flatMap(({ lines }) => lines.map(({ unit, outcome }) => [unit, outcome])),
  )

test('a form that no unit tied for another can have is the same however the vote goes, and proved so', () => {
  const { set } = compiled
  const result = scorePeriod(compiled, period({ U1: 60, U2: 60, U3: 50 }), 'final')
  expect(result.proposals.map(({ vote, ways }) => [vote?.units, ways?.length])).toEqual([
    [['U1', 'U2'], undefined],
    [undefined, undefined],
    [undefined, undefined],
  ])
  expect(checkProposals(set, result)).toEqual([])
})

describe('a tie of very many', () => {
  const many = Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`U${i + 1}`, 95]))
  const result = scorePeriod(compiled, period(many), 'final')

  test('is not looked at way by way: all who may be moved wait, and nobody reads a guess', () => {
    expect(new Set(Object.values(outcomes(result, 'co')))).toEqual(new Set(['vote']))
    expect(new Set(Object.values(outcomes(result, 'bang-khen')))).toEqual(new Set(['waits']))
    expect(new Set(Object.values(outcomes(result, 'giay-khen')))).toEqual(new Set(['waits']))
    expect(result.proposals.map(({ ways }) => ways)).toEqual([undefined, [], []])
  })

  test('holds before the checker', () => {
    expect(checkProposals(compiled.set, result)).toEqual([])
  })
})

describe('the checker of proposals', () => {
  const open = scorePeriod(compiled, period(tied), 'final')
  const decided = scorePeriod(compiled, period(tied, [decision]), 'final')
  const with0 = (result: PeriodResult, at: number, change: object): PeriodResult => ({
    ...result,
    proposals: result.proposals.map((proposal, i) => (i === at ? { ...proposal, ...change } : proposal)),
  })
  const codes = (result: PeriodResult) => checkProposals(compiled.set, result).map(({ code }) => code)

  test('passes an open vote and a decided one', () => {
    expect([codes(open), codes(decided)]).toEqual([[], []])
  })

  test('finds a way that was left out', () => {
    const ways = open.proposals[1]?.ways?.slice(0, -1)
    expect(codes(with0(open, 1, { ways }))).toContain('ways-incomplete')
  })

  test('finds a way that favours a unit', () => {
    const ways = open.proposals[1]?.ways?.map(way => ({
      ...way,
      lines: way.lines.map(line => (line.unit === 'U3' ? { ...line, outcome: 'proposed' } : line)),
    }))
    expect(codes(with0(open, 1, { ways }))).not.toEqual([])
  })

  test('finds a decision whose counts do not carry', () => {
    const vote = decided.proposals[0]?.vote
    const ballots = [ballot('U1', 7, true), ballot('U2', 2, false)]
    const changed = with0(decided, 0, { vote: { ...vote, decision: { ...vote?.decision, ballots } } })
    expect(codes(changed)).toContain('vote-not-borne-out')
  })

  test('finds a seat that was given to another than the council’s winner', () => {
    const lines = decided.proposals[0]?.lines.map(line => ({
      ...line,
      ...(line.unit === 'U1' && { outcome: 'not-chosen', because: 'QN1' }),
      ...(line.unit === 'U2' && { outcome: 'proposed', because: null }),
    }))
    expect(codes(with0(decided, 0, { lines }))).toContain('seat-not-as-declared')
  })
})

describe('receipts', () => {
  const bundle = (input: ScoringInput) => {
    const result = scorePeriod(compiled, input, 'final')
    return makeBundle(compiled, publishFacts(compiled, input, result), result)
  }
  const reproduces = (given: unknown): boolean | undefined => {
    const verified = verifyBundle(JSON.parse(JSON.stringify(given)))
    return verified.ok ? verified.value.isReproduced : undefined
  }

  test('name the first semantics where no vote is open or decided, the second where one is', () => {
    const inputs = [period({ U1: 95, U2: 94 }), period(tied), period(tied, [decision])]
    expect(inputs.map(input => bundle(input).receipt.semantics)).toEqual(['1', '2', '2'])
    expect(inputs.map(input => reproduces(bundle(input)))).toEqual([true, true, true])
  })

  test('hold the decision among the facts: who, how many, by which document', () => {
    expect(bundle(period(tied, [decision])).facts.councilDecisions).toEqual([
      {
        id: 'QN1',
        commendation: 'co',
        block: 'khoi',
        members: 9,
        present: 9,
        cast: 9,
        ballots: decision.ballots,
        on: '2024-12-31',
        document: '12/QN-HĐ',
      },
    ])
  })

  test('of a decision that somebody turned round are not reproduced', () => {
    const made = bundle(period(tied, [decision]))
    const ballots = [ballot('U1', 1, false), ballot('U2', 8, true)]
    const councilDecisions = [{ ...decision, ballots }]
    expect(reproduces({ ...made, facts: { ...made.facts, councilDecisions } })).toBe(false)
  })
})

import { verifyBundle } from '@thidua/scoring/receipt'
import { beforeAll, expect, test } from 'vitest'
import { apiOn, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'
import { openTiedPeriod, tiedSet } from '../support/tied-period.ts'

const ballot = (unit: string, inFavour: number, won: boolean) => ({
  unit,
  inFavour,
  against: 9 - inFavour,
  abstained: 0,
  won,
})
const decision = {
  ...{ id: 'QN1', commendation: 'co', block: 'k', members: 9, present: 9, cast: 9 },
  ...{ ballots: [ballot('A', 8, true), ballot('B', 1, false)], on: '2024-12-20', document: '12/QN-HĐ' },
}

onEachDatabase('a tie that the council decides', database => {
  let api: TestApi
  const post = (path: string, body: unknown) => api.call('POST', `/periods/nam${path}`, body)
  const decide = (change: object = {}) =>
    post('/council-decisions', { councilDecisions: [{ ...decision, ...change }] })
  const proposals = async () => {
    const { version } = (await post('/results', {})).body
    const { body } = await api.call('GET', `/periods/nam/proposals?version=${version}`)
    return body.proposals
  }
  const outcomes = (proposal: { lines: { unit: { id: string }; outcome: string }[] }) =>
    Object.fromEntries(proposal.lines.map(({ unit, outcome }) => [unit.id, outcome]))

  beforeAll(async () => {
    api = await apiOn(database.db)
    await openTiedPeriod(api, 'nam', ['A', 'B', 'C', 'D'], { C: '80', D: '70' })
  })

  test('is open, and the lower form waits with every reading by name', async () => {
    const [flag, certificate] = await proposals()
    expect(outcomes(flag)).toEqual({ A: 'vote', B: 'vote', C: 'not-eligible', D: 'not-eligible' })
    expect(flag.vote).toMatchObject({ units: ['A', 'B'], seats: 1, decision: null })
    expect(outcomes(certificate)).toEqual({ A: 'waits', B: 'waits', C: 'waits', D: 'no-seat' })
    const [first] = certificate.lines
    expect(first.names).toEqual({ A: 'Trường A', B: 'Trường B' })
    expect(first.readings.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'proposed',
      'already-proposed',
    ])
  })

  test.each([
    ['no quorum', { present: 5, cast: 5 }, '/councilDecisions/0/present', 'cần ít nhất 6'],
    [
      'too few votes',
      { ballots: [ballot('A', 7, true), ballot('B', 2, false)] },
      '/councilDecisions/0/ballots/0/inFavour',
      'cần ít nhất 8 phiếu',
    ],
    [
      'a unit that is not tied',
      { ballots: [ballot('A', 8, true), ballot('B', 1, false), ballot('C', 0, false)] },
      '/councilDecisions/0/ballots/2/unit',
      'không đồng hạng',
    ],
    [
      'a tied unit left out',
      { ballots: [ballot('A', 9, true)] },
      '/councilDecisions/0/ballots',
      'Trường B|“B”',
    ],
    ['an unknown block', { block: 'khoi-9' }, '/councilDecisions/0/block', 'khoi-9'],
  ])('is refused with %s, with the place and the remedy', async (_, change, pointer, told) => {
    const { status, body } = await decide(change)
    expect(status).toBe(422)
    expect(body.errors[0].pointer).toBe(pointer)
    expect(body.errors[0].message).toMatch(new RegExp(told))
    expect((await api.call('GET', '/periods/nam/council-decisions')).body.councilDecisions).toEqual([])
  })

  test('enters proposals, sheet, facts and receipt, and makes the result stale', async () => {
    expect((await decide()).body.outcomes).toEqual(['new'])
    const [flag, certificate] = await proposals()
    expect(outcomes(flag)).toEqual({ A: 'proposed', B: 'not-chosen', C: 'not-eligible', D: 'not-eligible' })
    expect(outcomes(certificate)).toEqual({
      A: 'already-proposed',
      B: 'proposed',
      C: 'proposed',
      D: 'no-seat',
    })
    const sheet = (await api.call('GET', '/periods/nam/units/B/score')).body
    expect(sheet.proposals[0]).toMatchObject({ outcome: 'not-chosen', because: 'QN1' })
    expect(sheet.proposals[0].tie.decision).toMatchObject({
      document: '12/QN-HĐ',
      on: '2024-12-20',
      needed: 8,
    })
    const bundle = (await api.call('GET', '/periods/nam/receipt')).body
    expect(bundle.receipt.semantics).toBe('2')
    expect(bundle.facts.councilDecisions).toHaveLength(1)
    const verified = verifyBundle(bundle)
    expect(verified.ok && verified.value.isReproduced).toBe(true)
  })

  test('is decided once: another number on the same tie is refused, the same number corrects it', async () => {
    const again = await decide({ id: 'AA' })
    expect([again.status, again.body.errors[0].pointer]).toEqual([422, '/councilDecisions/0'])
    const turned = [ballot('A', 1, false), ballot('B', 8, true)]
    expect((await decide({ ballots: turned })).body.outcomes).toEqual(['changed'])
    expect(outcomes((await proposals())[0])).toMatchObject({ A: 'not-chosen', B: 'proposed' })
  })

  test('cannot be doubled by an award of the same period', async () => {
    const history = [
      {
        ...{ unit: 'B', period: { from: '2024-12-21', to: '2024-12-21' }, rating: null },
        ...{ commendations: ['co'], document: 'QĐ 99' },
      },
    ]
    await post('/history', { history })
    const [flag] = await proposals()
    expect(flag.used).toBe(1)
    expect(outcomes(flag)).toMatchObject({ A: 'no-seat', B: 'already-awarded' })
  })

  test('is scored without the database too, or refused with its place', async () => {
    const units = ['A', 'B'].map(id => ({ id, name: id, kind: 'school', block: 'k', attributes: {} }))
    const declarations = ['A', 'B'].map(unit => ({ unit, fact: 'done', value: '90', status: 'verified' }))
    const request = (councilDecisions: object[]) => ({
      ...{ criteriaSet: tiedSet, period: { from: '2024-01-01', to: '2024-12-31' } },
      ...{ units, declarations, councilDecisions },
    })
    const scored = await api.call('POST', '/score', request([decision]))
    expect(scored.body.result.proposals[0].lines[0].outcome).toBe('proposed')
    const refused = await api.call(
      'POST',
      '/score',
      request([{ ...decision, ballots: [ballot('A', 9, true)] }]),
    )
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '/councilDecisions/0/ballots'])
  })
})

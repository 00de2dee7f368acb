import { compileCriteria, type PeriodResult, scorePeriod } from '@thidua/scoring'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import type { Proposal, ProposalLine } from '@thidua/scoring/outcomes'
import { checkProposals } from '@thidua/scoring/receipt'
import { bases, type ScoringInput } from '@thidua/scoring/records'
import fc, { type GeneratorValue } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pickFrom } from '../oracle/pick.ts'
import { withDecisions } from '../oracle/random-decisions.ts'
import { randomInput } from '../oracle/random-input.ts'
import { randomSet } from '../oracle/random-set.ts'
import { drawUntil } from '../support/draw-until.ts'
import { sized } from '../support/size.ts'

const basis = fc.constantFrom(...bases)

const randomResult = (draw: GeneratorValue, on: (typeof bases)[number]) => {
  const pick = pickFrom(draw)
  const parsed = parseCriteriaSet(randomSet(pick))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const compiled = compileCriteria(parsed.value)
  const score = (given: ScoringInput) => scorePeriod(compiled, given, on)
  const result = score(withDecisions(pick, randomInput(pick, parsed.value), score))
  return { pick, set: parsed.value, result }
}

/** Nobody is favoured by a seat that is still open. */
const isIn = ({ outcome }: ProposalLine): boolean =>
  outcome === 'proposed' || outcome === 'vote' || outcome === 'waits'

const withProposal = (result: PeriodResult, at: number, change: (proposal: Proposal) => Proposal) => ({
  ...result,
  proposals: result.proposals.map((proposal, i) => (i === at ? change(proposal) : proposal)),
})
const withLine = (at: number, change: (line: ProposalLine) => ProposalLine) => (proposal: Proposal) => ({
  ...proposal,
  lines: proposal.lines.map((line, i) => (i === at ? change(line) : line)),
})

/** A hold or an earlier award: the result names the document, and only the document could contradict it. */
const isDocumented = ({ outcome }: ProposalLine): boolean =>
  outcome === 'hold' || outcome === 'already-awarded'

/** Ways to favour the unit in line `worse`, which was not proposed. */
const favours = (worse: number, better: number | undefined): ((proposal: Proposal) => Proposal)[] => {
  const lift = withLine(worse, line => ({ ...line, outcome: 'proposed' }))
  const swap = (proposal: Proposal) =>
    better === undefined
      ? lift(proposal)
      : withLine(better, line => ({ ...line, outcome: 'no-seat' }))(lift(proposal))
  return [
    lift,
    withLine(worse, line => ({ ...line, outcome: 'proposed', failed: [], because: null })),
    withLine(worse, line => ({ ...line, outcome: 'proposed', place: 1, margin: null })),
    swap,
    proposal => ({ ...lift(proposal), seats: (proposal.seats ?? 0) + 1 }),
    proposal => ({
      ...lift(proposal),
      seats: (proposal.seats ?? 0) + 1,
      seatBase: (proposal.seatBase ?? 0) + 1,
    }),
    proposal => ({ ...lift(proposal), rule: { kind: 'fixed' }, seats: proposal.lines.length }),
    proposal => ({ ...lift(proposal), lines: lift(proposal).lines.filter((_, i) => i !== better) }),
  ]
}

describe('on random criteria sets and inputs', () => {
  test('a result that nobody touched holds', () => {
    fc.assert(
      fc.property(fc.gen(), basis, (draw, on) => {
        const { set, result } = randomResult(draw, on)
        expect(checkProposals(set, result)).toEqual([])
      }),
      { numRuns: sized(60, 1500), endOnFailure: true },
    )
  }, 300_000)

  test('a unit that is favoured is found, in whatever way it is dressed up', () => {
    const seen = new Set<string>()
    const favoured = fc.property(fc.gen(), basis, (draw, on) => {
      const { pick, set, result } = randomResult(draw, on)
      const targets = result.proposals.flatMap(({ lines }, at) =>
        lines.flatMap((line, worse) => (isIn(line) || isDocumented(line) ? [] : [{ at, worse }])),
      )
      if (targets.length === 0) return
      const { at, worse } = pick.of(targets)
      const lines = result.proposals[at]?.lines ?? []
      const better = lines.findIndex(line => line.outcome === 'proposed')
      favours(worse, better < 0 ? undefined : better).forEach((favour, way) => {
        const found = checkProposals(set, withProposal(result, at, favour))
        for (const { code, path } of found) {
          seen.add(code)
          expect(path.length).toBeGreaterThan(0)
        }
        expect(found, `way ${way}`).not.toEqual([])
      })
    })
    const expected = [
      'better-unit-passed-over',
      'reason-not-borne-out',
      'seats-miscounted',
      'condition-misread',
      'place-misread',
      'unit-without-line',
    ]
    drawUntil(favoured, 100, () => expected.every(code => seen.has(code)))
    expect([...seen]).toEqual(expect.arrayContaining(expected))
  }, 300_000)

  test('places, ratings and proofs that were changed elsewhere are found too', () => {
    fc.assert(
      fc.property(fc.gen(), basis, (draw, on) => {
        const { pick, set, result } = randomResult(draw, on)
        const block = pick.int(0, result.blocks.length - 1)
        const standings = result.blocks[block]?.standings ?? []
        const [first, last] = [standings[0], standings.filter(({ place }) => place !== null).at(-1)]
        if (first && last && last.place !== 1) {
          const swapped = standings.map(own =>
            own === first ? { ...own, place: last.place } : own === last ? { ...own, place: 1 } : own,
          )
          const blocks = result.blocks.map((own, i) => (i === block ? { ...own, standings: swapped } : own))
          expect(checkProposals(set, { ...result, blocks })).not.toEqual([])
        }
        const lowered = result.ratings.findIndex(({ quotas = [] }) => quotas.at(-1)?.outcome === 'lowered')
        if (lowered >= 0) {
          const ratings = result.ratings.map((own, i) =>
            i === lowered ? { ...own, rating: own.quotas?.at(-1)?.rating ?? null } : own,
          )
          expect(checkProposals(set, { ...result, ratings })).not.toEqual([])
        }
        const proposals = result.proposals.slice(1)
        if (result.proposals.length > 0) expect(checkProposals(set, { ...result, proposals })).not.toEqual([])
      }),
      { numRuns: sized(40, 1000), endOnFailure: true },
    )
  }, 300_000)
})

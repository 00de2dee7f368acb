import type { Commendation } from '../../language/schema/outcomes.ts'
import { type Issue, issue } from '../../result.ts'
import type { Proposal, ProposalLine, ProposalOutcome } from '../proposal.ts'
import { provedAnswer } from './check-readings.ts'
import { isAnythingOpen } from './check-ways.ts'
import type { PublishedView } from './published-view.ts'

type Path = Issue['path']

const settled: readonly ProposalOutcome[] = ['proposed', 'vote', 'not-chosen', 'no-seat']

export const isContender = ({ outcome }: ProposalLine): boolean => settled.includes(outcome)

const misread = (line: ProposalLine, view: PublishedView, path: Path): Issue[] => {
  const standing = view.standingOf(line.unit)
  const differs = (key: 'place' | 'total', code: string): Issue[] =>
    (standing?.[key] ?? null) === line[key]
      ? []
      : [issue(code, [...path, key], { unit: line.unit, found: String(line[key] ?? '–') })]
  return [...differs('place', 'place-misread'), ...differs('total', 'total-misread')]
}

/** Forms of the same block that this one does not go with and that the unit is proposed for. */
const proposedBeside = (
  { id, notWith = [] }: Commendation,
  unit: string,
  block: string,
  view: PublishedView,
): readonly string[] => {
  const earlier = view.set.commendations.slice(
    0,
    view.set.commendations.findIndex(other => other.id === id),
  )
  return earlier.flatMap(other =>
    notWith.includes(other.id) &&
    view.proposalOf(other.id, block)?.lines.some(line => line.unit === unit && line.outcome === 'proposed')
      ? [other.id]
      : [],
  )
}

/** Who could be proposed has a seat, or not, by order; who could not was barred by something named. */
const barIssues = (
  form: Commendation,
  { unit, outcome, because }: Pick<ProposalLine, 'unit' | 'outcome' | 'because'>,
  { block, vote }: Proposal,
  view: PublishedView,
  path: Path,
  isOpen = false,
): Issue[] => {
  const wrong = (expected: string): Issue[] => [
    issue('reason-not-borne-out', [...path, 'outcome'], { unit, expected, found: outcome }),
  ]
  const beside = proposedBeside(form, unit, block, view)
  if (beside.length > 0)
    return outcome === 'already-proposed' && (because === null ? isOpen : beside.includes(because))
      ? []
      : [issue('not-with-broken', [...path, 'outcome'], { unit, other: beside.join(', ') })]
  if (outcome === 'not-chosen') return because === (vote?.decision?.id ?? null) ? [] : wrong('because')
  if (settled.includes(outcome)) return because === null ? [] : wrong('because')
  // Awards and holds are decisions with a document; of them the result knows the name only.
  const bars = [...(form.notWith ?? []), ...(form.stream === 'ad-hoc' ? [] : [form.id])]
  if (outcome === 'already-awarded' && bars.includes(because ?? '')) return []
  return outcome === 'hold' && because !== null ? [] : wrong('proposed, vote, no-seat')
}

const reasonIssues = (
  form: Commendation,
  line: ProposalLine,
  proposal: Proposal,
  view: PublishedView,
  path: Path,
): Issue[] => {
  const { unit, outcome, because } = line
  const wrong = (expected: string): Issue[] => [
    issue('reason-not-borne-out', [...path, 'outcome'], { unit, expected, found: outcome }),
  ]
  if (line.total === null) return outcome === 'unresolved' ? [] : wrong('unresolved')
  const gate = view.closedGate(unit)
  if (gate !== null) return outcome === 'gate' && because === gate ? [] : wrong('gate')
  const answers = form.eligible.map(({ when }, i) => provedAnswer(when, line.conditions[i], unit, view))
  const unsound = answers.indexOf(null)
  if (unsound >= 0) return [issue('condition-misread', [...path, 'conditions', unsound], { unit })]
  const failed = answers.flatMap((answer, i) => (answer === 'yes' ? [] : [i]))
  if (failed.join() !== line.failed.join()) return [issue('condition-misread', [...path, 'failed'], { unit })]
  // What open votes may still make of it is proved way by way.
  if (proposal.ways) return isAnythingOpen(view, proposal.block) ? [] : wrong('proposed, vote, no-seat')
  if (outcome === 'waits') return wrong('proposed, vote, no-seat')
  if (failed.length > 0) return outcome === 'not-eligible' ? [] : wrong('not-eligible')
  return barIssues(form, line, proposal, view, path)
}

/** What becomes of the units of a block in one way of the open votes; those that a gate or a missing total bars stay. */
export const checkWayLines = (
  form: Commendation,
  proposal: Proposal,
  waiting: readonly string[],
  view: PublishedView,
  path: Path,
): Issue[] =>
  proposal.lines.flatMap(line => {
    if (line.total === null || view.closedGate(line.unit) !== null) return []
    const isBarred = line.failed.length > 0
    if (line.outcome === 'not-eligible' && (isBarred || !waiting.includes(line.unit))) return []
    return isBarred || line.outcome === 'not-eligible'
      ? [
          issue('reason-not-borne-out', path, {
            unit: line.unit,
            expected: 'not-eligible',
            found: line.outcome,
          }),
        ]
      : barIssues(form, line, proposal, view, path, true)
  })

/** Every unit of the block has one line, and each line's reason follows from the result. */
export const checkLines = (
  form: Commendation,
  proposal: Proposal,
  view: PublishedView,
  path: Path,
): Issue[] => {
  const { block, lines } = proposal
  const members = view.membersOf(block)
  const units = lines.map(({ unit }) => unit)
  return [
    ...members.flatMap(unit =>
      units.includes(unit) ? [] : [issue('unit-without-line', [...path, 'lines'], { unit })],
    ),
    ...lines.flatMap((line, j): Issue[] => {
      const at = [...path, 'lines', j]
      if (units.indexOf(line.unit) !== j) return [issue('repeated-key', [...at, 'unit'], { id: line.unit })]
      if (!members.includes(line.unit)) return [issue('unknown-unit', [...at, 'unit'], { unit: line.unit })]
      return [...misread(line, view, at), ...reasonIssues(form, line, proposal, view, at)]
    }),
  ]
}

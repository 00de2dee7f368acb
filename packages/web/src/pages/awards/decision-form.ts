import type { AwardDecision } from '../../api/answers.ts'
import { ApiRefusal } from '../../api/refusal.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import type { AwardLine } from '../../view-models/awards.ts'
import { dayFields, type TypedForm } from '../typed-form.ts'
import type { AwardFrame } from './read-awards.ts'

/** What was typed into the form of a decision, and what is wrong with it. */
export interface SentDecision {
  readonly problems: readonly FormProblem[]
  readonly typed: TypedForm
}

/** So many units that the version does not propose can be named at a time. */
export const otherRows = [0, 1, 2] as const

type Named = Pick<AwardLine, 'commendation' | 'unit'>

/** The fields of one unit and one form: whether it is named, and why. */
export const nameField = ({ commendation, unit }: Named): string => `name-${commendation}-${unit.id}`
export const whyField = ({ commendation, unit }: Named): string => `why-${commendation}-${unit.id}`

/** Whether a unit is named with a reason only. */
export const needsReason = ({ outcome, vote }: AwardLine): boolean =>
  outcome !== 'proposed' || vote?.outcome === 'not-carried'

/** Units that the decision can name: those without an award, or with this one. */
export const openLines = ({ board }: AwardFrame, decision: string | null): readonly AwardLine[] =>
  board.lines.filter(
    ({ award }) =>
      award === null ||
      (award.revocation === null ? award.decision.id === decision : award.decision.id !== decision),
  )

/** The decision that is corrected; null: a new one. */
export const decisionOf = ({ board }: AwardFrame, decision: string | null): AwardDecision | null => {
  if (decision === null) return null
  const found = board.decisions.find(({ id }) => id === decision)
  if (found === undefined) throw new ApiRefusal(404, [])
  return found
}

/** What a form is filled with: what the version offers, or what was recorded. */
export const filledForm = (frame: AwardFrame, stored: AwardDecision | null): TypedForm => {
  const { board } = frame
  if (stored === null)
    return {
      version: String(board.version ?? ''),
      ...Object.fromEntries(
        board.lines.flatMap(line => (line.isOffered ? [[nameField(line), 'yes'] as const] : [])),
      ),
    }
  return {
    ...{ number: stored.number, office: stored.office, version: String(stored.version) },
    ...{ revision: String(stored.revision) },
    ...dayFields('decidedOn', stored.decidedOn),
    ...(stored.awardedOn !== null && dayFields('awardedOn', stored.awardedOn)),
    ...Object.fromEntries(
      stored.awards.flatMap(award => [
        [nameField(award), 'yes'],
        [whyField(award), award.reason ?? ''],
      ]),
    ),
  }
}

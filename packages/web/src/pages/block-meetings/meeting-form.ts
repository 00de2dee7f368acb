import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { dayFields, type TypedForm } from '../typed-form.ts'
import type { MeetingFrame } from './read-meetings.ts'

/** The form as it was sent, with what is wrong in it. */
export interface SentMeeting {
  readonly problems: readonly FormProblem[]
  readonly typed: TypedForm
}

/** The field that nominates a unit for a form. */
export const nominationField = (form: string, unit: string): string => `nominate-${form}-${unit}`
export const noteField = (unit: string): string => `note-${unit}`

/** What the form is filled with: nothing yet, or what is stored. */
export const filledForm = ({ found: { meeting, version } }: MeetingFrame): TypedForm => {
  const shown = { version: version === null ? '' : String(version) }
  if (meeting === null) return shown
  const { heldOn, place, present, conclusion, revision, opinions } = meeting
  return {
    ...{ ...shown, ...dayFields('heldOn', heldOn), place, present: String(present), conclusion },
    revision: String(revision),
    ...Object.fromEntries(
      opinions.flatMap(({ unit, nominations, note }) => [
        ...nominations.map(form => [nominationField(form, unit), 'yes'] as const),
        ...(note === null ? [] : [[noteField(unit), note] as const]),
      ]),
    ),
  }
}

/** The opinions that were typed, of every unit of the block. */
export const typedOpinions = ({ found: { units }, index }: MeetingFrame, typed: TypedForm) =>
  units.map(({ unit: { id } }) => ({
    unit: id,
    nominations: index.set.commendations.flatMap(form =>
      typed[nominationField(form.id, id)] === 'yes' ? [form.id] : [],
    ),
    ...(typed[noteField(id)] && { note: typed[noteField(id)] }),
  }))

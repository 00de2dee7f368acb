import type { CriteriaSet } from '@thidua/scoring/criteria'
import { type Issue, issue } from '@thidua/scoring/issues'
import type { NewRegistration } from './registration.schema.ts'

/** What a unit can register. */
export interface Offered {
  readonly forms: readonly string[]
  readonly criteria: readonly string[]
}

/** Forms of the year's merit, and the criteria of the table of a unit of this kind. */
export const offeredTo = ({ commendations, groups }: CriteriaSet, kind: string): Offered => {
  const criteriaIn = (list: readonly CriteriaSet['groups'][number][]): string[] =>
    list.flatMap(({ criteria = [], groups: inner = [] }) => [
      ...criteria.flatMap(({ id, appliesTo }) => ((appliesTo?.includes(kind) ?? true) ? [id] : [])),
      ...criteriaIn(inner),
    ])
  return {
    // What is commended as it happens, or for a theme, nobody registers ahead.
    forms: commendations.flatMap(({ id, stream = 'annual' }) => (stream === 'annual' ? [id] : [])),
    criteria: criteriaIn(groups),
  }
}

const repeated = (ids: readonly string[], pathOf: (i: number) => Issue['path']): Issue[] =>
  ids.flatMap((id, i) => (ids.indexOf(id) < i ? [issue('repeated-key', pathOf(i), { id })] : []))

/** A registration names what the unit can register, once, and is not empty. */
export const registrationIssues = (
  { forms, targets }: NewRegistration,
  offered: Offered,
): readonly Issue[] => {
  if (forms.length === 0 && targets.length === 0) return [issue('registration-empty', [])]
  const criteria = targets.map(({ criterion }) => criterion)
  return [
    ...repeated(forms, i => ['forms', i]),
    ...repeated(criteria, i => ['targets', i, 'criterion']),
    ...forms.flatMap((form, i) =>
      offered.forms.includes(form) ? [] : [issue('registration-form-unknown', ['forms', i], { form })],
    ),
    ...targets.flatMap(({ criterion, points, text }, i): Issue[] => {
      if (!offered.criteria.includes(criterion))
        return [issue('target-without-criterion', ['targets', i, 'criterion'], { criterion })]
      const isEmpty = points === undefined && text === undefined
      return isEmpty ? [issue('target-empty', ['targets', i, 'points'], { criterion })] : []
    }),
  ]
}

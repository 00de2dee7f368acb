import type { Activity } from '@thidua/scoring/records'
import type { ImportContext } from '../types.ts'
import { completeActivity } from './complete-activity.ts'

/** What models and their adoptions stand for; the code of the model is their event, whatever unit they are of. */
export const modelKinds = ['model-description', 'model-adoption', 'model-adopted'] as const

interface ModelActivity {
  readonly kind: (typeof modelKinds)[number]
  readonly unit: string
  readonly event: string
  readonly title: string
  readonly date: string
  readonly evidence: string | undefined
}

/** Activities that a model or its adoption stands for, of the kinds that the criteria set knows. */
export const activitiesOfKinds = (context: ImportContext, wanted: readonly ModelActivity[]): Activity[] =>
  wanted
    .filter(({ kind }) => Object.hasOwn(context.criteriaSet.vocabulary.kinds, kind))
    .map(one => completeActivity({ ...one, quantity: '1', status: context.status ?? 'submitted' }).activity)

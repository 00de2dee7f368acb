import type { Activity } from '@thidua/scoring/records'
import type { AdoptionRecord, ModelRecord } from '../records.ts'
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

/** By which set their kinds are known, and with which word of the committee they come. */
type Standing = Pick<ImportContext, 'criteriaSet' | 'status'>

/** Of the kinds that the criteria set knows. */
const activitiesOfKinds = ({ criteriaSet, status }: Standing, wanted: readonly ModelActivity[]): Activity[] =>
  wanted
    .filter(({ kind }) => Object.hasOwn(criteriaSet.vocabulary.kinds, kind))
    .map(one => completeActivity({ ...one, quantity: '1', status: status ?? 'submitted' }).activity)

/** What a model stands for: that its unit described it. */
export const activitiesOfModel = (context: Standing, model: ModelRecord): Activity[] => {
  const { code: event, name: title, unit, date, evidence } = model
  return activitiesOfKinds(context, [{ kind: 'model-description', unit, event, title, date, evidence }])
}

/** The event of the activities that an adoption stands for. */
export const adoptionEvent = ({ model, unit }: Pick<AdoptionRecord, 'model' | 'unit'>): string =>
  `${model}:${unit}`

/** What an adoption stands for: one unit took the model over, and that of another was. */
export const activitiesOfAdoption = (
  context: Standing,
  adoption: AdoptionRecord,
  model: Pick<ModelRecord, 'name' | 'unit'>,
): Activity[] => {
  const { date, evidence } = adoption
  const shared = { event: adoptionEvent(adoption), title: model.name, date, evidence }
  return activitiesOfKinds(context, [
    { ...shared, kind: 'model-adoption', unit: adoption.unit },
    { ...shared, kind: 'model-adopted', unit: model.unit },
  ])
}

import { z } from '@hono/zod-openapi'
import { issue } from '@thidua/scoring/issues'
import type { Known } from '@thidua/scoring/records'
import { deleteStandIns, insertActivities, standInStatus } from '../activities/activity.repository.ts'
import type { Transaction } from '../db/database.ts'
import { dateField, idField, orAbsent, textField } from '../http/fields.ts'
import { requestIssues } from '../http/request-issues.ts'
import {
  activitiesOfAdoption,
  activitiesOfModel,
  adoptionEvent,
} from '../intake/families/model-activities.ts'
import type { AdoptionRecord, ModelRecord } from '../intake/records.ts'
import { adoptions } from '../records/entered/adoption.ts'
import { models } from '../records/entered/model.ts'
import { deleteEntered, findEntered } from '../records/entered.repository.ts'
import type { Kept, RecordWriter } from '../records/record-writer.ts'
import { selectAdoptions, selectModels, upsertAdoptions, upsertModels } from './model.repository.ts'

const modelForm = z.object({
  id: idField,
  unit: idField,
  title: textField(300),
  description: orAbsent(textField(5000)),
  date: dateField,
  evidence: orAbsent(textField(2000)),
})

const adoptionForm = z.object({
  model: idField,
  unit: idField,
  date: dateField,
  result: orAbsent(textField(5000)),
  evidence: orAbsent(textField(2000)),
})

/** What any of them is checked for: its day lies in the period, its unit is listed. */
const commonIssues = ({ unit, date }: { unit: string; date: string }, { units, period }: Known) => [
  ...(units.has(unit) ? [] : [issue('unknown-unit', ['unit'], { unit })]),
  ...(period.from <= date && date <= period.to
    ? []
    : [issue('outside-period', ['date'], { date, ...period })]),
]

/** The activities that a record stands for follow it, with the word of the committee that they had. */
const follow = async (
  trx: Transaction,
  period: string,
  event: string,
  activitiesWith: (status: 'submitted' | 'verified' | 'rejected') => Parameters<typeof insertActivities>[2],
): Promise<void> => {
  const stood = await standInStatus(trx, period, event)
  const status = stood === 'verified' || stood === 'rejected' ? stood : 'submitted'
  await deleteStandIns(trx, period, event)
  const activities = activitiesWith(status)
  if (activities.length > 0) await insertActivities(trx, period, activities, null)
}

const followAdoption = (
  trx: Transaction,
  period: string,
  { set: criteriaSet }: Known,
  adoption: AdoptionRecord,
  model: Pick<ModelRecord, 'name' | 'unit'>,
): Promise<void> =>
  follow(trx, period, adoptionEvent(adoption), status =>
    activitiesOfAdoption({ criteriaSet, status }, adoption, model),
  )

const storedModel = async (trx: Transaction, period: string, id: string) =>
  (await selectModels(trx, period).execute()).find(model => model.id === id)

/** A model, the activity that it stands for, and those of its adoptions, which carry its name. */
export const modelWriter: RecordWriter = {
  remove: async (trx, period, key) => {
    await deleteStandIns(trx, period, key[0] as string)
    await deleteEntered(trx, models, period, key)
  },
  store: async (trx, { period, values, former, known }): Promise<Kept> => {
    const read = modelForm.safeParse(values)
    if (!read.success) return { issues: requestIssues(read.error) }
    const { id, title, ...rest } = read.data
    if (former !== null && id !== former.key[0]) return { issues: [issue('key-stays', ['id'])] }
    if (former === null && (await findEntered(trx, models, period, [id])))
      return { issues: [issue('already-exists', ['id'], { id })] }
    const issues = commonIssues(rest, known)
    if (issues.length > 0) return { issues }
    const model = { code: id, name: title, ...rest }
    await upsertModels(trx, period, [model])
    await follow(trx, period, id, status => activitiesOfModel({ criteriaSet: known.set, status }, model))
    for (const { unitId, ...adoption } of await selectAdoptions(trx, period).execute())
      if (adoption.model === id)
        await followAdoption(
          trx,
          period,
          known,
          { ...adoption, unit: unitId, evidence: adoption.evidence ?? undefined },
          model,
        )
    return { key: [id], warnings: [] }
  },
}

const removeAdoption = async (trx: Transaction, period: string, key: readonly string[]): Promise<void> => {
  const [model = '', unit = ''] = key
  await deleteStandIns(trx, period, adoptionEvent({ model, unit }))
  await deleteEntered(trx, adoptions, period, key)
}

/** An adoption and the two activities that it stands for. */
export const adoptionWriter: RecordWriter = {
  remove: removeAdoption,
  store: async (trx, { period, values, former, known }): Promise<Kept> => {
    const read = adoptionForm.safeParse(values)
    if (!read.success) return { issues: requestIssues(read.error) }
    const adoption = read.data
    const model = await storedModel(trx, period, adoption.model)
    const issues = [
      ...commonIssues(adoption, known),
      ...(model ? [] : [issue('model-unknown', ['model'], { value: adoption.model })]),
      ...(model?.unitId === adoption.unit ? [issue('model-of-own-unit', ['unit'])] : []),
    ]
    if (issues.length > 0 || !model) return { issues }
    const key = [adoption.model, adoption.unit]
    const isMoved = former === null || key.some((value, i) => value !== former.key[i])
    if (isMoved && (await findEntered(trx, adoptions, period, key)))
      return { issues: [issue('already-exists', ['unit'], { id: key.join(', ') })] }
    if (former !== null && isMoved) await removeAdoption(trx, period, former.key)
    await upsertAdoptions(trx, period, [adoption])
    await followAdoption(trx, period, known, adoption, { name: model.title, unit: model.unitId })
    return { key, warnings: [] }
  },
}

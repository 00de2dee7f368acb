import { read } from '../../api/read.ts'
import { committeeOnly, type Visit } from '../visit.ts'
import type { FormContext } from './filled-form.ts'
import { readNames } from './read-names.ts'

/** Everything that the pages of one record need besides the record. */
export async function openForm(visit: Visit, period: string, kind: string) {
  committeeOnly(visit)
  const [{ detail, names, units }, { kinds }] = await Promise.all([
    readNames(visit, period),
    read(visit.api.periods[':period'].records.$get({ param: { period } })),
  ])
  const fields = kinds.find(one => one.kind === kind)?.fields ?? []
  const context: FormContext = { fields, names, units }
  return { detail, context, kindName: visit.t.text.records.kinds[kind] ?? kind }
}

export type OpenForm = Awaited<ReturnType<typeof openForm>>

/** Kinds whose code other data hangs on: it is chosen once. */
export const fixedFields = (kind: string): readonly string[] =>
  ['unit', 'block', 'model'].includes(kind) ? ['id'] : []

import type { CriteriaSet } from '@thidua/scoring/criteria'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Activity, Period } from '@thidua/scoring/records'
import { z } from 'zod'
import { activitySchema } from '../activities/activity.schema.ts'
import type { ImportReport } from '../intake/types.ts'
import { readBytes, readFiles } from './read-files.ts'

const needed = { id: true, unit: true, date: true, kind: true, quantity: true, status: true } as const
const listSchema = z.array(activitySchema.partial().required(needed))
const fileSchema = z.union([
  listSchema,
  z.object({ activities: listSchema }).transform(page => page.activities),
])

const withoutNulls = (row: object): Activity =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Activity

/** Activities as the API lists them: a page, or a list. */
const readJson = async (file: string): Promise<Result<Activity[]>> => {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  let document: unknown
  try {
    document = JSON.parse(new TextDecoder().decode(bytes.value))
  } catch {
    return failure([issue('not-json', [file])])
  }
  const parsed = fileSchema.safeParse(document)
  if (parsed.success) return success(parsed.data.map(withoutNulls))
  return failure(
    parsed.error.issues.map(({ path }) =>
      issue('invalid-value', [file, ...path.filter(key => typeof key !== 'symbol')]),
    ),
  )
}

interface Wanted {
  readonly activities: readonly string[]
  readonly units: string | undefined
  readonly status: 'submitted' | 'verified'
}

/** All activities of these files; one that stands in two of them is one. */
export const readActivities = async (
  { activities: files, units, status }: Wanted,
  { criteriaSet, period }: { readonly criteriaSet: CriteriaSet; readonly period: Period },
): Promise<
  Result<{ readonly activities: readonly Activity[]; readonly reports: readonly ImportReport[] }>
> => {
  const tables = files.filter(file => !file.endsWith('.json'))
  const lists = await Promise.all(files.filter(file => file.endsWith('.json')).map(readJson))
  const issues = lists.flatMap(list => (list.ok ? [] : list.issues))
  const read =
    units === undefined || tables.length === 0
      ? success({ records: { activities: [] }, reports: [] })
      : await readFiles(units, tables, { period, criteriaSet, status })
  if (!read.ok) return failure([...issues, ...read.issues])
  if (issues.length > 0) return failure(issues)
  const all = [...lists.flatMap(list => (list.ok ? list.value : [])), ...read.value.records.activities]
  const byId = new Map(all.map(activity => [activity.id, activity]))
  return success({ activities: [...byId.values()], reports: read.value.reports })
}

import type { Context } from 'hono'
import { read } from '../api/read.ts'
import { formRefusal } from '../api/refusal.ts'
import type { FormProblem } from '../components/error-summary/error-summary.tsx'
import { closureFormPage, successionFormPage } from './event-form-page.tsx'
import { findUnit } from './find-unit.ts'
import { dayOf, refusedFields, type TypedForm, typedDay, typedForm } from './typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from './visit.ts'

/** What both forms ask for: days and documents, and the units by which the record is found again. */
async function lookAt<Id extends string>(
  visit: Visit,
  period: string,
  typed: TypedForm,
  labels: Readonly<Record<Id, string>>,
) {
  const { t, api } = visit
  const { units } = await read(api.periods[':period'].units.$get({ param: { period } }))
  const found = (Object.keys(labels) as Id[]).map(
    id => [id, findUnit(units, typed[id] ?? '', labels[id], t)] as const,
  )
  const on = dayOf(typedDay(typed, 'on'))
  const words = t.text.events
  const problems: FormProblem[] = [
    ...found.flatMap(([field, one]) => ('problem' in one ? [{ field, message: one.problem }] : [])),
    ...(on === null ? [{ field: 'on-day', message: t.text.dayField.invalid(words.on) }] : []),
    ...(typed.document ? [] : [{ field: 'document', message: words.documentNeeded }]),
  ]
  const ids = Object.fromEntries(found.map(([id, one]) => [id, 'unit' in one ? one.unit : '']))
  return {
    problems,
    ...{ ids: ids as Record<Id, string>, on: on ?? '', document: typed.document ?? '' },
  }
}

/** The field of a form by the column of the record that it fills. */
const fields: Readonly<Record<string, string>> = {
  ...{ predecessor: 'from', successor: 'to', happenedOn: 'on-day', endedOn: 'on-day' },
  ...{ unit: 'unit', document: 'document', inherits: 'inherits' },
}

/** The field of a form that a place in the request was made from: `values/successor`. */
const fieldAt = ([, column = '']: readonly string[]): string | null => fields[column] ?? null

/**
 * Enters an event, never in the place of one that somebody has entered, and leads back to the list; what was refused is
 * told by the form that is shown again.
 */
async function orAgain(
  { api }: Visit,
  { period, kind }: { readonly period: string; readonly kind: 'succession' | 'closure' },
  values: Readonly<Record<string, unknown>>,
  again: (problems: readonly FormProblem[]) => Promise<Page>,
): Promise<Page | Redirect> {
  try {
    await read(api.periods[':period'].records[':kind'].$post({ param: { period, kind }, json: { values } }))
    return { location: `/ky/${period}/bien-dong?da-luu=1` }
  } catch (reason) {
    return again(refusedFields(formRefusal(reason), fieldAt))
  }
}

export async function storeSuccession(visit: Visit, c: Context, period: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const typed = typedForm(await c.req.parseBody())
  const words = visit.t.text.events
  const labels = { from: words.old, to: words.heir }
  const { problems, ids, on, document } = await lookAt(visit, period, typed, labels)
  const again = (wrong: readonly FormProblem[]) =>
    successionFormPage(visit, period, { problems: wrong, typed })
  if (problems.length > 0) return again(problems)
  const values = {
    ...{ predecessor: ids.from, successor: ids.to, happenedOn: on, document },
    inherits: typed.inherits !== 'no',
  }
  return orAgain(visit, { period, kind: 'succession' }, values, again)
}

export async function storeClosure(visit: Visit, c: Context, period: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const typed = typedForm(await c.req.parseBody())
  const labels = { unit: visit.t.text.events.unit }
  const { problems, ids, on, document } = await lookAt(visit, period, typed, labels)
  const again = (wrong: readonly FormProblem[]) => closureFormPage(visit, period, { problems: wrong, typed })
  if (problems.length > 0) return again(problems)
  const values = { unit: ids.unit, endedOn: on, document }
  return orAgain(visit, { period, kind: 'closure' }, values, again)
}

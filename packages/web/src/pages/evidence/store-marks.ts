import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import { formRefusal } from '../../api/refusal.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { entryLinks } from '../entry/entry-links.ts'
import { refusedFields, type TypedForm, typedForm } from '../typed-form.ts'
import { committeeOnly, type Redirect, type Visit } from '../visit.ts'

/** A form that was refused, for the one file that it was about. */
export interface RefusedForm {
  readonly digest: string
  readonly problems: readonly FormProblem[]
  readonly typed: TypedForm
}

/** Tells the fields of several files on one page apart. */
export const shortOf = (digest: string): string => digest.slice(0, 8)

/** Marks or removes one file, as its form says; refused, it is told at the form. */
export async function storeMarks(
  visit: Visit,
  c: Context,
  param: { readonly period: string; readonly activity: string; readonly digest: string },
): Promise<Redirect | RefusedForm> {
  committeeOnly(visit)
  const typed = typedForm(await c.req.parseBody())
  const own = shortOf(param.digest)
  const one = visit.api.periods[':period'].activities[':activity'].evidence[':digest']
  const { activity, digest, period } = param
  try {
    if (typed.viec === 'bo')
      await read(one.removal.$post({ param, json: { reason: typed[`reason-${own}`] ?? '' } }))
    else {
      const faces = typed[`faces-${own}`]
      const isKnown = faces === 'none' || faces === 'agreed'
      const isPublic = typed[`public-${own}`] === 'yes'
      await read(one.$patch({ param, json: { isPublic, ...(isKnown && { faces }) } }))
    }
    return { location: entryLinks(period).files({ activity, done: typed.viec === 'bo' ? 'bo' : 'danh-dau' }) }
  } catch (reason) {
    const refusal = formRefusal(reason)
    const problems = refusedFields(refusal, ([field]) => (field ? `${field}-${own}` : null))
    return { digest, problems, typed }
  }
}

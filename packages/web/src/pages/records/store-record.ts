import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import { type ApiRefusal, formRefusal } from '../../api/refusal.ts'
import { recordLinks } from '../../view-models/record-links.ts'
import { refusedFields, type TypedForm, typedForm } from '../typed-form.ts'
import type { Page, Redirect, Visit } from '../visit.ts'
import { conflictPage } from './conflict-page.tsx'
import { fieldAt, readForm, whyField } from './filled-form.ts'
import { correctRecordPage, type FormOf, newRecordPage, type Sent } from './form-page.tsx'
import { openForm } from './read-form.ts'
import { removePage } from './remove-page.tsx'

/** What was refused: by a conflict the page of both readings, otherwise the form again with everything in it. */
const refused =
  (visit: Visit, of: FormOf, typed: TypedForm, doing: 'correct' | 'remove') =>
  async (reason: unknown, again: (refusal: ApiRefusal) => Promise<Page>): Promise<Page> => {
    const refusal = formRefusal(reason)
    const { conflict } = refusal
    return conflict === null ? again(refusal) : conflictPage(visit, of, { conflict, typed, doing })
  }

const whyOf = (typed: TypedForm) => {
  const reason = typed[whyField] ?? ''
  return reason === '' ? {} : { reason }
}

/** The revision that the form was filled with. */
const readHeader = ({ revision = '' }: TypedForm) => ({
  'if-match': `"${/^\d{1,9}$/.test(revision) ? revision : '0'}"`,
})

interface Storing {
  readonly page: typeof newRecordPage
  /** Stores what was typed; the key under which it stands now. */
  readonly store: (
    api: Visit['api'],
    of: FormOf,
    typed: TypedForm,
    json: { readonly values: Record<string, unknown>; readonly reason?: string },
  ) => Promise<{ readonly key: readonly string[] }>
}

const storing =
  ({ page, store }: Storing) =>
  async (visit: Visit, c: Context, of: FormOf): Promise<Page | Redirect> => {
    const { period, kind } = of
    const { context } = await openForm(visit, period, kind)
    const typed = typedForm(await c.req.parseBody())
    const again = (problems: Sent['problems']) => page(visit, of, { typed, problems })
    const { values, problems } = readForm(typed, context)
    if (problems.length > 0 || typed.tiep !== undefined) return again(problems)
    try {
      const kept = await store(visit.api, of, typed, { values, ...whyOf(typed) })
      return { location: recordLinks(period).saved(kind, kept.key) }
    } catch (reason) {
      const refusal = refused(visit, of, typed, 'correct')
      return refusal(reason, told => again(refusedFields(told, fieldAt(context.fields))))
    }
  }

export const addRecord = storing({
  page: newRecordPage,
  store: (api, { period, kind }, _, json) =>
    read(api.periods[':period'].records[':kind'].$post({ param: { period, kind }, json })),
})

export const correctRecord = storing({
  page: correctRecordPage,
  store: (api, { period, kind, key }, typed, json) =>
    read(
      api.periods[':period'].records[':kind'].one.$put({
        param: { period, kind },
        query: { key: [...(key ?? [])] },
        header: readHeader(typed),
        json,
      }),
    ),
})

export async function removeRecord(visit: Visit, c: Context, of: FormOf): Promise<Page | Redirect> {
  const { period, kind } = of
  const { context } = await openForm(visit, period, kind)
  const typed = typedForm(await c.req.parseBody())
  const again = (problems: Sent['problems']) => removePage(visit, of, { typed, problems })
  const reason = typed[whyField] ?? ''
  if (reason === '') return again([{ field: whyField, message: visit.t.text.records.whyNeeded }])
  try {
    await read(
      visit.api.periods[':period'].records[':kind'].one.removal.$post({
        param: { period, kind },
        query: { key: [...(of.key ?? [])] },
        header: readHeader(typed),
        json: { reason },
      }),
    )
    return { location: recordLinks(period).list(kind, { 'da-bo': '1' }) }
  } catch (trouble) {
    return refused(
      visit,
      of,
      typed,
      'remove',
    )(trouble, refusal => again(refusedFields(refusal, fieldAt(context.fields))))
  }
}

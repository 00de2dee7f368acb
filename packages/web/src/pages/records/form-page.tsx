import { read } from '../../api/read.ts'
import { ErrorSummary, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { AreaField } from '../../components/form-field/form-field.tsx'
import { lastValues } from '../../view-models/record-history.ts'
import { recordLinks } from '../../view-models/record-links.ts'
import type { TypedForm } from '../typed-form.ts'
import type { Page, Visit } from '../visit.ts'
import { typedOf, whyField } from './filled-form.ts'
import { fixedFields, type OpenForm, openForm } from './read-form.ts'
import { RecordFields } from './record-fields.tsx'
import { RecordHead } from './record-head.tsx'

/** What was sent and is shown again. */
export interface Sent {
  readonly typed: TypedForm
  readonly problems: readonly FormProblem[]
}

/** One record that a form is about; without a key a new one. */
export interface FormOf {
  readonly period: string
  readonly kind: string
  readonly key: readonly string[] | null
}

/** An empty form, or one filled with what a removed record said. */
export async function newRecordPage(visit: Visit, of: FormOf, sent: Sent | null = null): Promise<Page> {
  const { period, kind, key } = of
  const form = await openForm(visit, period, kind)
  const gone =
    key === null || sent !== null
      ? null
      : await read(
          visit.api.periods[':period'].revisions[':kind'].$get({
            param: { period, kind },
            query: { key: [...key] },
          }),
        )
  const typed = sent?.typed ?? (gone === null ? {} : typedOf(lastValues(gone.revisions), form.context))
  const words = visit.t.text.records
  const page = { typed, problems: sent?.problems ?? [], title: words.newTitle(form.kindName), revision: null }
  return formPage(visit, { ...of, key: null }, form, page)
}

/** The form of a stored record, filled with what it says now. */
export async function correctRecordPage(visit: Visit, of: FormOf, sent: Sent | null = null): Promise<Page> {
  const { period, kind, key } = of
  const form = await openForm(visit, period, kind)
  const stored =
    sent === null
      ? await read(
          visit.api.periods[':period'].records[':kind'].one.$get({
            param: { period, kind },
            query: { key: [...(key ?? [])] },
          }),
        )
      : null
  const typed = sent?.typed ?? typedOf(stored?.values ?? {}, form.context)
  const revision = typed.revision ?? String(stored?.revision ?? '')
  const title = visit.t.text.records.correctTitle(form.kindName)
  return formPage(visit, of, form, { typed, problems: sent?.problems ?? [], title, revision })
}

interface Shown extends Sent {
  readonly title: string
  /** The revision that was read; null: there is none yet. */
  readonly revision: string | null
}

function formPage(visit: Visit, { period, kind, key }: FormOf, form: OpenForm, shown: Shown): Page {
  const { t } = visit
  const { detail, context } = form
  const { typed, problems, title, revision } = shown
  const links = recordLinks(period)
  const words = t.text.records
  const isNeeded = key !== null && detail.published !== null
  return {
    title,
    section: 'records',
    period: detail,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <RecordHead t={t} period={detail} kind={kind} title={title}>
          {isNeeded && <p class="lead">{words.publishedHelp}</p>}
        </RecordHead>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          <form
            method="post"
            action={key === null ? links.add(kind) : links.correct(kind, key)}
            class="form"
            novalidate
          >
            {revision !== null && <input type="hidden" name="revision" value={revision} />}
            <RecordFields
              context={context}
              problems={problems}
              typed={typed}
              fixed={key === null ? [] : fixedFields(kind)}
            />
            {key !== null && (
              <AreaField
                t={t}
                problems={problems}
                id={whyField}
                label={isNeeded ? words.why : words.optional(words.why)}
                hint={words.whyHint}
                value={typed[whyField]}
                longest={1000}
              />
            )}
            <div class="form-actions">
              <button type="submit">{words.save}</button>
              <a class="button quiet" href={key === null ? links.list(kind) : links.one(kind, key)}>
                {t.text.intake.cancel}
              </a>
            </div>
          </form>
        </div>
      </div>
    ),
  }
}

import { read } from '../../api/read.ts'
import { ErrorSummary } from '../../components/error-summary/error-summary.tsx'
import { AreaField } from '../../components/form-field/form-field.tsx'
import { recordLinks } from '../../view-models/record-links.ts'
import { recordSummary, recordTitle } from '../../view-models/record-values.ts'
import type { Page, Visit } from '../visit.ts'
import { whyField } from './filled-form.ts'
import type { FormOf, Sent } from './form-page.tsx'
import { openForm } from './read-form.ts'
import { RecordHead } from './record-head.tsx'

/** Asks whether one record is to be taken back, and why. */
export async function removePage(visit: Visit, of: FormOf, sent: Sent | null = null): Promise<Page> {
  const { period, kind } = of
  const key = of.key ?? []
  const { t, api } = visit
  const { detail, context, kindName } = await openForm(visit, period, kind)
  const stored = await read(
    api.periods[':period'].records[':kind'].one.$get({ param: { period, kind }, query: { key: [...key] } }),
  )
  const { fields, names } = context
  const words = t.text.records
  const links = recordLinks(period)
  const problems = sent?.problems ?? []
  const title = words.removeTitle(kindName)
  return {
    title,
    section: 'records',
    period: detail,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <RecordHead t={t} period={detail} kind={kind} title={title}>
          <p class="lead">{recordTitle(fields, stored.values, names)}</p>
        </RecordHead>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          <p>{recordSummary(fields, stored.values, names)}</p>
          <form method="post" action={links.remove(kind, key)} class="form" novalidate>
            <p class="rules">{words.removeHelp}</p>
            <input type="hidden" name="revision" value={sent?.typed.revision ?? String(stored.revision)} />
            <AreaField
              t={t}
              problems={problems}
              id={whyField}
              label={words.why}
              hint={words.whyHint}
              value={sent?.typed[whyField]}
              longest={1000}
            />
            <div class="form-actions">
              <button type="submit">{words.remove}</button>
              <a class="button quiet" href={links.one(kind, key)}>
                {t.text.intake.cancel}
              </a>
            </div>
          </form>
        </div>
      </div>
    ),
  }
}

import type { Context } from 'hono'
import type { ChangeUndoing } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { formRefusal } from '../../api/refusal.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { ErrorSummary, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { AreaField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import { recordLinks } from '../../view-models/record-links.ts'
import { formProblems } from '../forms.ts'
import { typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'

const whyField = 'reason'

interface Sent {
  readonly reason: string
  readonly problems: readonly FormProblem[]
}

/** What taking a whole import back would do, before it is done. */
export async function undoPage(
  visit: Visit,
  period: string,
  change: string,
  sent: Sent | null = null,
): Promise<Page> {
  committeeOnly(visit)
  const { api, t } = visit
  const param = { period, change }
  const [detail, undoing] = await Promise.all([
    read(api.periods[':period'].$get({ param: { period } })),
    read(api.periods[':period'].journal[':change'].undoing.$get({ param })),
  ])
  const words = t.text.journal
  const links = recordLinks(period)
  const problems = sent?.problems ?? []
  const isEmpty = undoing.kinds.length === 0
  return {
    title: words.undoTitle,
    section: 'journal',
    period: detail,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: detail.title, href: `/ky/${period}` },
              { name: words.title, href: links.journal },
            ]}
          />
          <h1>{words.undoTitle}</h1>
          <p class="lead">{isEmpty ? words.undoNothing : words.undoHelp}</p>
        </header>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          {undoing.published.length > 0 && (
            <Notice kind="plain">
              <p>{words.undoPublished(undoing.published.join(', '))}</p>
            </Notice>
          )}
          {!isEmpty && <Counts visit={visit} undoing={undoing} />}
          <Kept visit={visit} period={period} undoing={undoing} />
          {!isEmpty && (
            <form method="post" action={links.undo(change)} class="form" novalidate>
              <AreaField
                t={t}
                problems={problems}
                id={whyField}
                label={t.text.records.why}
                hint={t.text.records.whyHint}
                value={sent?.reason}
                longest={1000}
              />
              <div class="form-actions">
                <button type="submit">{words.undo}</button>
                <a class="button quiet" href={links.journal}>
                  {t.text.intake.cancel}
                </a>
              </div>
            </form>
          )}
        </div>
      </div>
    ),
  }
}

interface PartProps {
  readonly visit: Visit
  readonly undoing: ChangeUndoing
}

function Counts({ visit: { t }, undoing: { kinds } }: PartProps) {
  const words = t.text.journal
  const heads = [words.undoRemoved, words.undoPutBack, words.undoStoredAgain]
  return (
    <CardTable
      caption={words.undoCounts}
      columns={[{ name: t.text.records.kind }, ...heads.map(name => ({ name, isNumber: true }))]}
    >
      {kinds.map(({ kind, removed, putBack, storedAgain }) => (
        <CardRow>
          <CardHeading>{t.text.records.kinds[kind] ?? kind}</CardHeading>
          {[removed, putBack, storedAgain].map((value, i) => (
            <CardCell isNumber label={heads[i] ?? ''}>
              {t.count(value)}
            </CardCell>
          ))}
        </CardRow>
      ))}
    </CardTable>
  )
}

function Kept({
  visit: { t },
  period,
  undoing: { kept, keptCount },
}: PartProps & { readonly period: string }) {
  if (kept.length === 0) return null
  const words = t.text.journal
  const links = recordLinks(period)
  return (
    <section aria-labelledby="kept-title">
      <h2 id="kept-title">{words.undoKept(t.count(keptCount))}</h2>
      <p class="soft">{words.undoKeptHelp}</p>
      <ul>
        {kept.map(({ kind, key, by }) => (
          <li>
            <a href={links.one(kind, key)}>
              {t.text.records.kinds[kind] ?? kind} {key.join(', ')}
            </a>
            : {by === null ? words.undoNamed : words.undoChanged}
          </li>
        ))}
      </ul>
      {keptCount > kept.length && <p class="soft">{words.undoMore(t.count(keptCount - kept.length))}</p>}
    </section>
  )
}

/** Takes the import back, or shows the page again with what is missing. */
export async function undoWhole(
  visit: Visit,
  c: Context,
  period: string,
  change: string,
): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { reason = '' } = typedForm(await c.req.parseBody())
  const again = (problems: readonly FormProblem[]) => undoPage(visit, period, change, { reason, problems })
  if (reason === '') return again([{ field: whyField, message: visit.t.text.records.whyNeeded }])
  try {
    await read(
      visit.api.periods[':period'].journal[':change'].undoing.$post({
        param: { period, change },
        json: { reason },
      }),
    )
    return { location: `${recordLinks(period).journal}?da-hoan-tac=1` }
  } catch (reason) {
    return again(formProblems(formRefusal(reason)))
  }
}

import type { Context } from 'hono'
import type { PeopleList } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import {
  describedBy,
  ErrorSummary,
  FieldError,
  type FormProblem,
} from '../../components/error-summary/error-summary.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import type { Translation } from '../../text/translation.ts'
import { isPendingChange, waits } from '../second-person/pending.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { orWithTyped } from './people-forms.ts'

/** A list of officers as a file: looked at first, then taken in. */
export function listPage(
  visit: Visit,
  problems: readonly FormProblem[] = [],
  report?: { readonly list: PeopleList; readonly isPreview: boolean },
): Page {
  committeeOnly(visit)
  const { t } = visit
  const words = t.text.people
  return {
    title: words.fromList,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: words.title, href: '/nguoi' }]} />
          <h1>{words.fromList}</h1>
          <p class="lead">{words.listHelp}</p>
        </header>
        <ErrorSummary t={t} problems={problems} />
        <div class="stack">
          {report !== undefined && <Report t={t} {...report} />}
          <form method="post" action="/nguoi/danh-sach" enctype="multipart/form-data" class="form no-print">
            <div class="form-row">
              <label for="file">{words.listFile}</label>
              <FieldError t={t} problems={problems} field="file" />
              <input
                id="file"
                name="file"
                type="file"
                accept=".csv,.xlsx"
                {...describedBy(problems, 'file')}
              />
            </div>
            <label class="check">
              <input type="checkbox" name="preview" value="true" checked={report?.isPreview !== true} />{' '}
              {words.listPreview}
            </label>
            <div class="form-actions">
              <button type="submit">{words.listSend}</button>
            </div>
          </form>
        </div>
      </div>
    ),
  }
}

interface ReportProps {
  readonly t: Translation
  readonly list: PeopleList
  readonly isPreview: boolean
}

function Report({ t, list, isPreview }: ReportProps) {
  const words = t.text.people
  const rejected = list.rows.filter(({ outcome }) => outcome === 'rejected')
  const added = list.rows.flatMap(({ outcome, person }) => (outcome === 'added' && person ? [person.id] : []))
  return (
    <>
      <Notice kind={rejected.length > 0 ? 'plain' : 'good'}>
        <p>{words.listSum(t.count(list.read), t.count(list.accepted), t.count(list.rejected))}</p>
        {isPreview && <p>{words.listIsPreview}</p>}
      </Notice>
      {!isPreview && added.length > 0 && (
        <form method="post" action="/nguoi/phieu" class="form-actions no-print">
          <input type="hidden" name="new" value={added.join(' ')} />
          <button type="submit">{words.slips}</button>
        </form>
      )}
      {rejected.length > 0 && (
        <CardTable caption={words.listRejected} columns={[{ name: words.row }, { name: words.problem }]}>
          {rejected.map(({ row, problems }) => (
            <CardRow>
              <CardHeading>
                {words.row} {t.count(row)}
              </CardHeading>
              <CardCell label={words.problem}>
                {problems.map(({ message }) => (
                  <div>{message}</div>
                ))}
              </CardCell>
            </CardRow>
          ))}
        </CardTable>
      )}
      <Accepted t={t} list={list} />
    </>
  )
}

function Accepted({ t, list }: Pick<ReportProps, 't' | 'list'>) {
  const words = t.text.people
  return (
    <CardTable
      caption={words.listAccepted}
      columns={[
        { name: words.row },
        { name: words.name },
        { name: words.login },
        { name: words.unit },
        { name: words.outcome },
      ]}
    >
      {list.rows.map(({ row, person, unit, outcome }) =>
        person === null || outcome === 'rejected' ? null : (
          <CardRow>
            <CardHeading>
              {words.row} {t.count(row)}
            </CardHeading>
            <CardCell label={words.name}>{person.name}</CardCell>
            <CardCell label={words.login}>{person.login}</CardCell>
            <CardCell label={words.unit}>{unit}</CardCell>
            <CardCell label={words.outcome}>{words.outcomes[outcome]}</CardCell>
          </CardRow>
        ),
      )}
    </CardTable>
  )
}

export async function takeList(visit: Visit, c: Context): Promise<Page | Redirect> {
  const { file, preview } = await c.req.parseBody()
  if (!(file instanceof File) || file.size === 0)
    return listPage(visit, [{ message: visit.t.text.people.listNoFile, field: 'file' }])
  try {
    const form = { file, preview: preview === 'true' ? ('true' as const) : ('false' as const) }
    const list = await read(visit.api.people.list.$post({ form }))
    if (isPendingChange(list)) return waits
    return listPage(visit, [], { list, isPreview: preview === 'true' })
  } catch (reason) {
    return orWithTyped(reason, {}, ({ problems }) => listPage(visit, problems))
  }
}

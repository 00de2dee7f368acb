import type { EnteredRecordAnswer } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { SelectField, TextField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import { actorName } from '../../view-models/actor.ts'
import { recordLinks } from '../../view-models/record-links.ts'
import {
  fieldLabel,
  type RecordField,
  type RecordNames,
  recordSummary,
  recordTitle,
} from '../../view-models/record-values.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { choicesOf } from './choices.ts'
import { Done } from './done.tsx'
import { hasForm } from './filled-form.ts'
import { readNames } from './read-names.ts'

const limit = 100
/** What the address of a list says, and what the API calls it. */
const filters = { tim: 'text', 'don-vi': 'unit', ve: 'about', 'trang-thai': 'status', lan: 'change' } as const

const typedIn = ({ query }: Visit): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.keys(filters).flatMap(name => (query(name) ? [[name, query(name) as string]] : [])),
  )

/** The records of one kind: found by what they say, opened from here. */
export async function listPage(visit: Visit, period: string, kind: string): Promise<Page> {
  committeeOnly(visit)
  const { api, t, query } = visit
  const typed = typedIn(visit)
  const after = query('sau')
  const asked = Object.fromEntries(
    Object.entries(filters).flatMap(([name, of]) => (typed[name] === undefined ? [] : [[of, typed[name]]])),
  )
  const [{ detail, names }, { kinds }, list] = await Promise.all([
    readNames(visit, period),
    read(api.periods[':period'].records.$get({ param: { period } })),
    read(
      api.periods[':period'].records[':kind'].$get({
        param: { period, kind },
        query: { ...asked, limit: String(limit), ...(after !== undefined && { after }) },
      }),
    ),
  ])
  const words = t.text.records
  const fields = kinds.find(one => one.kind === kind)?.fields ?? []
  const title = words.kinds[kind] ?? kind
  const links = recordLinks(period)
  const more = list.next === null ? null : links.list(kind, { ...typed, sau: list.next })
  const isFiltered = Object.keys(typed).length > 0
  return {
    title,
    section: 'records',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: detail.title, href: `/ky/${period}` },
              { name: words.title, href: links.all },
            ]}
          />
          <h1>{title}</h1>
          <p class="form-actions no-print">
            <a class="button quiet" href={hasForm(fields) ? links.add(kind) : `/ky/${period}/bieu-quyet`}>
              {words.add}
            </a>
          </p>
        </header>
        <div class="stack">
          {query('da-bo') !== undefined && <Done visit={visit} detail={detail} said={words.removedNote} />}
          <Search visit={visit} here={links.list(kind)} fields={fields} names={names} typed={typed} />
          {typed.lan !== undefined && (
            <Notice kind="plain">
              <p>{words.ofChange(typed.lan)}</p>
            </Notice>
          )}
          {list.records.length === 0 ? (
            <p>{isFiltered || after !== undefined ? words.noneFound : words.none}</p>
          ) : (
            <Records
              {...{ visit, period, kind, fields, names, title: words.found(t.count(list.total)) }}
              records={list.records}
            />
          )}
          {(more !== null || after !== undefined) && (
            <p class="form-actions no-print">
              {more !== null && (
                <a class="button quiet" href={more}>
                  {words.more}
                </a>
              )}
              {after !== undefined && <a href={links.list(kind, typed)}>{words.first}</a>}
            </p>
          )}
        </div>
      </div>
    ),
  }
}

interface ListProps {
  readonly visit: Visit
  readonly fields: readonly RecordField[]
  readonly names: RecordNames
}

const isSubject = ({ name, names, type }: RecordField): boolean =>
  type === 'text' &&
  names !== null &&
  !['unit', 'block', 'model', 'declared', 'status', 'activity-state'].includes(names) &&
  name !== 'parent'

function Search({
  visit: { t },
  here,
  fields,
  names,
  typed,
}: ListProps & { readonly here: string; readonly typed: Readonly<Record<string, string>> }) {
  const words = t.text.records
  const field = { t, problems: [] }
  const subject = fields.find(isSubject)
  const hasUnit = fields.some(one => one.names === 'unit')
  const state = fields.find(({ name }) => name === 'status')?.names ?? null
  return (
    <form method="get" action={here} class="form no-print" novalidate>
      <TextField
        {...field}
        id="tim"
        label={words.text}
        hint={words.textHint}
        value={typed.tim}
        longest={200}
      />
      {hasUnit && (
        <SelectField
          {...field}
          id="don-vi"
          label={t.text.records.fields.unit ?? ''}
          value={typed['don-vi']}
          none={words.allUnits}
          choices={choicesOf('unit', names)}
        />
      )}
      {subject !== undefined && subject.names !== null && (
        <SelectField
          {...field}
          id="ve"
          label={fieldLabel(subject, t)}
          value={typed.ve}
          none={words.allOf}
          choices={choicesOf(subject.names, names)}
        />
      )}
      {state !== null && (
        <SelectField
          {...field}
          id="trang-thai"
          label={t.text.records.fields.status ?? ''}
          value={typed['trang-thai']}
          none={words.allOf}
          choices={choicesOf(state, names)}
        />
      )}
      <div class="form-actions">
        <button type="submit">{words.search}</button>
        {Object.keys(typed).length > 0 && (
          <a class="button quiet" href={here}>
            {t.text.journal.clear}
          </a>
        )}
      </div>
    </form>
  )
}

interface RecordsProps extends ListProps {
  readonly period: string
  readonly kind: string
  readonly title: string
  readonly records: readonly EnteredRecordAnswer[]
}

function Records({ visit: { t }, period, kind, fields, names, title, records }: RecordsProps) {
  const words = t.text.records
  const links = recordLinks(period)
  return (
    <CardTable
      caption={title}
      columns={[words.kinds[kind] ?? kind, words.what, words.by].map(name => ({ name }))}
    >
      {records.map(({ key, values, made }) => {
        const name = recordTitle(fields, values, names)
        return (
          <CardRow>
            <CardHeading>
              <a href={links.one(kind, key)}>{name}</a>
            </CardHeading>
            <CardCell label={words.what}>{recordSummary(fields, values, names)}</CardCell>
            <CardCell label={words.by}>
              {made === null ? t.text.journal.running : `${actorName(made.actor, t)}, ${t.time(made.at)}`}
            </CardCell>
          </CardRow>
        )
      })}
    </CardTable>
  )
}

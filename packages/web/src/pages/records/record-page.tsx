import type { OneEnteredRecord } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { ApiRefusal } from '../../api/refusal.ts'
import { Notice } from '../../components/message/message.tsx'
import { RecordHistory } from '../../components/record-history/record-history.tsx'
import { actorName } from '../../view-models/actor.ts'
import { changeSentence } from '../../view-models/journal.ts'
import { lastValues, recordHistory } from '../../view-models/record-history.ts'
import { recordLinks } from '../../view-models/record-links.ts'
import {
  fieldLabel,
  type RecordField,
  type RecordNames,
  type RecordValues,
  recordTitle,
  valueText,
} from '../../view-models/record-values.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { Done } from './done.tsx'
import { hasForm } from './filled-form.ts'
import { readNames } from './read-names.ts'
import { RecordHead } from './record-head.tsx'

const noneIfGone = (reason: unknown): null => {
  if (reason instanceof ApiRefusal && reason.codes.includes('record-not-found')) return null
  throw reason
}

/** One record: what it says, who wrote it and when, and everything that it said before. */
export async function recordPage(
  visit: Visit,
  period: string,
  kind: string,
  key: readonly string[],
): Promise<Page> {
  committeeOnly(visit)
  const { api, t } = visit
  const at = { param: { period, kind }, query: { key: [...key] } }
  const [{ detail, names }, record, { revisions }, { kinds }] = await Promise.all([
    readNames(visit, period),
    read(api.periods[':period'].records[':kind'].one.$get(at)).catch(noneIfGone),
    read(api.periods[':period'].revisions[':kind'].$get(at)),
    read(api.periods[':period'].records.$get({ param: { period } })),
  ])
  const fields = kinds.find(one => one.kind === kind)?.fields ?? []
  const values = record?.values ?? lastValues(revisions)
  const title = recordTitle(fields, values, names)
  const words = t.text.records
  const kindName = words.kinds[kind] ?? kind
  return {
    title: `${kindName}: ${title}`,
    section: 'records',
    period: detail,
    body: (
      <div class="page">
        <RecordHead t={t} period={detail} kind={kind} title={title}>
          <p class="lead">{kindName}</p>
          <Ways
            visit={visit}
            period={period}
            kind={kind}
            fields={fields}
            at={{ key, isGone: record === null }}
          />
        </RecordHead>
        <div class="stack">
          {visit.query('da-luu') !== undefined && <Done visit={visit} detail={detail} said={words.saved} />}
          {record === null && (
            <Notice kind="plain">
              <p>{words.gone}</p>
            </Notice>
          )}
          <Content fields={fields} values={values} names={names} record={record} />
          <RecordHistory t={t} steps={recordHistory(revisions, fields, names)} />
        </div>
      </div>
    ),
  }
}

interface WaysProps {
  readonly visit: Visit
  readonly period: string
  readonly kind: string
  readonly fields: readonly RecordField[]
  readonly at: { readonly key: readonly string[]; readonly isGone: boolean }
}

/** What can be done with the record next. A vote has a form of its own. */
function Ways({ visit: { t }, period, kind, fields, at: { key, isGone } }: WaysProps) {
  const words = t.text.records
  const links = recordLinks(period)
  if (isGone)
    return hasForm(fields) ? (
      <p class="form-actions no-print">
        <a class="button quiet" href={links.add(kind, key)}>
          {words.enterAgain}
        </a>
      </p>
    ) : null
  return (
    <p class="form-actions no-print">
      <a class="button" href={hasForm(fields) ? links.correct(kind, key) : `/ky/${period}/bieu-quyet`}>
        {words.correct}
      </a>
      <a class="button quiet" href={links.remove(kind, key)}>
        {words.remove}
      </a>
    </p>
  )
}

interface ContentProps {
  readonly fields: readonly RecordField[]
  readonly values: RecordValues
  readonly names: RecordNames
  readonly record: OneEnteredRecord | null
}

function Content({ fields, values, names, record }: ContentProps) {
  const { t } = names
  const words = t.text.records
  const made = record?.made
  return (
    <section aria-labelledby="values-title">
      <h2 id="values-title">{words.values}</h2>
      <dl class="values">
        {fields
          .filter(({ isDerived, name }) => !isDerived || values[name] !== null)
          .map(field => (
            <div class="value">
              <dt>{fieldLabel(field, t)}</dt>
              <dd>{valueText(field, values, names)}</dd>
            </div>
          ))}
      </dl>
      {made !== undefined && made !== null && (
        <p class="soft">
          {words.made}: {t.time(made.at)}, {actorName(made.actor, t)} (
          {changeSentence({ ...made, subject: {}, details: {} }, t)})
        </p>
      )}
    </section>
  )
}

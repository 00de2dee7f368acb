import type { RecordConflict } from '../../api/answers.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { actorName } from '../../view-models/actor.ts'
import { recordLinks } from '../../view-models/record-links.ts'
import {
  fieldLabel,
  type RecordField,
  type RecordNames,
  type RecordValues,
  valueText,
} from '../../view-models/record-values.ts'
import type { TypedForm } from '../typed-form.ts'
import type { Page, Visit } from '../visit.ts'
import type { FormOf } from './form-page.tsx'
import { openForm } from './read-form.ts'
import { RecordHead } from './record-head.tsx'

interface Overtaken {
  readonly conflict: RecordConflict
  /** Everything that was typed: nothing of it is lost. */
  readonly typed: TypedForm
  readonly doing: 'correct' | 'remove'
}

/** Somebody else changed or removed the record meanwhile: theirs beside mine, and either can be taken. */
export async function conflictPage(visit: Visit, of: FormOf, overtaken: Overtaken): Promise<Page> {
  const { period, kind } = of
  const { t } = visit
  const { detail, context } = await openForm(visit, period, kind)
  const { conflict } = overtaken
  const { theirs, mine, before, made } = conflict
  const words = t.text.records
  const title = theirs === null ? words.goneTitle : words.conflictTitle
  return {
    title,
    section: 'records',
    period: detail,
    status: 409,
    body: (
      <div class="page">
        <RecordHead t={t} period={detail} kind={kind} title={title}>
          {made !== null && <p class="lead">{words.conflictBy(actorName(made.actor, t), t.time(made.at))}</p>}
          <p>{words.conflictHelp}</p>
        </RecordHead>
        <div class="stack">
          {theirs !== null && (
            <Readings
              fields={context.fields}
              names={context.names}
              readings={mine === null ? [before, theirs] : [before, theirs, mine]}
            />
          )}
          <Ways visit={visit} of={of} {...overtaken} />
        </div>
      </div>
    ),
  }
}

interface ReadingsProps {
  readonly fields: readonly RecordField[]
  readonly names: RecordNames
  readonly readings: readonly (RecordValues | null)[]
}

/** The fields in which the readings differ. */
function Readings({ fields, names, readings }: ReadingsProps) {
  const { t } = names
  const words = t.text.records
  const heads = [words.before, words.theirs, words.mine].slice(0, readings.length)
  const rows = fields
    .filter(({ isDerived }) => !isDerived)
    .map(field => ({
      field,
      texts: readings.map(values => (values === null ? '' : valueText(field, values, names))),
    }))
    .filter(({ texts }) => new Set(texts).size > 1)
  if (rows.length === 0) return <p>{words.sameReadings}</p>
  return (
    <CardTable caption={words.readings} columns={[words.what, ...heads].map(name => ({ name }))}>
      {rows.map(({ field, texts }) => (
        <CardRow>
          <CardHeading>{fieldLabel(field, t)}</CardHeading>
          {texts.map((text, i) => (
            <CardCell label={heads[i] ?? ''}>{text}</CardCell>
          ))}
        </CardRow>
      ))}
    </CardTable>
  )
}

function Ways({
  visit: { t },
  of,
  conflict,
  typed,
  doing,
}: Overtaken & { readonly visit: Visit; readonly of: FormOf }) {
  const { period, kind } = of
  const key = of.key ?? []
  const words = t.text.records
  const links = recordLinks(period)
  const isGone = conflict.theirs === null
  const action = isGone
    ? links.add(kind)
    : doing === 'remove'
      ? links.remove(kind, key)
      : links.correct(kind, key)
  const kept = Object.entries(typed).filter(([name]) => name !== 'revision' && name !== 'tiep')
  const take = isGone ? words.enterMine : doing === 'remove' ? words.removeAnyway : words.takeMine
  return (
    <form method="post" action={action} class="form">
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {conflict.revision !== null && (
        <input type="hidden" name="revision" value={String(conflict.revision)} />
      )}
      <div class="form-actions">
        <a class="button" href={links.one(kind, key)}>
          {isGone ? words.leaveGone : words.takeTheirs}
        </a>
        {!(isGone && doing === 'remove') && <button type="submit">{take}</button>}
        {doing === 'correct' && (
          <button type="submit" name="tiep" value="1">
            {words.goOn}
          </button>
        )}
      </div>
    </form>
  )
}

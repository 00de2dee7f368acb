import type { EvidenceFile } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { ErrorSummary } from '../../components/error-summary/error-summary.tsx'
import { EvidenceFiles } from '../../components/evidence-files/evidence-files.tsx'
import { CheckField, ChoiceField, SelectField, TextField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import { opensDoor } from '../../view-models/reader.ts'
import { entryLinks } from '../entry/entry-links.ts'
import { ownUnits } from '../entry/own-units.ts'
import { readNames } from '../records/read-names.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { type RefusedForm, shortOf } from './store-marks.ts'

interface Asked {
  readonly period: string
  readonly unit: string | undefined
  readonly activity: string | undefined
}

const most = 1000

const groupsOf = (files: readonly EvidenceFile[]): ReadonlyMap<string, EvidenceFile[]> => {
  const groups = new Map<string, EvidenceFile[]>()
  for (const file of files) groups.set(file.activity, [...(groups.get(file.activity) ?? []), file])
  return groups
}

const megabytes = ({ t }: Visit, bytes: number): string =>
  t.exact((Math.ceil((bytes * 10) / 1024 / 1024) / 10).toString())

/** Files of one activity or of a unit, with what the reader may do with each. */
export async function evidencePage(
  visit: Visit,
  { period, unit, activity }: Asked,
  refused: RefusedForm | null = null,
): Promise<Page> {
  committeeOnly(visit)
  const { api, t, query, roles } = visit
  const { detail, names, units: all } = await readNames(visit, period)
  const asked = { ...(unit !== undefined && { unit }), ...(activity !== undefined && { activity }) }
  const { files, storage } = await read(
    api.periods[':period'].evidence.$get({ param: { period }, query: asked }),
  )
  const words = t.text.evidence
  const links = entryLinks(period)
  const title = activity === undefined ? words.title : words.titleOf(files[0]?.title ?? activity)
  const choices = opensDoor(roles, 'verification') ? all : await ownUnits(visit, all)
  const done = { 'danh-dau': words.doneMarked, bo: words.doneRemoved }[query('xong') ?? '']
  return {
    title,
    section: 'entry',
    period: detail,
    ...(refused !== null && { hasErrors: true, status: 422 as const }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: detail.title, href: `/ky/${period}` },
              { name: t.text.entry.minePage, href: links.mine(unit ?? files[0]?.unit) },
            ]}
          />
          <h1>{title}</h1>
          <p class="lead">{files.length === 0 ? words.none : words.lead}</p>
          {storage !== null && (
            <p class="soft">
              {words.storage(megabytes(visit, storage.used), megabytes(visit, storage.limit))}
            </p>
          )}
        </header>
        <div class="stack">
          {done !== undefined && (
            <Notice kind="good">
              <p>{done}</p>
            </Notice>
          )}
          {[...groupsOf(files)].map(([id, group]) => (
            <section aria-labelledby={`hd-${id}`}>
              <h2 id={`hd-${id}`}>{group[0]?.title ?? id}</h2>
              <p class="soft">{names.units.get(group[0]?.unit ?? '')}</p>
              <EvidenceFiles
                t={t}
                period={period}
                files={group}
                actions={file =>
                  file.removed === null && (
                    <Actions
                      {...{ visit, period, file }}
                      refused={refused?.digest === file.digest ? refused : null}
                    />
                  )
                }
              />
            </section>
          ))}
          {activity !== undefined && (
            <p class="no-print">
              <a href={links.edit(activity)}>{words.add}</a>
            </p>
          )}
          {files.length === most && <p class="soft">{words.more}</p>}
          {activity === undefined && choices.length > 1 && (
            <form method="get" action={links.files()} class="form no-print">
              <SelectField
                {...{ t, problems: [] }}
                id="don-vi"
                label={t.text.entry.unit}
                value={unit}
                none={t.text.verification.allUnits}
                choices={choices.map(({ id, name }) => ({ value: id, name }))}
              />
              <div class="form-actions">
                <button type="submit">{t.text.verification.show}</button>
              </div>
            </form>
          )}
        </div>
      </div>
    ),
  }
}

interface ActionProps {
  readonly visit: Visit
  readonly period: string
  readonly file: EvidenceFile
  readonly refused: RefusedForm | null
}

function Actions({ visit, period, file, refused }: ActionProps) {
  const { t, roles } = visit
  const words = t.text.evidence
  const action = entryLinks(period).file(file.activity, file.digest)
  const of = (work: string) => (refused?.typed.viec === work ? refused : null)
  const own = shortOf(file.digest)
  return (
    <div class="no-print">
      {opensDoor(roles, 'verification') && (
        <details open={of('danh-dau') !== null}>
          <summary>{words.mark}</summary>
          <form method="post" action={action} class="form" novalidate>
            <ErrorSummary t={t} problems={of('danh-dau')?.problems ?? []} />
            <input type="hidden" name="viec" value="danh-dau" />
            <ChoiceField
              {...{ t, problems: of('danh-dau')?.problems ?? [] }}
              id={`faces-${own}`}
              label={words.faces}
              value={of('danh-dau')?.typed[`faces-${own}`] ?? file.faces ?? undefined}
              choices={(['none', 'agreed'] as const).map(value => ({
                value,
                name: words.facesStates[value],
              }))}
            />
            <CheckField
              {...{ t, problems: [] }}
              id={`public-${own}`}
              label={words.makePublic}
              value={file.isPublic || of('danh-dau') !== null ? 'yes' : ''}
            />
            <div class="form-actions">
              <button type="submit" class="button quiet">
                {words.save}
              </button>
            </div>
          </form>
        </details>
      )}
      <details open={of('bo') !== null}>
        <summary>{words.remove}</summary>
        <form method="post" action={action} class="form" novalidate>
          <ErrorSummary t={t} problems={of('bo')?.problems ?? []} />
          <p>{words.removeHelp}</p>
          <input type="hidden" name="viec" value="bo" />
          <TextField
            {...{ t, problems: of('bo')?.problems ?? [] }}
            id={`reason-${own}`}
            label={words.removeReason}
            value={of('bo')?.typed[`reason-${own}`]}
            longest={1000}
          />
          <div class="form-actions">
            <button type="submit" class="button quiet">
              {words.removeButton}
            </button>
          </div>
        </form>
      </details>
    </div>
  )
}

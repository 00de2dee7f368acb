import type { CriteriaIndex } from '@thidua/api/sheet'
import type { Overview, PublicationCheck } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { ChangeableList } from '../../components/changeable-list/changeable-list.tsx'
import { ErrorSummary, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { Figures } from '../../components/figures/figures.tsx'
import { IdleDecisions } from '../../components/idle-decisions/idle-decisions.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import { OpenList } from '../../components/open-list/open-list.tsx'
import { SharedNote } from '../../components/waiting-note/shared-note.tsx'
import type { Translation } from '../../text/translation.ts'
import { publicationNotes } from '../../view-models/state.ts'
import { changesSince } from '../changes-page.tsx'
import type { TypedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { FinalForm, MoveReviewForm, ProvisionalForm } from './publish-forms.tsx'

/** The checklist before a version becomes public or final, which cannot be taken back: what is open, what changes, then the word. */
export async function publishPage(
  visit: Visit,
  period: string,
  version: string,
  problems: readonly FormProblem[] = [],
  typed: TypedForm = {},
): Promise<Page> {
  committeeOnly(visit)
  const { api, t, shelf } = visit
  const param = { period }
  const [detail, overview, check] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(api.periods[':period'].overview.$get({ param, query: { version } })),
    read(api.periods[':period'].results[':version'].publication.$get({ param: { period, version } })),
  ])
  const index = await shelf.open(api, overview.criteriaSet.digest, t)
  const { shared } = await read(api.periods[':period']['shared-activities'].$get({ param }))
  const differences = await difference(visit, period, check)
  const words = t.text.publish
  const title = words.title(version)
  const form = { t, period, check, problems, typed }
  return {
    title,
    section: 'publication',
    period: detail,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: detail.title, href: `/ky/${period}` },
              { name: words.versionsTitle, href: `/ky/${period}/cong-bo` },
            ]}
          />
          <h1>{title}</h1>
          <p class="lead">{words.help}</p>
        </header>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          <Standing t={t} check={check} />
          <ToBePublished t={t} overview={overview} />
          <Open t={t} period={period} check={check} index={index} />
          <ChangeableList t={t} index={index} changeable={check.changeable} />
          <IdleDecisions t={t} index={index} idle={check.idle} />
          <SharedNote t={t} period={period} shared={shared} />
          {differences}
          {check.refusal === null && <ProvisionalForm {...form} />}
          {check.state === 'provisional' && <MoveReviewForm {...form} />}
          {check.final.refusal === null && <FinalForm {...form} />}
        </div>
      </div>
    ),
  }
}

/** What everybody will see, in three figures. */
function ToBePublished({ t, overview }: { readonly t: Translation; readonly overview: Overview }) {
  const units = overview.blocks.reduce((sum, block) => sum + block.units, 0)
  const unresolved = overview.blocks.reduce((sum, block) => sum + block.unresolved, 0)
  const proposed = overview.proposed.reduce((sum, form) => sum + form.units, 0)
  return (
    <Figures
      figures={[
        { value: t.count(units - unresolved), name: t.text.year.scored },
        { value: t.count(unresolved), name: t.text.year.unresolved, isBad: unresolved > 0 },
        { value: t.count(proposed), name: t.text.intake.proposed },
      ]}
    />
  )
}

interface PartProps {
  readonly t: Translation
  readonly period: string
  readonly check: PublicationCheck
}

const Open = ({ t, period, check, index }: PartProps & { readonly index: CriteriaIndex }) => (
  <section aria-labelledby="open-title">
    <h2 id="open-title">{t.text.publish.openTitle}</h2>
    {check.needsReason ? (
      <OpenList t={t} period={period} check={check} index={index} />
    ) : (
      <p>{t.text.publish.nothingOpen}</p>
    )}
  </section>
)

async function difference(visit: Visit, period: string, { published, version }: PublicationCheck) {
  const words = visit.t.text.publish
  if (published !== null && published >= version) return null
  return (
    <section aria-labelledby="difference-title">
      <h2 id="difference-title">{words.changesTitle}</h2>
      {published === null ? (
        <p>{words.firstTime}</p>
      ) : (
        await changesSince(visit, period, { version: String(version), since: String(published) })
      )}
    </section>
  )
}

/** In which state the version is already, or why it can be published no more. */
function Standing({ t, check }: { readonly t: Translation; readonly check: PublicationCheck }) {
  const words = t.text.publish
  const { state, review, refusal, final } = check
  const told = final.refusal ?? refusal
  if (told === null) return null
  return (
    <Notice kind="plain">
      {state === 'provisional' && told === 'already-published' ? (
        <>
          <p>{words.isProvisional}</p>
          {publicationNotes({ review, changeReason: null, supersededBy: null }, t).map(note => (
            <p>{note}</p>
          ))}
        </>
      ) : (
        <p>{words.refusals[told]}</p>
      )}
    </Notice>
  )
}

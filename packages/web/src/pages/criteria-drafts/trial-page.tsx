import { criteriaIndex } from '@thidua/api/sheet'
import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { CriteriaDraft, CriteriaDraftTrial, PeriodSummary } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { ApiRefusal } from '../../api/refusal.ts'
import { ChangeTable } from '../../components/change-table/change-table.tsx'
import { ChoiceField } from '../../components/form-field/form-field.tsx'
import { Notice } from '../../components/message/message.tsx'
import { changeRow } from '../../view-models/changes.ts'
import type { Page, Visit } from '../visit.ts'
import { draftFrame } from './draft-frame.tsx'
import { draftLinks } from './draft-links.ts'
import { readDraft } from './draft-page.tsx'

type Tried = { readonly trial: CriteriaDraftTrial } | { readonly messages: readonly string[] }

/** What the draft would have done to a period, winners and losers apart. */
export async function trialPage(visit: Visit, id: string): Promise<Page> {
  const { api, t } = visit
  const draft = await readDraft(visit, id)
  const { periods } = await read(api.periods.$get())
  const wanted = periods.find(period => period.id === visit.query('ky'))
  const tried = wanted === undefined ? null : await tryOn(visit, id, wanted)
  return draftFrame({
    ...{ visit, draft },
    title: wanted === undefined ? t.text.drafts.trial : t.text.drafts.trialOf(wanted.title),
    lead: t.text.drafts.trialHelp,
    children: (
      <>
        {tried !== null && 'messages' in tried && (
          <Notice kind="bad">
            {tried.messages.map(message => (
              <p>{message}</p>
            ))}
          </Notice>
        )}
        {tried !== null && 'trial' in tried && (await outcome(visit, tried.trial))}
        <PeriodChoice visit={visit} draft={draft} periods={periods} chosen={wanted?.id} />
      </>
    ),
  })
}

const tryOn = ({ api }: Visit, draft: string, { id }: PeriodSummary): Promise<Tried> =>
  read(api['criteria-drafts'][':draft'].trial.$get({ param: { draft }, query: { period: id } }))
    .then(trial => ({ trial: trial as CriteriaDraftTrial }))
    .catch((reason: unknown) => {
      if (reason instanceof ApiRefusal && reason.status !== 401 && reason.status < 500)
        return { messages: reason.messages }
      throw reason
    })

interface ChoiceProps {
  readonly visit: Visit
  readonly draft: CriteriaDraft
  readonly periods: readonly PeriodSummary[]
  readonly chosen: string | undefined
}

function PeriodChoice({ visit: { t }, draft, periods, chosen }: ChoiceProps) {
  const words = t.text.drafts
  if (periods.length === 0) return <p>{words.noPeriods}</p>
  return (
    <form method="get" action={draftLinks(draft.id).trial} class="form no-print">
      <ChoiceField
        t={t}
        problems={[]}
        id="ky"
        label={words.trialPeriod}
        value={chosen ?? periods[0]?.id}
        choices={periods.map(({ id, title }) => ({ value: id, name: title }))}
      />
      <div class="form-actions">
        <button type="submit">{words.tryNow}</button>
        <a class="button quiet" href={draftLinks(draft.id).own}>
          {words.back}
        </a>
      </div>
    </form>
  )
}

async function outcome({ api, t, shelf }: Visit, trial: CriteriaDraftTrial) {
  const words = t.text.drafts
  const indexes = {
    before: await shelf.open(api, trial.criteriaSet, t),
    after: criteriaIndex(trial.set as CriteriaSet, t),
  }
  const { units, ...counts } = trial.counts
  const parts = [
    ['higher', words.winners],
    ['lower', words.losers],
    ['other', words.moved],
  ] as const
  return (
    <>
      <section aria-labelledby="counts-title">
        <h2 id="counts-title">{words.trialCounts(t.count(units))}</h2>
        <ul class="sentences">
          {(['higher', 'lower', 'same', 'unresolved'] as const)
            .filter(name => counts[name] > 0)
            .map(name => (
              <li class="sentence">{words[name](t.count(counts[name]))}</li>
            ))}
        </ul>
      </section>
      {parts.map(([kind, name]) => {
        const rows = trial[kind]
        return (
          <section aria-labelledby={`${kind}-title`}>
            <h2 id={`${kind}-title`}>{name}</h2>
            {rows.length === 0 ? (
              <p>{words.nobody}</p>
            ) : (
              <ChangeTable
                t={t}
                period={trial.period.id}
                view={{
                  caption: words.trialCaption(name),
                  rows: rows.map(unit => changeRow(unit, indexes, t)),
                }}
              />
            )}
          </section>
        )
      })}
    </>
  )
}

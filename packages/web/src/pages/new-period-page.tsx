import type { InstalledCriteriaSet } from '../api/answers.ts'
import { read } from '../api/read.ts'
import {
  describedBy,
  ErrorSummary,
  FieldError,
  type FormProblem,
} from '../components/error-summary/error-summary.tsx'
import { DayField, type TypedDay } from '../components/form-field/form-field.tsx'
import { Message } from '../components/message/message.tsx'
import { byDays, SetChoice } from '../components/set-choice/set-choice.tsx'
import type { Translation } from '../text/translation.ts'
import { offeredSets } from '../view-models/set-choice.ts'
import { Installed, InstallForm } from './install-set-form.tsx'
import { committeeOnly, type Page, type Visit } from './visit.ts'

/** What was typed into the form, so that a refusal loses nothing. */
export interface TypedPeriod {
  readonly id: string
  readonly title: string
  readonly from: TypedDay
  readonly to: TypedDay
  readonly proposalDate: TypedDay
  /** Digest of the chosen set, or `byDays`. */
  readonly criteriaSet: string
}

const noDay: TypedDay = { day: '', month: '', year: '' }

const nothingTyped: TypedPeriod = {
  ...{ id: '', title: '', from: noDay, to: noDay, proposalDate: noDay, criteriaSet: byDays },
}

/** Opens a period: a name, its dates and the criteria set that rules it. */
export async function newPeriodPage(
  visit: Visit,
  problems: readonly FormProblem[] = [],
  typed: TypedPeriod = nothingTyped,
): Promise<Page> {
  committeeOnly(visit)
  const { api, t } = visit
  const { criteriaSets } = await read(api['criteria-sets'].$get({ query: {} }))
  const words = t.text.newPeriod
  return {
    title: words.title,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <Message title={words.title}>
        <ErrorSummary t={t} problems={problems} />
        <Installed visit={visit} sets={criteriaSets} />
        {criteriaSets.length === 0 ? (
          <p>{words.noCriteriaSet}</p>
        ) : (
          <PeriodForm t={t} sets={criteriaSets} typed={typed} problems={problems} />
        )}
        <InstallForm t={t} problems={problems} />
      </Message>
    ),
  }
}

interface FormProps {
  readonly t: Translation
  readonly sets: readonly InstalledCriteriaSet[]
  readonly typed: TypedPeriod
  readonly problems: readonly FormProblem[]
}

function PeriodForm({ t, sets, typed, problems }: FormProps) {
  const words = t.text.newPeriod
  return (
    // What is missing is said by the server, in the reader's language and all at once.
    <form method="post" action="/ky-moi" class="form" novalidate>
      <div class="form-row">
        <label for="title">{words.name}</label>
        <span class="hint" id="title-hint">
          {words.nameHint}
        </span>
        <FieldError t={t} problems={problems} field="title" />
        <input
          id="title"
          name="title"
          required
          maxlength={200}
          value={typed.title}
          {...describedBy(problems, 'title', 'title-hint')}
        />
      </div>
      <div class="form-row">
        <label for="id">{words.id}</label>
        <span class="hint" id="id-hint">
          {words.idHint}
        </span>
        <FieldError t={t} problems={problems} field="id" />
        <input
          id="id"
          name="id"
          required
          maxlength={64}
          value={typed.id}
          {...describedBy(problems, 'id', 'id-hint')}
        />
      </div>
      <DayField t={t} problems={problems} id="from" label={words.from} value={typed.from} />
      <DayField t={t} problems={problems} id="to" label={words.to} value={typed.to} />
      <DayField
        t={t}
        id="proposalDate"
        label={words.proposalDate}
        hint={words.proposalDateHint}
        value={typed.proposalDate}
        problems={problems}
      />
      <SetChoice
        t={t}
        name="criteriaSet"
        sets={offeredSets(t, sets)}
        chosen={typed.criteriaSet}
        problems={problems}
      />
      <div class="form-actions">
        <button type="submit">{words.create}</button>
      </div>
    </form>
  )
}

import type { InstalledCriteriaSet } from '../api/answers.ts'
import { read } from '../api/read.ts'
import { Message, Notice } from '../components/message/message.tsx'
import type { Translation } from '../text/translation.ts'
import { committeeOnly, type Page, type Visit } from './visit.ts'

/** What was typed into the form, so that a refusal loses nothing. */
export type TypedPeriod = Readonly<Record<string, string>>

/** Opens a period: a name, its dates and the criteria set that rules it. */
export async function newPeriodPage(
  visit: Visit,
  problems: readonly string[] = [],
  typed: TypedPeriod = {},
): Promise<Page> {
  committeeOnly(visit)
  const { api, t } = visit
  const { criteriaSets } = await read(api['criteria-sets'].$get())
  const words = t.text.intake
  return {
    title: words.newPeriod,
    ...(problems.length > 0 && { status: 422 as const }),
    body: (
      <Message title={words.newPeriod}>
        {problems.length > 0 && (
          <Notice kind="bad">
            <ul>
              {problems.map(problem => (
                <li>{problem}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Installed visit={visit} sets={criteriaSets} />
        {criteriaSets.length === 0 ? (
          <p>{words.noCriteriaSet}</p>
        ) : (
          <PeriodForm t={t} sets={criteriaSets} typed={typed} />
        )}
        <InstallForm t={t} />
      </Message>
    ),
  }
}

/** What the last installation did, told after the redirect. */
function Installed({
  visit: { t, query },
  sets,
}: {
  readonly visit: Visit
  readonly sets: readonly InstalledCriteriaSet[]
}) {
  const [added, known] = [query('cai-dat'), query('da-co')]
  const set = sets.find(({ digest }) => digest === (added ?? known))
  if (set === undefined) return null
  const words = t.text.importReport
  const title = t.label(set.title)
  return (
    <Notice kind="good">
      <p>{added === undefined ? words.installedBefore(title) : words.installed(title)}</p>
    </Notice>
  )
}

function PeriodForm({
  t,
  sets,
  typed,
}: {
  readonly t: Translation
  readonly sets: readonly InstalledCriteriaSet[]
  readonly typed: TypedPeriod
}) {
  const words = t.text.intake
  return (
    <form method="post" action="/ky-moi" class="form">
      <div class="form-row">
        <label for="title">{words.periodTitle}</label>
        <span class="hint" id="title-hint">
          {words.periodTitleHint}
        </span>
        <input
          id="title"
          name="title"
          required
          maxlength={200}
          value={typed.title}
          aria-describedby="title-hint"
        />
      </div>
      <div class="form-row">
        <label for="id">{words.periodId}</label>
        <span class="hint" id="id-hint">
          {words.periodIdHint}
        </span>
        <input
          id="id"
          name="id"
          required
          maxlength={64}
          pattern="[A-Za-z0-9][A-Za-z0-9.\-]*"
          value={typed.id}
          aria-describedby="id-hint"
        />
      </div>
      <div class="form-row">
        <label for="from">{words.periodFrom}</label>
        <input id="from" name="from" type="date" required value={typed.from} />
      </div>
      <div class="form-row">
        <label for="to">{words.periodTo}</label>
        <input id="to" name="to" type="date" required value={typed.to} />
      </div>
      <div class="form-row">
        <label for="proposal-date">{words.proposalDate}</label>
        <span class="hint" id="proposal-date-hint">
          {words.proposalDateHint}
        </span>
        <input
          id="proposal-date"
          name="proposalDate"
          type="date"
          value={typed.proposalDate}
          aria-describedby="proposal-date-hint"
        />
      </div>
      <div class="form-row">
        <label for="set">{words.periodSet}</label>
        <select id="set" name="criteriaSet">
          {sets.map(set => (
            <option value={set.digest} selected={set.digest === typed.criteriaSet}>
              {t.label(set.title)} ({t.date(set.version)})
            </option>
          ))}
        </select>
      </div>
      <div class="form-actions">
        <button type="submit">{words.create}</button>
      </div>
    </form>
  )
}

/** A criteria set is a file of the committee's; the engine checks it whole before it is taken. */
function InstallForm({ t }: { readonly t: Translation }) {
  const words = t.text.intake
  return (
    <section aria-labelledby="install-title">
      <h2 id="install-title">{words.installSet}</h2>
      <form method="post" action="/bo-tieu-chi" enctype="multipart/form-data" class="form">
        <div class="form-row">
          <label for="set-file">{words.setFile}</label>
          <span class="hint" id="set-file-hint">
            {words.installHelp}
          </span>
          <input
            id="set-file"
            name="file"
            type="file"
            accept=".yaml,.yml,.json"
            required
            aria-describedby="set-file-hint"
          />
        </div>
        <div class="form-actions">
          <button type="submit">{words.install}</button>
        </div>
      </form>
    </section>
  )
}

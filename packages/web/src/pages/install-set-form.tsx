import type { InstalledCriteriaSet } from '../api/answers.ts'
import { describedBy, FieldError, type FormProblem } from '../components/error-summary/error-summary.tsx'
import { Notice } from '../components/message/message.tsx'
import type { Translation } from '../text/translation.ts'
import { setsAddress } from './criteria-drafts/draft-links.ts'
import type { Visit } from './visit.ts'

/** Id of the field that takes a criteria set. */
export const setFileField = 'set-file'

/** What the last installation did, told after the redirect. */
export function Installed({
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

/** A criteria set is a file of the committee's; the engine checks it whole before it is taken. */
export function InstallForm({
  t,
  problems,
}: {
  readonly t: Translation
  readonly problems: readonly FormProblem[]
}) {
  const words = t.text.newPeriod
  return (
    <section aria-labelledby="install-title">
      <h2 id="install-title">{words.installSet}</h2>
      <p>
        <a href={setsAddress}>{t.text.drafts.beginTitle}</a>
      </p>
      <form method="post" action="/bo-tieu-chi" enctype="multipart/form-data" class="form">
        <div class="form-row">
          <label for={setFileField}>{words.setFile}</label>
          <span class="hint" id={`${setFileField}-hint`}>
            {words.installHelp}
          </span>
          <FieldError t={t} problems={problems} field={setFileField} />
          <input
            id={setFileField}
            name="file"
            type="file"
            accept=".yaml,.yml,.json"
            required
            {...describedBy(problems, setFileField, `${setFileField}-hint`)}
          />
        </div>
        <div class="form-actions">
          <button type="submit">{words.install}</button>
        </div>
      </form>
    </section>
  )
}

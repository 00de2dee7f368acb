import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { DayField, TextField } from '../../components/form-field/form-field.tsx'
import { Notice } from '../../components/message/message.tsx'
import { type TypedForm, typedDay } from '../typed-form.ts'
import type { Page, Visit } from '../visit.ts'
import { draftFrame } from './draft-frame.tsx'
import { draftLinks } from './draft-links.ts'
import { readDraft } from './draft-page.tsx'

/** Number and day of the decision that makes a draft a criteria set. */
export async function issuePage(
  visit: Visit,
  id: string,
  problems: readonly FormProblem[] = [],
  typed: TypedForm = {},
): Promise<Page> {
  const { t } = visit
  const draft = await readDraft(visit, id)
  const words = t.text.drafts
  const field = { t, problems }
  return draftFrame({
    ...{ visit, draft, problems },
    title: words.issue,
    lead: words.issueHelp,
    children: draft.canBeIssued ? (
      <form method="post" action={draftLinks(id).issue} class="form" novalidate>
        <input type="hidden" name="revision" value={typed.revision ?? String(draft.revision)} />
        <TextField
          {...field}
          id="decision"
          label={words.decisionNumber}
          hint={words.decisionHint}
          value={typed.decision}
          longest={200}
        />
        <DayField {...field} id="on" label={words.decidedOn} value={typedDay(typed, 'on')} />
        <div class="form-actions">
          <button type="submit">{words.issueNow}</button>
          <a class="button quiet" href={draftLinks(id).own}>
            {words.back}
          </a>
        </div>
      </form>
    ) : (
      <Notice kind="plain">
        <p>
          {draft.issued === null ? words.notReady : words.state.issued}{' '}
          <a href={draftLinks(id).own}>{words.back}</a>
        </p>
      </Notice>
    ),
  })
}

import { describedBy, FieldError, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import type { Page, Visit } from '../visit.ts'
import { draftFrame } from './draft-frame.tsx'
import { draftLinks } from './draft-links.ts'
import { Findings, readDraft } from './draft-page.tsx'

/** A draft as text, with what is found in it by line. */
export async function textPage(
  visit: Visit,
  id: string,
  refused?: {
    readonly problems: readonly FormProblem[]
    readonly content: string
    readonly revision: string
  },
): Promise<Page> {
  const { t } = visit
  const draft = await readDraft(visit, id)
  const problems = refused?.problems ?? []
  const words = t.text.drafts
  const links = draftLinks(id)
  return draftFrame({
    ...{ visit, draft, problems },
    title: words.text,
    lead: words.textHelp,
    children: (
      <>
        <Findings t={t} draft={draft} />
        <form method="post" action={links.text} class="form text-form">
          <input type="hidden" name="revision" value={refused?.revision ?? String(draft.revision)} />
          <div class="form-row">
            <label for="content">{words.textLabel}</label>
            <FieldError t={t} problems={problems} field="content" />
            <textarea
              id="content"
              name="content"
              rows={30}
              spellcheck={false}
              wrap="off"
              {...describedBy(problems, 'content')}
            >
              {`\n${refused?.content ?? draft.content}`}
            </textarea>
          </div>
          <div class="form-actions">
            <button type="submit">{words.save}</button>
            <a class="button quiet" href={links.own}>
              {words.back}
            </a>
          </div>
        </form>
      </>
    ),
  })
}

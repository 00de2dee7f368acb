import type { Child } from 'hono/jsx'
import type { CriteriaDraft } from '../../api/answers.ts'
import { ErrorSummary, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import type { Translation } from '../../text/translation.ts'
import type { Page, Visit } from '../visit.ts'
import { draftLinks, setsAddress } from './draft-links.ts'

export const draftTitle = (t: Translation, { title }: Pick<CriteriaDraft, 'title'>): string =>
  title === null ? t.text.drafts.unreadableTitle : t.text.drafts.draftTitle(title)

interface Props {
  readonly visit: Visit
  readonly title: string
  /** Absent on the draft's own page. */
  readonly draft?: Pick<CriteriaDraft, 'id' | 'title'>
  readonly lead?: string
  readonly problems?: readonly FormProblem[]
  readonly children: Child
}

/** A page about a criteria set: where it stands, its heading, and what is wrong with its form. */
export const draftFrame = ({ visit: { t }, title, draft, lead, problems = [], children }: Props): Page => ({
  title,
  ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
  body: (
    <div class="page">
      <header class="page-head">
        <Breadcrumb
          t={t}
          crumbs={[
            { name: t.text.drafts.title, href: setsAddress },
            ...(draft === undefined ? [] : [{ name: draftTitle(t, draft), href: draftLinks(draft.id).own }]),
          ]}
        />
        <h1>{title}</h1>
        {lead !== undefined && <p class="lead">{lead}</p>}
      </header>
      <ErrorSummary t={t} problems={problems} />
      <div class="stack">{children}</div>
    </div>
  ),
})

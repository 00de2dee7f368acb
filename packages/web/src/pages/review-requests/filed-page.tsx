import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import { trackingLink } from '../../view-models/request-links.ts'
import type { Page, Visit } from '../visit.ts'

interface Filed {
  readonly period: NonNullable<Page['period']>
  readonly code: string
  readonly isRepeated: boolean
  /** What stands before the path of a link. */
  readonly site: string
}

/** The slip that whoever filed takes along: the code, once, and where it is typed. */
export const filedPage = ({ t }: Visit, { period, code, isRepeated, site }: Filed): Page => {
  const words = t.text.requests
  const address = `${site}${trackingLink(code)}`
  return {
    title: words.filedTitle,
    section: 'requests',
    period,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: period.title, href: `/ky/${period.id}` }]} />
          <h1>{words.filedTitle}</h1>
          <p class="lead">{period.title}</p>
        </header>
        <div class="stack">
          {isRepeated && (
            <Notice kind="plain">
              <p>{words.filedAgain}</p>
            </Notice>
          )}
          <Notice kind="good">
            <p>{words.keepCode}</p>
          </Notice>
          <dl class="values">
            <div>
              <dt>{words.code}</dt>
              <dd>
                <strong>{code}</strong>
              </dd>
            </div>
            <div>
              <dt>{words.codeLink}</dt>
              <dd>
                <a href={trackingLink(code)}>{address}</a>
              </dd>
            </div>
          </dl>
        </div>
      </div>
    ),
  }
}

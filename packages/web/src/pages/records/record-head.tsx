import type { Child } from 'hono/jsx'
import type { PeriodDetail } from '../../api/answers.ts'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import type { Translation } from '../../text/translation.ts'
import { recordLinks } from '../../view-models/record-links.ts'

interface Props {
  readonly t: Translation
  readonly period: PeriodDetail
  readonly kind: string
  readonly title: string
  readonly children?: Child
}

/** The head of every page of one record, with the way back to its list. */
export function RecordHead({ t, period, kind, title, children }: Props) {
  const links = recordLinks(period.id)
  const words = t.text.records
  return (
    <header class="page-head">
      <Breadcrumb
        t={t}
        crumbs={[
          { name: period.title, href: `/ky/${period.id}` },
          { name: words.title, href: links.all },
          { name: words.kinds[kind] ?? kind, href: links.list(kind) },
        ]}
      />
      <h1>{title}</h1>
      {children}
    </header>
  )
}

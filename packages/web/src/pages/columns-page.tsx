import {
  type ColumnValues,
  type ColumnWord,
  families,
  type TableColumn,
  tableColumns,
} from '@thidua/api/intake'
import { read } from '../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../components/card-table/card-table.tsx'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import type { Translation } from '../text/translation.ts'
import { pageLinks } from '../view-models/page-links.ts'
import type { Page, Visit } from './visit.ts'

/** Every kind of file with its columns, their other spellings and the values they take: for whoever fills one in. */
export async function columnsPage({ api, t, shelf }: Visit, period: string): Promise<Page> {
  const detail = await read(api.periods[':period'].$get({ param: { period } }))
  const { set } = await shelf.open(api, detail.criteriaSet.digest, t)
  const tables = tableColumns(set)
  const words = t.text.columns
  const names = t.text.intake.families
  return {
    title: words.title,
    section: 'intake',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: pageLinks(period).year }]} />
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <ul class="plain-links no-print">
            {families.map(family => (
              <li>
                <a href={`#${family}`}>{names[family]}</a>
              </li>
            ))}
          </ul>
        </header>
        <div class="stack">
          {families.map(family => (
            <section aria-labelledby={family}>
              <h2 id={family}>{names[family]}</h2>
              <Columns t={t} caption={words.caption(names[family])} columns={tables[family]} />
            </section>
          ))}
        </div>
      </div>
    ),
  }
}

function Columns({
  t,
  caption,
  columns,
}: {
  readonly t: Translation
  readonly caption: string
  readonly columns: readonly TableColumn[]
}) {
  const words = t.text.columns
  return (
    <CardTable
      class="file-columns"
      caption={caption}
      isCaptionHidden
      columns={[
        { name: words.heading },
        { name: words.need },
        { name: words.values },
        { name: words.others },
      ]}
    >
      {columns.map(({ headings: [heading, ...others], need, values }) => (
        <CardRow>
          <CardHeading>{heading}</CardHeading>
          <CardCell label={words.need}>{words.needs[need]}</CardCell>
          <CardCell label={words.values}>
            <Values t={t} values={values} column={`${caption}, ${heading}`} />
          </CardCell>
          <CardCell label={words.others}>{others.length === 0 ? '–' : others.join('; ')}</CardCell>
        </CardRow>
      ))}
    </CardTable>
  )
}

/** So many values are read at a glance; more are folded. */
const mostShown = 6

function Values({
  t,
  values,
  column,
}: {
  readonly t: Translation
  readonly values: ColumnValues
  readonly column: string
}) {
  const words = t.text.columns
  if (values.kind !== 'words' && values.kind !== 'codes') return <>{words.kinds[values.kind]}</>
  const list = values.kind === 'words' ? values.words : values.codes
  const items = (
    <ul>
      {list.map(word => (
        <li>{wordText(word, t)}</li>
      ))}
    </ul>
  )
  if (list.length <= mostShown) return items
  const count = t.count(list.length)
  return (
    <details>
      <summary>
        {values.kind === 'words' ? words.oneOf(count) : words.codeOf(count)}
        <span class="sr-only"> ({column})</span>
      </summary>
      {items}
    </details>
  )
}

/** What is written is Vietnamese in every language of the page, since that is what the file holds. */
const wordText = ({ label, aliases, code, type }: ColumnWord, t: Translation): string => {
  const words = t.text.columns
  if (code !== undefined) return words.coded(code, t.label(label))
  const named = aliases.length === 0 ? label.vi : words.alias(label.vi, aliases.join('; '))
  return type === undefined ? named : words.typed(named, words.types[type])
}

import type { Translation } from '../../text/translation.ts'
import type { CriteriaGroupView, CriteriaRow } from '../../view-models/criteria-table.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../card-table/card-table.tsx'

/** One group of the criteria set: Chuẩn | Thưởng | Trừ, how each criterion is scored, and its legal basis. */
export function CriteriaTable({ t, group }: { readonly t: Translation; readonly group: CriteriaGroupView }) {
  const words = t.text.criteria
  return (
    <section class="criteria-group" id={`nhom-${group.code}`} aria-labelledby={`${group.code}-title`}>
      <h2 id={`${group.code}-title`}>
        <span class="code">{group.code}</span> {group.name} <span class="count">{group.standard}</span>
      </h2>
      <CardTable
        class="criteria"
        caption={words.caption(group.name)}
        isCaptionHidden
        columns={[
          { name: words.criterion },
          { name: words.standard, isNumber: true },
          { name: words.bonus },
          { name: words.deduction },
          { name: words.evidence, class: 'wide' },
          { name: words.sources, class: 'wide' },
        ]}
      >
        {group.rows.map(row => (
          <Row t={t} row={row} />
        ))}
      </CardTable>
    </section>
  )
}

function Row({ t, row }: { readonly t: Translation; readonly row: CriteriaRow }) {
  const words = t.text.criteria
  return (
    <CardRow id={row.code}>
      <CardHeading class="criterion-cell">
        <p class="criterion-name">
          <span class="code">{row.code}</span> {row.name}
        </p>
        {row.appliesTo !== null && <p class="line-rule">{row.appliesTo}</p>}
        <ul class="criterion-lines">
          {row.lines.map(line => (
            <li class="criterion-line">
              {!line.isStandard && <span class="column-name">{line.column}: </span>}
              {line.label} {line.rule !== null && <span class="line-rule">{line.rule}</span>}
            </li>
          ))}
        </ul>
      </CardHeading>
      <CardCell isNumber class="standard" label={words.standard}>
        {row.standard}
      </CardCell>
      <CardCell label={words.bonus}>{row.bonus ?? '–'}</CardCell>
      <CardCell label={words.deduction}>{row.deduction ?? '–'}</CardCell>
      <CardCell label={words.evidence}>
        {row.evidence ?? '–'}
        {row.checkedBy !== null && <span class="aside">{row.checkedBy}</span>}
      </CardCell>
      <CardCell label={words.sources}>
        {t.text.score.clause(row.clause)}
        {row.source !== null && (
          <a class="aside" href={`#${row.source.id}`}>
            {row.source.title}
          </a>
        )}
      </CardCell>
    </CardRow>
  )
}

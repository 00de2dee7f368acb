import type { CriterionSheet } from '@thidua/api/sheet'
import type { RegistrationAnswer } from '../../api/answers.ts'
import type { Translation } from '../../text/translation.ts'
import { CriterionLines } from './criterion-lines.tsx'
import { CriterionSources } from './criterion-sources.tsx'

/** What the unit registered to aim at in the criterion. */
type Target = Pick<NonNullable<RegistrationAnswer['registered']>['targets'][number], 'points' | 'text'>

/** One criterion of a score sheet: what it gave, by which steps, from which figures and activities. */
export function CriterionCard({ t, sheet, table, target }: Props & { readonly target?: Target | undefined }) {
  return (
    <article
      class={sheet.lines.length > 0 ? 'criterion' : 'criterion criterion-absent'}
      id={sheet.code}
      aria-labelledby={`${sheet.code}-title`}
    >
      <header class="criterion-head">
        <h3 id={`${sheet.code}-title`}>
          <span class="code">{sheet.code}</span> {sheet.name}
        </h3>
        <p class="criterion-points">
          {sheet.absence === null ? (
            <>
              <strong>{sheet.points}</strong> / {sheet.standard}
            </>
          ) : (
            <span class={sheet.state === 'missing' ? 'warn' : 'soft'}>{sheet.absence}</span>
          )}
        </p>
      </header>
      {target !== undefined && (
        <p class="provenance">
          <span>
            {t.text.registration.target}:{' '}
            {[...(target.points === null ? [] : [t.exact(target.points)]), target.text ?? '']
              .filter(Boolean)
              .join('; ')}
          </span>
        </p>
      )}
      {sheet.lines.length > 0 && (
        <>
          <Provenance t={t} sheet={sheet} table={table} />
          <CriterionSums t={t} sheet={sheet} />
          <CriterionLines t={t} sheet={sheet} />
          <CriterionSources t={t} sheet={sheet} />
        </>
      )}
    </article>
  )
}

interface Props {
  readonly t: Translation
  readonly sheet: CriterionSheet
  /** Address of the criteria set, in which every criterion has its row. */
  readonly table: string
}

/** The clause the criterion carries out, its source, and who verifies it. */
const Provenance = ({ t, sheet, table }: Props) => (
  <p class="provenance">
    <a href={`${table}#${sheet.code}`}>{sheet.clause}</a>
    {sheet.source !== null && <span>{sheet.source}</span>}
    {sheet.checkedBy !== null && (
      <span>
        {t.text.score.checkedBy}: {sheet.checkedBy}
      </span>
    )}
  </p>
)

/** Chuẩn | Thưởng | Trừ, and the three bases. */
function CriterionSums({ t, sheet }: Omit<Props, 'table'>) {
  const words = t.text.score.columns
  const sums =
    sheet.state === 'scored'
      ? [
          { name: words.standard, points: `${sheet.earned} / ${sheet.standard}` },
          { name: words.bonus, points: sheet.bonus },
          { name: words.deduction, points: sheet.deduction },
        ]
      : []
  return (
    <dl class="sums">
      {sums.map(sum => (
        <div class="sum">
          <dt>{sum.name}</dt>
          <dd>{sum.points}</dd>
        </div>
      ))}
      {sheet.bases.map((basis, i) => (
        <div class={i === 0 ? 'sum sum-first-basis' : 'sum'}>
          <dt>{basis.name}</dt>
          <dd>{basis.points ?? '–'}</dd>
        </div>
      ))}
    </dl>
  )
}

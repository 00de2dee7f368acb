import type { Translation } from '../../text/translation.ts'
import type { CriterionSheet } from '../../view-models/criterion-sheet.ts'
import { CriterionLines } from './criterion-lines.tsx'
import { CriterionSources } from './criterion-sources.tsx'

/** One criterion of a score sheet: what it gave, by which steps, from which figures and activities. */
export function CriterionCard({ t, sheet }: { readonly t: Translation; readonly sheet: CriterionSheet }) {
  const words = t.text.score
  return (
    <article
      class={`criterion criterion-${sheet.state}`}
      id={sheet.code}
      aria-labelledby={`${sheet.code}-title`}
    >
      <header>
        <h3 id={`${sheet.code}-title`}>
          <span class="code">{sheet.code}</span> {sheet.name}
        </h3>
        <p class="criterion-points">
          {sheet.state === 'scored' ? (
            <>
              <strong>{sheet.points}</strong> / {sheet.standard}
            </>
          ) : (
            <span class="soft">{sheet.state === 'missing' ? words.missing : words.notApplicable}</span>
          )}
        </p>
      </header>
      <p class="provenance">
        <span>{sheet.clause}</span>
        {sheet.source !== null && <span>{sheet.source}</span>}
        {sheet.checkedBy !== null && (
          <span>
            {words.checkedBy}: {sheet.checkedBy}
          </span>
        )}
      </p>
      {sheet.state === 'not-applicable' ? null : (
        <>
          <CriterionSums t={t} sheet={sheet} />
          <CriterionLines t={t} sheet={sheet} />
          <CriterionSources t={t} sheet={sheet} />
        </>
      )}
    </article>
  )
}

/** Chuẩn | Thưởng | Trừ, and the three bases. */
function CriterionSums({ t, sheet }: { readonly t: Translation; readonly sheet: CriterionSheet }) {
  const words = t.text.score
  return (
    <dl class="sums">
      {sheet.state === 'scored' && (
        <>
          <div>
            <dt>{words.columns.standard}</dt>
            <dd>
              {sheet.earned} / {sheet.standard}
            </dd>
          </div>
          <div>
            <dt>{words.columns.bonus}</dt>
            <dd>{sheet.bonus}</dd>
          </div>
          <div>
            <dt>{words.columns.deduction}</dt>
            <dd>{sheet.deduction}</dd>
          </div>
        </>
      )}
      {sheet.bases.map(basis => (
        <div class="basis">
          <dt>{basis.name}</dt>
          <dd>{basis.points ?? '–'}</dd>
        </div>
      ))}
    </dl>
  )
}

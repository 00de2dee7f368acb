import type { CriteriaIndex } from './criteria-index.ts'
import type { SheetAnswer } from './sheet-answer.ts'
import type { SheetLanguage } from './sheet-language.ts'

type Score = SheetAnswer['scores']['final']

export interface LedgerRow {
  readonly code: string | null
  readonly name: string
  readonly amount: string
  /** Caps, rescaling and rounding stand apart from what was earned. */
  readonly isAdjustment: boolean
}

/** Printed rows that add up to the printed total exactly; no total, no sum. */
export interface LedgerView {
  readonly rows: readonly LedgerRow[]
  readonly total: string | null
}

export function ledgerView(score: Score, index: CriteriaIndex, t: SheetLanguage): LedgerView {
  return {
    rows: score.ledger.map(entry => ledgerRow(entry, index, t)),
    total: score.total === null ? null : t.column(score.total, index.places),
  }
}

function ledgerRow(entry: Score['ledger'][number], index: CriteriaIndex, t: SheetLanguage): LedgerRow {
  const amount = t.column(entry.amount, index.places)
  if (entry.kind === 'criterion') {
    const code = entry.of ?? ''
    return { code, name: index.criterionName(code), amount, isAdjustment: false }
  }
  const kind = t.text.score.ledger[entry.kind]
  const name = entry.of === null ? kind : t.text.score.of(kind, index.groupName(entry.of))
  return { code: entry.of, name, amount, isAdjustment: true }
}

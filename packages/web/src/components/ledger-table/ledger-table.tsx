import type { LedgerView } from '@thidua/api/sheet'
import type { Translation } from '../../text/translation.ts'

/** Printed parts, and a printed rounding row, that add up to the printed total. */
export function LedgerTable({ t, ledger }: { readonly t: Translation; readonly ledger: LedgerView }) {
  const words = t.text.score
  return (
    <table class="ledger">
      <caption>{ledger.total === null ? words.ledgerUnresolved : words.ledgerCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.entry}</th>
          <th scope="col" class="number">
            {words.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {ledger.rows.map(row => (
          <tr class={row.isAdjustment ? 'adjustment' : undefined}>
            <th scope="row">
              {row.code !== null && <span class="code">{row.code}</span>} {row.name}
            </th>
            <td class="number">{row.amount}</td>
          </tr>
        ))}
      </tbody>
      {ledger.total !== null && (
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td class="number">{ledger.total}</td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

import type { UnitDirectory } from '../lookup/unit-directory.ts'
import type { Row } from '../reading/sheet.ts'
import { tidyText } from '../values/text-key.ts'
import { claimOf, isOpenLabel, isRecipient, labelled, type UnitClaim } from './unit-claims.ts'

/** What names the unit of the rows below it, for a table without a column of units. */
export interface Naming {
  /** Id of the unit; absent where the name is nobody's or the lines contradict each other. */
  readonly unit?: string | undefined
  /** The name as it is written. */
  readonly text: string
  /** Row in which it stands; absent for the name of the sheet and for the caller's word. */
  readonly row?: number | undefined
  readonly from: 'heading' | 'row' | 'sheet' | 'caller'
  /** Another name that contradicts this one. */
  readonly against?: { readonly text: string; readonly row?: number | undefined } | undefined
}

interface Line {
  readonly text: string
  /** Lines of one cell follow each other within their row. */
  readonly at: number
  readonly row: number
  readonly column: number
}

interface ClaimedLine extends Line {
  readonly claim: UnitClaim
}

/** Lines that are looked at; what stands above a table on paper has a few dozen. */
const mostLines = 500

/**
 * The unit that sends what stands below these rows, if they name one beyond doubt. `Đơn vị: …` decides. Otherwise a
 * line that is a name: of an official heading, which has the superior office above and the sender right below it
 * in the same column, the lower one counts. Otherwise one name inside a title. Recipients never count; a name that
 * nobody bears, or names of different units, name nobody. Undefined when the rows name nobody at all.
 */
export function findSender(
  rows: readonly Row[],
  directory: UnitDirectory,
  from: Naming['from'] = 'heading',
): Naming | undefined {
  const lines = withoutRecipients(rows.flatMap(row => linesOf(row, directory)).slice(0, mostLines))
  const claimed = lines.flatMap((line, position): ClaimedLine[] => {
    const next = lines[position + 1]
    const isOpen = isOpenLabel(line.text) && next?.row === line.row
    const claim = isOpen ? labelled(next.text, directory) : claimOf(line.text, directory)
    return claim === undefined ? [] : [{ ...line, claim }]
  })
  const labels = claimed.filter(({ claim }) => claim.by === 'label')
  return decide(labels.length > 0 ? labels : senders(claimed, directory), from)
}

/** Lines that name a sender, without the superior of one. */
function senders(claimed: readonly ClaimedLine[], directory: UnitDirectory): ClaimedLine[] {
  const lines = claimed.filter(({ claim }) => claim.by === 'line')
  const heads = lines.filter(line => !lines.some(lower => isRightBelow(lower, line)))
  const titles = claimed.filter(({ claim }) => claim.by === 'title')
  const parents = new Set(titles.map(({ claim }) => directory.get(claim.unit?.parent ?? '')?.id))
  return [...heads.filter(({ claim }) => claim.unit === undefined || !parents.has(claim.unit.id)), ...titles]
}

function decide(claimed: readonly ClaimedLine[], from: Naming['from']): Naming | undefined {
  const [first] = claimed
  if (first === undefined) return undefined
  const unknown = claimed.find(({ claim }) => claim.unit === undefined)
  if (unknown !== undefined) return { text: unknown.claim.text, row: unknown.row, from }
  const other = claimed.find(({ claim }) => claim.unit?.id !== first.claim.unit?.id)
  const naming = { text: first.claim.text, row: first.row, from }
  if (other === undefined) return { ...naming, unit: first.claim.unit?.id }
  return { ...naming, against: { text: other.claim.text, row: other.row } }
}

function linesOf(row: Row, directory: UnitDirectory): Line[] {
  return row.cells.flatMap((cell, column) => {
    if (cell.carried || cell.text === '') return []
    const lines = cell.text.split('\n')
    // A long name may be broken over the lines of its cell.
    const isBroken = lines.length > 1 && directory.find(cell.text).found !== undefined
    return (isBroken ? [cell.text] : lines)
      .map((text, position) => ({
        text: tidyText(text),
        at: row.number + position / 1000,
        row: row.number,
        column,
      }))
      .filter(({ text }) => text !== '')
  })
}

const isRightBelow = (lower: Line, upper: Line): boolean =>
  lower.column === upper.column && lower.at > upper.at && lower.at - upper.at <= 1

/** `Kính gửi: …`, what stands beside it, and the list below it. */
function withoutRecipients(lines: readonly Line[]): Line[] {
  let label: Line | undefined
  let isOpen = false
  return lines.filter(line => {
    if (isRecipient(line.text)) {
      label = line
      isOpen = /[:：]\s*$/u.test(line.text)
      return false
    }
    if (label === undefined) return true
    if (line.row === label.row && (line.column > label.column || line.at > label.at)) {
      isOpen = false
      return false
    }
    const isListed = line.column >= label.column && /^[-–+•*;]/u.test(line.text)
    if (isListed || (isOpen && line.row - label.row <= 1)) {
      isOpen &&= !isListed && line.row === label.row
      label = { ...label, row: line.row }
      return false
    }
    label = undefined
    return true
  })
}

import type { UnitDirectory } from '../lookup/unit-directory.ts'
import type { Row } from '../reading/sheet.ts'
import { looseKey, tidyText } from '../values/text-key.ts'
import { officeStarts } from '../words/layout.ts'

/** The unit that the heading above a table names, or the office it names that is not a known unit. */
export interface UnitAbove {
  readonly unit?: string | undefined
  readonly unknown?: string | undefined
}

interface Line {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly unit?: string | undefined
}

/**
 * Looks for a whole line, or what follows a colon, that is a unit's name or code. The heading of an official form
 * has the superior office above and the sender right below it in the same column: of such a pair the lower one
 * counts, and if that one is unknown, nobody is guessed. Failing a whole line, one name inside a title counts.
 */
export function findUnitAbove(rows: readonly Row[], directory: UnitDirectory): UnitAbove {
  const lines = rows.flatMap((row, at) => linesOf(row, at, directory))
  const named = lines.filter(line => line.unit !== undefined)
  const senders = named.filter(line => !lines.some(lower => isRightBelow(lower, line) && isOffice(lower)))
  const units = new Set(senders.map(line => line.unit))
  if (units.size === 1) return { unit: senders[0]!.unit }
  const offices = lines.filter(line => line.unit === undefined && isOffice(line))
  if (named.length > 0) return { unknown: (offices[0] ?? named[0]!).text }
  const within = new Set(
    lines.map(line => directory.findWithin(line.text)?.id).filter(id => id !== undefined),
  )
  if (within.size === 1) return { unit: [...within][0] }
  return { unknown: offices[0]?.text }
}

function linesOf(row: Row, at: number, directory: UnitDirectory): Line[] {
  return row.cells.flatMap((cell, column) => {
    const lines = cell.carried ? [] : cell.text.split('\n')
    // A long name may be broken over the lines of its cell.
    const isBroken = lines.length > 1 && directory.find(cell.text).found !== undefined
    const texts = isBroken ? [cell.text] : lines
    return texts
      .map(tidyText)
      .filter(text => text !== '')
      .map((text, position): Line => {
        const spoken = text.includes(':') ? text.slice(text.indexOf(':') + 1) : text
        const unit = directory.find(text).found ?? directory.find(spoken).found
        return { text, row: at + position / 1000, column, unit: unit?.id }
      })
  })
}

const isRightBelow = (lower: Line, upper: Line): boolean =>
  lower.column === upper.column && lower.row > upper.row && lower.row - upper.row <= 1

const isOffice = (line: Line): boolean => {
  if (line.unit !== undefined) return true
  const key = looseKey(line.text)
  return officeStarts.some(start => key.startsWith(`${start} `))
}

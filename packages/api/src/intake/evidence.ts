import { findAddresses } from './pages/find-addresses.ts'
import { pageOf } from './pages/page-identity.ts'
import { type Cell, columnLetter, emptyCell } from './reading/sheet.ts'
import { tidyText } from './values/text-key.ts'

export interface EvidenceNote {
  readonly code: 'link-elsewhere' | 'link-not-read' | 'link-differs' | 'link-unreadable-elsewhere'
  readonly params: Readonly<Record<string, string>>
}

export interface EvidenceReading {
  readonly evidence?: string | undefined
  readonly notes: readonly EvidenceNote[]
  /** The address is computed: without it two pieces of work would look like one. */
  readonly fault?: 'link-unreadable' | undefined
}

/**
 * Evidence of a row: the address behind its cell before the shown text, and every address that the text says. Where the
 * cell is empty, addresses behind other cells of the row stand for it, but not those behind the unit's name, which lead
 * to its home page. An address that is not taken is told.
 */
export function readEvidence(
  cells: readonly Cell[],
  column: number | undefined,
  unitColumns: readonly number[],
): EvidenceReading {
  const own = column === undefined ? emptyCell : (cells[column] ?? emptyCell)
  if (own.hasUnreadLink) return { notes: [], fault: 'link-unreadable' }
  const { evidence, notes } = readOwn(own, column)
  const elsewhere = cells.flatMap((cell, index) => {
    const link = index === column ? undefined : webTarget(cell.link)
    return link === undefined ? [] : [{ link, index }]
  })
  const unread = cells.findIndex((cell, index) => index !== column && cell.hasUnreadLink)
  const more: EvidenceNote[] =
    unread < 0 ? [] : [{ code: 'link-unreadable-elsewhere', params: { letter: columnLetter(unread) } }]
  const taken = evidence === undefined ? elsewhere.filter(({ index }) => !unitColumns.includes(index)) : []
  const isTaken = new Set(taken.map(({ index }) => index))
  const found = [...new Set(taken.map(({ link }) => link))].join(' ')
  const known = new Set(findAddresses(evidence ?? found).map(keyOf))
  const told = elsewhere.flatMap(({ link, index }): EvidenceNote[] => {
    const params = { letter: columnLetter(index), link }
    if (isTaken.has(index)) return [{ code: 'link-elsewhere', params }]
    return known.has(keyOf(link)) || unitColumns.includes(index) ? [] : [{ code: 'link-not-read', params }]
  })
  return { evidence: evidence ?? (found === '' ? undefined : found), notes: [...notes, ...told, ...more] }
}

/** What the cell says and where its link leads. */
function readOwn(cell: Cell, column: number | undefined): EvidenceReading {
  const text = tidyText(cell.text)
  const shown = text === '' ? undefined : text
  const link = webTarget(cell.link)
  if (link === undefined) return { evidence: shown, notes: [] }
  const addresses = findAddresses(text)
  const [first] = addresses
  if (first === undefined) return { evidence: link, notes: [] }
  const isSame = addresses.some(address => keyOf(address) === keyOf(link))
  if (addresses.length > 1) return { evidence: isSame ? text : `${text} ${link}`, notes: [] }
  if (isSame || isShownInPart(first, link, /(?:…|\.{3})$/.test(text))) return { evidence: link, notes: [] }
  const letter = columnLetter(column ?? 0)
  return { evidence: text, notes: [{ code: 'link-differs', params: { letter, link, value: first } }] }
}

/** A long address is often shown cut short, without its parameters, or only by its site. */
const isShownInPart = (shown: string, link: string, isCut: boolean): boolean => {
  const [start, whole] = [keyOf(shown), keyOf(link)]
  return whole.startsWith(start) && (isCut || /^[/?#]/.test(whole.slice(start.length)))
}

/** The address behind a cell, if it leads to the web. */
function webTarget(link: string | undefined): string | undefined {
  const target = tidyText(link ?? '')
  return /^(?:https?:\/\/|www\.)\S/i.test(target) && target.length <= 2000 ? target : undefined
}

const keyOf = (address: string): string => pageOf(address) ?? address

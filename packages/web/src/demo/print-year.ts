import { textTable } from '@thidua/api/cli'
import { columnText } from '@thidua/api/words'
import type { ImportAnswer } from '../api/answers.ts'
import type { Year } from './load-year.ts'

const right = (heading: string) => ({ heading, align: 'right' as const })
const left = (heading: string) => ({ heading })

/** What the importer reports of each file: rows read = accepted + rejected. */
export const printImports = (reports: readonly ImportAnswer[]): string =>
  textTable(
    [
      left('Tệp'),
      right('Đọc'),
      right('Nhận'),
      right('trùng'),
      right('Loại'),
      right('Lưu ý'),
      left('Lý do loại'),
    ],
    reports.map(({ fileName, counts, rejectedBy, problems }) => [
      fileName,
      String(counts.read),
      String(counts.accepted),
      String(counts.repeated + counts.alreadyStored),
      String(counts.rejected),
      String(counts.flagged),
      [
        ...Object.entries(rejectedBy).map(([reason, rows]) => `${reason} ${rows}`),
        ...problems.map(p => p.message),
      ].join(', '),
    ]),
  )

type Row = Year['blocks'][number]['rows'][number]

const placeOf = ({ standing: { place, shared } }: Row): string =>
  place === null ? '–' : `${shared ? '=' : ''}${place}`

/** Standings of every block: place, total and rating. */
export const printStandings = ({ set, blocks }: Year): string => {
  const ratings = new Map(set.ratings.map(({ id, label }) => [id, label.vi]))
  const commendations = new Map(set.commendations.map(({ id, label }) => [id, label.vi]))
  const proposedIn = (row: Row): string =>
    row.proposals
      .filter(({ outcome }) => outcome === 'proposed' || outcome === 'vote' || outcome === 'waits')
      .map(({ commendation }) => commendations.get(commendation) ?? commendation)
      .join('; ')
  const table = (rows: readonly Row[]): string =>
    textTable(
      [right('Hạng'), left('Mã'), left('Đơn vị'), right('Điểm'), left('Xếp loại'), left('Đề nghị')],
      rows.map(row => [
        placeOf(row),
        row.unit.id,
        row.unit.name,
        row.standing.total === null
          ? 'chưa đủ dữ liệu'
          : columnText(row.standing.total, set.policies.rounding.print, ','),
        row.standing.total === null ? '' : (ratings.get(row.rating.rating ?? '') ?? 'không xếp loại'),
        proposedIn(row),
      ]),
    )
  return blocks
    .map(({ block, rows }) => `${block.label} (${rows.length} đơn vị)\n${table(rows)}`)
    .join('\n\n')
}

/** Seats of every commendation in every block, and who would take them. */
export const printProposals = ({ set, proposals, period }: Year): string => {
  const order = period.blocks.map(({ id }) => id)
  const sorted = set.commendations.flatMap(({ id }) =>
    order.flatMap(block => proposals.filter(p => p.commendation === id && p.block.id === block)),
  )
  const labels = new Map(set.commendations.map(({ id, label }) => [id, label.vi]))
  return textTable(
    [left('Hình thức'), left('Khối'), right('Suất'), right('Đề nghị'), left('Đơn vị')],
    sorted.map(({ commendation, block, seats, lines }) => {
      const seated = lines.filter(
        ({ outcome }) => outcome === 'proposed' || outcome === 'vote' || outcome === 'waits',
      )
      return [
        labels.get(commendation) ?? commendation,
        block.label,
        seats === null ? 'không hạn chế' : String(seats),
        String(seated.length),
        seated
          .map(({ unit, outcome }) => (outcome === 'proposed' ? unit.id : `${unit.id} (chờ phiếu)`))
          .join(', '),
      ]
    }),
  )
}

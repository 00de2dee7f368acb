import { readFile } from 'node:fs/promises'
import { importFile } from '../../packages/api/src/intake/import-file.ts'
import type {
  ImportContext,
  ImportReport,
  ImportResult,
  RowOutcome,
} from '../../packages/api/src/intake/types.ts'
import { importBytes, period, readCriteriaSet } from './support.ts'
import { csv } from './tables.ts'

export const hostileFile = (name: string): Promise<Buffer> =>
  readFile(new URL(`hostile/${name}`, import.meta.url))

let known: Promise<ImportContext> | undefined

/** The letter's criteria set and the eight units of `hostile/don-vi.csv`. */
export function hostileContext(): Promise<ImportContext> {
  known ??= (async () => {
    const empty = { period, criteriaSet: await readCriteriaSet(), units: [], status: 'verified' } as const
    const { records } = await importBytes(await hostileFile('don-vi.csv'), 'don-vi.csv', empty)
    return { ...empty, units: records.units, blocks: records.blocks }
  })()
  return known
}

export const readHostile = async (
  name: string,
  changes: Partial<ImportContext> = {},
): Promise<ImportResult> =>
  importFile({
    bytes: await hostileFile(name),
    fileName: name,
    context: { ...(await hostileContext()), ...changes },
  })

export const readHostileReport = async (
  bytes: Uint8Array,
  changes: Partial<ImportContext> = {},
): Promise<ImportReport> =>
  (await importBytes(bytes, 'tep', { ...(await hostileContext()), ...changes })).report

/** Headings of an officer's table without a column of units. */
export const formHeadings = ['STT', 'Ngày', 'Loại', 'Kênh', 'Cấp', 'Nội dung', 'Số lượng', 'Minh chứng']
export const formRow = (title: string): string[] => [
  '1',
  '12/10/2023',
  'Tin, bài',
  'Website',
  'Đơn vị',
  title,
  '1',
  '',
]

/** What became of each data row: the unit it went to, or its first problem, with or without a suggestion. */
export const fates = ({ outcomes }: Pick<ImportReport, 'outcomes'>): string[] => outcomes.map(fateOf)

const fateOf = (outcome: RowOutcome): string => {
  if (outcome.status === 'rejected') return outcome.problems[0]!.code.replace(/-like$/, '')
  if (outcome.status === 'repeat') return 'repeat'
  return outcome.record.family === 'activities' ? outcome.record.activity.unit : outcome.record.family
}

/** Lines of text, one a row, above, between and below the rows of an officer's table; `#` is the header. */
export const form = (...lines: readonly (string | readonly string[])[]): Uint8Array =>
  Buffer.from(
    csv(
      lines.map((line, position) => {
        if (typeof line !== 'string') return line
        if (line === '#') return formHeadings
        return line.startsWith('=') ? formRow(`${line.slice(1)} ${position}`) : [line, ...Array(7).fill('')]
      }),
    ),
  )

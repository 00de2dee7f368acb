import { readFileSync } from 'node:fs'
import type { ScoringInput } from '@thidua/scoring/records'
import type { ImportReport } from '../../packages/api/src/intake/types.ts'
import { importBytes } from '../intake/support.ts'
import { shippedSets } from './criteria-sets.ts'

const folder = new URL('../../examples/nam-hoc-2024-2025/', import.meta.url)
export const twoDocumentsPeriod = { from: '2024-09-01', to: '2025-05-31' }

/** The letter's version of school year 2024-2025, which scores each of the two documents. */
export const letterOf2024 = shippedSets.find(({ name }) => name === 'lao-cai-truyen-thong/2024-09-01')!

const fileOf = (name: string) => readFileSync(new URL(name, folder))

/** The illustrative school year 2024-2025, from its files through the door that users have. */
export const importTwoDocumentsYear = async (): Promise<{
  readonly input: ScoringInput
  readonly reports: readonly ImportReport[]
}> => {
  const context = { period: twoDocumentsPeriod, criteriaSet: letterOf2024.set, units: [] }
  const list = await importBytes(fileOf('don-vi.csv'), 'don-vi.csv', context)
  const { units } = list.records
  const read = (name: string) =>
    importBytes(fileOf(name), name, { ...context, units, status: 'verified' as const })
  const files = await Promise.all(['hoat-dong.csv', 'khai-bao.csv', 'diem-cham-hoi-dong.csv'].map(read))
  return {
    input: {
      period: twoDocumentsPeriod,
      asOf: '2025-06-15',
      units,
      activities: files.flatMap(({ records }) => records.activities),
      declarations: files.flatMap(({ records }) => records.declarations),
      marks: files.flatMap(({ records }) => records.marks),
      rulings: [],
      holds: [],
    },
    reports: [list, ...files].map(({ report }) => report),
  }
}

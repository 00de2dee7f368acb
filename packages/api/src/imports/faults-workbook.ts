import { failure, issue, type Result } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import { describeProblem, type Language } from '../intake/text/describe.ts'
import type { WorkPool } from '../work/work-pool.ts'
import { selectImportContent, selectImportRows } from './import.repository.ts'
import { readImport } from './import-answer.ts'
import { columnIndex, headings, rowsAtATime } from './rejected-rows.ts'
import { type Fault, writeFaultsJob } from './write-faults.ts'

const readFaults = async (db: Db, id: string, language: Language): Promise<Fault[]> => {
  const faults: Fault[] = []
  for (let from = 0; ; ) {
    const rows = await selectImportRows(db, id, { outcome: 'rejected', limit: rowsAtATime, from })
    for (const { sheet, row, remarks } of rows) {
      const told = remarks.map(problem => describeProblem(problem, language))
      const letters = remarks.flatMap(({ column }) => column?.letter ?? [])
      faults.push({
        ...{ sheet, row, columns: [...new Set(letters)].map(columnIndex) },
        what: told.map(({ message }) => message).join(' '),
        remedy: told.map(({ remedy }) => remedy).join(' '),
      })
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < rowsAtATime) return faults
    from = last.position + 1
  }
}

/**
 * The file of an import as a workbook, the same sheets and rows, with the cells marked that kept rows from being taken in
 * and problem and remedy beside each. Mended, it can be sent in again: rows that are stored are known. Fails with
 * `file-not-kept` once the file is gone.
 */
export const faultsWorkbook = async (
  db: Db,
  work: WorkPool,
  id: string,
  language: Language,
): Promise<Result<Uint8Array>> => {
  const found = await readImport(db, id, language)
  if (!found.ok) return found
  const content = await selectImportContent(db, id)
  if (content === null) return failure([issue('file-not-kept', [])])
  const { what, remedy, data } = headings[language]
  return work.run(
    writeFaultsJob,
    {
      bytes: new Uint8Array(content),
      faults: await readFaults(db, id, language),
      headers: found.value.tables.map(({ sheet, header }) => ({ sheet, row: header })),
      words: { what, remedy, sheet: data },
    },
    {},
  )
}

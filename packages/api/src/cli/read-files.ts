import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Activity } from '@thidua/scoring/records'
import { importFile } from '../intake/import-file.ts'
import type { Import, ImportContext, ImportedRecords, ImportReport } from '../intake/types.ts'

/** Everything the files hold together, and what became of their rows. */
export interface ReadFiles {
  readonly records: ImportedRecords
  readonly reports: readonly ImportReport[]
}

const emptyRecords: ImportedRecords = {
  units: [],
  blocks: [],
  activities: [],
  declarations: [],
  marks: [],
  models: [],
  adoptions: [],
  rulings: [],
  holds: [],
}

export const readBytes = async (file: string): Promise<Result<Uint8Array>> => {
  try {
    return success(new Uint8Array(await readFile(file)))
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    return failure([issue('cli-file', [file], { file, reason })])
  }
}

const readOne = async (file: string, context: ImportContext): Promise<Result<Import>> => {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  const read = await importFile({ bytes: bytes.value, fileName: path.basename(file), context })
  return read.ok ? read : failure(read.issues.map(found => ({ ...found, path: [file, ...found.path] })))
}

const joined = (records: readonly ImportedRecords[]): ImportedRecords => {
  const all = <K extends keyof ImportedRecords>(key: K) =>
    records.flatMap(record => record[key] as readonly unknown[]) as unknown as ImportedRecords[K]
  const activities = new Map(all('activities').map((activity: Activity) => [activity.id, activity]))
  return {
    units: all('units'),
    blocks: all('blocks'),
    activities: [...activities.values()],
    declarations: all('declarations'),
    marks: all('marks'),
    models: all('models'),
    adoptions: all('adoptions'),
    rulings: all('rulings'),
    holds: all('holds'),
  }
}

const namesModels = ({ report }: Import): boolean =>
  report.tables.some(({ family }) => family === 'adoptions')

/**
 * Reads the list of units, then the other files in any order: those that name models are read once more when
 * all models are known. An activity that stands in two files is one activity.
 */
export const readFiles = async (
  unitsFile: string,
  files: readonly string[],
  context: Omit<ImportContext, 'units'>,
): Promise<Result<ReadFiles>> => {
  const ofUnits = await readOne(unitsFile, { ...context, units: [] })
  if (!ofUnits.ok) return ofUnits
  const { units, blocks } = ofUnits.value.records
  const known: ImportContext = { ...context, units, blocks }
  const first = await Promise.all(files.map(file => readOne(file, known)))
  const issues = first.flatMap(read => (read.ok ? [] : read.issues))
  if (issues.length > 0) return failure(issues)

  const imports = first.flatMap(read => (read.ok ? [read.value] : []))
  const models = imports.flatMap(({ records }) => records.models)
  const settled = await Promise.all(
    imports.map(async (read, i) => {
      if (!namesModels(read) || models.length === 0) return read
      const again = await readOne(files[i]!, { ...known, models })
      return again.ok ? again.value : read
    }),
  )
  const all = [ofUnits.value, ...settled]
  return success({
    records: { ...emptyRecords, ...joined(all.map(({ records }) => records)) },
    reports: all.map(({ report }) => report),
  })
}

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { importFile } from '../intake/import-file.ts'
import { endedIn } from '../intake/lookup/ended-units.ts'
import { type Family, type ImportedRecords, type RecordFamily, recordFamilies } from '../intake/records.ts'
import type { CheckDecisions, Import, ImportContext, ImportReport } from '../intake/types.ts'
import type { RecordKind } from '../records/record-kind.ts'
import { recordKinds } from '../records/record-kinds.ts'

/** Everything the files hold together, and what became of their rows. */
export interface ReadFiles {
  readonly records: ImportedRecords
  readonly reports: readonly ImportReport[]
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

/** All lists of all files; an activity that stands in two files is one. */
const joined = (records: readonly ImportedRecords[]): ImportedRecords => {
  const all = <K extends keyof ImportedRecords>(list: K) =>
    records.flatMap(record => record[list] as readonly unknown[]) as unknown as ImportedRecords[K]
  const lists = ['units', 'blocks', 'activities', 'models', 'adoptions', ...recordFamilies] as const
  const activities = new Map(all('activities').map(activity => [activity.id, activity]))
  return {
    ...(Object.fromEntries(lists.map(list => [list, all(list)])) as unknown as ImportedRecords),
    activities: [...activities.values()],
  }
}

/** Whether only the scored period tells what such a record is worth. */
const isScored = (family: RecordFamily): boolean => {
  const kind: RecordKind = recordKinds[family]
  return kind.isCheckedWhenScored ?? false
}

const hasFamily = ({ report }: Import, family: Family): boolean =>
  report.tables.some(table => table.family === family)

/** What is known once all files were read once; a file that reads differently then is read again. */
export interface Again {
  readonly isAbout: (read: Import) => boolean
  readonly context: Partial<ImportContext>
}

/** What other files tell of models and of units that ended. */
const toldByOthers = (records: ImportedRecords, { criteriaSet, period, units }: ImportContext): Again => {
  const { models } = records
  const ended = endedIn(criteriaSet, period, units, records)
  return {
    isAbout: read => (hasFamily(read, 'adoptions') && models.length > 0) || ended.length > 0,
    context: { models, ended },
  }
}

/**
 * Reads the list of units, then the other files in any order: those that name models, or units that another file says
 * to have ended, are read once more when all is known, and those with decisions of the council when the period can
 * be scored (`checkWith`). An activity that stands in two files is one activity.
 */
export const readFiles = async (
  unitsFile: string,
  files: readonly string[],
  context: Omit<ImportContext, 'units'>,
  checkWith?: (records: ImportedRecords) => CheckDecisions,
): Promise<Result<ReadFiles>> => {
  const ofUnits = await readOne(unitsFile, { ...context, units: [] })
  if (!ofUnits.ok) return ofUnits
  const { units, blocks } = ofUnits.value.records
  let known: ImportContext = { ...context, units, blocks }
  const first = await Promise.all(files.map(file => readOne(file, known)))
  const issues = first.flatMap(read => (read.ok ? [] : read.issues))
  if (issues.length > 0) return failure(issues)

  const all = (imports: readonly Import[]): readonly Import[] => [ofUnits.value, ...imports]
  const recordsOf = (imports: readonly Import[]) => joined(all(imports).map(({ records }) => records))
  const readAgain = (imports: readonly Import[], { isAbout, context }: Again): Promise<Import[]> => {
    known = { ...known, ...context }
    return Promise.all(
      imports.map(async (read, i) => {
        if (!isAbout(read)) return read
        const again = await readOne(files[i] as string, known)
        return again.ok ? again.value : read
      }),
    )
  }
  const once = first.flatMap(read => (read.ok ? [read.value] : []))
  const twice = await readAgain(once, toldByOthers(recordsOf(once), known))
  const settled = await readAgain(twice, {
    isAbout: read =>
      checkWith !== undefined && recordFamilies.some(family => isScored(family) && hasFamily(read, family)),
    context: { checkDecisions: checkWith?.(recordsOf(twice)) },
  })
  return success({ records: recordsOf(settled), reports: all(settled).map(({ report }) => report) })
}

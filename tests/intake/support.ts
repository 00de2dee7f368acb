import { readFile } from 'node:fs/promises'
import { type CriteriaSet, parseCriteriaSet } from '@thidua/scoring/criteria'
import type { Unit } from '@thidua/scoring/records'
import { importFile } from '../../packages/api/src/intake/import-file.ts'
import { readCriteriaDocument } from '../../packages/api/src/intake/reading/read-criteria-document.ts'
import type { Import, ImportContext } from '../../packages/api/src/intake/types.ts'

export const repository = new URL('../../', import.meta.url)
const example = new URL('examples/nam-hoc-2023-2024/', repository)
const criteriaFile = new URL('criteria/lao-cai-truyen-thong/2023-09-01/criteria.yaml', repository)
export const period = { from: '2023-09-01', to: '2024-05-31' }

export async function readCriteriaSet(): Promise<CriteriaSet> {
  const document = readCriteriaDocument(await readFile(criteriaFile))
  if (!document.ok) throw new Error(JSON.stringify(document.issues))
  const set = parseCriteriaSet(document.value.value)
  if (!set.ok) throw new Error(JSON.stringify(set.issues.slice(0, 5)))
  return set.value
}

let known: Promise<ImportContext> | undefined

/** The letter's criteria set and the 57 illustrative units. */
export function exampleContext(): Promise<ImportContext> {
  known ??= (async () => {
    const criteriaSet = await readCriteriaSet()
    const { records } = await importBytes(await readFile(new URL('don-vi.xlsx', example)), 'don-vi.xlsx', {
      period,
      criteriaSet,
      units: [],
    })
    return { period, criteriaSet, units: records.units }
  })()
  return known
}

export async function importBytes(
  bytes: Uint8Array,
  fileName: string,
  context: ImportContext,
): Promise<Import> {
  const result = await importFile({ bytes, fileName, context })
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

/** Reads a file of the illustrative year; `changes` replace parts of its context. */
export async function importExample(name: string, changes: Partial<ImportContext> = {}): Promise<Import> {
  const context = { ...(await exampleContext()), ...changes }
  return importBytes(await readFile(new URL(name, example)), name, context)
}

/** Text of a table → import, with a few illustrative units unless told otherwise. */
export async function importText(text: string, changes: Partial<ImportContext> = {}): Promise<Import> {
  const context = { ...(await exampleContext()), ...changes }
  return importBytes(Buffer.from(text), 'bang.csv', context)
}

export const unitOf = (id: string, name: string, kind = 'affiliated-school'): Unit => ({
  id,
  name,
  kind,
  block: 'khoi-3',
  attributes: {},
})

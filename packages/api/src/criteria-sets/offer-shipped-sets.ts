import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Db } from '../db/database.ts'
import { readCriteriaDocument } from '../intake/reading/read-criteria-document.ts'
import { unwrap } from '../problem.ts'
import { checkCriteriaDocument } from './criteria-body.ts'
import { installCriteriaSet, listCriteriaSets } from './criteria-set.service.ts'

/**
 * A new installation starts with every version of one shipped criteria set, so that a period can be opened at once;
 * `folder` holds a folder for each version. Where any set is installed already, nothing is added behind the
 * committee's back.
 */
export const offerShippedSets = async (db: Db, folder: string): Promise<void> => {
  if ((await listCriteriaSets(db)).length > 0) return
  for (const version of (await readdir(folder)).sort()) {
    const bytes = await readFile(path.join(folder, version, 'criteria.yaml'))
    const document = unwrap(readCriteriaDocument(new Uint8Array(bytes)))
    unwrap(
      await installCriteriaSet(db, { kind: 'system', id: 'start' }, checkCriteriaDocument(document.value)),
    )
  }
}

import { createHmac } from 'node:crypto'
import { type Result, success } from '@thidua/scoring/issues'
import { type CommitteeMarks, committeeMarks } from '@thidua/scoring/receipt'
import type { Actor } from '../access/actor.ts'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import type { Db } from '../db/database.ts'
import { openVersion } from './open-version.ts'
import { findMarksKey, selectMarks } from './result.repository.ts'

/** Salts of a period's marks: made of its own secret, so that the same marks have the same digest again. */
export const marksSalts = async (db: Db, period: string): Promise<(unit: string) => string> => {
  const marksKey = await findMarksKey(db, period)
  return unit => createHmac('sha256', marksKey).update(unit).digest('hex')
}

/** The committee's part of the receipt of a version: the marks behind its judged lines. */
export const readCommitteeMarks = async (
  db: Db,
  actor: Actor,
  period: string,
  wanted: number | undefined,
): Promise<Result<{ readonly document: CommitteeMarks; readonly version: number }>> => {
  const opened = await openVersion(db, actor, period, wanted)
  if (!opened.ok) return opened
  const { version, readFrom } = opened.value
  const compiled = await compiledCriteriaSet(db, readFrom.criteriaSet.digest)
  const marks = await selectMarks(db, period, version)
  const document = committeeMarks(compiled, marks, await marksSalts(db, period))
  return success({ document, version })
}

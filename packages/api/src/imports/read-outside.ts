import { type Result, success } from '@thidua/scoring/issues'
import { selectAlike } from '../activities/activity.repository.ts'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import type { Db } from '../db/database.ts'
import type { CheckDecisions, FindAlike } from '../intake/types.ts'
import { listModels } from '../models/model.service.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { checkScoredRecords } from '../records/record.service.ts'
import { recordKinds } from '../records/record-kinds.ts'
import { checkScoredVotes } from '../results/check-scored-votes.ts'
import { selectUnits } from '../units/unit.repository.ts'
import { listBlocks } from '../units/unit.service.ts'
import type { WorkPool } from '../work/work-pool.ts'
import { type claimImport, updateImport } from './import.repository.ts'
import { type FileToRead, type ReadFile, readFileJob } from './read-file.ts'
import { readEnded, readStored } from './read-stored.ts'

export type ClaimedImport = NonNullable<Awaited<ReturnType<typeof claimImport>>>

interface PeriodContext {
  readonly criteriaSet: string
  readonly context: FileToRead['context']
}

const readContext = async (db: Db, claimed: ClaimedImport): Promise<Result<PeriodContext>> => {
  const found = await existingPeriod(db, claimed.period)
  if (!found.ok) return found
  const { id, startsOn, endsOn, digest } = found.value
  const { set } = await compiledCriteriaSet(db, digest)
  const units = await selectUnits(db, id).execute()
  const models = await listModels(db, id)
  const context: FileToRead['context'] = {
    period: { from: startsOn, to: endsOn },
    criteriaSet: set,
    units: units.map(({ blockId, blockLabel: _, parent, ...unit }) => ({
      ...unit,
      block: blockId,
      parent: parent ?? undefined,
    })),
    blocks: await listBlocks(db, id),
    models: models.map(({ id: code, unit, title, description, date, evidence }) => ({
      code,
      unit: unit.id,
      name: title,
      description: description || undefined,
      date,
      evidence: evidence ?? undefined,
    })),
    ended: await readEnded(db, id, set, { from: startsOn, to: endsOn, units }),
    emptyCells: claimed.options.emptyCells,
    status: claimed.options.status,
    unit: claimed.options.unit,
  }
  return success({ criteriaSet: digest, context })
}

const answersFor = (db: Db, { id, period }: ClaimedImport) => ({
  stored: () => readStored(db, period),
  checkDecisions: (decisions: Parameters<CheckDecisions>[0]) =>
    checkScoredRecords(db, period, recordKinds.councilDecisions, decisions, checkScoredVotes),
  findAlike: (activities: Parameters<FindAlike>[0]) => selectAlike(db, period, activities, id),
})

/** How often whoever has a file read gives a sign of life. */
const signOfLifeMilliseconds = 20_000

/** Reads the file in a process of its own, by the criteria set that is named; what the reader exceeds, or that the server is stopping, is an issue. */
export const readOutside = async (
  db: Db,
  work: WorkPool,
  claimed: ClaimedImport,
): Promise<Result<ReadFile & Pick<PeriodContext, 'criteriaSet'>>> => {
  const period = await readContext(db, claimed)
  if (!period.ok) return period
  const { criteriaSet, context } = period.value
  const timer = setInterval(
    () => void updateImport(db, claimed.id, {}).catch(() => {}),
    signOfLifeMilliseconds,
  )
  timer.unref()
  const file = { bytes: new Uint8Array(claimed.content!), fileName: claimed.fileName, context }
  try {
    const read = await work.run(readFileJob, file, answersFor(db, claimed))
    return read.ok ? success({ ...read.value, criteriaSet }, read.warnings) : read
  } finally {
    clearInterval(timer)
  }
}

import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import type { PeriodRow } from '../periods/existing-period.ts'
import { selectVersions } from '../periods/period.repository.ts'
import { selectUnitRows } from '../results/result.repository.ts'
import { listUnits } from '../units/unit.service.ts'
import type { Meeting } from './block-meeting.schema.ts'

/** A block with what a meeting looks at: its units, and where they stand in a version, if there is one. */
type BlockInVersion = Pick<Meeting, 'block' | 'version' | 'criteriaSet' | 'units'>

const blockNotFound = (block: string) => failure<never>([issue('block-not-found', [], { block })])

/** Before there is a version: the units of now, without points. */
const unscoredBlock = async (
  db: Db,
  { id, digest }: Pick<PeriodRow, 'id' | 'digest'>,
  blockId: string,
): Promise<Result<BlockInVersion>> => {
  const own = (await listUnits(db, id)).filter(({ block }) => block.id === blockId)
  const [first] = own
  if (!first) return blockNotFound(blockId)
  const units = own.map(({ id: unit, name }) => ({
    ...{ unit: { id: unit, name }, total: null, place: null, rating: null },
  }))
  return success({ block: first.block, version: null, criteriaSet: digest, units })
}

export const blockInVersion = async (
  db: Db,
  period: Pick<PeriodRow, 'id' | 'digest'>,
  block: string,
  version: number | null,
): Promise<Result<BlockInVersion>> => {
  if (version === null) return unscoredBlock(db, period, block)
  const found = (await selectVersions(db, period.id)).find(one => one.version === version)
  if (!found) return failure([issue('result-not-found', ['version'], { version: String(version) })])
  const rows = await selectUnitRows(db, period.id, version, { block })
  const [first] = rows
  if (!first) return blockNotFound(block)
  const units = rows.map(({ summary: { unit, standing, rating } }) => ({
    unit: { id: unit.id, name: unit.name },
    ...{ total: standing.total, place: standing.place, rating: rating.rating },
  }))
  const { id, label } = first.summary.unit.block
  return success({ block: { id, label }, version, criteriaSet: found.criteriaSet, units })
}

import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'
import type { Award } from './award.table.ts'

/** The award decisions of a period, the newest first. */
const selectDecisions = (db: Db, period: string) =>
  db
    .selectFrom('awardDecision')
    .select(['id', 'number', 'decidedOn', 'office', 'awardedOn', 'version', 'awards', 'revision'])
    .where('period', '=', period)
    .orderBy('decidedOn', 'desc')
    .orderBy('number')

export const listDecisions = (db: Db, period: string) => selectDecisions(db, period).execute()

export type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number]

export const findDecision = (db: Db, period: string, id: string): Promise<DecisionRow | undefined> =>
  selectDecisions(db, period).where('id', '=', id).executeTakeFirst()

interface StoredDecision extends Omit<DecisionRow, 'revision' | 'awards'> {
  readonly awards: readonly Award[]
}

export const storeDecision = async (trx: Transaction, period: string, decision: StoredDecision) => {
  const { awards, id, number, decidedOn, office, awardedOn, version } = decision
  const row = { period, id, number, decidedOn, office, awardedOn, version, awards: JSON.stringify(awards) }
  const [outcome] = await upsert(trx, 'awardDecision', ['period', 'id'], [row])
  return outcome
}

export const deleteDecision = (trx: Transaction, period: string, id: string) =>
  trx.deleteFrom('awardDecision').where('period', '=', period).where('id', '=', id).execute()

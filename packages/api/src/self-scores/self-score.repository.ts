import { sql } from 'kysely'
import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'
import type { Claim, SelfScoreTable, ShownFigure } from './self-score.table.ts'

/** What the units of a period confirmed, with who made each change and when. */
export const selectSelfScores = (db: Db, period: string) =>
  db
    .selectFrom('selfScore')
    .leftJoin('journal', 'journal.id', 'selfScore.change')
    .select(['selfScore.unit', 'selfScore.digest', 'selfScore.total', 'selfScore.confirmedOn'])
    .select([
      sql<readonly ShownFigure[]>`figures`.as('figures'),
      sql<readonly Claim[]>`claims`.as('claims'),
      'journal.at',
      'journal.actor',
    ])
    .where('selfScore.period', '=', period)
    .orderBy('selfScore.unit')
    .execute()
export type SelfScoreRow = Awaited<ReturnType<typeof selectSelfScores>>[number]

export const upsertSelfScore = async (
  trx: Transaction,
  { figures, claims, ...row }: SelfScoreTable,
): Promise<boolean> => {
  const [outcome] = await upsert(
    trx,
    'selfScore',
    ['period', 'unit'],
    [{ ...row, figures: JSON.stringify(figures), claims: JSON.stringify(claims) }],
  )
  return outcome !== 'already-stored'
}

import type { Db } from '../db/database.ts'
import { ballotOf } from './ballot-paper.ts'
import { selectSessions } from './council.repository.ts'
import { readContext } from './session.service.ts'

interface CouncilVote {
  readonly outcome: 'carried' | 'not-carried'
  readonly heldOn: string
}

export interface CouncilVotes {
  /** The forms that were put to the vote. */
  readonly forms: ReadonlySet<string>
  readonly of: (commendation: string, unit: string) => CouncilVote | null
}

const keyOf = (commendation: string, unit: string): string => JSON.stringify([commendation, unit])

/**
 * What the council carried and voted down, on a version or one before it; of two votes the later one holds. A session
 * without its quorum, and ballots whose two counts do not agree, decided nothing.
 */
export const readVotes = async (db: Db, period: string, version: number): Promise<CouncilVotes> => {
  const sessions = (await selectSessions(db, period).execute()).filter(one => one.version <= version)
  const votes = new Map<string, CouncilVote>()
  for (const { id, heldOn } of sessions.toReversed()) {
    const context = await readContext(db, period, id)
    if (!context.ok) continue
    for (const award of context.value.session.awards)
      for (const { unit, result } of ballotOf(context.value, award, null).units)
        if (result && result.outcome !== 'no-quorum')
          votes.set(keyOf(award.commendation, unit.id), { outcome: result.outcome, heldOn })
  }
  const forms = new Set(sessions.flatMap(({ awards }) => awards.map(({ commendation }) => commendation)))
  return { forms, of: (commendation, unit) => votes.get(keyOf(commendation, unit)) ?? null }
}

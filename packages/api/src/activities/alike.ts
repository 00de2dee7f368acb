import type { Activity } from '@thidua/scoring/records'
import type { Db } from '../db/database.ts'
import { type Alike, matchStored } from '../intake/corrections/match-stored.ts'
import { completeActivity } from '../intake/families/complete-activity.ts'
import { type EnteredActivity, selectAlike } from './activity.repository.ts'

/** A claimed activity that one resembles; `same`: an import would take the two for one. */
export interface Resembling {
  readonly why: Alike['why'] | 'same'
  readonly activity: Activity
}

/** What one activity resembles, itself apart: of its own unit, and on the same page of another. */
export const resembling = async (
  db: Db,
  period: string,
  one: EnteredActivity,
): Promise<readonly Resembling[]> => {
  const { activity: asked } = completeActivity({ ...one, status: 'submitted' })
  const stored = (await selectAlike(db, period, [asked], null)).filter(({ id }) => id !== one.id)
  const [match] = matchStored([asked], stored)
  switch (match?.kind) {
    case undefined:
      return []
    case 'new':
      return match.alike
    case 'unclear':
      return match.candidates.map(activity => ({ why: 'same', activity }))
    case 'correction':
      return [{ why: 'same', activity: match.of }]
    case 'stored':
      return stored.filter(({ id }) => id === match.activity.id).map(activity => ({ why: 'same', activity }))
  }
}

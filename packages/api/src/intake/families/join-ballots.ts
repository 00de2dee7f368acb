import { grouped } from '@thidua/scoring/issues'
import type { CouncilDecision } from '@thidua/scoring/records'

/** Decisions of which each row states one ballot, whole: under one number stand all of its ballots. */
export const joinBallots = (rows: readonly CouncilDecision[]): CouncilDecision[] =>
  [...grouped(rows, ({ id }) => id).values()].map(own => ({
    ...(own[0] as CouncilDecision),
    ballots: own.flatMap(({ ballots }) => ballots),
  }))

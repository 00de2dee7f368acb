import { grouped } from '@thidua/scoring/issues'
import type { CouncilDecision, VoteRule } from '@thidua/scoring/records'
import { fingerprintOf } from '../fingerprint.ts'
import { excerpt, type RowReader } from '../row-reader.ts'
import { unitOfRow } from '../unit-of-row.ts'
import { idFromCode, looseKey, strictKey, tidyText } from '../values/text-key.ts'
import { denominators } from '../words/values.ts'
import type { RowReading } from './row-reading.ts'

/** Decisions of which each row states one ballot, whole: under one number stand all of its ballots. */
export const joinBallots = (rows: readonly CouncilDecision[]): CouncilDecision[] =>
  [...grouped(rows, ({ id }) => id).values()].map(own => ({
    ...(own[0] as CouncilDecision),
    ballots: own.flatMap(({ ballots }) => ballots),
  }))

/** One ballot of a decision of the council on a tie: the rows with one number are one decision. */
export function readCouncilDecision(row: RowReader): RowReading | undefined {
  const number = row.text('number', 'code', 60)
  const unit = unitOfRow(row)
  const commendation = row.optionalTerm('commendation', 'outcome', row.lookups.commendations)
  const rating = row.optionalTerm('rating', 'outcome', row.lookups.ratings)
  const members = readCount(row, 'members')
  const present = readCount(row, 'present')
  const cast = readCount(row, 'cast')
  const inFavour = readCount(row, 'inFavour')
  const against = readCount(row, 'against')
  const abstained = row.isEmpty('abstained') ? 0 : readCount(row, 'abstained')
  const won = row.isEmpty('won') ? false : row.yesOrNo('won', 'votes')
  const on = row.date('date')
  const document = row.text('document', 'document', 500)
  const rule = readRule(row)
  const counts = { members, present, cast, inFavour, against, abstained, won }
  const found = row.settle({ number, unit, ...counts, on, document })
  if (found === undefined || row.problems.length > 0) return undefined
  const { id: owner, block } = found.unit
  const ballot = { unit: owner, inFavour: found.inFavour, against: found.against, abstained: found.abstained }
  const record: CouncilDecision = {
    id: idFromCode(found.number, 'so'),
    ...(commendation !== undefined && { commendation }),
    ...(rating !== undefined && { rating }),
    ...{ block, members: found.members, present: found.present, cast: found.cast },
    ballots: [{ ...ballot, won: found.won }],
    ...(rule !== undefined && { rule }),
    ...{ on: found.on, document: found.document },
  }
  const parts = { ...record, id: record.id.toLowerCase(), document: strictKey(record.document) }
  return {
    record: { family: 'councilDecisions', record },
    fingerprint: fingerprintOf(['council decision', JSON.stringify(parts)]),
    key: `${record.id.toLowerCase()} ${owner}`,
  }
}

function readCount(row: RowReader, field: string): number | undefined {
  if (row.isEmpty(field)) return row.reject('number-missing', 'votes', field)
  const text = row.wholeNumber(field, 'votes')
  if (text === undefined || text.length <= 4) return text === undefined ? undefined : Number(text)
  return row.reject('number-too-long', 'votes', field, { value: excerpt(text) })
}

/** How a vote carries, where the criteria set does not say it: all three, or none. */
function readRule(row: RowReader): VoteRule | undefined {
  const given = (['quorum', 'thresholdPercent', 'denominator'] as const).filter(field => !row.isEmpty(field))
  if (given.length === 0) return undefined
  if (given.length < 3) return row.reject('vote-rule-partial', 'votes', given[0])
  const quorum = tidyText(row.cell('quorum').text).replace(/\s/g, '')
  const thresholdPercent = row.optionalNumber('thresholdPercent', 'votes', 'points', false, true)
  const denominator = denominators[looseKey(row.cell('denominator').text)]
  if (!/^[1-9]\d{0,2}\/[1-9]\d{0,2}$/.test(quorum))
    return row.reject('quorum-unreadable', 'votes', 'quorum', { value: excerpt(quorum) })
  if (denominator === undefined) {
    const known = 'số thành viên · số có mặt · số phiếu hợp lệ'
    const value = excerpt(row.cell('denominator').text)
    return row.reject('word-unknown', 'votes', 'denominator', { value, known })
  }
  return thresholdPercent === undefined ? undefined : { quorum, thresholdPercent, denominator }
}

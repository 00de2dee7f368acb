import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import type { Db, Transaction } from '../db/database.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import type { PlannedChange } from '../second-person/planned-change.ts'
import { isSettingOn } from '../settings/setting.repository.ts'
import {
  countSecretaries,
  deleteGrants,
  type GrantRow,
  insertGrants,
  isKnownBlock,
  selectGrantsOf,
  selectKnownUnits,
} from './grant.repository.ts'
import { newId } from './new-id.ts'
import { fitSessions } from './open-session.ts'
import type { NewGrant } from './people.schema.ts'
import { lockPersons } from './person.repository.ts'
import { presentPerson } from './present-person.ts'

/** What a role cannot be without, and what only makes sense for it. */
const scopeIssues = ({ role, unit, block, startsOn, endsOn }: NewGrant): Issue[] => [
  ...(role === 'officer' && unit === null ? [issue('grant-unit-needed', ['unit'])] : []),
  ...(role === 'block-head' && block === null ? [issue('grant-block-needed', ['block'])] : []),
  ...(role !== 'officer' && unit !== null ? [issue('grant-unit-unused', ['unit'])] : []),
  ...(role !== 'block-head' && block !== null ? [issue('grant-block-unused', ['block'])] : []),
  ...(startsOn !== null && endsOn !== null && endsOn < startsOn
    ? [issue('ends-before-it-starts', ['endsOn'])]
    : []),
]

const unknownIssues = async (trx: Transaction, { unit, block, period }: NewGrant): Promise<Issue[]> => {
  const isUnitKnown = unit === null || (await selectKnownUnits(trx, [unit])).size > 0
  const isBlockKnown = block === null || (await isKnownBlock(trx, block))
  const isPeriodKnown = period === null || (await existingPeriod(trx, period)).ok
  return [
    ...(isUnitKnown ? [] : [issue('unknown-unit', ['unit'], { unit })]),
    ...(isBlockKnown ? [] : [issue('unknown-block', ['block'], { block })]),
    ...(isPeriodKnown ? [] : [issue('period-not-found', ['period'], { period })]),
  ]
}

/** Everything that is wrong with grants, at its place in their list. */
export const grantIssues = async (trx: Transaction, grants: readonly NewGrant[]): Promise<Issue[]> => {
  const all: Issue[] = []
  for (const [i, grant] of grants.entries())
    for (const found of [...scopeIssues(grant), ...(await unknownIssues(trx, grant))])
      all.push({ ...found, path: ['grants', i, ...found.path] })
  return all
}

/** Grants whose scope was checked. */
export const addGrants = (
  trx: Transaction,
  grants: readonly { readonly person: string; readonly grant: NewGrant }[],
): Promise<void> =>
  insertGrants(
    trx,
    grants.map(({ person, grant: { period, ...grant } }) => ({
      ...grant,
      ...{ id: newId('gr'), person, period: period ?? '', province: null },
    })),
  )

export const officerOf = (unit: string): NewGrant => ({
  ...{ role: 'officer', unit },
  ...{ period: null, block: null, criteria: null, startsOn: null, endsOn: null },
})

const sameGrant = (stored: GrantRow, { criteria, period, role, unit, block }: NewGrant): boolean =>
  stored.role === role &&
  stored.unit === unit &&
  stored.block === block &&
  stored.period === (period ?? '') &&
  JSON.stringify(stored.criteria) === JSON.stringify(criteria)

const subjectOf = (person: string, { role, unit }: Pick<NewGrant, 'role' | 'unit'>) => ({
  ...{ person, role },
  ...(unit !== null && { unit }),
})

/** What whoever changes the roles of a person has seen of them. */
export const rolesSeen = async (trx: Transaction, person: string) =>
  (await selectGrantsOf(trx, [person])).map(({ unitName: _, ...grant }) => grant)

/** Without a secretary nobody lets anybody in; with a single one nobody approves of what they propose. */
export const secretaryIssues = async (
  trx: Transaction,
  now: Date,
  without: { readonly person?: string; readonly grants?: readonly string[] },
): Promise<Issue[]> => {
  const left = await countSecretaries(trx, dayInVietNam(now), without)
  if (left === 0) return [issue('last-secretary', [])]
  return left === 1 && (await isSettingOn(trx, 'second-person')) ? [issue('second-secretary-needed', [])] : []
}

export interface GivenGrant {
  readonly person: string
  readonly grant: NewGrant
}

/** One more thing that a person may do. */
export const grantToGive = ({ person, grant }: GivenGrant, now: Date): PlannedChange<void> => ({
  change: { action: 'grant-given', period: grant.period, subject: subjectOf(person, grant) },
  seen: trx => rolesSeen(trx, person),
  work: async trx => {
    const found = await presentPerson(trx, person)
    if (!found.ok) return { issues: found.issues }
    const issues = [...scopeIssues(grant), ...(await unknownIssues(trx, grant))]
    if (issues.length > 0) return { issues }
    const stored = await selectGrantsOf(trx, [person])
    if (stored.some(one => sameGrant(one, grant))) return { issues: [issue('grant-exists', ['role'])] }
    await addGrants(trx, [{ person, grant }])
    await fitSessions(trx, person, [...stored.map(({ role }) => role), grant.role], now)
    return { value: undefined, changed: true }
  },
})

export interface EndedGrant {
  readonly person: string
  readonly grant: string
  readonly reason?: string | undefined
}

/** The person may do it no more. A grant that is gone is a past revision, with who ended it and why. */
export const grantToEnd = async (
  db: Db,
  { person, grant: wanted, reason }: EndedGrant,
  now: Date,
): Promise<Result<PlannedChange<void>>> => {
  const grant = (await selectGrantsOf(db, [person])).find(({ id }) => id === wanted)
  if (!grant) return failure([issue('grant-not-found', [], { grant: wanted })])
  return success({
    change: {
      ...{ action: 'grant-ended', period: grant.period || null, reason },
      subject: subjectOf(person, grant),
    },
    seen: trx => rolesSeen(trx, person),
    work: async trx => {
      await lockPersons(trx)
      const isSecretary = grant.role === 'secretary'
      const issues = isSecretary ? await secretaryIssues(trx, now, { grants: [grant.id] }) : []
      if (issues.length > 0) return { issues }
      await deleteGrants(trx, [grant.id])
      return { value: undefined, changed: true }
    },
  })
}

import { type Issue, issue, type Result } from '@thidua/scoring/issues'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import type { Db } from '../db/database.ts'
import { inChange } from '../journal/in-change.ts'
import { findPerson } from '../people/person.repository.ts'
import type { Writer } from './actor.ts'
import type { Grant } from './grant.ts'
import { hasSecretary, insertToken, revokeToken, selectTokens } from './program-token.repository.ts'
import type { NewProgramToken } from './program-token.schema.ts'
import { digestOfSecret, newSecret } from './secret.ts'

type TokenRow = Awaited<ReturnType<typeof selectTokens>>[number]

const answerOf = ({ granted, ...token }: TokenRow) => {
  if (granted === null) return { ...token, granted }
  const { role, period, block, unit, criteria } = granted
  return { ...token, granted: { role, period, block, unit, criteria: criteria && [...criteria] } }
}

/** Every token, the newest first; never what it is, which nobody knows any more. */
export const listTokens = async (db: Db) => (await selectTokens(db)).map(answerOf)

/** The same day two years on. */
const inTwoYears = (day: string): string => `${Number(day.slice(0, 4)) + 2}${day.slice(4)}`

const issuesIn = ({ role, unit, block, expiresOn }: NewProgramToken, today: string): Issue[] => [
  ...(role === 'officer' && unit === null ? [issue('grant-unit-needed', ['unit'])] : []),
  ...(role === 'block-head' && block === null ? [issue('grant-block-needed', ['block'])] : []),
  ...(expiresOn < today || expiresOn > inTwoYears(today)
    ? [issue('expiry-out-of-bounds', ['expiresOn'], { from: today, to: inTwoYears(today) })]
    : []),
]

/** When a day ends in Viet Nam, seven hours before it ends elsewhere. */
const endOf = (day: string): string => new Date(Date.parse(`${day}T17:00:00Z`)).toISOString()

/** Makes a token and gives it back once. Whoever may make one has every right, so it can exceed nobody's. */
export const makeToken = (db: Db, actor: Writer, entered: NewProgramToken, now: Date) => {
  const secret = newSecret()
  return inChange(db, { actor, action: 'program-token-made', period: null }, async trx => {
    const issues = issuesIn(entered, dayInVietNam(now))
    if (issues.length > 0) return { issues }
    const { name, expiresOn, role, period, block, unit, criteria } = entered
    const granted: Grant = { role, province: null, period, block, unit, criteria }
    const madeBy = actor.kind === 'person' ? actor.id : null
    const kept = { name, madeBy, expiresAt: endOf(expiresOn), granted }
    const made = await insertToken(trx, { ...kept, digest: digestOfSecret(secret) })
    const maker = madeBy === null ? undefined : await findPerson(trx, madeBy)
    const isNew = { revokedAt: null, lastUsedOn: null, makerName: maker?.name ?? null }
    return {
      value: { ...answerOf({ ...kept, ...made, ...isNew }), token: secret },
      changed: true,
      told: { subject: { token: made.id } },
    }
  })
}

/** Ends a token at once. The last way in is not closed behind the one who goes. */
export const endToken = (db: Db, actor: Writer, id: string, now: Date): Promise<Result<string>> =>
  inChange(db, { actor, action: 'token-revoked', period: null, subject: { token: id } }, async trx => {
    const revoked = await revokeToken(trx, id, now.toISOString())
    if (!revoked) return { issues: [issue('token-not-found', [], { token: id })] }
    if (revoked.name === null && !(await hasSecretary(trx, dayInVietNam(now))))
      return { issues: [issue('last-way-in', [])] }
    return { value: id, changed: true }
  })

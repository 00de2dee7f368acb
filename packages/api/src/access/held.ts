import type { Actor } from './actor.ts'
import { everyProvince, type Grant, roles } from './grant.ts'
import { type PeriodState, type Right, type Rule, ruleOf } from './rights.ts'

/** Which period: what a grant is compared with. */
export interface PeriodPlace {
  readonly id: string
  readonly province: string | null
}

/** What of a period decides whether a right holds in it. */
export interface PeriodScope extends PeriodPlace {
  readonly state: PeriodState
}

const isWhole = ({ block, unit }: Grant): boolean => block === null && unit === null

const isOfInstallation = (grant: Grant): boolean =>
  isWhole(grant) && grant.period === null && [null, everyProvince].includes(grant.province)

const isOfPeriod = ({ province, period }: Grant, scope: PeriodPlace): boolean =>
  (province === everyProvince || province === scope.province) && (period === null || period === scope.id)

const fits = ({ about }: Rule, grant: Grant, scope: PeriodPlace | null): boolean => {
  if (about === 'installation') return isOfInstallation(grant)
  if (scope !== null && !isOfPeriod(grant, scope)) return false
  return about === 'records' || isWhole(grant)
}

/** The grants that a caller has, whatever they are of. */
const grantsOf = (actor: Actor): readonly Grant[] => (actor.kind === 'public' ? [] : actor.grants)

/** The grants that give a right whatever the state of the period, in the order in which a caller acts. */
export const grantsFor = (actor: Actor, right: Right, scope: PeriodPlace | null): readonly Grant[] => {
  const rule = ruleOf(right)
  const giving = grantsOf(actor).filter(grant => rule.roles[grant.role] && fits(rule, grant, scope))
  return giving.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
}

/** Those of them that give it in this state. */
export const holdingNow = (
  grants: readonly Grant[],
  right: Right,
  { state }: Pick<PeriodScope, 'state'>,
): readonly Grant[] => grants.filter(({ role }) => ruleOf(right).roles[role]?.states?.includes(state) ?? true)

/** Whether the caller reads everything of the period as it is stored now, and not as it was published. */
export const seesAll = (actor: Actor, scope: PeriodPlace): boolean =>
  grantsFor(actor, 'read-unpublished', scope).some(
    grant => isWhole(grant) && ruleOf('read-unpublished').roles[grant.role]?.reach === 'all',
  )

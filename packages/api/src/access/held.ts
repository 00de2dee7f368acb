import type { Actor } from './actor.ts'
import { everyProvince, type Grant, roles } from './grant.ts'
import type { PeriodPlace, PeriodScope } from './period-scope.ts'
import { type Hold, type Right, type Rule, ruleOf } from './rights.ts'

const isWhole = ({ block, unit }: Grant): boolean => block === null && unit === null

const isOfInstallation = (grant: Grant): boolean =>
  isWhole(grant) && grant.period === null && [null, everyProvince].includes(grant.province)

export const isOfPeriod = ({ province, period }: Grant, scope: PeriodPlace): boolean =>
  (province === everyProvince || province === scope.province) && (period === null || period === scope.id)

/** A role that reaches over its own alone reaches nothing where its grant names nothing. */
const namesItsOwn = (grant: Grant, { reach }: Hold): boolean =>
  (reach !== 'own-units' || grant.unit !== null) && (reach !== 'own-block' || grant.block !== null)

const fits = ({ about }: Rule, grant: Grant, scope: PeriodPlace | null): boolean => {
  if (about === 'installation') return isOfInstallation(grant)
  if (scope !== null && !isOfPeriod(grant, scope)) return false
  return about === 'records' || isWhole(grant)
}

/** A grant that gives a right, with what the table says of its role. */
export interface Held {
  readonly grant: Grant
  readonly hold: Hold
}

/** What gives a caller a right whatever the state of the period, in the order in which a caller acts. */
export const heldFor = (
  grants: readonly Grant[],
  right: Right,
  scope: PeriodPlace | null,
): readonly Held[] => {
  const rule = ruleOf(right)
  return grants
    .flatMap(grant => {
      const hold = rule.roles[grant.role]
      return hold && namesItsOwn(grant, hold) && fits(rule, grant, scope) ? [{ grant, hold }] : []
    })
    .toSorted((a, b) => roles.indexOf(a.grant.role) - roles.indexOf(b.grant.role))
}

/** Those of them that give it in this state. */
export const holdingNow = (held: readonly Held[], { state }: Pick<PeriodScope, 'state'>): readonly Held[] =>
  held.filter(({ hold }) => hold.states?.includes(state) ?? true)

export const grantsOf = (actor: Actor): readonly Grant[] => (actor.kind === 'public' ? [] : actor.grants)

/** Whether the caller has a right over all of the period, or of the installation. */
export const hasWhole = (actor: Actor, right: Right, scope: PeriodPlace | null): boolean =>
  heldFor(grantsOf(actor), right, scope).some(({ grant, hold }) => isWhole(grant) && hold.reach === 'all')

/** Whether the caller reads everything of the period as it is stored now, and not as it was published. */
export const seesAll = (actor: Actor, scope: PeriodPlace): boolean =>
  hasWhole(actor, 'read-unpublished', scope)

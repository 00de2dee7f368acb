import type { Grant } from '../../api/answers.ts'
import type { Translation } from '../../text/translation.ts'
import { vi } from '../../text/vi.ts'

/** What a grant lets somebody be, in plain words: `Cán bộ phụ trách đơn vị: Trường THPT số 2 (THPT02)`. */
export const grantSentence = (
  t: Translation,
  { role, unit, unitName, block, criteria, period, startsOn, endsOn }: Omit<Grant, 'id'>,
): string => {
  const words = t.text.roles
  const name = words.names[role]
  const own =
    unit !== null
      ? words.ofUnit(name, unitName === null ? unit : `${unitName} (${unit})`)
      : block !== null
        ? words.ofBlock(name, block)
        : name
  const limits = [
    ...(criteria === null ? [] : [words.ofCriteria(criteria.join(', '))]),
    ...(period === null ? [] : [words.ofPeriod(period)]),
    ...(startsOn === null ? [] : [words.from(t.date(startsOn))]),
    ...(endsOn === null ? [] : [words.to(t.date(endsOn))]),
  ]
  return [own, ...limits].join(', ')
}

/** Where whoever signs in begins: an officer with their own units, everybody else with the year. */
export const homeOf = (roles: readonly string[]): string =>
  roles.length > 0 && roles.every(role => role === 'officer') ? '/toi' : '/'

export const roleNames = (t: Translation) => Object.entries(t.text.roles.names) as [Grant['role'], string][]

export const isRole = (role: string): role is Grant['role'] => Object.hasOwn(vi.roles.names, role)

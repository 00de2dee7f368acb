import { type Issue, issue } from '@thidua/scoring/issues'
import type { Unit } from '@thidua/scoring/records'
import { UnitDirectory } from '../intake/lookup/unit-directory.ts'
import { foldedKey, idFromLabel } from '../intake/values/text-key.ts'
import { newId } from './new-id.ts'
import { emailField, loginField } from './people.schema.ts'
import type { ListedPerson } from './read-people-list.ts'

/** Somebody who comes in already, with the units whose officer they are. */
export interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly login: string
  readonly email: string | null
  readonly units: readonly string[]
}

export type PlannedRow =
  | { readonly row: number; readonly outcome: 'rejected'; readonly issues: readonly Issue[] }
  | {
      readonly row: number
      /** `added`: a new person; `granted`: one more unit of a person; `known`: nothing new. */
      readonly outcome: 'added' | 'granted' | 'known'
      readonly person: Omit<KnownPerson, 'units'>
      readonly unit: string
    }

interface Plan {
  /** By what is typed at the door, in lower case. */
  readonly byLogin: Map<string, { person: KnownPerson; units: Set<string> }>
  readonly taken: ReadonlySet<string>
}

/** `thpt02.hoa`: easy to say on the telephone; a number behind it where somebody has it. */
const madeLogin = (unit: string, name: string, plan: Plan): string => {
  const given = idFromLabel(name.split(' ').at(-1) ?? '', 'nguoi')
  const base = `${idFromLabel(unit, 'dv')}.${given}`
  for (let i = 1; ; i++) {
    const login = i === 1 ? base : `${base}${i}`
    if (!plan.byLogin.has(login) && !plan.taken.has(login)) return login
  }
}

const sameName = (a: string, b: string): boolean => foldedKey(a) === foldedKey(b)

const problemsOf = (listed: ListedPerson, units: UnitDirectory): Issue[] => {
  const at = ['rows', listed.row]
  const { found } = units.find(listed.unit)
  const nearest = found || listed.unit === '' ? [] : units.suggest(listed.unit)
  return [
    ...(listed.unit === '' ? [issue('list-unit-missing', [...at, 'unit'])] : []),
    ...(listed.unit !== '' && !found
      ? [
          issue('list-unit-unknown', [...at, 'unit'], {
            given: listed.unit,
            ...(nearest.length > 0 && { nearest: nearest.join(' · ') }),
          }),
        ]
      : []),
    ...(listed.name === '' ? [issue('list-name-missing', [...at, 'name'])] : []),
    ...(listed.name.length > 200 ? [issue('invalid-text', [...at, 'name'])] : []),
    ...(listed.login !== '' && !loginField.safeParse(listed.login).success
      ? [issue('invalid-login', [...at, 'login'])]
      : []),
    ...(listed.email !== '' && !emailField.safeParse(listed.email).success
      ? [issue('invalid-email', [...at, 'email'])]
      : []),
  ]
}

/** The person that a row means, where one is there: by login, else by e-mail address, else by name and unit. */
const personMeant = ({ login, email, name }: ListedPerson, unit: string, plan: Plan) => {
  const typed = (login || email).toLowerCase()
  if (typed !== '') {
    const byEmail = [...plan.byLogin.values()].find(
      ({ person }) => login === '' && person.email?.toLowerCase() === typed,
    )
    return plan.byLogin.get(typed) ?? byEmail
  }
  return [...plan.byLogin.values()].find(
    ({ person, units }) => units.has(unit) && sameName(person.name, name),
  )
}

const planRow = (listed: ListedPerson, units: UnitDirectory, plan: Plan): PlannedRow => {
  const { row, name, login, email } = listed
  const reject = (issues: readonly Issue[]): PlannedRow => ({ row, outcome: 'rejected', issues })
  const problems = problemsOf(listed, units)
  const unit = units.find(listed.unit).found?.id
  if (problems.length > 0 || unit === undefined) return reject(problems)
  const meant = personMeant(listed, unit, plan)
  const typed = login || email
  if ((meant && !sameName(meant.person.name, name)) || (!meant && plan.taken.has(typed.toLowerCase())))
    return reject([issue('login-taken', ['rows', row, 'login'], { login: typed })])
  if (meant) {
    const isKnown = meant.units.has(unit)
    meant.units.add(unit)
    return { row, outcome: isKnown ? 'known' : 'granted', person: meant.person, unit }
  }
  const person = {
    ...{ id: newId('ng'), name, email: email || null, units: [] },
    login: typed || madeLogin(unit, name, plan),
  }
  plan.byLogin.set(person.login.toLowerCase(), { person, units: new Set([unit]) })
  return { row, outcome: 'added', person, unit }
}

/** What each row of a list comes to, in its order; nothing is stored. `taken`: logins of those who come in no more. */
export const planPeopleList = (
  rows: readonly ListedPerson[],
  known: {
    readonly units: readonly Unit[]
    readonly persons: readonly KnownPerson[]
    readonly taken: ReadonlySet<string>
  },
): PlannedRow[] => {
  const units = new UnitDirectory(known.units)
  const plan: Plan = {
    byLogin: new Map(
      known.persons.map(person => [person.login.toLowerCase(), { person, units: new Set(person.units) }]),
    ),
    taken: known.taken,
  }
  return rows.map(row => planRow(row, units, plan))
}

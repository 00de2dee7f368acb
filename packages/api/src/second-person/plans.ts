import { type Result, success } from '@thidua/scoring/issues'
import type { Db } from '../db/database.ts'
import { type EndedGrant, type GivenGrant, grantToEnd, grantToGive } from '../people/grant.service.ts'
import { type UnitToHandOver, unitToHandOver } from '../people/hand-over.service.ts'
import { listToTakeIn } from '../people/people-list.service.ts'
import { type EndedPerson, type PersonToAdd, personToAdd, personToEnd } from '../people/person.service.ts'
import type { ListedPerson } from '../people/read-people-list.ts'
import { type VersionToPublish, versionToPublish } from '../publication/publication.service.ts'
import { type SettingToChange, settingToTurnOff } from '../settings/setting.service.ts'
import type { PlannedChange } from './planned-change.ts'

type Plan<C, T> = (content: C, now: Date, db: Db) => Promise<Result<PlannedChange<T>>>

/** What takes a second person, and how it is done from what was proposed. The kind is the action of the journal. */
const plans = {
  finalised: async (content: VersionToPublish, now: Date) => success(versionToPublish(content, now)),
  'grant-given': async (content: GivenGrant, now: Date) => success(grantToGive(content, now)),
  'grant-ended': (content: EndedGrant, now: Date, db: Db) => grantToEnd(db, content, now),
  'person-added': async (content: PersonToAdd, now: Date) => success(personToAdd(content, now)),
  'person-ended': async (content: EndedPerson, now: Date) => success(personToEnd(content, now)),
  'unit-handed-over': async (content: UnitToHandOver, now: Date) => success(unitToHandOver(content, now)),
  'people-imported': async (content: { readonly rows: readonly ListedPerson[] }) =>
    success(listToTakeIn(content.rows)),
  'setting-changed': async (content: SettingToChange) => success(settingToTurnOff(content)),
} as const

type Plans = typeof plans
export type PendingKind = keyof Plans
export const pendingKinds = Object.keys(plans) as [PendingKind, ...PendingKind[]]
export type ContentOf<K extends PendingKind> = Parameters<Plans[K]>[0]
export type ValueOf<K extends PendingKind> =
  Awaited<ReturnType<Plans[K]>> extends Result<PlannedChange<infer T>> ? T : never

/** What a change of a kind does, from its content as it was proposed or is asked for now. */
export const planOf = <K extends PendingKind>(
  db: Db,
  kind: K,
  content: ContentOf<K>,
  now: Date,
): Promise<Result<PlannedChange<ValueOf<K>>>> =>
  (plans[kind] as unknown as Plan<ContentOf<K>, ValueOf<K>>)(content, now, db)

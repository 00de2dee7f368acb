import type { Context } from 'hono'
import { closeSession } from '../access/access.service.ts'
import type { ApiEnvironment } from '../http/router.ts'
import type { Services } from '../services.ts'
import { writeSignedIn } from './device-cookie.ts'
import type { OpenedSession } from './open-session.ts'
import { findPerson } from './person.repository.ts'

/** Hands the cookies of a new session out, ends the one from before, and says who came in. */
export const welcome = async (
  c: Context<ApiEnvironment>,
  { db, now, settings }: Services,
  opened: OpenedSession,
) => {
  await closeSession(db, c.var.actor, now())
  writeSignedIn(c, settings, opened)
  const { needsSecondFactor, expiresAt, roles } = opened
  const person = needsSecondFactor ? undefined : await findPerson(db, opened.person)
  return {
    ...{ signedIn: !needsSecondFactor, needsSecondFactor, roles: [...roles] },
    expiresAt: expiresAt.toISOString(),
    person: person ? { id: person.id, name: person.name } : null,
  }
}

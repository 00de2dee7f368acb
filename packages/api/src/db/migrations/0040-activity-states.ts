import { type Kysely, type Migration, sql } from 'kysely'

/**
 * An activity can be a draft, be returned, or be voided. What is claimed (everything but drafts and what was voided)
 * is what scoring, shared pages and waiting lists read; what was returned waits for its unit, so it is not verified.
 */
const statements = [
  'alter table activity drop constraint activity_status_check',
  `alter table activity add constraint activity_status_check
    check (status in ('draft', 'submitted', 'returned', 'verified', 'rejected', 'voided'))`,
  'alter table activity add column reason text',
  `create view claimed_activity as
    select period, id, unit, date, kind, channel, level, partner, title, quantity, reached, audience, evidence, link,
      event, case status when 'returned' then 'submitted' else status end as status, import
    from activity where status not in ('draft', 'voided')`,
]

export const activityStates: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

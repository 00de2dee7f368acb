import { z } from '@hono/zod-openapi'
import { roles } from '../access/grant.ts'
import { stepField } from '../calendar/calendar.schema.ts'
import { dateField } from '../http/fields.ts'

/** What can wait for somebody. */
const tasks = [
  'returned',
  'drafts',
  'extended',
  'registration',
  'self-score',
  'self-score-changed',
  'explanations-asked',
  'agreement',
  'explanations-unsettled',
  'reopening-asked',
  'reopening-declined',
  'requests-answered',
  'queue',
  'reopenings',
  'activities-waiting',
  'declarations-waiting',
  'registrations-missing',
  'self-scores-missing',
  'requests-open',
  'ties',
  'block-meeting',
  'block-meetings-missing',
  'awards-undecided',
  'calendar-missing',
  'result-stale',
  'approvals',
] as const
export type Task = (typeof tasks)[number]

export const todaySchema = z
  .object({
    today: dateField,
    open: z.array(stepField).openapi({ description: 'Steps that have days and are open' }),
    next: z
      .object({ step: stepField, closesOn: dateField, days: z.int() })
      .nullable()
      .openapi({ description: 'The deadline that comes next; days until its last one' }),
    tasks: z.array(
      z.object({
        role: z.enum(roles).openapi({ description: 'In which of their roles it waits for the caller' }),
        task: z.enum(tasks),
        count: z.int(),
        unit: z.object({ id: z.string(), name: z.string() }).nullable(),
        step: stepField.nullable(),
        until: dateField.nullable(),
      }),
    ),
  })
  .openapi('Today')
export type TodayAnswer = z.infer<typeof todaySchema>

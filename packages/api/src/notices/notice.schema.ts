import { z } from '@hono/zod-openapi'
import { dateField, instantField } from '../http/fields.ts'
import { noticeKinds } from './notice-rules.ts'

const noticeSchema = z
  .object({
    id: z.string().openapi({ example: 'activity-returned:1204:hd-12' }),
    kind: z.enum(noticeKinds),
    at: instantField,
    period: z.string().nullable(),
    unit: z.string().nullable(),
    unitName: z.string().nullable(),
    record: z
      .string()
      .nullable()
      .openapi({ description: 'Key of the record, the step of the calendar, or the setting' }),
    title: z.string().nullable().openapi({ description: 'What the record, or the period, is called' }),
    day: dateField.nullable().openapi({ description: 'The last day of the step' }),
    status: z
      .string()
      .nullable()
      .openapi({ description: 'What was decided: `granted`, `declined`; `on`, `off`' }),
    reason: z.string().nullable(),
    isRead: z.boolean(),
  })
  .openapi('Notice')

export const noticesSchema = z.object({ unread: z.int(), notices: z.array(noticeSchema) }).openapi('Notices')

export const readNoticesBody = z
  .strictObject({
    notices: z
      .union([z.literal('all'), z.array(z.string().max(500)).max(500)])
      .openapi({ description: 'Ids, or `all`' }),
  })
  .openapi('ReadNotices')

export const unreadSchema = z.object({ unread: z.int() }).openapi('UnreadNotices')

import { createRoute, z } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { textField } from '../http/fields.ts'
import { createRouter } from '../http/router.ts'
import { unwrap } from '../problem.ts'
import { pendingAnswer, pendingOf } from '../second-person/pending-answer.ts'
import { perform } from '../second-person/propose.service.ts'
import type { Services } from '../services.ts'
import { selectSettings, settingNames } from './setting.repository.ts'
import { turnSettingOn } from './setting.service.ts'

const nameField = z.enum(settingNames).openapi('SettingName', {
  description:
    'second-person: final publication and changes of roles wait for another secretary. second-factor: the rights of a secretary wait for a second factor',
})

const settingsSchema = z
  .object({ settings: z.array(z.object({ name: nameField, isOn: z.boolean() })) })
  .openapi('Settings')

const changedSettingSchema = z
  .strictObject({ isOn: z.boolean(), reason: textField(500).optional() })
  .openapi('ChangedSetting')

const managed = { tags: ['People'], ...may('change-settings') }

const listRoute = createRoute({
  ...managed,
  method: 'get',
  path: '/settings',
  summary: 'What the installation asks of those who decide',
  responses: { 200: json(settingsSchema, 'Every setting'), ...problems(401, 403) },
})

const changeRoute = createRoute({
  ...managed,
  method: 'put',
  path: '/settings/{setting}',
  summary: 'Turn a setting on or off; refused where it would lock the caller out',
  request: { params: z.object({ setting: nameField }), body: jsonBody(changedSettingSchema) },
  responses: {
    200: json(settingsSchema, 'Every setting'),
    ...pendingAnswer,
    ...problems(400, 401, 403, 409, 413, 422),
  },
})

export const settingRoutes = (services: Services) => {
  const { db, now } = services
  const readAll = async () => ({ settings: [...(await selectSettings(db))] })
  return createRouter()
    .openapi(listRoute, async c => c.json(await readAll(), 200))
    .openapi(changeRoute, async c => {
      const { isOn, reason } = c.req.valid('json')
      const wanted = { ...c.req.valid('param'), reason }
      if (isOn) unwrap(await turnSettingOn(db, writerOf(c), wanted, now()))
      const done = isOn ? null : unwrap(await perform(services, writerOf(c), 'setting-changed', wanted))
      return done?.isPending
        ? c.json(await pendingOf(c, services, done.id), 202)
        : c.json(await readAll(), 200)
    })
}

import { createRoute } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { languageOf, unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import {
  draftContentSchema,
  draftEditsSchema,
  draftFiguresSchema,
  draftListSchema,
  draftParams,
  draftRemovedSchema,
  draftSchema,
  issueDraftSchema,
  newDraftSchema,
  trialQuery,
  trialSchema,
} from './criteria-draft.schema.ts'
import {
  createDraft,
  editDraftFigures,
  issueDraft,
  listDrafts,
  readDraft,
  removeDraft,
  writeDraftContent,
} from './criteria-draft.service.ts'
import { readDraftFigures } from './draft-figures.service.ts'
import { tryDraft } from './draft-trial.service.ts'

const tags = ['Criteria drafts']
const one = '/criteria-drafts/{draft}'

const listRoute = createRoute({
  tags,
  method: 'get',
  path: '/criteria-drafts',
  summary: 'Criteria sets that are being written, and those that were issued here',
  ...may('read-drafts'),
  responses: { 200: json(draftListSchema, 'The one changed last first'), ...problems(401) },
})

const createDraftRoute = createRoute({
  tags,
  method: 'post',
  path: '/criteria-drafts',
  summary: 'Begin a criteria set as a copy of an installed one',
  ...may('write-criteria'),
  request: { body: jsonBody(newDraftSchema) },
  responses: { 201: json(draftSchema, 'Begun'), ...problems(400, 401, 403, 404, 413, 422) },
})

const readRoute = createRoute({
  tags,
  method: 'get',
  path: one,
  summary: 'A draft with what the linter finds and what it changes',
  ...may('read-drafts'),
  request: { params: draftParams },
  responses: { 200: json(draftSchema, 'The draft'), ...problems(401, 404, 422) },
})

const writeRoute = createRoute({
  tags,
  method: 'put',
  path: one,
  summary: 'Replace the text of a draft; it is kept even where it cannot be read yet',
  ...may('write-criteria'),
  request: { params: draftParams, body: jsonBody(draftContentSchema) },
  responses: { 200: json(draftSchema, 'Kept'), ...problems(400, 401, 403, 404, 409, 413, 422) },
})

const figuresRoute = createRoute({
  tags,
  method: 'get',
  path: `${one}/figures`,
  summary: 'Figures, days and names of a draft, row by row, for a form',
  ...may('read-drafts'),
  request: { params: draftParams },
  responses: { 200: json(draftFiguresSchema, 'In the order of the table'), ...problems(401, 404, 422) },
})

const editRoute = createRoute({
  tags,
  method: 'patch',
  path: `${one}/figures`,
  summary: 'Change figures of a draft; comments and everything else stay as they were written',
  ...may('write-criteria'),
  request: { params: draftParams, body: jsonBody(draftEditsSchema) },
  responses: { 200: json(draftSchema, 'Changed'), ...problems(400, 401, 403, 404, 409, 413, 422) },
})

const trialRoute = createRoute({
  tags,
  method: 'get',
  path: `${one}/trial`,
  summary: 'Try a draft on the data of a period, beside the set in force there; nothing is kept',
  ...may('read-drafts'),
  request: { params: draftParams, query: trialQuery },
  responses: { 200: json(trialSchema, 'Who wins and who loses'), ...problems(401, 404, 409, 422) },
})

const issueRoute = createRoute({
  tags,
  method: 'post',
  path: `${one}/issue`,
  summary: 'Issue a draft by a decision: it is a criteria set from then on, and public',
  ...may('write-criteria'),
  request: { params: draftParams, body: jsonBody(issueDraftSchema) },
  responses: { 200: json(draftSchema, 'Issued'), ...problems(400, 401, 403, 404, 409, 413, 422) },
})

const removeRoute = createRoute({
  tags,
  method: 'delete',
  path: one,
  summary: 'Remove a draft that was not issued',
  ...may('write-criteria'),
  request: { params: draftParams },
  responses: { 200: json(draftRemovedSchema, 'Removed'), ...problems(401, 403, 404, 409, 422) },
})

export const criteriaDraftRoutes = (services: Services) => {
  const { db } = services
  return createRouter()
    .openapi(listRoute, async c => c.json({ drafts: await listDrafts(db) }, 200))
    .openapi(createDraftRoute, async c => {
      const id = unwrap(await createDraft(db, c.req.valid('json')))
      return c.json(unwrap(await readDraft(services, id, languageOf(c))), 201)
    })
    .openapi(readRoute, async c =>
      c.json(unwrap(await readDraft(services, c.req.valid('param').draft, languageOf(c))), 200),
    )
    .openapi(writeRoute, async c => {
      const { draft } = c.req.valid('param')
      unwrap(await writeDraftContent(db, draft, c.req.valid('json')))
      return c.json(unwrap(await readDraft(services, draft, languageOf(c))), 200)
    })
    .openapi(figuresRoute, async c =>
      c.json(unwrap(await readDraftFigures(services, c.req.valid('param').draft, languageOf(c))), 200),
    )
    .openapi(editRoute, async c => {
      const { draft } = c.req.valid('param')
      unwrap(await editDraftFigures(services, draft, c.req.valid('json')))
      return c.json(unwrap(await readDraft(services, draft, languageOf(c))), 200)
    })
    .openapi(trialRoute, async c =>
      c.json(unwrap(await tryDraft(services, c.req.valid('param').draft, c.req.valid('query').period)), 200),
    )
    .openapi(issueRoute, async c => {
      const { draft } = c.req.valid('param')
      unwrap(await issueDraft(services, writerOf(c), draft, c.req.valid('json'), languageOf(c)))
      return c.json(unwrap(await readDraft(services, draft, languageOf(c))), 200)
    })
    .openapi(removeRoute, async c => c.json(unwrap(await removeDraft(db, c.req.valid('param').draft)), 200))
}

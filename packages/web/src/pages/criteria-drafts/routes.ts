import { Hono } from 'hono'
import type { Renderer } from '../render.ts'
import { draftPage } from './draft-page.tsx'
import { figuresPage } from './figures-page.tsx'
import { issuePage } from './issue-page.tsx'
import { setPage } from './set-page.tsx'
import { setsPage } from './sets-page.tsx'
import { beginDraft, issueDraft, removeDraft, storeFigures, storeText } from './store-draft.ts'
import { textPage } from './text-page.tsx'
import { trialPage } from './trial-page.tsx'

/** Criteria sets that were issued, and the writing of those that come. */
export const criteriaDraftPages = ({ fresh }: Renderer): Hono =>
  new Hono()
    .get('/bo-tieu-chi', c => fresh(c, visit => setsPage(visit)))
    .post('/bo-tieu-chi/soan', c => fresh(c, visit => beginDraft(visit, c)))
    .get('/bo-tieu-chi/soan/:draft', c => fresh(c, visit => draftPage(visit, c.req.param('draft'))))
    .get('/bo-tieu-chi/soan/:draft/so-lieu', c => fresh(c, visit => figuresPage(visit, c.req.param('draft'))))
    .post('/bo-tieu-chi/soan/:draft/so-lieu', c =>
      fresh(c, visit => storeFigures(visit, c, c.req.param('draft'))),
    )
    .get('/bo-tieu-chi/soan/:draft/van-ban', c => fresh(c, visit => textPage(visit, c.req.param('draft'))))
    .post('/bo-tieu-chi/soan/:draft/van-ban', c =>
      fresh(c, visit => storeText(visit, c, c.req.param('draft'))),
    )
    .get('/bo-tieu-chi/soan/:draft/thu', c => fresh(c, visit => trialPage(visit, c.req.param('draft'))))
    .get('/bo-tieu-chi/soan/:draft/ban-hanh', c => fresh(c, visit => issuePage(visit, c.req.param('draft'))))
    .post('/bo-tieu-chi/soan/:draft/ban-hanh', c =>
      fresh(c, visit => issueDraft(visit, c, c.req.param('draft'))),
    )
    .post('/bo-tieu-chi/soan/:draft/xoa', c => fresh(c, visit => removeDraft(visit, c.req.param('draft'))))
    .get('/bo-tieu-chi/:digest', c => fresh(c, visit => setPage(visit, c.req.param('digest'))))

import { type Context, Hono, type MiddlewareHandler } from 'hono'
import type { Api } from '../../api/client.ts'
import type { Renderer } from '../render.ts'
import { giveCode, join, signIn } from './door.ts'
import { handOver, handOverPage } from './hand-over-page.tsx'
import { joinPage } from './join-page.tsx'
import { listPage, takeList } from './list-page.tsx'
import { changeOwnPassword, confirmSecondFactor, endSession, removeSecondFactor } from './me-forms.ts'
import { mePage } from './me-page.tsx'
import { changePerson, endPerson, giveGrant, storePerson, takeGrant } from './people-forms.ts'
import { peoplePage } from './people-page.tsx'
import { newPersonPage, personPage } from './person-page.tsx'
import { secondFactorPage } from './second-factor-page.tsx'
import { changeSetting, settingsPage } from './settings-page.tsx'
import { codePage, signInPage } from './sign-in-page.tsx'
import { beginSignOn, finishSignOn, linkIdentity, removeIdentity, signOut } from './sign-on.ts'
import { slipsPage } from './slips-page.tsx'
import { makeToken, revokeToken } from './token-forms.ts'
import { newTokenPage, revokePage } from './token-pages.tsx'
import { tokensPage } from './tokens-page.tsx'

/** The address of such a page is a secret: nothing that is opened from it learns it. Stands before what sets headers. */
export const keepAddress: MiddlewareHandler = async (c, next) => {
  await next()
  c.res.headers.set('referrer-policy', 'no-referrer')
  c.res.headers.set('cache-control', 'no-store')
}

/** How people come in, and what they do about themselves and others. */
export const peoplePages = (api: Api, renderer: Renderer, publicUrl: URL | null): Hono => {
  const { fresh } = renderer
  /** What stands before the path of a link that is handed out. */
  const siteOf = (c: Context): string => publicUrl?.origin ?? new URL(c.req.url).origin
  return new Hono()
    .get('/dang-nhap', c => fresh(c, visit => signInPage(visit)))
    .post('/dang-nhap', c => signIn(c, api, renderer))
    .post('/dang-xuat', c => signOut(c, api, renderer))
    .post('/dang-nhap/mot-cua', c => beginSignOn(c, api, renderer))
    .get('/dang-nhap/tro-lai', c => finishSignOn(c, api, renderer))
    .get('/dang-nhap/ma', c => fresh(c, visit => codePage(visit)))
    .post('/dang-nhap/ma', c => giveCode(c, api, renderer))
    .get('/moi/:secret', c => fresh(c, visit => joinPage(visit, c.req.param('secret').slice(0, 200))))
    .post('/moi/:secret', c => join(c, api, renderer))
    .post('/moi/:secret/mot-cua', c => beginSignOn(c, api, renderer))
    .get('/toi', c => fresh(c, visit => mePage(visit)))
    .post('/toi/mat-khau', c => changeOwnPassword(c, api, renderer))
    .post('/toi/phien', c => fresh(c, endSession))
    .post('/toi/xac-thuc/bat', c => fresh(c, visit => secondFactorPage(visit)))
    .post('/toi/xac-thuc', c => fresh(c, confirmSecondFactor))
    .post('/toi/xac-thuc/tat', c => fresh(c, removeSecondFactor))
    .post('/toi/mot-cua', c => linkIdentity(c, api, renderer))
    .post('/toi/mot-cua/bo', c => fresh(c, removeIdentity))
    .get('/nguoi', c => fresh(c, visit => peoplePage(visit)))
    .get('/nguoi/moi', c => fresh(c, visit => newPersonPage(visit)))
    .post('/nguoi/moi', c => fresh(c, visit => storePerson(visit, c, siteOf(c))))
    .get('/nguoi/danh-sach', c => fresh(c, visit => listPage(visit)))
    .post('/nguoi/danh-sach', c => fresh(c, takeList))
    .get('/nguoi/ban-giao', c => fresh(c, visit => handOverPage(visit)))
    .post('/nguoi/ban-giao', c => fresh(c, visit => handOver(visit, c, siteOf(c))))
    .get('/nguoi/ma', c => fresh(c, visit => tokensPage(visit)))
    .get('/nguoi/ma/moi', c => fresh(c, visit => newTokenPage(visit)))
    .post('/nguoi/ma/moi', c => fresh(c, makeToken))
    .get('/nguoi/ma/:token', c => fresh(c, visit => revokePage(visit, c.req.param('token'))))
    .post('/nguoi/ma/:token', c => fresh(c, visit => revokeToken(visit, c.req.param('token'))))
    .get('/nguoi/cai-dat', c => fresh(c, visit => settingsPage(visit)))
    .post('/nguoi/cai-dat/:setting', c => fresh(c, visit => changeSetting(visit, c, c.req.param('setting'))))
    .post('/nguoi/phieu', c => fresh(c, visit => slipsPage(visit, c, siteOf(c))))
    .get('/nguoi/:person', c => fresh(c, visit => personPage(visit, c.req.param('person'))))
    .post('/nguoi/:person', c => fresh(c, visit => changePerson(visit, c, c.req.param('person'))))
    .post('/nguoi/:person/thoi', c => fresh(c, visit => endPerson(visit, c, c.req.param('person'))))
    .post('/nguoi/:person/quyen', c => fresh(c, visit => giveGrant(visit, c, c.req.param('person'))))
    .post('/nguoi/:person/quyen/:grant', c => fresh(c, visit => takeGrant(visit, c, c.req.param('person'))))
}

import type { NoticeAnswer } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { Notice } from '../../components/message/message.tsx'
import type { Translation } from '../../text/translation.ts'
import { noticeView } from '../../view-models/notice-view.ts'
import { opensDoor } from '../../view-models/reader.ts'
import { queueAddress } from '../verification/queue-address.ts'
import type { Page, Visit } from '../visit.ts'

/** How many of the newest periods are asked what waits in them. */
const askedPeriods = 3

interface Waiting {
  readonly title: string
  readonly href: string
  readonly count: number
}

/** What waits for a verifier's decision, period by period, while nothing of it is published. */
async function readWaiting({ api, roles }: Visit): Promise<readonly Waiting[]> {
  if (!opensDoor(roles, 'verification')) return []
  const { periods } = await read(api.periods.$get())
  const found: Waiting[] = []
  for (const { id, title } of periods.slice(0, askedPeriods)) {
    const response = await api.periods[':period'].verification.$get({
      param: { period: id },
      query: { limit: '1' },
    })
    // Whoever decides nothing in this period has nothing waiting in it.
    if (!response.ok) continue
    const { total } = await response.json()
    if (total > 0) found.push({ title, href: queueAddress(id, {}), count: total })
  }
  return found
}

/** What concerns oneself: what waits now, and what happened, the newest first. */
export async function noticesPage(visit: Visit): Promise<Page> {
  const { t, api, query } = visit
  const words = t.text.notices
  const { unread, notices } = await read(api.people.me.notices.$get())
  const waiting = await readWaiting(visit)
  return {
    title: words.title,
    body: (
      <div class="page">
        <header class="page-head">
          <h1>{words.title}</h1>
          <p class="lead">{unread === 0 ? words.allRead : words.unread(t.count(unread))}</p>
        </header>
        {query('xong') !== undefined && (
          <Notice kind="good">
            <p>{words.marked}</p>
          </Notice>
        )}
        <div class="stack">
          {waiting.length > 0 && (
            <section aria-labelledby="waiting-title">
              <h2 id="waiting-title">{words.waitingTitle}</h2>
              <ul class="sentences">
                {waiting.map(({ title, href, count }) => (
                  <li class="sentence">
                    <a href={href}>{words.waiting(t.count(count), title)}</a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="notices-title">
            <h2 id="notices-title">{words.listTitle}</h2>
            {notices.length === 0 ? <p>{words.empty}</p> : <List t={t} notices={notices} />}
            {unread > 0 && (
              <form method="post" action="/thong-bao" class="form-actions no-print">
                <button type="submit">{words.readAll}</button>
              </form>
            )}
          </section>
        </div>
      </div>
    ),
  }
}

function List({ t, notices }: { readonly t: Translation; readonly notices: readonly NoticeAnswer[] }) {
  const words = t.text.notices
  return (
    <ul class="sentences">
      {notices.map(notice => {
        const { sentence, href, reason } = noticeView(notice, t)
        return (
          <li class="sentence">
            {!notice.isRead && <span class="badge">{words.isNew}</span>} <a href={href}>{sentence}</a>
            {reason !== null && <p>{words.reason(reason)}</p>}
            <p class="hint">{t.time(notice.at)}</p>
            {!notice.isRead && (
              <form method="post" action="/thong-bao" class="no-print">
                <input type="hidden" name="notice" value={notice.id} />
                <button type="submit" class="link-button" aria-label={words.readThis(sentence)}>
                  {words.read}
                </button>
              </form>
            )}
          </li>
        )
      })}
    </ul>
  )
}

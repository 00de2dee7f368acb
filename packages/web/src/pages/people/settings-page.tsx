import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import { ApiRefusal } from '../../api/refusal.ts'
import { ErrorSummary, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { TextField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import { isPendingChange, waits } from '../second-person/pending.ts'
import { typedForm } from '../typed-form.ts'
import type { Page, Redirect, Visit } from '../visit.ts'

const settingsAddress = '/nguoi/cai-dat'

/** What the installation asks of secretaries, each with what it means and a way to change it. */
export async function settingsPage(
  { t, api, query }: Visit,
  problems: readonly FormProblem[] = [],
): Promise<Page> {
  const words = t.text.settings
  const { settings } = await read(api.settings.$get())
  const done = problems.length === 0 ? words.done[query('xong') ?? ''] : undefined
  return {
    title: words.title,
    ...(problems.length > 0 && { status: 409 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: t.text.people.title, href: '/nguoi' }]} />
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </header>
        {done !== undefined && (
          <Notice kind="good">
            <p>{done}</p>
          </Notice>
        )}
        <ErrorSummary t={t} problems={problems} />
        <div class="stack">
          {settings.map(({ name, isOn }) => {
            const title = words.names[name]
            return (
              <section aria-labelledby={name}>
                <h2 id={name}>{title}</h2>
                {words.help[name].map(sentence => (
                  <p>{sentence}</p>
                ))}
                <p>
                  <strong>{isOn ? words.isOn : words.isOff}</strong>
                </p>
                <form method="post" action={`${settingsAddress}/${name}`} class="form no-print">
                  <input type="hidden" name="on" value={isOn ? 'no' : 'yes'} />
                  <TextField t={t} problems={[]} id={`${name}-reason`} label={words.reason} value="" />
                  <div class="form-actions">
                    <button type="submit">{isOn ? words.turnOff(title) : words.turnOn(title)}</button>
                  </div>
                </form>
              </section>
            )
          })}
        </div>
      </div>
    ),
  }
}

/** Turns a setting on or off; what stands in the way is said on the page. */
export async function changeSetting(visit: Visit, c: Context, setting: string): Promise<Page | Redirect> {
  const typed = typedForm(await c.req.parseBody())
  const reason = (typed[`${setting}-reason`] ?? '').slice(0, 500)
  const isOn = typed.on === 'yes'
  try {
    const json = { isOn, ...(reason !== '' && { reason }) }
    // The API says which settings there are.
    const answer = await read(
      visit.api.settings[':setting'].$put({ param: { setting: setting as 'second-factor' }, json }),
    )
    if (isPendingChange(answer)) return waits
    return { location: `${settingsAddress}?xong=${isOn ? 'bat' : 'tat'}` }
  } catch (refusal) {
    if (!(refusal instanceof ApiRefusal) || refusal.status !== 409) throw refusal
    return settingsPage(
      visit,
      refusal.messages.map(message => ({ message, field: null })),
    )
  }
}

import type { CriteriaDraft, CriteriaDraftFigures } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { ApiRefusal } from '../../api/refusal.ts'
import { Notice } from '../../components/message/message.tsx'
import type { Translation } from '../../text/translation.ts'
import type { Page, Visit } from '../visit.ts'
import { draftFrame, draftTitle } from './draft-frame.tsx'
import { draftLinks, setsAddress } from './draft-links.ts'

export const readDraft = ({ api }: Visit, draft: string): Promise<CriteriaDraft> =>
  read(api['criteria-drafts'][':draft'].$get({ param: { draft } }))

/** The figures of a draft; null while its text cannot be read. */
export const readFigures = ({ api }: Visit, draft: string): Promise<CriteriaDraftFigures | null> =>
  read(api['criteria-drafts'][':draft'].figures.$get({ param: { draft } })).catch((reason: unknown) => {
    if (reason instanceof ApiRefusal && reason.codes.includes('draft-unreadable')) return null
    throw reason
  })

/** A draft at a glance: whether it can be issued, what to look at again, what it changes, and what can be done. */
export async function draftPage(visit: Visit, id: string): Promise<Page> {
  const { t } = visit
  const draft = await readDraft(visit, id)
  const figures = draft.issued === null ? await readFigures(visit, id) : null
  const base = `${t.label(draft.base.title)}, ${t.date(draft.base.version)}`
  return draftFrame({
    visit,
    title: draftTitle(t, draft),
    lead: `${t.text.drafts.begun(base)}. ${t.text.drafts.changedOn(t.time(draft.changedAt))}.`,
    children: (
      <>
        <State t={t} draft={draft} isSaved={visit.query('da-luu') !== undefined} />
        {draft.issued === null && <Actions t={t} draft={draft} figures={figures} />}
        <Findings t={t} draft={draft} />
        <Changes t={t} draft={draft} base={base} />
        {draft.issued === null && <Removal t={t} draft={draft} />}
      </>
    ),
  })
}

interface Props {
  readonly t: Translation
  readonly draft: CriteriaDraft
}

function State({ t, draft, isSaved }: Props & { readonly isSaved: boolean }) {
  const words = t.text.drafts
  const errors = draft.findings.filter(({ severity }) => severity === 'error').length
  const saved = isSaved ? `${words.saved} ` : ''
  if (draft.issued !== null)
    return (
      <Notice kind="plain">
        <p>
          {words.state.issued} <a href={`${setsAddress}/${draft.issued}`}>{words.readIssued}</a>
        </p>
      </Notice>
    )
  return (
    <Notice kind={errors > 0 ? 'plain' : 'good'}>
      <p>
        {saved}
        {errors > 0 ? words.state.errors(t.count(errors)) : words.state.ready}
      </p>
    </Notice>
  )
}

function Actions({ t, draft, figures }: Props & { readonly figures: CriteriaDraftFigures | null }) {
  const words = t.text.drafts
  const links = draftLinks(draft.id)
  return (
    <div class="no-print stack">
      {figures !== null && (
        <section aria-labelledby="figures-title">
          <h2 id="figures-title">{words.figures}</h2>
          <p class="hint">{words.figuresHelp}</p>
          <ul class="sentences">
            {figures.sections.map(({ id, name }) => (
              <li class="sentence">
                <a href={links.figures(id)}>{sectionName({ id, name })}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="text-title">
        <h2 id="text-title">{words.text}</h2>
        <p class="hint">{words.textHelp}</p>
        <p class="form-actions">
          <a class="button quiet" href={links.text}>
            {words.text}
          </a>
          <a class="button quiet" href={links.trial}>
            {words.trial}
          </a>
          {draft.canBeIssued && (
            <a class="button" href={links.issue}>
              {words.issue}
            </a>
          )}
        </p>
      </section>
    </div>
  )
}

/** A group is called by its letter too. */
export const sectionName = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  id.startsWith('group.') ? `${id.slice('group.'.length)}. ${name}` : name

export function Findings({ t, draft }: Props) {
  const words = t.text.drafts
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title">{words.findingsTitle}</h2>
      {draft.findings.length === 0 ? (
        <p>{words.noFindings}</p>
      ) : (
        <ol class="findings">
          {draft.findings.map(({ severity, line, message, remedy, section, row }) => (
            <li class={`finding finding-${severity}`}>
              <p>
                <strong>{words.severity[severity]}.</strong>{' '}
                {row !== null &&
                  (section === null || draft.issued !== null ? (
                    `${row}: `
                  ) : (
                    <>
                      <a href={draftLinks(draft.id).figures(section)}>{row}</a>:{' '}
                    </>
                  ))}
                {message} {remedy}
              </p>
              <span class="soft">{words.line(t.count(line))}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Changes({ t, draft, base }: Props & { readonly base: string }) {
  const words = t.text.drafts
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">{words.changesTitle(base)}</h2>
      {draft.changes === null ? <p>{words.unreadable}</p> : <p>{draft.changes.sum}</p>}
      {draft.changes?.parts.map(({ name, rows }) => (
        <>
          <h3 class="minor">{name}</h3>
          <ul class="sentences">
            {rows.map(row => (
              <li class="sentence">
                {row.name !== null && <strong>{row.name}: </strong>}
                {row.changes.join('; ')}
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  )
}

function Removal({ t, draft }: Props) {
  const words = t.text.drafts
  return (
    <details class="no-print">
      <summary>{words.remove}</summary>
      <p>{words.removeHelp}</p>
      <form method="post" action={draftLinks(draft.id).remove}>
        <button type="submit">{words.remove}</button>
      </form>
    </details>
  )
}

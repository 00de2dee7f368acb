import type { CriteriaDraftFigures } from '../../api/answers.ts'
import { ApiRefusal } from '../../api/refusal.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { TextField } from '../../components/form-field/form-field.tsx'
import type { Translation } from '../../text/translation.ts'
import type { TypedForm } from '../typed-form.ts'
import type { Page, Visit } from '../visit.ts'
import { draftFrame } from './draft-frame.tsx'
import { draftLinks } from './draft-links.ts'
import { readDraft, readFigures, sectionName } from './draft-page.tsx'
import { figureText } from './figure-text.ts'

type Section = CriteriaDraftFigures['sections'][number]

/** What was sent and could not be taken. */
export interface Refused {
  readonly problems: readonly FormProblem[]
  readonly typed: TypedForm
}

/** The figures of one part of a draft, row by row. */
export async function figuresPage(
  visit: Visit,
  id: string,
  { problems, typed }: Refused = { problems: [], typed: {} },
): Promise<Page> {
  const { t } = visit
  const [draft, figures] = await Promise.all([readDraft(visit, id), readFigures(visit, id)])
  const wanted = visit.query('phan')
  const section = figures?.sections.find(one => one.id === wanted) ?? figures?.sections[0]
  if (figures === null || section === undefined) throw new ApiRefusal(404, [])
  const links = draftLinks(id)
  return draftFrame({
    ...{ visit, draft, problems },
    title: sectionName(section),
    children: (
      <>
        <nav class="section-nav no-print" aria-label={t.text.drafts.sectionNav}>
          <ul>
            {figures.sections.map(one => (
              <li>
                <a href={links.figures(one.id)} {...(one === section && { 'aria-current': 'page' as const })}>
                  {one.id.startsWith('group.') ? one.id.slice('group.'.length) : one.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <form method="post" action={links.figures(section.id)} class="form figures-form" novalidate>
          <input type="hidden" name="revision" value={typed.revision ?? String(figures.revision)} />
          {section.rows.map(row => (
            <Row t={t} row={row} problems={problems} typed={typed} />
          ))}
          <div class="form-actions sticky-actions">
            <button type="submit">{t.text.drafts.save}</button>
            <a class="button quiet" href={links.own}>
              {t.text.drafts.back}
            </a>
          </div>
        </form>
      </>
    ),
  })
}

/** Id and name of a row; null for what has neither. */
export const rowName = ({ id, name }: Pick<Section['rows'][number], 'id' | 'name'>): string | null =>
  [id, name].filter(part => part !== null).join(' ') || null

interface RowProps extends Refused {
  readonly t: Translation
  readonly row: Section['rows'][number]
}

function Row({ t, row, problems, typed }: RowProps) {
  const name = rowName(row) ?? t.text.drafts.whole
  return (
    <fieldset class="part">
      <legend>{name}</legend>
      <div class="figure-fields">
        {row.figures.map(figure => (
          <div class={`figure-${figure.kind === 'text' ? 'text' : 'number'}`}>
            <TextField
              t={t}
              problems={problems}
              id={figure.pointer}
              label={figure.name}
              value={typed[figure.pointer] ?? figureText(figure, t.code)}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}

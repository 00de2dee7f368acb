import type { Child } from 'hono/jsx'
import { ErrorSummary } from '../../components/error-summary/error-summary.tsx'
import { EvidenceFiles } from '../../components/evidence-files/evidence-files.tsx'
import { DayField, FileField, SelectField, TextField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import { detailsRead, type EntryDetail, entryDetails } from '../../view-models/entry-fields.ts'
import { choicesOf } from '../records/choices.ts'
import { typedDay } from '../typed-form.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import type { EntryForm } from './entry-form.ts'
import { entryLinks } from './entry-links.ts'

/** One activity: what is nearly always enough first, the rest a tap away. */
export function entryPage(visit: Visit, period: string, form: EntryForm): Page {
  committeeOnly(visit)
  const { t } = visit
  const words = t.text.entry
  const { detail, names, typed, problems } = form
  const links = entryLinks(period)
  const kind = names.index.word('kinds', typed.kind ?? '')
  const title = typed.revision === undefined ? kind : words.editTitle
  return {
    title,
    section: 'entry',
    period: detail,
    ...(problems.length > 0 && { hasErrors: true, status: 422 as const }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: detail.title, href: `/ky/${period}` },
              { name: words.title, href: links.kinds(typed.unit) },
            ]}
          />
          <h1>{title}</h1>
          {typed.revision !== undefined && <p class="lead">{kind}</p>}
        </header>
        <div class="stack">
          {form.returned !== null && (
            <Notice kind="bad">
              <p>{words.returned(form.returned)}</p>
            </Notice>
          )}
          <form
            method="post"
            action={links.send}
            enctype="multipart/form-data"
            class="form"
            data-entry={period}
            novalidate
          >
            <ErrorSummary t={t} problems={problems} />
            <p class="notice notice-plain" role="status" hidden data-entry-state />
            {(['id', 'revision', 'kind'] as const).map(
              name => typed[name] !== undefined && <input type="hidden" name={name} value={typed[name]} />,
            )}
            <Unit visit={visit} form={form} />
            <TextField
              {...{ t, problems }}
              id="title"
              label={words.name}
              hint={words.nameHint}
              value={typed.title}
              longest={1000}
            />
            <TextField
              {...{ t, problems }}
              id="evidence"
              label={words.evidence}
              hint={words.evidenceHint}
              value={typed.evidence}
              longest={2000}
            />
            <FileField
              {...{ t, problems }}
              id="file"
              label={t.text.evidence.field}
              hint={t.text.evidence.fieldHint}
              accept="image/jpeg,image/png,image/webp,application/pdf"
            />
            <EvidenceFiles t={t} period={period} files={form.files} />
            <Day visit={visit} form={form} />
            <Details visit={visit} form={form} />
            <div class="form-actions">
              <button type="submit" name="status" value="submitted">
                {words.send}
              </button>
              {typed.stored !== 'submitted' && typed.stored !== 'returned' && (
                <button type="submit" name="status" value="draft" class="button quiet">
                  {words.keep}
                </button>
              )}
            </div>
            <p class="hint">{words.sendHelp}</p>
            {typed.stored !== undefined && <input type="hidden" name="stored" value={typed.stored} />}
          </form>
          {typed.revision === undefined && (
            <p>
              <a href={links.kinds(typed.unit)}>{words.otherKind}</a>
            </p>
          )}
        </div>
      </div>
    ),
  }
}

interface PartProps {
  readonly visit: Visit
  readonly form: EntryForm
}

/** Whoever has one unit is not asked for it. */
function Unit({ visit: { t }, form: { units, names, typed, problems } }: PartProps) {
  const words = t.text.entry
  const [only, ...others] = units
  if (typed.revision !== undefined || (only !== undefined && others.length === 0)) {
    const unit = typed.revision === undefined ? only?.id : typed.unit
    return (
      <>
        <p>
          {words.unit}: <strong>{names.units.get(unit ?? '') ?? unit}</strong>
        </p>
        <input type="hidden" name="unit" value={unit} />
      </>
    )
  }
  return (
    <SelectField
      {...{ t, problems }}
      id="unit"
      label={words.unit}
      value={typed.unit}
      none={words.chooseUnit}
      choices={units.map(({ id, name }) => ({ value: id, name }))}
    />
  )
}

function Day({ visit: { t }, form: { near, typed, problems } }: PartProps) {
  const words = t.text.entry
  const other = (
    <DayField
      {...{ t, problems }}
      id="on"
      label={near.length === 0 ? words.when : words.otherDay}
      hint={words.otherDayHint}
      value={typedDay(typed, 'on')}
    />
  )
  if (near.length === 0)
    return (
      <>
        <input type="hidden" name="when" value="other" />
        {other}
      </>
    )
  const today = near[0] ?? ''
  return (
    <fieldset class="form-row">
      <legend>{words.when}</legend>
      {near.map(day => (
        <label class="check">
          <input type="radio" name="when" value={day} checked={typed.when === day} />{' '}
          {(day === today ? words.today : words.yesterday)(t.date(day))}
        </label>
      ))}
      <label class="check">
        <input type="radio" name="when" value="other" checked={typed.when === 'other'} /> {words.otherDay}
      </label>
      <div class="other-day">{other}</div>
    </fieldset>
  )
}

/** What the criteria read of this kind stands open, the rest folded. */
function Details({ visit, form }: PartProps) {
  const { typed, problems, names } = form
  const read = detailsRead(names.index.set, typed.kind ?? '')
  const isOpen = (detail: EntryDetail): boolean =>
    read.has(detail) || (typed[detail] ?? '') !== '' || problems.some(({ field }) => field === detail)
  const [open, folded] = [entryDetails.filter(isOpen), entryDetails.filter(detail => !isOpen(detail))]
  const words = visit.t.text.entry
  const field = (detail: EntryDetail): Child => <Detail visit={visit} form={form} detail={detail} />
  return (
    <>
      {open.map(field)}
      <details>
        <summary>{words.more}</summary>
        <div class="form">
          {folded.map(field)}
          <TextField
            {...{ t: visit.t, problems }}
            id="event"
            label={words.event}
            value={typed.event}
            longest={200}
          />
        </div>
      </details>
    </>
  )
}

function Detail({
  visit: { t },
  form: { typed, problems, names },
  detail,
}: PartProps & { readonly detail: EntryDetail }) {
  const words = t.text.entry
  const common = { t, problems, id: detail, label: words[detail], value: typed[detail] }
  switch (detail) {
    case 'channel':
    case 'level':
      return <SelectField {...common} none={words.none} choices={choicesOf(detail, names)} />
    case 'partner':
      return (
        <SelectField
          {...common}
          none={words.none}
          choices={Object.entries(names.index.set.vocabulary.partners ?? {}).map(([value, { label }]) => ({
            value,
            name: t.label(label),
          }))}
        />
      )
    default:
      return <TextField {...common} isNumber longest={20} />
  }
}

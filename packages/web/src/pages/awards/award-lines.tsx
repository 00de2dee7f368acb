import { AwardNote } from '../../components/award-note/award-note.tsx'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { SelectField } from '../../components/form-field/form-field.tsx'
import { type AwardLine, awardView, stateClass } from '../../view-models/awards.ts'
import { isSecretary } from '../../view-models/reader.ts'
import { type AwardPartProps, awardsAddress, revocationAddress } from './read-awards.ts'

const linesAPage = 200

/** The state of every proposal in a word, by form and state, page by page. */
export function AwardLines(props: AwardPartProps) {
  const { visit, period, frame } = props
  const { t, query } = visit
  const words = t.text.awards
  const [form, state] = [query('hinh-thuc') ?? '', query('trang-thai') ?? '']
  const lines = frame.board.lines.filter(
    line => (form === '' || line.commendation === form) && (state === '' || line.state === state),
  )
  const pages = Math.max(1, Math.ceil(lines.length / linesAPage))
  const page = Math.min(pages, Math.max(1, Number(query('trang')) || 1))
  const addressOf = (number: number): string => {
    const wanted = { 'hinh-thuc': form, 'trang-thai': state, trang: String(number) }
    return `${awardsAddress(period)}?${new URLSearchParams({ ...wanted, version: String(frame.board.version) })}`
  }
  return (
    <section aria-labelledby="states-title">
      <h2 id="states-title">{words.statesTitle}</h2>
      <Filter {...props} form={form} state={state} />
      {lines.length === 0 ? (
        <p>{words.noLines}</p>
      ) : (
        <>
          <p class="soft">
            {words.lines(t.count(lines.length))} {pages > 1 && words.pageOf(t.count(page), t.count(pages))}
          </p>
          <CardTable
            caption={words.statesTitle}
            isCaptionHidden
            columns={[words.unit, words.form, words.state, words.decided].map(name => ({ name }))}
          >
            {lines.slice((page - 1) * linesAPage, page * linesAPage).map(line => (
              <Line {...props} line={line} />
            ))}
          </CardTable>
          {pages > 1 && (
            <p class="form-actions no-print">
              {page > 1 && <a href={addressOf(page - 1)}>{words.newer}</a>}
              {page < pages && <a href={addressOf(page + 1)}>{words.older}</a>}
            </p>
          )}
        </>
      )}
    </section>
  )
}

interface FilterProps extends AwardPartProps {
  readonly form: string
  readonly state: string
}

function Filter({ visit: { t }, period, frame: { board, formName }, form, state }: FilterProps) {
  const words = t.text.awards
  const here = awardsAddress(period)
  const field = { t, problems: [] }
  const forms = [...new Set(board.lines.map(({ commendation }) => commendation))]
  const states = [...new Set(board.lines.map(line => line.state))]
  const isFiltered = form !== '' || state !== ''
  if (board.lines.length === 0) return null
  return (
    <details class="no-print" open={isFiltered}>
      <summary>{words.filter}</summary>
      <form method="get" action={here} class="form" novalidate>
        <input type="hidden" name="version" value={String(board.version)} />
        <SelectField
          {...field}
          id="hinh-thuc"
          label={words.form}
          value={form}
          none={words.everyForm}
          choices={forms.map(value => ({ value, name: formName(value) }))}
        />
        <SelectField
          {...field}
          id="trang-thai"
          label={words.state}
          value={state}
          none={words.everyState}
          choices={states.map(value => ({ value, name: words.states[value] }))}
        />
        <div class="form-actions">
          <button type="submit">{words.filter}</button>
          {isFiltered && (
            <a class="button quiet" href={`${here}?version=${board.version}`}>
              {words.clear}
            </a>
          )}
        </div>
      </form>
    </details>
  )
}

/** What stands beside the state: by which decision, of which session, and why. */
const remarksOf = (
  { vote, award, outcome }: AwardLine,
  { visit: { t }, frame: { board } }: AwardPartProps,
) => {
  const words = t.text.awards
  const awardedOn = award?.decision.awardedOn ?? null
  const isOlder = award !== null && award.decision.version !== board.version
  return [
    ...(award === null && vote !== null ? [words.votedSaid(t.date(vote.heldOn))] : []),
    ...(awardedOn === null ? [] : [words.awardedSaid(t.date(awardedOn))]),
    ...(award?.reason ? [words.reasonSaid(award.reason)] : []),
    ...(isOlder && outcome !== 'proposed' ? [words.goneSaid(String(board.version))] : []),
  ]
}

function Line({ line, ...props }: AwardPartProps & { readonly line: AwardLine }) {
  const {
    visit: { t, roles },
    period,
    frame: { board, formName },
  } = props
  const words = t.text.awards
  const { commendation, unit, block, state, award } = line
  return (
    <CardRow>
      <CardHeading>
        <a href={`/ky/${period}/don-vi/${unit.id}`}>{unit.name}</a>
        {block !== null && <span class="soft"> {block.label}</span>}
      </CardHeading>
      <CardCell label={words.form}>{formName(commendation)}</CardCell>
      <CardCell label={words.state}>
        <span class={`badge ${stateClass[state]}`}>{words.states[state]}</span>
      </CardCell>
      <CardCell label={words.decided}>
        {award !== null && <AwardNote award={awardView(award, formName, board.version ?? 0, t)} />}
        {remarksOf(line, props).map(said => (
          <p class="award-note soft">{said}</p>
        ))}
        {award !== null && isSecretary(roles) && (
          <p class="award-note no-print">
            <a href={revocationAddress(period, award.decision.id, line)}>
              {award.revocation === null ? words.revoke : words.correctRevocation}
              <span class="sr-only">{words.revokeOf(unit.name, formName(commendation))}</span>
            </a>
          </p>
        )}
      </CardCell>
    </CardRow>
  )
}

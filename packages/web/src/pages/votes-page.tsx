import { capitalised } from '@thidua/api/words'
import type { Tie } from '../api/answers.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../components/card-table/card-table.tsx'
import { IdleDecisions } from '../components/idle-decisions/idle-decisions.tsx'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { Notice } from '../components/message/message.tsx'
import { subjectName, voteAddress, voteKey } from '../view-models/ties.ts'
import { type Decision, isAbout, readVotes, subjectOf, type Votes } from './read-votes.ts'
import { committeeOnly, type Page, type Visit } from './visit.ts'

/** What the council has to vote on, and how it voted. */
export async function votesPage(visit: Visit, period: string): Promise<Page> {
  committeeOnly(visit)
  const votes = await readVotes(visit, period)
  const { detail, index, found } = votes
  const { t } = visit
  const words = t.text.votes
  const part = { visit, period, votes }
  return {
    title: words.title,
    section: 'votes',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
          <p class="lead">{words.help}</p>
        </header>
        <div class="stack">
          <Saved {...part} />
          <OpenVotes {...part} />
          {found !== null && <IdleDecisions t={t} index={index} idle={found.idle} />}
          <Stored {...part} />
        </div>
      </div>
    ),
  }
}

interface PartProps {
  readonly visit: Visit
  readonly period: string
  readonly votes: Votes
}

const ScoreAgain = ({ visit: { t }, period }: Pick<PartProps, 'visit' | 'period'>) => (
  <p class="form-actions no-print">
    <a class="button" href={`/ky/${period}/cham-diem`}>
      {t.text.votes.scoreAgain}
    </a>
  </p>
)

/** What the last form did and what comes next, told after the redirect. */
function Saved({ visit, period, votes: { stored, detail } }: PartProps) {
  const saved = stored.find(({ id }) => id === visit.query('da-luu'))
  if (saved === undefined) return null
  const words = visit.t.text.votes
  return (
    <Notice kind="good">
      <p>
        {words.saved(saved.document)} {detail.stale && words.savedNext}
      </p>
      {detail.stale && <ScoreAgain visit={visit} period={period} />}
    </Notice>
  )
}

function OpenVotes(props: PartProps) {
  const { visit, period, votes } = props
  const { found, detail } = votes
  const words = visit.t.text.votes
  const open = found?.ties.filter(({ decision }) => decision === null) ?? []
  const blocks = new Set(open.map(({ block }) => block.id))
  const isTold = visit.query('da-luu') !== undefined
  return (
    <section aria-labelledby="open-title">
      <h2 id="open-title">{words.openTitle}</h2>
      {found === null ? (
        <>
          <p>{words.unscored}</p>
          <ScoreAgain visit={visit} period={period} />
        </>
      ) : (
        <p class="rules">
          {words.readIn(String(found.version))} {detail.stale && !isTold && words.stale}
        </p>
      )}
      {found !== null && open.length === 0 && <p>{words.openNone}</p>}
      {blocks.size < open.length && <p class="rules">{words.higherFirst}</p>}
      <ul class="ties">
        {open.map(tie => (
          <OpenVote {...props} tie={tie} />
        ))}
      </ul>
    </section>
  )
}

function OpenVote({ visit: { t }, period, votes, tie }: PartProps & { readonly tie: Tie }) {
  const words = t.text.votes
  const name = words.tieName(capitalised(subjectName(tie, votes.index, t)), tie.block.label)
  const stored = votes.decisionOn(tie)
  const isEntered = stored !== undefined && isAbout(stored, tie) && votes.detail.stale
  return (
    <li class="tie">
      <h3>{name}</h3>
      <p>{tie.seats === null ? words.seatsUnknown : words.seats(t.count(tie.seats))}</p>
      <ul class="tied-units">
        {tie.units.map(unit => (
          <li>
            <a href={`/ky/${period}/don-vi/${unit.id}`}>{unit.name}</a>
          </li>
        ))}
      </ul>
      {isEntered && <p class="soft">{words.entered(stored.document)}</p>}
      <p class="form-actions no-print">
        <a class={isEntered ? 'button quiet' : 'button'} href={voteAddress(period, tie)}>
          {isEntered ? words.correct : words.enter}
          <span class="sr-only">{words.enterOf(name)}</span>
        </a>
      </p>
    </li>
  )
}

/** What becomes of a stored decision in the newest version. */
const stateOf = ({ id }: Decision, { found, detail }: Votes): 'settled' | 'waiting' | 'idle' => {
  if (found?.idle.some(one => one.id === id)) return 'idle'
  return found?.ties.some(({ decision }) => decision === id) && !detail.stale ? 'settled' : 'waiting'
}

function Stored({ visit: { t }, period, votes }: PartProps) {
  const { stored, found, index, nameOf, blockOf } = votes
  const words = t.text.votes
  const ties = new Set(found?.ties.map(voteKey))
  return (
    <section aria-labelledby="stored-title">
      <h2 id="stored-title">{words.storedTitle}</h2>
      {stored.length === 0 ? (
        <p>{words.storedNone}</p>
      ) : (
        <CardTable
          caption={words.storedTitle}
          isCaptionHidden
          columns={[words.subject, words.document, words.winners, words.ballots, words.state].map(name => ({
            name,
          }))}
        >
          {stored.map(one => {
            const { ballots, document, on } = one
            const won = ballots.filter(ballot => ballot.won).map(({ unit }) => nameOf(unit))
            const name = words.tieName(capitalised(subjectName(one, index, t)), blockOf(one.block))
            const canCorrect = ties.has(voteKey(subjectOf(one)))
            return (
              <CardRow>
                <CardHeading>{name}</CardHeading>
                <CardCell label={words.document}>{words.documentOf(document, t.date(on))}</CardCell>
                <CardCell label={words.winners}>{won.length === 0 ? words.nobody : won.join('; ')}</CardCell>
                <CardCell label={words.ballots}>
                  {ballots.map(({ unit, inFavour }) => `${nameOf(unit)}: ${t.count(inFavour)}`).join('; ')}
                </CardCell>
                <CardCell label={words.state}>
                  {words.states[stateOf(one, votes)]}
                  {canCorrect && (
                    <>
                      {' '}
                      <a class="no-print" href={voteAddress(period, subjectOf(one))}>
                        {words.correct}
                        <span class="sr-only">{words.enterOf(name)}</span>
                      </a>
                    </>
                  )}
                </CardCell>
              </CardRow>
            )
          })}
        </CardTable>
      )}
    </section>
  )
}

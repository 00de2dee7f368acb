import type { CriteriaIndex } from '@thidua/api/sheet'
import { capitalised } from '@thidua/api/words'
import type { Child } from 'hono/jsx'
import type { PublicationCheck } from '../../api/answers.ts'
import type { Translation } from '../../text/translation.ts'
import { pageLinks } from '../../view-models/page-links.ts'
import { recordLinks } from '../../view-models/record-links.ts'
import { requestLinks } from '../../view-models/request-links.ts'
import { subjectName, voteAddress } from '../../view-models/ties.ts'
import { nothingOpen, openPhrases } from '../publication-note/publication-note.tsx'

interface Props {
  readonly t: Translation
  readonly period: string
  readonly check: PublicationCheck
  readonly index: CriteriaIndex
}

/** What is open in a version, one entry for each kind, with links to where it is settled. */
export function OpenList(props: Props) {
  const { t, check, period } = props
  const { open } = check
  const words = t.text.publish
  const waiting = (record: 'activity' | 'declaration') => <Items t={t} items={waitingItems(props, record)} />
  const entries: readonly (readonly [Partial<typeof open>, Child])[] = [
    [
      { unresolved: open.unresolved, missing: open.missing },
      <>
        <Items
          t={t}
          items={check.unresolved.map(({ unit, missing }) => (
            <a href={`/ky/${period}/don-vi/${unit.id}`}>{words.missing(unit.name, t.count(missing))}</a>
          ))}
        />
        <p>
          <a href={pageLinks(period, { version: String(check.version) }).missing}>{t.text.missing.link}</a>
        </p>
      </>,
    ],
    [
      { undecided: open.undecided },
      <Items
        t={t}
        items={check.undecided.map(unit => <a href={`/ky/${period}/don-vi/${unit.id}`}>{unit.name}</a>)}
      />,
    ],
    [{ activities: open.activities }, waiting('activity')],
    [
      { returned: open.returned ?? 0 },
      <a href={recordLinks(period).list('activity', { 'trang-thai': 'returned' })}>{words.seeReturned}</a>,
    ],
    [{ declarations: open.declarations }, waiting('declaration')],
    [
      { holds: open.holds },
      <Items
        t={t}
        items={check.holds.map(({ unit, document }) => (
          <a href={`/ky/${period}/don-vi/${unit.id}`}>{words.hold(unit.name, document)}</a>
        ))}
      />,
    ],
    [{ votes: open.votes }, <Items t={t} items={voteItems(props)} />],
    [
      { requests: open.requests ?? 0 },
      <a href={requestLinks(period).list({ 'trang-thai': 'open' })}>{words.seeRequests}</a>,
    ],
    [{ stale: open.stale }, <a href={`/ky/${period}/cham-diem`}>{words.scoreAgain}</a>],
  ]
  return (
    <ul class="open-list">
      {entries.map(([counts, detail]) =>
        openPhrases(t, { ...nothingOpen, ...counts }).map(phrase => (
          <li>
            <strong>{phrase.charAt(0).toUpperCase() + phrase.slice(1)}</strong>
            {detail}
          </li>
        )),
      )}
    </ul>
  )
}

function waitingItems({ t, period, check, index }: Props, record: 'activity' | 'declaration') {
  return check.waiting
    .filter(one => one.record === record)
    .map(({ of, count }) => (
      <a href={`/ky/${period}/cho-tham-dinh#${record}-${of}`}>
        {t.text.publish.waitingOf(
          record === 'activity' ? index.word('kinds', of) : index.factName(of),
          t.count(count),
        )}
      </a>
    ))
}

const voteItems = ({ t, period, check, index }: Props) =>
  check.votes.map(tie => (
    <a href={voteAddress(period, tie)}>
      {t.text.publish.vote(
        capitalised(subjectName(tie, index, t)),
        tie.block.label,
        tie.units.map(unit => unit.name).join(', '),
      )}
    </a>
  ))

/** So many are shown at once; the rest is folded. */
const shownAtOnce = 10

function Items({ t, items }: { readonly t: Translation; readonly items: readonly Child[] }) {
  const list = (some: readonly Child[]) => (
    <ul>
      {some.map(item => (
        <li>{item}</li>
      ))}
    </ul>
  )
  if (items.length <= shownAtOnce) return list(items)
  return (
    <details>
      <summary>{t.text.publish.seeAll(t.count(items.length))}</summary>
      {list(items)}
    </details>
  )
}

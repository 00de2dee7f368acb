import type { Family } from '@thidua/api/intake'
import type { Translation } from '../../text/translation.ts'
import type { MissingGroup } from '../../view-models/missing-facts.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../card-table/card-table.tsx'

interface Props {
  readonly t: Translation
  /** Address of the page that describes the columns of every file. */
  readonly columns: string
  readonly groups: readonly MissingGroup[]
  /** The list stands inside a section of the unit's sheet, whose heading it follows. */
  readonly isOfOneUnit?: boolean
}

/** Missing figures by the file in which they are given, and how. */
export function MissingFacts({ t, columns, groups, isOfOneUnit = false }: Props) {
  return (
    <>
      {groups.map(group => (
        <section class="missing-group">
          <Way t={t} columns={columns} group={group} Heading={isOfOneUnit ? 'h3' : 'h2'} />
          {isOfOneUnit ? <FactList group={group} /> : <FactTable t={t} group={group} />}
        </section>
      ))}
    </>
  )
}

function Way({
  t,
  columns,
  group: { family, isWaiting },
  Heading,
}: {
  readonly t: Translation
  readonly columns: string
  readonly group: MissingGroup
  readonly Heading: 'h2' | 'h3'
}) {
  const words = t.text.missing
  if (family === null) return <Heading>{words.follows}</Heading>
  if (isWaiting)
    return (
      <>
        <Heading>{words.waiting}</Heading>
        <p class="soft">{words.waitingHelp}</p>
      </>
    )
  const name = t.text.intake.families[family]
  const ways: Readonly<Partial<Record<Family, string>>> = words.ways
  return (
    <>
      <Heading>{words.byFile(name)}</Heading>
      <p class="soft">
        {ways[family]}{' '}
        <a class="no-print" href={`${columns}#${family}`}>
          {t.text.columns.ofFamily(name)}
        </a>
      </p>
    </>
  )
}

const FactList = ({ group }: { readonly group: MissingGroup }) => (
  <ul>
    {group.facts.map(fact => (
      <li>
        <strong>{fact.name}</strong>, {fact.criterion}
        {fact.due !== null && `, ${fact.due}`}
      </li>
    ))}
  </ul>
)

function FactTable({ t, group }: { readonly t: Translation; readonly group: MissingGroup }) {
  const words = t.text.missing
  const caption = group.isWaiting
    ? words.waiting
    : group.family === null
      ? words.captionFollows
      : words.caption(t.text.intake.families[group.family])
  return (
    <CardTable
      class="missing-facts"
      caption={caption}
      isCaptionHidden
      columns={[{ name: words.figure }, { name: words.criterion }, { name: words.units, isNumber: true }]}
    >
      {group.facts.map(fact => (
        <CardRow>
          <CardHeading>
            {fact.name}
            {fact.due !== null && <span class="soft"> ({fact.due})</span>}
          </CardHeading>
          <CardCell label={words.criterion}>{fact.code}</CardCell>
          <CardCell isNumber label={words.units}>
            {t.count(fact.units)}
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  )
}

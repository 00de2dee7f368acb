import type { Choice } from '../../components/form-field/form-field.tsx'
import type { RecordField, RecordNames } from '../../view-models/record-values.ts'

type Vocabulary = NonNullable<RecordField['names']>

const named = (ids: Iterable<string>, name: (id: string) => string): readonly Choice[] =>
  [...ids].map(id => ({ value: id, name: name(id) }))

/** What everything but an activity can be. */
const decided = ['submitted', 'verified', 'rejected']

/** Everything that a field may name, with its name, in the order of its list. */
export function choicesOf(
  vocabulary: Vocabulary,
  { index, units, blocks, t }: RecordNames,
): readonly Choice[] {
  const { set } = index
  const criteria = index.groups.flatMap(({ group }) => group.criteria ?? [])
  switch (vocabulary) {
    case 'unit':
      return [...units].map(([value, name]) => ({ value, name }))
    case 'block':
      return [...blocks].map(([value, name]) => ({ value, name }))
    case 'fact':
      return named(Object.keys(set.declarations), index.factName)
    case 'attribute':
      return named(Object.keys(set.attributes), index.factName)
    case 'criterion':
      return criteria.map(({ id }) => ({ value: id, name: `${id} ${index.criterionName(id)}` }))
    case 'line':
      return criteria
        .flatMap(({ lines }) => lines)
        .map(({ id }) => ({ value: id, name: `${id} ${index.lineName(id)}` }))
    case 'gate':
      return named(
        set.gates.map(({ id }) => id),
        index.gateName,
      )
    case 'rating':
      return named(
        set.ratings.map(({ id }) => id),
        index.ratingName,
      )
    case 'commendation':
      return named(
        set.commendations.map(({ id }) => id),
        index.commendationName,
      )
    case 'activity-kind':
      return named(Object.keys(set.vocabulary.kinds), id => index.word('kinds', id))
    case 'unit-kind':
      return named(Object.keys(set.vocabulary.unitKinds), id => index.word('unitKinds', id))
    case 'channel':
      return named(Object.keys(set.vocabulary.channels), id => index.word('channels', id))
    case 'level':
      return named(Object.keys(set.vocabulary.levels), id => index.word('levels', id))
    case 'status':
      return named(decided, id => t.text.records.statuses[id] ?? id)
    case 'activity-state':
      return named(Object.keys(t.text.records.statuses), id => t.text.records.statuses[id] ?? id)
    default:
      return []
  }
}

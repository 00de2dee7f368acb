import type { journalVi } from './journal.vi.ts'

export const journalEn: typeof journalVi = {
  counts: ({ rows, sealed, waiting, underWay }) =>
    [
      `The journal has ${rows} ${rows === 1 ? 'row' : 'rows'}, ${sealed} sealed.`,
      ...(waiting > 0 ? [`Just written and not yet sealed: ${waiting}.`] : []),
      ...(underWay > 0 ? [`Files still being imported, without a row as yet: ${underWay}.`] : []),
    ].join(' '),
  head: (number, digest) => `Last seal (note it somewhere else, for --head): ${number}:${digest}`,
  holds: 'The journal holds: no row and no record was edited, inserted, swapped or deleted.',
  broken: count =>
    `The journal does NOT hold (places: ${count}). Leave the database as it is, compare it with the newest backup and tell whoever is in charge.`,
  findings: {
    'row-changed': ({ row }) => `Journal row ${row}: edited after it was written.`,
    'row-unsealed': ({ row }) =>
      `Journal row ${row}: neither sealed nor waiting for a seal; it was inserted, or its seal was deleted.`,
    'row-missing': ({ row, number }) => `Seal ${number}: journal row ${row} was deleted.`,
    'chain-broken': ({ number }) =>
      `Seal ${number}: does not follow the seal before it; a row was edited, swapped or deleted.`,
    'records-changed': ({ row, kind }) =>
      `Journal row ${row}: records of table ${kind} are no longer as they were written.`,
    'records-unknown': ({ row, kind }) =>
      `Table ${kind}: there are records of change ${row}, and the journal has no such row.`,
    'head-missing': ({ number, of }) =>
      of === null
        ? `Seal ${number} as given: the journal does not have it; its end was cut off or replaced.`
        : `Seal ${number} published with result ${of}: the journal does not have it; its end was cut off or replaced.`,
  },
}

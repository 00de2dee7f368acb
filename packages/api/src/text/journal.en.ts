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
  finding: found => {
    switch (found.code) {
      case 'row-changed':
        return `Journal row ${found.row}: edited after it was written.`
      case 'row-unsealed':
        return `Journal row ${found.row}: neither sealed nor waiting for a seal; it was inserted, or its seal was deleted.`
      case 'row-missing':
        return `Seal ${found.number}: journal row ${found.row} was deleted.`
      case 'chain-broken':
        return `Seal ${found.number}: does not follow the seal before it; a row was edited, swapped or deleted.`
      case 'records-changed':
        return `Journal row ${found.row}: records of table ${found.kind} are no longer as they were written.`
      case 'records-unknown':
        return `Table ${found.kind}: there are records of change ${found.row}, and the journal has no such row.`
      case 'head-missing':
        return found.of === null
          ? `Seal ${found.number} as given: the journal does not have it; its end was cut off or replaced.`
          : `Seal ${found.number} published with result ${found.of}: the journal does not have it; its end was cut off or replaced.`
    }
  },
}

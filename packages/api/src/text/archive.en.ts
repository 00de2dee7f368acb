import type { archiveIssuesVi, archiveVi } from './archive.vi.ts'
import { plural } from './plural.en.ts'
import type { IssueSentences } from './sentences.ts'

export const archiveIssuesEn: IssueSentences<keyof typeof archiveIssuesVi> = {
  'archive-file': ({ file, reason }) =>
    reason === 'EEXIST'
      ? `File ${file} is there already; an earlier backup is never replaced. Choose another name.`
      : `File ${file} cannot be read or written (${reason}). Check the path, its permissions and the space left on the disk.`,
  'archive-unknown': () =>
    'This file was not written by this program, or is of another kind. Check the name: a backup goes with restore, the file of one period with import-period.',
  'archive-cut-off': () =>
    'The file was cut off: its end is missing, and nothing was restored. Copy it again or use another backup.',
  'archive-damaged': () =>
    'The file is damaged, and nothing was restored. Copy it again or use another backup.',
  'archive-digest': ({ name }) =>
    `Part “${name}” of the file does not match the digest that the file states: its content was changed. Nothing was restored; use another backup.`,
  'archive-newer': ({ version }) =>
    `The file was written by a later release (${version}). Install that release, or a later one, and restore with it.`,
  'database-not-empty': () =>
    'The place for the data is not empty; what is there was left alone. Choose a new folder or a new database.',
  'no-snapshot': ({ folder, reason }) =>
    `The running server cannot copy the folder ${folder} (${reason}). Check the space left on the disk, or stop the server and back up then.`,
  'schema-newer': ({ version }) =>
    `The data were written by a later release (${version}). Install that release; this one does not open them, so as not to damage them.`,
  'schema-older': ({ version, needed }) =>
    `The tables are at ${version}; this release needs ${needed}. Run “thidua migrate” with the role that owns the tables, then start again.`,
}

export const archiveEn: typeof archiveVi = {
  backedUp: (file, tables, rows) =>
    `${plural(tables, 'table')} with ${plural(rows, 'row')} written to ${file}; read back whole, every digest matches. The file holds all data, personal data included: keep it as you keep the database.`,
  restored: (tables, rows) => `${plural(tables, 'table')} with ${plural(rows, 'row')} restored.`,
  verified: versions => `${plural(versions, 'version')} recomputed, as the receipts say.`,
  withoutReceipt: (period, version) =>
    `Period ${period}, version ${version}: from before receipts were kept, it cannot be recomputed.`,
  brokenReceipt: (period, version) =>
    `Period ${period}, version ${version}: does NOT match its receipt. The data were changed before the backup.`,
  periodWritten: (period, file, rows) =>
    `Period ${period} with ${plural(rows, 'row')} written to ${file}. It holds single marks: send it only to who may read them.`,
  periodRead: rows => `The period was taken in, ${plural(rows, 'row')}. Score it to have a result.`,
  upToDate: version => `The tables are up to date: ${version}.`,
}

import type { commandVi } from './command.vi.ts'
import { plural } from './plural.en.ts'
import { verify } from './verify.en.ts'
import { dateText } from './writing.ts'

const common = `
  --lang LANGUAGE    vi (default) | en
  --out FILE         write the result to a file instead of printing it
  --help             print this help`

const year = `
  FILE…              activities, declarations, marks, models, adoptions, rulings, holds, gate rulings,
                     mergers, closures, earlier outcomes, votes of the council
                     (XLSX or CSV; recognised by their headings, in any order)
  --criteria FILE    criteria set (YAML or JSON)
  --units FILE       list of units
  --period FROM..TO  the period
  --as-of DATE       the day proposals are drawn up, for holds (default: last day of the period)
  --basis KIND       self: as submitted | verified | final (default)
  --status KIND      whether activities in the files count as submitted or verified (default: verified)`

/** What the command line says of itself. */
export const commandEn: typeof commandVi = {
  title: 'thidua: scores a period from files; backs up, restores and moves the data of the server',
  usage: 'thidua COMMAND [options] FILE…',
  more: '`thidua COMMAND --help` tells each command in full.',
  verbs: {
    score: 'scores, places, ratings, proposals',
    explain: 'score sheets: each point with its rule and activities, and what is missing',
    lint: 'checks criteria sets: what is wrong, what is odd, what mends it',
    diff: 'compares two criteria sets',
    verify: 'recomputes a published result from its file',
    backup: 'writes all data of the server to one file, while it runs too',
    restore: 'restores a backup into an empty place and recomputes every receipt',
    move: 'moves the data to another place: a folder or PostgreSQL',
    'export-period': 'writes all inputs of a period to one file',
    'import-period': 'takes a period in from a file of another installation',
    migrate: 'brings the tables to what this release needs',
    'verify-journal': 'checks the journal and every record: edited, inserted, swapped, deleted',
    person: 'add a secretary, make a one-time link, export or erase what is known of a person',
    setting: 'turn the demand for a second factor or person off where secretaries locked themselves out',
    token: 'a new access token for the server',
  },
  help: {
    score: `thidua score: scores, places, ratings and proposals from files

  thidua score --criteria criteria.yaml --units units.xlsx --period 2023-09-01..2024-05-31 [options] FILE…
${year}
  --unit CODE        with the score sheet of a unit; may be repeated
  --json             the result as JSON, for programs${common}`,
    explain: `thidua explain: score sheets of units, from the total down to each activity

  thidua explain --criteria criteria.yaml --units units.xlsx --period 2023-09-01..2024-05-31 --unit THPT02 FILE…
${year}
  --unit CODE        a unit to explain; may be repeated; all units when absent
  --json             the sheets as JSON, as the API answers${common}`,
    lint: `thidua lint: checks criteria sets and names line and column, figures and remedy

  thidua lint [options] criteria.yaml…

  FILE…              one or more criteria sets (YAML or JSON); of several versions the dates are compared too
  --strict           warnings are errors
  --search           tries thousands of periods for rules under which more work costs points (seconds for each set)
  --json             findings as JSON, for programs${common}`,
    diff: `thidua diff: what changed from one criteria set to another

  thidua diff before.yaml after.yaml

  --json             changes as JSON, for programs${common}`,
    verify: `${verify.help}${common}`,
    backup: `thidua backup: all data, as of one moment, in one compressed file

  DATA_DIR=… thidua backup backup.thidua
  DATABASE_URL=… thidua backup backup.thidua

  The server may run: PostgreSQL lets one moment be read; of an embedded database the server copies the folder and
  this command reads the copy (DATA_DIR needs as much free space as the database takes). A file that is there is not
  replaced. The file holds all data.
${common}`,
    restore: `thidua restore: a backup into an empty folder or database

  DATA_DIR=… thidua restore backup.thidua
  DATABASE_URL=… thidua restore backup.thidua

  A backup of either kind of database can be restored into the other. Tables are brought up to date, and every stored
  version is recomputed from its receipt. A file that is damaged, cut off or of a later release leaves nothing behind.
${common}`,
    move: `thidua move: backup and restore in one command; the old place stays as it is

  DATA_DIR=… thidua move postgres://user:password@host:port/database
  DATABASE_URL=… thidua move new-folder

  Stop the server first: what is written after the start does not go along.
${common}`,
    'export-period': `thidua export-period: all inputs of a period in one compressed file

  DATA_DIR=… thidua export-period nam-hoc nam-hoc.thidua

  Criteria set, blocks, units, activities, records of every kind, models; no results, imported files or accounts. The
  server may run. The file holds single marks and the secret that seals them: send it only to who may read them.
${common}`,
    'import-period': `thidua import-period: a period from a file that export-period wrote

  DATA_DIR=… thidua import-period nam-hoc.thidua

  Scored here it gives the same digests. A period of the same id is refused. An embedded database must not be in use.
${common}`,
    migrate: `thidua migrate: brings the tables to what this release needs

  DATABASE_URL=… thidua migrate

  Needed where the server runs with MIGRATE=false, under a role that may not change tables. Back up first.
${common}`,
    'verify-journal': `thidua verify-journal: checks the journal, every record and every earlier revision

  DATA_DIR=… thidua verify-journal [--head NUMBER:DIGEST]…

  --head NUMBER:DIGEST  the last seal as it was noted somewhere else; may be repeated. It tells a tail that was cut off

  Reads the database itself (DATA_DIR or DATABASE_URL), beside a running server too, and prints the last seal to note.
${common}`,
    person: `thidua person: people, where nobody can get into the pages

  DATA_DIR=… thidua person add LOGIN "FULL NAME"   adds a secretary and prints a one-time link
  DATA_DIR=… thidua person link LOGIN             prints a new one-time link; earlier ones are void
  DATA_DIR=… thidua person export ID              everything known of a person as JSON, and where the name is mentioned
  DATA_DIR=… thidua person erase ID               erases name, login, e-mail, password and sessions, in past revisions too

  The ID (ng-…) stands on the person's page. What is erased cannot be had back; journal and receipts verify as before.
  Reads DATA_DIR or DATABASE_URL as the server does; an embedded database must not be in use.
${common}`,
    setting: `thidua setting: turns a demand on secretaries off, where nobody can meet it

  DATA_DIR=… thidua setting second-factor off   secretaries work without a second factor again
  DATA_DIR=… thidua setting second-person off   final publication and roles need no second person again

  It is turned on again in the page of settings alone. The journal tells of it. Reads DATA_DIR or DATABASE_URL as the
  server does; an embedded database must not be in use.
${common}`,
    token: `thidua token: a new access token; every other one is revoked

  DATA_DIR=… thidua token

  Reads DATA_DIR or DATABASE_URL as the server does; an embedded database must not be in use.
${common}`,
  },
  exitCodes: `Exit codes: 0 done, every row accepted · 1 done, some rows rejected (listed on standard error)
            2 wrong usage · 3 invalid criteria set · 4 files or data cannot be read or written
            5 not reproduced`,
  rowsOfFile: (physical, layout, read) => `${physical} rows of the file = ${layout} of layout + ${read} read`,
  rows: (file, read, accepted, repeats, rejected) =>
    `${file}: ${plural(read, 'row')} read, ${accepted} accepted (${plural(repeats, 'repeat')}), ${rejected} rejected`,
  noted: (sentence, count) => (count === 1 ? `Note: ${sentence}` : `Note (${count} places): ${sentence}`),
  alsoElsewhere: count => ` (and ${count} more ${count === 1 ? 'place' : 'places'})`,
  rowOf: (file, row) => `${file} row ${row}`,
  oneTimeLink: (address, day) =>
    `One-time link, shown only now, to be used before ${dateText(day)}:\n${address}`,
  settingOn: name => `${name}: on`,
  settingOff: name => `${name}: off`,
  personErased: id => `Erased what was known of ${id}; the id stays in the journal.`,
  code: 'Code',
  noTotal: 'incomplete',
  line: 'Line',
  bases: 'Three results',
  counted: (amount, activity) => `${amount} × ${activity}`,
  lint: {
    error: 'error',
    warning: 'warning',
    clean: file => `${file}: nothing to mend`,
    sum: (errors, warnings) =>
      `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  },
}

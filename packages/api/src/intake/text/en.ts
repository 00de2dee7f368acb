import { limitSentencesEn } from './limits.en.ts'
import { fileKindSentencesEn, valueSentencesEn } from './reading.en.ts'
import { type Sentence, say } from './sentence.ts'
import { storedSentencesEn } from './stored.en.ts'
import type { familyNamesVi, fileSentencesVi, ProblemCode } from './vi.ts'

export const rowSentencesEn: Readonly<Record<ProblemCode, Sentence>> = {
  ...valueSentencesEn,
  ...storedSentencesEn,
  'text-missing': say('This cell is empty.', 'Fill it in.'),
  'text-too-long': say('The text is longer than {longest} characters.', 'Shorten it.'),
  'columns-shifted': say(
    'The row has more cells ({cells}) than the table has columns ({headings}): cells may have shifted.',
    'Put text that contains the delimiter in quotation marks.',
  ),
  'lines-swallowed': say(
    'One cell has swallowed lines of the table (lines: {lines}): a quotation mark is missing, or there is one too many.',
    'Mend the quotation mark and import again; the swallowed lines were not read.',
  ),
  'unit-missing': say('The unit is missing.', 'Give its name or code as in the list of units.'),
  'unit-unknown': say('There is no unit “{value}”.', 'Check the name and its tones, or use the code.'),
  'unit-unknown-like': say(
    'There is no unit “{value}”.',
    'Did you mean: {nearest}? Write the name exactly, or use the code.',
  ),
  'unit-above-unknown': say(
    'Row {row} says “{value}”, and there is no such unit.',
    'Correct the name in row {row}, use the code, or add the unit to the list.',
  ),
  'unit-above-unknown-like': say(
    'Row {row} says “{value}”, and there is no such unit.',
    'Did you mean: {nearest}? Write the name in row {row} exactly, or use the code.',
  ),
  'units-missing': say(
    'This period has no list of units yet.',
    'Import the list of units first, then this file again.',
  ),
  'unit-merged': say(
    '“{value}” became part of “{heir}” on {date} ({document}); after that day it has no activities of its own.',
    'Give the activity to “{heir}”, or correct the day.',
  ),
  'unit-merged-later': say(
    '“{value}” became part of “{heir}” on {date} ({document}); by the criteria set this activity counts for “{heir}”.',
    'Nothing to mend if it took place before that.',
  ),
  'unit-merged-unruled': say(
    '“{value}” became part of “{heir}” on {date} ({document}), but the criteria set of this period has no rule for mergers: the activity still counts for “{value}”.',
    'If records should follow the heir, use a criteria set with such a rule.',
  ),
  'unit-shared': say('Several units are called “{value}”: {candidates}.', 'Use the code instead.'),
  'unit-conflict': say(
    '“{value}” and “{other}” are different units.',
    'Let name and code mean the same unit.',
  ),
  'unit-heading-conflict': say(
    'What stands above the table names two units: “{value}” and “{other}”.',
    'Leave only the sender, in a line “Đơn vị: …” above the table, or add a column “Đơn vị”.',
  ),
  'unit-heading-missing': say(
    'The table has no column for the unit, and nothing above it names a known unit.',
    'Name the unit above the table, or add a column “Đơn vị”.',
  ),
  'parent-unknown': say(
    'There is no unit “{value}” above this one.',
    'List it further up, or correct the name.',
  ),
  'date-missing': say('The date is missing.', 'Write day/month/year, for example 31/01/2024.'),
  'date-unreadable': say('“{value}” is not a date.', 'Write day/month/year, for example 31/01/2024.'),
  'date-impossible': say('The calendar has no {value}.', 'Correct the date.'),
  'date-short-year': say('The year in “{value}” has two digits.', 'Write all four, for example 31/01/2024.'),
  'date-other-weekday': say(
    'The date in “{value}” is not on that weekday.',
    'Check the date and the weekday, or write the date alone, for example 31/01/2024.',
  ),
  'date-month-first': say('“{value}” puts the month first.', 'Put the day first, for example 31/01/2024.'),
  'dates-reversed': say('The end is before the beginning.', 'Correct one of the dates.'),
  'period-outside': say(
    '{value} lies outside the period ({from} to {to}).',
    'Check the year; activities outside the period do not count.',
  ),
  'kind-missing': say('The kind of activity is not known.', 'Add a column “Loại hoạt động”.'),
  'outcome-missing': say(
    'Neither a rating nor a commendation is stated.',
    'State one of them; write “not rated” where there is no rating.',
  ),
  'unit-of-earlier-times': say(
    'No unit of this period has the code “{value}”; the row is kept for the former unit of that code.',
    'If the code is wrong, write it as the list of units does.',
  ),
  'succession-to-itself': say('A unit does not succeed itself.', 'Name the old unit and the new one.'),
  'vote-rule-partial': say(
    'The rule of the vote is stated in part.',
    'Fill in all three of quorum, threshold and what it is a share of, or none.',
  ),
  'quorum-unreadable': say('“{value}” is not a fraction.', 'Write it like 2/3.'),
  'decision-of-rejected-rows': say(
    'This decision is not taken in because its row {row} is wrong.',
    'Mend that row and import the whole decision again.',
  ),
  'unit-merged-nowhere': say(
    '“{value}” became part of {heir} on {date} ({document}), and the criteria set does not say how its work counts for {heir}.',
    'Use a version of the criteria set that says so, or name a unit of this period.',
  ),
  'word-unknown': say('“{value}” is not understood.', 'Use one of: {known}.'),
  'number-missing': say('The number is missing.', 'Write a number; 0 if there is none.'),
  'number-unreadable': say('“{value}” is not a number.', 'Write only a number, such as 2 or 0,25.'),
  'number-negative': say('{value} is negative.', 'Write a number that is not negative.'),
  'number-ambiguous': say('“{value}” can be read in two ways.', 'Leave out the thousands separator.'),
  'number-too-long': say('“{value}” is too long.', 'At most 12 digits and 8 decimals.'),
  'number-not-whole': say('“{value}” is not a whole number.', 'Write a whole number.'),
  'number-merged': say(
    'The cell with {value} is merged over several rows and was counted in the first.',
    'Unmerge it and write a number in each row.',
  ),
  'yes-no-unreadable': say('“{value}” is neither yes nor no.', 'Write “có” or “không”.'),
  'verdict-unknown': say(
    'The verdict “{value}” is not understood.',
    'Write “chấp nhận”, “không chấp nhận”, or nothing.',
  ),
  'verdict-missing': say(
    'There is a verified value without acceptance.',
    'Write “chấp nhận”, or remove the value.',
  ),
  'line-unknown': say('The criteria set has no line “{value}”.', 'Use an id of the set, such as E2.1.'),
  'line-not-judged': say(
    'Line {value} is not judged by members.',
    'Give marks only to lines that the council judges.',
  ),
  'member-not-a-seat': say('A member is named by a seat, never by a name.', 'Use the seat, such as TV1.'),
  'points-out-of-range': say(
    '{value} points lie outside {from} to {to}.',
    'Stay inside the range of the line.',
  ),
  'points-off-step': say('{value} points are not on a step of {step}.', 'Use steps of {step}.'),
  'points-off-scale': say('{value} points are not on the scale.', 'Choose one of: {scale}.'),
  'points-not-wanted': say('“Not applicable” has no points.', 'Remove the points, or decide “cho điểm”.'),
  'criterion-unknown': say(
    'The criteria set has no criterion “{value}”.',
    'Use an id of the set, such as A1.',
  ),
  'decision-unknown': say(
    'The decision “{value}” is not understood.',
    'Write “cho điểm” or “không áp dụng”.',
  ),
  'model-unknown': say(
    'There is no model with the code “{value}”.',
    'Import the model first, or correct the code.',
  ),
  'model-of-own-unit': say('The adopting unit is the one the model comes from.', 'List other units only.'),
  conflict: say('Row {row} already states this with another value.', 'Keep the right one.'),
  'name-shared': say('Unit {other} has the same name.', 'Use codes instead of names in other files.'),
  'note-unclear': say(
    'The note “{value}” may be persons or something else.',
    'Say which, as in “77/91 người”.',
  ),
  'reached-over-audience': say(
    'More persons reached ({reached}) than there are ({audience}).',
    'Check both numbers.',
  ),
  'declaration-not-for-kind': say('This does not apply to the kind of unit.', 'The row can be left out.'),
  'outside-table': say(
    'There is text in column {letter}, outside the table; it was not read.',
    'Name the column, or clear it.',
  ),
}

export const fileSentencesEn: Readonly<Record<keyof typeof fileSentencesVi, Sentence>> = {
  ...fileKindSentencesEn,
  ...limitSentencesEn,
  'empty-file': say('The file is empty.', 'Choose a file with data.'),
  'quote-not-closed': say(
    'A quotation mark opened on line {line} is never closed.',
    'Mend line {line} and import again.',
  ),
  'headings-missing': say(
    'The table looks like “{family}” but lacks columns: {missing}. Columns found: {found}.',
    'Add the missing columns under these names.',
  ),
  'no-table': say(
    'No readable table begins in the first {rows} rows.',
    'The header needs names of columns, such as “Đơn vị”, “Ngày thực hiện”, “Loại hoạt động”, “Số lượng”.',
  ),
  'table-empty': say('The table has a header and no data.', 'Check the file.'),
  'sheets-hidden': say('Every sheet with data is hidden.', 'Unhide the sheet, save and import again.'),
  'cause-units-missing': say(
    'This period has no list of units yet, so no row could go to a unit.',
    'Import the list of units first, then this file again.',
  ),
  'cause-units-unknown': say(
    'Most rows name units that are not in the list.',
    'The list may be incomplete or of another year: check it, then import this file again.',
  ),
  'cause-unit-not-named': say(
    'Most rows do not say whose they are.',
    'Write “Đơn vị: …” above the table or add a column “Đơn vị”, then import this file again.',
  ),
  'cause-other-year': say(
    'Most rows have a date outside the period.',
    'This may be the file of another year: check that before you mend single rows.',
  ),
  'column-repeated': say(
    'Column {letter} (“{heading}”) says what another column says, and was not read.',
    'If it belongs to another table, move that to a sheet of its own; else delete it.',
  ),
  'sheet-hidden': say('The hidden sheet “{sheet}” was not read.', 'Unhide it if it should be.'),
  'sheet-ignored': say(
    'Sheet “{sheet}” has no readable table (rows: {rows}).',
    'Check its headings if it should be read.',
  ),
}

export const familyNamesEn: Readonly<Record<keyof typeof familyNamesVi, string>> = {
  units: 'Units',
  models: 'Models',
  activities: 'Activities',
  declarations: 'Declarations',
  marks: 'Marks of the council',
  adoptions: 'Adoptions of models',
  rulings: 'Rulings',
  holds: 'Holds',
  gateRulings: 'Decisions that open a gate',
  successions: 'Mergers, splits, new names',
  closures: 'Closures',
  history: 'Outcomes of earlier periods',
  councilDecisions: 'Votes of the council',
}

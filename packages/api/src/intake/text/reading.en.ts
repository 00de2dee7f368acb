import type { fileKindSentencesVi, valueSentencesVi } from './reading.vi.ts'
import { type Sentence, say } from './sentence.ts'

export const valueSentencesEn: Readonly<Record<keyof typeof valueSentencesVi, Sentence>> = {
  'row-hidden': say(
    'The workbook hides (or filters out) this row, so it was not taken in.',
    'If the activity is real, unhide the row and import the file again; otherwise delete the row.',
  ),
  'line-quoted': say(
    'The whole line stands in quotation marks and does not come apart into as many cells as the other lines have.',
    'Remove the quotation marks around the line, or export the file as .xlsx.',
  ),
  'cell-formula-error': say(
    'The formula of this cell failed: it shows “{value}” and has no value.',
    'Correct the formula, or type the value into the cell.',
  ),
  'cell-without-result': say(
    'The formula “{value}” has no result: the program that wrote the file never computed this cell.',
    'Open the file in Excel, save it and import it again; or type the value into the cell.',
  ),
  'cell-old-font': say(
    'The cell “{value}” has text for an old font (TCVN3 or VNI) that cannot be converted completely.',
    'Convert the cell to Unicode (with Unikey, for example), or type it again.',
  ),
  'cell-damaged': say(
    'The cell “{value}” lost its Vietnamese letters when the file was saved.',
    'Type the cell again, or export the original as .xlsx or “CSV UTF-8”.',
  ),
  'converted-tcvn3': say(
    'The row is written for an old font, TCVN3 (.VnTime); it was converted to Unicode, e.g. column {letter}: “{value}”.',
    'Check the converted text; use a Unicode font such as Times New Roman next time.',
  ),
  'converted-vni': say(
    'The row is written for an old font, VNI (VNI-Times); it was converted to Unicode, e.g. column {letter}: “{value}”.',
    'Check the converted text; use a Unicode font such as Times New Roman next time.',
  ),
  'converted-utf-8-twice': say(
    'The text of the row was saved in the wrong encoding; it was restored, e.g. column {letter}: “{value}”.',
    'Check the restored text; export as .xlsx or “CSV UTF-8” next time.',
  ),
  'date-order-doubtful': say(
    'In “{value}” day and month cannot be told apart: this column also has dates with the month first.',
    'Write every date of the column as day/month/year, for example 31/01/2024.',
  ),
  'date-in-zone': say(
    '“{value}” is a time in another zone; in Vietnam that is {date}.',
    'Check the date; write the date alone if need be, for example 31/01/2024.',
  ),
  'date-read-month-first': say(
    'This column puts the month first; “{value}” was read as {date}.',
    'Check the date; export the file with day/month/year next time.',
  ),
  'date-swapped': say(
    'In the date {value} Excel very likely took the day for the month (it should be {date}): dates above the 12th are still text in this column.',
    'Check every date of the column and write day/month/year, or export the original as .xlsx.',
  ),
  'date-perhaps-swapped': say(
    'In the date {value} Excel may have taken the day for the month (it would then be {date}): dates above the 12th are still text in this column.',
    'Compare the date with the evidence.',
  ),
  'number-percent': say(
    '“{value}” is a percentage, not a number.',
    'Write the number, for example 45, not the share.',
  ),
  'number-as-shown': say(
    'The cell shows {shown} and holds {exact}; {shown} was taken in, as it is seen.',
    'Change the format of the cell to show all digits if the other number is meant.',
  ),
  'link-elsewhere': say(
    'The evidence is empty; the address {link} behind the cell in column {letter} was taken as evidence.',
    'Check it; write the address into the column of evidence next time.',
  ),
  'link-not-read': say(
    'The address {link} behind the cell in column {letter} was not used: the evidence says something else.',
    'Add it to the evidence if it belongs there.',
  ),
  'link-differs': say(
    'The evidence shows {value} but opens {link}; the address that is seen was taken in.',
    'Check which of the two is right.',
  ),
  'link-unreadable': say(
    'The address in the HYPERLINK formula of the evidence is put together elsewhere and cannot be read.',
    'Paste the address itself into the cell.',
  ),
  'link-unreadable-elsewhere': say(
    'The address in the HYPERLINK formula in column {letter} is put together elsewhere and cannot be read.',
    'If it is evidence, paste the address itself into the column of evidence.',
  ),
  'unit-code-without-zeros': say(
    'The code “{value}” was understood as {code}: the spreadsheet dropped leading zeros or rewrote it.',
    'Check the unit; format the column of codes as Text next time.',
  ),
}

const saveAsXlsx =
  'Open the file in Excel, choose Save As, type “Excel Workbook (*.xlsx)”, and import the new file.'
const copyToSheet = 'Copy the table into a new sheet, save it as .xlsx and import that.'

export const fileKindSentencesEn: Readonly<Record<keyof typeof fileKindSentencesVi, Sentence>> = {
  'format-unknown': say(
    'The file is neither an .xlsx workbook nor a CSV text file.',
    'Open it in the program that made it and save or export it as .xlsx or “CSV UTF-8”.',
  ),
  'encoding-unknown': say(
    'The text of the file is not Unicode (UTF-8), and its encoding is not recognised.',
    'Open it in the program that made it and save it as .xlsx or “CSV UTF-8”.',
  ),
  'workbook-corrupt': say(
    'This .xlsx file is cut short or damaged inside and does not open.',
    'Download or copy it again; if Excel opens it, save it as .xlsx and import that.',
  ),
  'workbook-encrypted': say(
    'The file is protected by a password.',
    'Open it in Excel, remove the password under File > Info > Protect Workbook, save and import again.',
  ),
  'workbook-old': say('This is an Excel workbook of the old kind (.xls).', saveAsXlsx),
  'workbook-binary': say('This is a binary Excel workbook (.xlsb).', saveAsXlsx),
  'workbook-xml': say('This is a workbook in XML 2003 format.', saveAsXlsx),
  'workbook-open-document': say(
    'This is an OpenDocument spreadsheet (.ods) of LibreOffice or OpenOffice.',
    'Open it, choose Save As, type “Excel 2007–365 (.xlsx)”, and import the new file.',
  ),
  'file-is-numbers': say(
    'This is an Apple Numbers spreadsheet.',
    'In Numbers choose File > Export To > Excel (.xlsx), and import the exported file.',
  ),
  'file-is-html': say('This is a web page (HTML), though its name may end in .xls or .xlsx.', saveAsXlsx),
  'file-is-mhtml': say(
    'This is a web page in one file (MHTML), though its name may end in .xls.',
    saveAsXlsx,
  ),
  'file-is-xml': say('This is an XML file, not a spreadsheet.', 'Export the data as .xlsx or “CSV UTF-8”.'),
  'file-is-json': say('This is a JSON file, not a spreadsheet.', 'Export the data as .xlsx or “CSV UTF-8”.'),
  'file-is-word': say('This is a text document, not a spreadsheet.', copyToSheet),
  'file-is-slides': say('This is a presentation, not a spreadsheet.', copyToSheet),
  'file-is-pdf': say(
    'This is a PDF file, not a spreadsheet.',
    'Import the spreadsheet that this PDF was printed from; failing that, type it into a sheet and save it as .xlsx.',
  ),
  'file-is-image': say(
    'This is a picture ({name}), not a spreadsheet.',
    'Import the original spreadsheet; failing that, type it into a sheet and save it as .xlsx.',
  ),
  'file-is-media': say(
    'This is a film or a sound recording, not a spreadsheet.',
    'Choose an .xlsx or CSV file.',
  ),
  'file-is-archive': say(
    'This is a packed file (ZIP), not a spreadsheet.',
    'Unpack it and import each .xlsx or CSV file inside.',
  ),
  'file-is-packed': say(
    'This is a packed file ({name}), not a spreadsheet.',
    'Unpack it and import each .xlsx or CSV file inside.',
  ),
  'file-is-message': say(
    'This is an e-mail, not a spreadsheet.',
    'Open the message, save the attached file and import that.',
  ),
  'file-is-shortcut': say(
    'This is only a shortcut to a file or a table elsewhere.',
    'Open it, download the table as .xlsx (Google Sheets: File > Download > Microsoft Excel) and import that.',
  ),
  'text-not-table': say(
    'This file is plain text; its lines are not divided into columns.',
    'Make a table in Excel, one column for each thing, and save it as .xlsx.',
  ),
  'text-old-font': say(
    'The headings are written for an old font (TCVN3 or VNI) and cannot be converted completely.',
    'Convert the whole file to Unicode (with Unikey, for example) and import it again.',
  ),
  'text-damaged': say(
    'Vietnamese letters of the file were lost or garbled when it was saved, e.g. “{value}”.',
    'Export the original as .xlsx; for CSV choose “CSV UTF-8 (Comma delimited)” when saving.',
  ),
  'column-hidden': say(
    'Column {letter} “{heading}” is hidden and was not read.',
    'Unhide it and import the file again if it is needed.',
  ),
  'column-hidden-read': say(
    'Column {letter} “{heading}” is hidden but was read: the table needs it, and no other column has that name.',
    'Unhide it to check the values that were taken in.',
  ),
  'text-converted': say(
    'The file has cells ({cells}) written for an old font or in a wrong encoding; they were converted to Unicode.',
    'Check them; use a Unicode font and save as .xlsx next time.',
  ),
}

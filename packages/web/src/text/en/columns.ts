import type { Text } from '../text.ts'

export const columns: Text['columns'] = {
  title: 'The columns of each kind of file',
  lead: 'Each table of an Excel or CSV file is recognised by its column headings. Write a heading as in the first column below, or in one of the other ways; case and spaces do not matter.',
  link: 'Columns and values of each kind of file',
  ofFamily: family => `See the columns of the file “${family}”`,
  caption: family => `Columns of the file “${family}”`,
  heading: 'Column heading',
  need: 'Needed',
  values: 'What the cell takes',
  others: 'Also understood',
  needs: {
    required: 'yes',
    optional: 'no',
    unit: 'yes, unless the unit is named above the table or by the sheet',
    section: 'yes, unless a section row above says it',
  },
  kinds: {
    text: 'text',
    number: 'a number, with a decimal comma',
    date: 'a date, for example 31/01/2024',
    unit: 'code or name of a unit in the list of units',
    declared: 'as the declared item asks: yes or no, a number, or a date',
  },
  oneOf: count => `one of ${count} values`,
  codeOf: count => `one of ${count} codes`,
  alias: (label, aliases) => `${label} (or: ${aliases})`,
  typed: (label, type) => `${label}: ${type}`,
  coded: (code, name) => `${code}: ${name}`,
  types: { 'yes-no': 'yes or no', count: 'a whole number', number: 'a number', date: 'a date' },
}

export const missing: Text['missing'] = {
  title: 'Missing data',
  lead: units =>
    `Units without a total: ${units}. Missing data are not counted as 0 points: give them in the files below, then score again.`,
  nothing: 'Every unit has the data it needs for a total.',
  link: 'See the missing data by criterion',
  byFile: file => `To be given in the file “${file}”`,
  ways: {
    units: 'In the list of units, fill in the columns named below.',
    declarations:
      'One row for each unit and item: the column “Đơn vị” (unit), the column “Nội dung khai báo” (declared item) with the exact name below, the column “Giá trị” (value) with the result.',
    marks:
      'One row for each unit, judged line and member: the columns “Mã dòng chấm” (judged line), “Thành viên” (member), “Điểm” (points), “Lý do” (reason).',
    activities:
      'Enter the activities of the unit, with the number of people reached and the whole audience where they apply.',
  },
  waiting: 'Declared, waiting for verification',
  waitingHelp:
    'Nothing has to be declared again. Import the declarations once more as “Already verified”, or fill the column “Kết quả thẩm định” (verdict) row by row, then score again.',
  follows: 'Known once other criteria have points',
  figure: 'Figure',
  criterion: 'Criterion',
  units: 'Units that lack it',
  caption: file => `Missing data, to be given in the file “${file}”`,
  captionFollows: 'Missing data that are known once other criteria have points',
}

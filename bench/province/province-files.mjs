// The files of a made-up province: the illustrative year's rows, given again and again to as many schools as are asked.
import { readFileSync } from 'node:fs'

const folder = new URL('../../examples/nam-hoc-2023-2024/', import.meta.url)

const readRows = name => {
  const text = readFileSync(new URL(name, folder), 'utf8').replace(/^\uFEFF/, '')
  const [header, ...lines] = text.trim().split(/\r?\n/)
  // Rows with quoted cells are few, and none of them is needed.
  return { header, rows: lines.filter(line => !line.includes('"')).map(line => line.split(';')) }
}

const isSchool = ([unit]) => /^(THPT\d|trường THPT)/i.test(unit)

const csv = (header, rows) => `${header}\n${rows.map(row => row.join(';')).join('\n')}\n`

const codeOf = i => `TR${String(i + 1).padStart(4, '0')}`

/** So many schools in blocks of about 45. */
export const unitsFile = count => {
  const blocks = Math.ceil(count / 45)
  const rows = Array.from({ length: count }, (_, i) => [
    ...[codeOf(i), `Trường số ${i + 1}`, 'Đơn vị trực thuộc', `Khối ${(i % blocks) + 1}`],
    ...[40 + (i % 50), 600 + (i % 900)],
  ])
  return csv('Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua;Số CBGVNV;Số học sinh', rows)
}

/** So many activities of each school, every one of its own title and link. */
export const activitiesFile = (count, perUnit) => {
  const { header, rows } = readRows('hoat-dong.csv')
  const own = rows.filter(isSchool)
  const made = Array.from({ length: count * perUnit }, (_, i) => {
    const [, ...cells] = own[(i * 7) % own.length]
    const unit = codeOf(Math.floor(i / perUnit))
    return [unit, ...cells].map((cell, k) =>
      k === 5 ? `${cell} ${i + 1}` : cell.startsWith('https://') ? `${cell}-${i}` : cell,
    )
  })
  return csv(header, made)
}

/** What one school of the illustrative year has in a file, given to every school. */
const asOfSchools = (name, count) => {
  const { header, rows } = readRows(name)
  const byUnit = groupByFirst(rows.filter(isSchool))
  const groups = [...byUnit.values()]
  const made = Array.from({ length: count }, (_, i) =>
    groups[i % groups.length].map(([, ...cells]) => [codeOf(i), ...cells]),
  )
  return csv(header, made.flat())
}

const groupByFirst = rows => {
  const groups = new Map()
  for (const row of rows) groups.set(row[0], [...(groups.get(row[0]) ?? []), row])
  return groups
}

export const declarationsFile = count => asOfSchools('khai-bao.csv', count)
export const marksFile = count => asOfSchools('diem-cham-hoi-dong.csv', count)

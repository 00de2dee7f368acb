import type { LanguageCode, Writing } from '../../../packages/api/src/text/writing.ts'

type InBoth = Readonly<Record<LanguageCode, string>>

/** What a parameter may hold, from the least to the most; figures as the engine writes them. */
type Sample = readonly string[] | InBoth

const points = ['0', '1', '2.5', '-2.8', '47/3'] as const
const counts = ['0', '1', '12', '1234'] as const
const days = ['2023-09-01', '2024-05-31'] as const
const word = (vi: string, en: string): InBoth => ({ vi, en })

/** Names of parameters, as the catalogues call them. A name that is not here stands in the sentence as «name». */
const samples: Readonly<Record<string, Sample>> = {
  above: points,
  accepted: counts,
  activities: counts,
  activity: word('12/10/2023 · Tin, bài', '12/10/2023 · Article'),
  address: ['http://127.0.0.1:3000'],
  after: word('8 điểm', '8 points'),
  all: counts,
  amount: points,
  applicable: points,
  at: points,
  attempt: counts,
  audience: ['50'],
  author: word('Hội đồng', 'Council'),
  base: counts,
  before: points,
  below: points,
  best: points,
  block: word('Khối 3', 'Block 3'),
  by: points,
  candidates: ['THPT01, THPT11'],
  cap: points,
  cells: counts,
  change: word('Chưa có điểm → Đề nghị', 'No score yet → Proposed'),
  changed: counts,
  changes: word('thêm “Trường MN”', 'added “Preschool”'),
  choices: ['earn, full'],
  clause: ['2'],
  column: ['7'],
  commendation: word('Cờ thi đua', 'Emulation flag'),
  condition: word('Không quá 1 vi phạm do nơi khác phát hiện', 'At most one violation found by others'),
  conditions: word('Dẫn đầu khối thi đua; từ 70 điểm', 'Leader of the block; at least 70 points'),
  consequence: word('chưa tính được', 'not computed yet'),
  count: counts,
  criterion: ['E2'],
  date: days,
  day: days,
  days: counts,
  deadline: days,
  deepest: ['40'],
  denominator: word('số thành viên có mặt', 'members present'),
  detail: ['--criterio'],
  digest: ['9b80f0a1c2d3'],
  document: word('Biên bản 12/BB-HĐ', 'Minutes 12/BB-HĐ'),
  done: counts,
  due: days,
  each: points,
  earlier: days,
  engine: ['0.1.0'],
  errors: counts,
  event: ['su-kien-1'],
  expected: ['3'],
  fact: word('Số học sinh', 'Pupils'),
  facts: word('số học sinh; ngày gửi báo cáo', 'pupils; day of the report'),
  family: ['activities'],
  field: ['kind'],
  figure: ['seats'],
  file: ['hoat-dong.csv'],
  floor: points,
  folder: ['/srv/thidua'],
  form: word('Bằng khen', 'Certificate of merit'),
  found: ['2'],
  from: points,
  gate: word('Từ 3 vi phạm do nơi khác phát hiện', 'Three violations found by others'),
  given: ['0,5'],
  group: ['C'],
  had: points,
  has: points,
  heading: word('Số lượng', 'Number'),
  headings: counts,
  heirs: ['TH01, TH02'],
  hold: ['TD-01'],
  host: ['127.0.0.1'],
  how: ['sum'],
  id: ['QN-03'],
  import: ['12'],
  items: points,
  key: word('điểm nhóm C', 'points of group C'),
  keys: word('điểm nhóm C; điểm thưởng', 'points of group C; bonus'),
  kind: word('Tin, bài', 'Article'),
  kinds: word('Trường mầm non, Phòng thuộc Sở', 'Preschool, Division'),
  known: word('Tin, bài; Phát thanh', 'Article; Broadcast'),
  label: word('Họp dân', 'Meeting'),
  last: points,
  later: ['2025-09-01'],
  format: ['2'],
  least: points,
  letter: ['D'],
  levels: word('Tỉnh, Trung ương', 'Province, Central'),
  limit: points,
  line: ['12'],
  lines: counts,
  longest: ['200'],
  margin: points,
  maximum: points,
  megabytes: ['20'],
  member: ['TV1'],
  members: counts,
  milliseconds: ['0', '61', '12345'],
  minimum: points,
  missing: counts,
  mode: word('nửa trở lên thì làm tròn lên', 'half up'),
  model: ['MH-01'],
  most: counts,
  name: word('Đa dạng hình thức truyền thông', 'Diversity of communication'),
  names: word('Bằng khen, Giấy khen', 'Certificate of merit, Commendation'),
  nearest: ['standard'],
  needed: ['17'],
  nominal: points,
  of: points,
  on: days,
  option: ['--period'],
  order: ['C, A, B'],
  other: word('Bằng khen', 'Certificate of merit'),
  over: ['THPT02'],
  parent: ['PGD01'],
  parts: word('2 thêm, 1 bỏ', '2 added, 1 removed'),
  percent: ['0', '1', '20', '33.5'],
  percentOf: ['units'],
  period: ['2023-2024'],
  periods: counts,
  place: counts,
  places: ['1', '2', '4'],
  points,
  port: ['3000'],
  process: ['4711'],
  product: word('3 × 0,5 điểm', '3 × 0.5 points'),
  published: ['12.5'],
  quantity: points,
  query: ['suối mơ'],
  question: ['place'],
  quorum: ['2/3'],
  quota: word('20% của số đơn vị trong khối', '20% of the units in the block'),
  range: word('chậm từ 1 đến 7 ngày', '1 to 7 days late'),
  rating: word('Hoàn thành tốt', 'Good'),
  ratings: word('“Hoàn thành tốt”, “Hoàn thành khá”', '“Good”, “Fair”'),
  reached: ['77'],
  read: counts,
  reason: word('số liệu được xác minh', 'the figures were verified'),
  receipt: days,
  recomputed: ['13.5'],
  recused: counts,
  rejected: counts,
  repeats: counts,
  ring: ['a → b → a'],
  rounding: word('bỏ phần lẻ', 'towards 0'),
  row: ['7'],
  rows: counts,
  rule: word('20% của 12 là 2,4', '20% of 12 is 2.4'),
  ruling: ['QN-03'],
  scale: ['0; 2.5; 5'],
  score: points,
  seats: counts,
  seconds: counts,
  semantics: ['4'],
  sentence: word('2 suất, tính trên 12 đơn vị', '2 seats, taken of 12 units'),
  set: ['lao-cai-truyen-thong'],
  share: ['2.4', '0.5'],
  sheet: ['Trang 1'],
  since: word('bản 1', 'version 1'),
  size: points,
  spread: points,
  stage: ['line'],
  standard: points,
  stated: ['9b80f0a1c2d3'],
  stale: ['0', '1'],
  step: ['0.25'],
  sum: points,
  threshold: ['80'],
  title: word('Bản tin tháng 10', 'News of October'),
  to: points,
  token: ['t0k3n'],
  total: counts,
  type: ['count'],
  unchanged: counts,
  unresolved: counts,
  undecided: counts,
  declarations: counts,
  holds: counts,
  votes: counts,
  used: counts,
  unit: word('Trường THPT số 2', 'Upper-secondary school no. 2'),
  unitKind: word('Đơn vị trực thuộc', 'Affiliated school'),
  units: counts,
  value: ['31/02/2024'],
  values: ['vi, en'],
  version: ['1', '12'],
  warnings: counts,
  what: word('từng tiêu chí', 'each criterion'),
  who: word('Giám đốc Sở', 'Director'),
  winner: word('Tổ chức hội thi cấp tỉnh', 'Contest of the province'),
  word: word('Họp dân', 'Meeting'),
  words: word('sáng tạo', 'creative'),
}

/** Parameters that hold days in some sentences, where the others hold points. */
const dayRanges = /effective|lead|overlap|gap|in-force|period|dates|year\.from|verify\.head|version/

/** The document whose digest does not fit is named by its key. */
const documentKeys = ['facts'] as const

const written = (value: string, t: Writing<unknown>): string => {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return t.date(value)
  return /^-?\d+(\.\d+)?(\/\d+)?$/.test(value) ? t.exact(value) : value
}

const listOf = (name: string, path: string, t: Writing<unknown>): readonly string[] => {
  const isDay = (name === 'from' || name === 'to') && dayRanges.test(path)
  const keyed = name === 'document' && path.endsWith('mismatch') ? documentKeys : undefined
  const sample = keyed ?? (isDay ? days : samples[name.replace(/^_/, '')])
  if (sample === undefined) return [`«${name}»`]
  return 'vi' in sample ? [sample[t.code]] : (sample as readonly string[])
}

/** As many readings as the widest of the parameters has. */
export const readingsOf = (names: readonly string[], path: string, t: Writing<unknown>): number =>
  Math.max(1, ...names.map(name => listOf(name, path, t).length))

/**
 * What the parameter at `position` holds in reading number `reading`: `raw` as the engine writes it, or as the
 * language does. Figures of one sentence differ, and a second day is later than a first one.
 */
export const sampleOf = (
  name: string,
  reading: number,
  position: number,
  path: string,
  t: Writing<unknown>,
  raw: boolean,
): string => {
  const list = listOf(name, path, t)
  const isUntil = name === 'to' && list === days
  const value = list[isUntil ? list.length - 1 : (reading + position) % list.length] ?? ''
  return raw ? value : written(value, t)
}

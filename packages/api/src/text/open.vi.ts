/** How much is open, as text; `0` where nothing is. `stale` is `1` or `0`, and so is `review`: it can still be asked. */
export type OpenFigures = Readonly<
  Record<
    | 'unresolved'
    | 'missing'
    | 'undecided'
    | 'activities'
    | 'returned'
    | 'declarations'
    | 'holds'
    | 'votes'
    | 'requests'
    | 'review'
    | 'stale',
    string
  >
>

const phrases: readonly (readonly [keyof OpenFigures, (figures: OpenFigures) => string])[] = [
  [
    'unresolved',
    ({ unresolved, missing }) =>
      `${unresolved} đơn vị chưa có điểm cuối cùng (${missing} số liệu còn thiếu hoặc chờ thẩm định)`,
  ],
  [
    'undecided',
    ({ undecided }) => `${undecided} đơn vị đã có điểm nhưng còn thiếu số liệu để xếp loại hoặc đề nghị`,
  ],
  ['activities', ({ activities }) => `${activities} hoạt động chờ thẩm định`],
  ['returned', ({ returned }) => `${returned} hoạt động đã trả lại, chờ đơn vị bổ sung`],
  ['declarations', ({ declarations }) => `${declarations} khai báo chờ thẩm định`],
  ['holds', ({ holds }) => `${holds} đơn vị đang tạm dừng xét`],
  ['votes', ({ votes }) => `${votes} trường hợp bằng nhau chờ hội đồng biểu quyết`],
  ['requests', ({ requests }) => `${requests} kiến nghị chưa trả lời`],
  ['review', () => 'chưa hết hạn nhận kiến nghị'],
  ['stale', () => 'số liệu đã thay đổi sau lần chấm này'],
]

/** What is open, a phrase each, in the order of the checklist. Example: `['12 hoạt động chờ thẩm định']`. */
export const openPhrasesVi = (figures: OpenFigures): string[] =>
  phrases.flatMap(([name, phrase]) => (figures[name] === '0' ? [] : [phrase(figures)]))

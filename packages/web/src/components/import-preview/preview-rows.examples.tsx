import type { PreviewRowView } from '../../view-models/import-preview.ts'
import type { Example } from '../example.ts'
import { PreviewRows } from './preview-rows.tsx'

const row: PreviewRowView = {
  ...{ place: 'dòng 2', outcome: 'changed', outcomeName: 'thay đổi', earlier: 'lần trước: mới' },
  ...{ record: 'Trường THPT số 2', problems: [], repeats: null },
  values: [{ field: 'Giá trị', before: '5', after: '6' }],
}

export const previewRowsExamples: readonly Example[] = [
  {
    name: 'rows that change, come new, and are not taken in',
    render: t => (
      <PreviewRows
        t={t}
        rows={[
          row,
          {
            ...row,
            ...{ place: 'dòng 3', outcome: 'new', outcomeName: 'mới', earlier: null },
            values: [{ field: 'Giá trị', before: null, after: '7' }],
          },
          {
            ...row,
            ...{
              place: 'dòng 4',
              outcome: 'rejected',
              outcomeName: 'không nhận',
              earlier: null,
              record: null,
            },
            values: [],
            problems: [{ where: 'cột A', what: 'Không có đơn vị này.', remedy: 'Sửa mã đơn vị.' }],
          },
        ]}
      />
    ),
    shows: ['lần trước: mới', '<del>5</del>', '<ins>6</ins>', 'Không có đơn vị này.', 'Sửa mã đơn vị.'],
  },
  {
    name: 'a list that holds no row',
    render: t => <PreviewRows t={t} rows={[]} />,
    shows: ['Không có dòng nào.'],
  },
]

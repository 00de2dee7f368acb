import type { Example } from '../example.ts'
import { AdopterTable } from './adopter-table.tsx'

export const adopterTableExamples: readonly Example[] = [
  {
    name: 'a model adopted by one unit',
    render: t => (
      <AdopterTable
        t={t}
        period="2023-2024"
        model={{
          id: 'MH01',
          title: 'Bản tin 5 phút',
          origin: { id: 'PS01', name: 'Văn phòng Sở' },
          date: '15/11/2023',
          description: '',
          evidence: { text: null, link: null },
          adopterCount: '1 đơn vị áp dụng',
          adopters: [
            {
              unit: { id: 'PS04', name: 'Phòng Giáo dục Trung học' },
              date: '02/04/2024',
              result: 'Số lượt theo dõi tăng',
              evidence: { text: 'Báo cáo số 161', link: null },
            },
          ],
        }}
      />
    ),
    shows: [
      'Bản tin 5 phút',
      '/ky/2023-2024/don-vi/PS04',
      '02/04/2024',
      'Số lượt theo dõi tăng',
      'Báo cáo số 161',
    ],
  },
]

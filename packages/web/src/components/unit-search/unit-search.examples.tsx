import { pageLinks } from '../../view-models/page-links.ts'
import type { Example } from '../example.ts'
import { UnitSearch } from './unit-search.tsx'

export const unitSearchExamples: readonly Example[] = [
  {
    name: 'a search that found a unit',
    render: t => (
      <UnitSearch
        t={t}
        links={pageLinks('2023-2024')}
        query="suoi mo"
        hits={[{ id: 'THPT02', name: 'Trường THPT số 2 Suối Mơ', block: 'Khối 3' }]}
      />
    ),
    shows: ['value="suoi mo"', '1 đơn vị', '/ky/2023-2024/don-vi/THPT02', 'Suối Mơ', 'Khối 3'],
  },
  {
    name: 'a search for markup, which stays text',
    render: t => <UnitSearch t={t} links={pageLinks('2023-2024')} query={'<b>"x"'} hits={[]} />,
    shows: ['value="&lt;b&gt;&quot;x&quot;"', 'Không có đơn vị nào khớp với “&lt;b&gt;'],
  },
]

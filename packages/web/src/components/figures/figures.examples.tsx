import type { Example } from '../example.ts'
import { Figures } from './figures.tsx'

export const figuresExamples: readonly Example[] = [
  {
    name: 'figures of which one is bad news',
    render: () => (
      <Figures
        figures={[
          { value: '3.679', name: 'dòng đọc được' },
          { value: '76', name: 'dòng không nhận', isBad: true },
        ]}
      />
    ),
    shows: ['dòng đọc được', '3.679', 'figure-bad', '76'],
  },
]

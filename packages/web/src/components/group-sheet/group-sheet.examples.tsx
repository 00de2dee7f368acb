import type { GroupSheet as Sheet } from '../../view-models/unit-score.ts'
import type { Example } from '../example.ts'
import { GroupContents } from './group-contents.tsx'
import { GroupSheet } from './group-sheet.tsx'

const group: Sheet = {
  code: 'D',
  name: 'Phối hợp với báo chí',
  depth: 0,
  points: '13,27 / 15 điểm',
  length: 884,
  note: 'Áp dụng 11 trên 15 điểm chuẩn; phần không áp dụng được quy đổi.',
  criteria: [],
}

export const groupSheetExamples: readonly Example[] = [
  {
    name: 'a group of which a part does not apply',
    render: () => <GroupSheet group={group}>…</GroupSheet>,
    shows: ['id="nhom-D"', '<h2', 'Phối hợp với báo chí', '13,27 / 15 điểm', 'Áp dụng 11 trên 15'],
  },
  {
    name: 'a group inside a group',
    render: () => <GroupSheet group={{ ...group, code: 'D-1', depth: 1 }}>…</GroupSheet>,
    shows: ['<h3'],
  },
  {
    name: 'the groups at a glance',
    render: t => <GroupContents t={t} groups={[group]} />,
    shows: ['href="#nhom-D"', '13,27 / 15 điểm', 'width="884"'],
  },
]

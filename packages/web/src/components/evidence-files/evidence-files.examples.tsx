import type { Example } from '../example.ts'
import { EvidenceFiles } from './evidence-files.tsx'

const file = {
  ...{ activity: 'hd-1', unit: 'THPT01', title: 'Lễ khai giảng', digest: '0'.repeat(64), bytes: 300_000 },
  ...{ at: '2024-09-05T03:00:00Z', removed: null },
} as const

export const evidenceFilesExamples: readonly Example[] = [
  {
    name: 'a photo for everybody, a document, and what was removed',
    render: t => (
      <EvidenceFiles
        t={t}
        period="2023-2024"
        files={[
          { ...file, type: 'image/jpeg', name: 'le-khai-giang.jpg', isPublic: true, faces: 'agreed' },
          { ...file, type: 'application/pdf', name: null, isPublic: false, faces: null },
          { ...file, type: 'image/png', name: null, isPublic: false, faces: null, removed: 'Gửi nhầm' },
        ]}
      />
    ),
    shows: [
      'Ảnh: le-khai-giang.jpg',
      '293 KB. Công khai',
      'Tải văn bản: không tên',
      'Tệp đã được gỡ: Gửi nhầm',
    ],
  },
]

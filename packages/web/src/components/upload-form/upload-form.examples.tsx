import type { Example } from '../example.ts'
import { UploadForm } from './upload-form.tsx'

export const uploadFormExamples: readonly Example[] = [
  {
    name: 'an upload that was refused',
    render: t => <UploadForm t={t} period="2023-2024" problems={[t.text.intake.noFile]} />,
    shows: ['Nhập tệp', 'Xin chọn một tệp', 'action="/ky/2023-2024/nhap"', 'multipart/form-data'],
  },
]

import type { Example } from '../example.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Navigation } from './navigation.tsx'

export const layoutExamples: readonly Example[] = [
  {
    name: 'the navigation of a stranger',
    render: t => <Navigation t={t} period="2023-2024" section="models" signedIn={false} hasResult />,
    shows: ['/ky/2023-2024/de-nghi', 'aria-current="page"', 'Mô hình', 'Đăng nhập'],
  },
  {
    name: 'the navigation of the committee',
    render: t => (
      <Navigation t={t} period="2023-2024" section="intake" signedIn={true} roles={['secretary']} hasResult />
    ),
    shows: ['/ky/2023-2024/nhap', 'action="/dang-xuat"', 'Đăng xuất'],
  },
  {
    name: 'the language switch keeps the page and its query',
    render: t => <LanguageSwitch t={t} address="/ky/2023-2024?q=suoi" />,
    shows: ['aria-current="true"', '/ky/2023-2024?q=suoi&amp;lang=en'],
  },
  {
    name: 'where a page stands',
    render: t => <Breadcrumb t={t} crumbs={[{ name: 'Năm học', href: '/ky/2023-2024' }]} />,
    shows: ['aria-label="Vị trí trang"', 'Năm học'],
  },
]

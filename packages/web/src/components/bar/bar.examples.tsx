import type { Example } from '../example.ts'
import { Bar } from './bar.tsx'

export const barExamples: readonly Example[] = [
  { name: 'an empty bar', render: () => <Bar length={0} />, shows: ['width="0"'] },
  { name: 'a bar of three quarters', render: () => <Bar length={750} />, shows: ['width="750"'] },
]

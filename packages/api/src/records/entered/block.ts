import type { EnteredKind } from '../entered-kind.ts'

export const blocks = {
  table: 'block',
  enteredBy: 'enter-units',
  columns: { id: 'text', label: 'text' },
  key: ['id'],
} as const satisfies EnteredKind

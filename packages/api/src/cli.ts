export { textTable } from './cli/text-table.ts'

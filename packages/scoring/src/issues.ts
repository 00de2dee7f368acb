export { grouped } from './grouped.ts'
export { failure, type Issue, issue, type Result, success, warning } from './result.ts'

export { dayInVietNam } from './day-in-viet-nam.ts'
export { sentencesIn } from './problem.ts'
export { stepNamesEn } from './text/calendar.en.ts'
export { stepNamesVi } from './text/calendar.vi.ts'
export { openPhrasesEn } from './text/open.en.ts'
export { openPhrasesVi } from './text/open.vi.ts'
export { plural } from './text/plural.en.ts'
export { columnText } from './text/points.ts'
export { proposals as proposalsEn } from './text/proposals.en.ts'
export { proposals as proposalsVi } from './text/proposals.vi.ts'
export { ranges as rangesEn } from './text/ranges.en.ts'
export { ranges as rangesVi } from './text/ranges.vi.ts'
export { score as scoreEn } from './text/score.en.ts'
export { score as scoreVi } from './text/score.vi.ts'
export { steps as stepsEn } from './text/steps.en.ts'
export { steps as stepsVi } from './text/steps.vi.ts'
export {
  capitalised,
  type Label,
  type LanguageCode,
  languages,
  type Writing,
  writing,
} from './text/writing.ts'

import type { blockMeetingIssuesVi } from './block-meetings.vi.ts'

export const blockMeetingIssuesEn: typeof blockMeetingIssuesVi = {
  'block-meeting-not-found': () => 'The block has not recorded its meeting yet.',
  'block-meeting-recorded': ({ block }) =>
    `The meeting of ${block} is recorded already; open it to correct it.`,
  'block-meeting-day-ahead': ({ today }) => `Today is ${today}; give a day that has come.`,
  'block-meeting-too-many': ({ units }) => `No more units can be there than the block has (${units}).`,
  'block-meeting-unit-unknown': ({ unit }) => `Unit “${unit}” is none of this block.`,
}

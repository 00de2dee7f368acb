import type { Text } from '../text.ts'

export const shared: Text['shared'] = {
  title: 'Pages and events that several units report',
  help: 'Each unit counts them until the committee decides. See which activity is whose; a rejected activity leaves this list.',
  none: 'No page and no event is reported by more than one unit.',
  some: count => `Pages or events that several units report: ${count}`,
  link: 'See the pages and events that units have in common',
  event: name => `Event: ${name}`,
  caption: key => `Activities that report ${key}`,
  unit: 'Unit',
  date: 'Date',
  activity: 'Activity',
  status: 'Verification',
  statuses: { submitted: 'waiting', verified: 'verified', rejected: 'rejected' },
  more: count => `Not shown here: ${count} more.`,
}

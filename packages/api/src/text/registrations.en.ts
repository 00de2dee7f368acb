import type { IssueSentences } from './sentences.ts'

/** Registration of titles and targets. */
export const registrationIssuesEn = {
  'registration-empty': () =>
    'Nothing is registered yet; choose at least one title or form of commendation, or give a target.',
  'registration-form-unknown': ({ form }) =>
    `The criteria set of the period has no form “${form}” that is registered at the beginning of the year.`,
  'registration-changed': () =>
    'Somebody else changed the registration after you opened the page, so nothing was stored. Open the page again, look at the new one and go on.',
  'target-without-criterion': ({ criterion }) => `The table of this unit has no criterion “${criterion}”.`,
  'target-empty': ({ criterion }) =>
    `The target for the criterion “${criterion}” is empty; give points or a sentence.`,
} satisfies IssueSentences

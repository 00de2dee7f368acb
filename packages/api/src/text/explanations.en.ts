import type { IssueSentences } from './sentences.ts'

/** The explanation round. */
export const explanationIssuesEn = {
  'verified-figures-changed': () =>
    'Data changed after you opened the page, so nothing was stored. Look at the new verified figures and go on.',
  'explanation-changed': () =>
    'The unit wrote its explanation anew after you opened the page, so nothing was stored. Read the new one and answer that.',
  'agreement-too-early': () =>
    'It cannot be agreed to yet: something is not verified, or a difference is not settled.',
  'explanation-not-asked': ({ criterion }) => `There is nothing to explain in the criterion “${criterion}”.`,
  'explanation-not-found': ({ criterion }) => `The unit has not explained the criterion “${criterion}”.`,
} satisfies IssueSentences

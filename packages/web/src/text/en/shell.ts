import type { Text } from '../text.ts'

export const shell: Text['shell'] = {
  brand: 'Thi đua',
  tagline: 'Scores, ranks and reasons',
  skip: 'Skip to the main content',
  navigation: 'Main navigation',
  breadcrumb: 'You are here',
  language: 'Language',
  pages: {
    year: 'Overview',
    criteria: 'Criteria',
    proposals: 'Proposals',
    models: 'Models',
    today: 'Today',
    calendar: 'Calendar',
    registration: 'Registration',
    'self-score': 'Self-score',
    explanation: 'Explanations',
    entry: 'Activities',
    intake: 'Data entry',
    verification: 'Verification',
    publication: 'Publication',
    votes: 'Votes',
    requests: 'Requests',
    meetings: 'Block meetings',
    council: 'Council',
    awards: 'Award decisions',
    events: 'Changes of units',
    records: 'Records',
    journal: 'Journal',
  },
  paging: {
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
    next: 'Next page',
    previous: 'Previous page',
  },
  morePages: 'More pages',
  signIn: 'Sign in',
  signOut: 'Sign out',
  illustrative: 'Illustrative data',
  illustrativeNote:
    'The unit names and figures on this page were made up for illustration; no real unit is meant.',
  footer: 'Every point can be traced to the activity, the evidence and the clause behind it.',
  api: 'Open API',
  printed: name => `Emulation period: ${name}`,
}

export const states: Text['states'] = {
  drafted: 'Not published',
  provisional: 'Published provisionally',
  final: 'Published as final',
  superseded: 'Replaced by a later version',
  stale: 'Data have changed since this scoring',
  later: version => `A newer version was published: version ${version}`,
  unscored: 'Not scored yet',
  version: version => `version ${version}`,
  scoredOn: date => `scored on ${date}`,
  publishedOn: date => `published on ${date}`,
  finalOn: date => `final on ${date}`,
  reviewByUnits: until =>
    `The result is provisional and may still change. Units can ask for review ${until}.`,
  reviewByAnybody: until =>
    `The result is provisional and may still change. Anybody can ask for review ${until}.`,
  untilDay: day => `until the end of ${day}`,
  untilFinal: 'until the final publication',
  changeReason: reason => `It replaces a final version. Reason: ${reason}`,
  supersededBy: (version, reason) =>
    `Version ${version} took its place.${reason === null ? '' : ` Reason: ${reason}`}`,
}

export const errors: Text['errors'] = {
  notFound: 'Page not found',
  notFoundHelp: 'The address may be mistyped, or this period, block or unit is not in the system.',
  ended: 'This unit is not ranked any more',
  forbidden: 'This page is not public yet',
  forbiddenHelp:
    'Results become public when the period is published. Members of the standing committee can sign in to see them.',
  unscored: 'This period has not been scored yet',
  unscoredHelp: 'This page has something to show after the first scoring.',
  expired: 'Your session has ended',
  expiredHelp: 'Sign in again; after that this page opens again.',
  expiredForm:
    'What you just sent was not received: after signing in, choose the file or type it again and send it.',
  signInNeeded: 'Please sign in',
  signInNeededHelp: 'This page is for the council. After you sign in, it opens again.',
  unavailable: 'Not available at the moment',
  unavailableHelp: 'Keep this page and load it again in a few minutes; you need not sign in again.',
  failed: 'Something went wrong',
  failedHelp: 'The error has been recorded and no data were lost. Please try again in a few minutes.',
  refused: 'The request could not be carried out',
  foreignForm:
    'The form was sent from another site, so it was refused. Open the page in this system and send it again.',
  tooLarge: 'The file is larger than 20 MB. Please split it.',
  unreadable: 'What was sent could not be read. Please go back and try again.',
  reference: id => `Reference: ${id}`,
  summary: 'Please mend the following',
  prefix: 'Error:',
  home: 'Back to the overview',
}

export const server: Text['server'] = {
  starting: 'The server is starting. Please load the page again in a few seconds.',
  listening: address => `Thi đua is running at ${address}`,
  opsListening: address => `Health and metrics: ${address}/readyz, ${address}/metrics`,
  firstLink: address =>
    `The first secretary opens this link to set a password (shown only once, holds for 14 days):\n${address}`,
  portTaken: port => `Port ${port} is taken. Stop the other program or set another PORT.`,
  cannotListen: (host, port, reason) =>
    `Port ${port} of ${host} cannot be opened (${reason}). Check HOST and PORT.`,
  closing: 'Stopping, waiting for running requests…',
}

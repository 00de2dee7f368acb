import { activityIssuesEn } from './activities.en.ts'
import { archiveIssuesEn } from './archive.en.ts'
import { awardIssuesEn } from './awards.en.ts'
import { blockMeetingIssuesEn } from './block-meetings.en.ts'
import { calendarIssuesEn } from './calendar.en.ts'
import { councilIssuesEn } from './council.en.ts'
import { criteriaIssuesEn, shapes } from './criteria.en.ts'
import { evidenceIssuesEn } from './evidence.en.ts'
import { explanationIssuesEn } from './explanations.en.ts'
import { openPhrasesEn } from './open.en.ts'
import type { OpenFigures } from './open.vi.ts'
import { peopleIssuesEn } from './people.en.ts'
import { plural } from './plural.en.ts'
import { recordIssuesEn } from './records.en.ts'
import { registrationIssuesEn } from './registrations.en.ts'
import { reviewIssuesEn } from './review.en.ts'
import { type IssueSentences, readable, type Sentences, sentenceFor } from './sentences.ts'
import { signOnIssuesEn } from './sign-on.en.ts'
import type { IssueCode } from './vi.ts'
import { voteIssuesEn } from './votes.en.ts'
import { dateText } from './writing.ts'
import { yamlIssuesEn } from './yaml.en.ts'

const scoredParts: Readonly<Record<string, string>> = {
  lines: 'lines',
  facts: 'facts',
  outcomes: 'conditions of ratings and commendations',
  explained: 'explained parts',
}

export const apiIssuesEn: IssueSentences<IssueCode> = {
  ...activityIssuesEn,
  ...archiveIssuesEn,
  ...awardIssuesEn,
  ...explanationIssuesEn,
  ...registrationIssuesEn,
  ...blockMeetingIssuesEn,
  ...calendarIssuesEn,
  ...councilIssuesEn,
  ...criteriaIssuesEn,
  ...evidenceIssuesEn,
  ...recordIssuesEn,
  ...reviewIssuesEn,
  ...peopleIssuesEn,
  ...signOnIssuesEn,
  ...voteIssuesEn,
  ...yamlIssuesEn,
  'malformed-json': () => 'The body is not valid JSON.',
  'broken-character': () => 'The text holds half of a character, which cannot be stored; type it anew.',
  'zero-character': () => 'The text holds a zero character (U+0000); remove it.',
  'not-a-criteria-set': () =>
    'This is not a criteria set. Choose its .yaml file; data files (Excel, CSV) are imported on the page of a period.',
  'encoding-unknown': () => 'The encoding of the file is unknown; save it as UTF-8.',
  'malformed-form': () => 'The form cannot be read.',
  'other-content-type': () => 'This path does not read content of that type; see /api/v1/docs.',
  'sign-in-needed': () => 'Please sign in to do this.',
  'not-published-yet': () =>
    'The results of this period are not published yet; members of the council sign in to see them.',
  'not-kept': ({ version }) =>
    `The published version ${version} does not keep this, so the public cannot see it; the next publication will.`,
  'token-wrong': () => 'The access token is wrong or has been revoked.',
  'not-allowed': () =>
    'You have no right to this. Whoever gives out roles in your committee can give you one.',
  'not-any-more': () =>
    'A result of this period is published: what it was made of is changed by the secretary alone.',
  'not-yours': () => 'This is of a unit or a criterion that your role does not reach; nothing was stored.',
  'not-yours-to-decide': () =>
    'Whoever verifies this unit and criterion decides on it; your role does not. Nothing was stored.',
  'token-not-found': () => 'There is no such token, or it is revoked already.',
  'last-way-in': () =>
    'Nobody else could come in: first let a secretary choose a password, then revoke this token.',
  'expiry-out-of-bounds': ({ from, to }) =>
    `The last day lies between ${dateText(from ?? '')} and ${dateText(to ?? '')}.`,
  'foreign-origin': () => 'The request came from another site and was refused.',
  'too-many-attempts': ({ seconds }) => `Too many attempts. Try again in ${plural(seconds ?? '', 'second')}.`,
  'work-too-long': ({ seconds }) =>
    `What was sent takes more than ${plural(seconds ?? '', 'second')} to compute, so it was stopped. Send less at once, or make the criteria set shorter.`,
  'work-too-large': ({ megabytes }) =>
    `What was sent takes more than ${megabytes} MB of memory, so it was stopped. Send less at once, or make the criteria set shorter.`,
  'work-queue-full': ({ seconds }) =>
    `The server is working on other requests. Send this again in ${plural(seconds ?? '', 'second')}.`,
  'work-stopped': () => 'The server is stopping to start again. Send this again in a few minutes.',
  'more-issues': ({ count }) =>
    `${plural(count ?? '', 'more problem')} not listed here. Mend those above and send it again.`,
  'too-much-to-score': ({ what, units, each, found, most }) =>
    `${units} units × ${each} ${scoredParts[what ?? ''] ?? what} make ${found}, and one request may have ${most}. Send it in several requests, one block each.`,
  'answer-too-large': ({ megabytes }) =>
    `The answer is larger than ${megabytes} MB. Send it in several requests, one block each, or ask for fewer explanations.`,
  'too-large': ({ megabytes }) => `The body is larger than ${megabytes} MB.`,
  'period-not-found': ({ period }) => `There is no period “${period}”.`,
  'draft-not-found': () => 'There is no such draft of a criteria set; it may have been removed.',
  'draft-issued': () =>
    'This draft has been issued: it is neither changed nor removed any more. For changes, begin a new version.',
  'draft-changed': () =>
    'Somebody changed this draft while you were working. Open the newest state and go on there; what you sent was not kept.',
  'draft-not-later': ({ version = '', before = '' }) =>
    `The day ${version.split('-').reverse().join('/')} is not later than ${before}, the first day of the set that is copied. Choose a later one.`,
  'draft-unreadable': () =>
    'Parts of the draft are not written as they must be, so it cannot be read yet. Open it as text and mend what is named there.',
  'draft-figure-unknown': ({ pointer }) =>
    `The draft has no figure at ${pointer}. Open the page again to see its newest state.`,
  'draft-figure-shape': ({ given, before }) =>
    `“${given}” is not written as “${before}” is. Numbers: 2 or 2.5; days: 2026-09-01; days of the year: 06-30.`,
  'draft-not-ready': ({ errors }) =>
    `It cannot be issued yet: ${errors} errors of the draft have to be mended.`,
  'draft-unchanged': () => 'The draft is word for word the set that was copied: there is nothing to issue.',
  'criteria-set-not-found': ({ digest }) => `Criteria set ${digest} is not installed.`,
  'set-not-in-force': ({ day, by, from, to }) =>
    `This criteria set applies from ${from}${to === undefined ? '' : ` to ${to}`}, but ${by === 'receipt' ? 'the dossier is received' : 'the period begins'} on ${day}. Choose another version or mend the day.`,
  'stored-data-unfit': () =>
    'The criteria set cannot read some of the data that the period holds, which would be left out. Correct what is named below, or use a set that knows it.',
  'criteria-set-changed': () =>
    'The criteria set of the period was changed during the import, so the remaining rows of the file were not stored. Import the file again; rows that are stored are not stored twice.',
  'receipt-day-needed': () =>
    'This criteria set applies by the day dossiers are received: state the period’s day of proposals.',
  'no-set-in-force': ({ period, receipt }) =>
    `No version of the criteria set applies to a period that begins on ${period}${receipt === undefined ? '' : `, with dossiers received on ${receipt}`}.`,
  'block-not-found': ({ block }) => `There is no block “${block}”.`,
  'unit-not-found': ({ unit }) => `There is no unit “${unit}”.`,
  'activity-unclear': ({ activities }) =>
    `Several stored activities resemble this one (${activities}): it is not clear which it corrects. Add its link, or remove the wrong one first.`,
  'activity-not-found': ({ activity }) => `There is no activity “${activity}”.`,
  'model-not-found': ({ model }) => `There is no model “${model}”.`,
  'import-not-found': ({ import: id }) => `There is no import “${id}”.`,
  'result-not-found': ({ version }) => `There is no result version ${version}.`,
  'receipt-not-kept': ({ version }) =>
    `Version ${version} was stored before there were receipts; score the period again for one.`,
  'no-earlier-version': ({ version }) => `No version before ${version} can be compared with it.`,
  'no-result-yet': () => 'This period has not been scored yet.',
  'scoring-overtaken': () =>
    'The data kept changing while the period was scored, so nothing was kept; score again once nobody is entering data.',
  'scoring-runs': () => 'This period is being scored; wait until that is done.',
  'version-altered': ({ period, version }) =>
    `Version ${version} of period “${period}” is no longer in the database as it was scored and does not fit its receipt, so it is not shown. Tell the administrator: restore it from a backup, then check it with a receipt that was downloaded.`,
  'scoring-broken': () => 'Scoring failed and no version was stored. Score again.',
  'no-units-yet': () => 'The period has no units yet: import the list of units first.',
  'older-than-published': ({ version, published }) =>
    `Version ${published} was published after version ${version}, which cannot be published any more. Score the period again for a new version.`,
  'nothing-scored': () =>
    'No unit has a final score, so there is nothing to publish. Enter what is missing and score the period again.',
  'publication-reason-needed': figures =>
    `Still open: ${openPhrasesEn(figures as OpenFigures).join('; ')}. To publish now, give a reason; it is printed beside the result.`,
  'final-while-open': figures =>
    `It cannot be published as final yet: ${openPhrasesEn(figures as OpenFigures).join('; ')}.`,
  'replacing-reason-needed': () =>
    'This version takes the place of a final one: give the reason; it is printed beside both.',
  'review-day-past': ({ today }) => `The last day for requests cannot be before today (${today}).`,
  'not-provisional': ({ version }) =>
    `Version ${version} is not the provisional version in force, so there is no day for requests to move.`,
  'already-exists': ({ id }) => `“${id}” exists already.`,
  'ends-before-it-starts': () => 'The last day is before the first.',
  'outside-period': ({ date, from, to }) => `${date} lies outside the period (${from} to ${to}).`,
  'unknown-unit': ({ unit }) => `The period has no unit “${unit}”.`,
  'unknown-term': ({ field, value }) => `The criteria set knows no ${field} “${value}”.`,
  'unknown-parent': ({ parent }) => `There is no parent unit “${parent}”.`,
  'succession-without-policy': ({ unit }) =>
    `Kept, and without effect in this period: the criteria set does not say how the results of “${unit}” go on with its successor. Use a version of the set that does.`,
  'successor-not-listed': ({ unit, successor }) =>
    `Kept, and without effect: the new unit “${successor}” is not listed in the period, so “${unit}” is still scored. Add the new unit to the list.`,
  'closure-outside-period': ({ on }) =>
    `${dateText(on ?? '')} lies outside the period; a unit that closed before it is not listed, and one that closes after it is still scored.`,
  'unit-merged': ({ unit, on, heir, document }) =>
    `${unit} became part of ${heir} on ${dateText(on ?? '')} (${document}); its results count for ${heir}.`,
  'unit-closed': ({ unit, on, document }) =>
    `${unit} ended on ${dateText(on ?? '')} (${document}), so it is neither scored nor ranked.`,
  'own-successor': () =>
    'A unit does not succeed itself: give the id of the old unit and that of the new one.',
  'split-without-heir': ({ unit, heirs }) =>
    `Unit “${unit}” became several (${heirs}), and it is not clear which takes over its records; say so of exactly one.`,
  'succession-leads-back': ({ unit }) =>
    `The successors of unit “${unit}” lead in a circle, back in time or on for more than 64 steps; remove a step or correct the days.`,
  'after-succession': ({ unit, date, on }) =>
    `Unit “${unit}” is gone after ${on}, so it has no activity on ${date}; report it for its successor.`,
  'own-ancestor': ({ unit }) => `Unit “${unit}” is its own ancestor.`,
  'activity-without-rule': ({ value }) =>
    `No rule of the criteria set counts an activity of kind “${value}” as it is written (kind, channel, level, day), so it adds nothing.`,
  'reached-over-audience': () => 'More persons reached than there were to be reached.',
  'wrong-declaration-value': ({ type, value }) => `“${value}” is not a value of type ${type}.`,
  'repeated-key': ({ id }) => `“${id}” stands twice in the request.`,
  'invalid-id': ({ given }) =>
    given === undefined
      ? 'An id begins with a letter or digit and holds only letters, digits and . _ : ~ -'
      : `“${given}” cannot be an id: ids begin with a letter and hold only letters, digits, hyphens and dots, 64 at most.`,
  'invalid-decimal': ({ given }) =>
    given === undefined
      ? 'A number is decimal text such as "12.5".'
      : `“${given}” is not a decimal with a point${/^-?\d+,\d+$/.test(given) ? `; write ${given.replace(',', '.')}` : ', such as 12.5'}.`,
  'invalid-amount': () => 'An amount is decimal text, not negative, such as "2".',
  'invalid-date': () => 'A date is written YYYY-MM-DD and must exist in the calendar.',
  'invalid-digest': () => 'A digest has 64 hexadecimal digits.',
  'repeated-field': ({ key }) =>
    `The file has the key “${key}” twice in one place, so it can be read in two ways; download it anew from the published page.`,
  'not-json': () => 'The file is not JSON.',
  'expected-object': () => 'An object with keys is expected here.',
  'expected-list': () => 'A list is expected here.',
  'invalid-text': () => 'Text of 1 to 200 characters is expected here.',
  required: () => 'A required value is missing.',
  'wrong-type': ({ expected }) => `Wrong type, expected ${shapes(expected ?? '')}.`,
  'unknown-field': ({ field }) => `Field “${field}” is not accepted.`,
  'not-one-of': ({ values }) => `Must be one of: ${values}.`,
  'too-small': ({ minimum }) => `Too short or too small, at least ${minimum}.`,
  'too-big': ({ maximum }) => `Too long or too big, at most ${maximum}.`,
  'file-missing': () => 'The file to import is missing.',
  'invalid-value': () => 'The value is not valid.',
  'invalid-uuid': () => 'The identifier is not a UUID.',
  'invalid-cursor': () => 'The position of the next page is not valid.',
  'idempotency-wrong': () =>
    'The Idempotency-Key header cannot be used: 1 to 200 visible ASCII characters without spaces.',
  'idempotency-other': () =>
    'This Idempotency-Key was used for another request. Each request needs a key of its own; nothing was done.',
  'idempotency-open': () =>
    'The request with this key is still running, or broke off earlier. Wait some seconds and send it again; if it stays so, look whether it was done before you send it with a new key.',
  'idempotency-done': () =>
    'The request with this key was done; its answer was too long to be kept. Read what is stored.',
  'import-broken': () => 'The import broke off; rows stored so far are kept. Import the file again.',
  'import-cut-off': () =>
    'The software ended suddenly while it read this file, so the file was set aside and is not read again by itself. If the power failed or the server was restarted at that time, have it read again; otherwise open the file, copy the rows of data into a new file and import that one.',
  'import-too-long': ({ seconds }) =>
    `Reading this file took more than ${seconds} seconds and was stopped; the file was set aside and is not read again by itself. Copy the rows of data into a new file, split it where there are many, and import each part.`,
  'import-too-large': ({ megabytes }) =>
    `Reading this file took more than ${megabytes} MB of memory and was stopped; the file was set aside and is not read again by itself. Copy the rows of data into a new file, split it where there are many, and import each part.`,
  'import-given-up': () =>
    'This file was removed on request when a part of it was stored; rows stored so far are kept.',
  'import-not-set-aside': () =>
    'Only a file that was set aside can be read again or removed. Look at what became of the file.',
  'period-published': () =>
    'A result of this period is published, so its first and last day stay; its title and the day of proposals can still be changed.',
  'stored-outside-period': ({ count }) =>
    `${count} activities, models or adoptions lie outside of these days. Correct or remove them first, or choose other days.`,
  'file-not-kept': () =>
    'The file is kept no longer: it is kept while it is previewed, and seven days after an import that rejected rows. Download the rejected rows (CSV) instead.',
  'import-not-previewed': () =>
    'This file is not at its preview any more: somebody committed or discarded it, or it is being read. Open its page again.',
  'preview-overtaken': () =>
    'The data of the period changed after the preview, so nothing was stored. The file is being previewed again; look at the rows that differ, then commit it.',
  'previews-full': ({ files, megabytes }) =>
    `Too many files wait at their preview (at most ${files} files or ${megabytes} MB). Commit or discard some, then send it again.`,
  'file-empty': () => 'The file is empty.',
  'folder-in-use': ({ folder, process }) =>
    `The data folder ${folder} is in use by process ${process}. Stop that process and start again.`,
  'folder-unusable': ({ folder, reason }) =>
    `The data folder ${folder} cannot be made or written (${reason}). Check DATA_DIR, its permissions and the space left on the disk.`,
  'folder-version': ({ folder, found, needed }) =>
    `The data folder ${folder} was written by embedded PostgreSQL ${found}; this release needs ${needed}. Back it up with the earlier release (thidua backup), then restore it into a new folder with this one (thidua restore).`,
  'database-unreachable': ({ reason }) =>
    `PostgreSQL cannot be reached (${reason}). Check DATABASE_URL and the server.`,
  'database-away': () =>
    'The place where the data are kept cannot be reached at the moment, so the request was not carried out. Try again in a few minutes; if you have just sent data, look whether they were stored before you send them again.',
  'database-busy': () =>
    'The place where the data are kept is busy, so the request was not carried out. Try again in a few seconds.',
  'database-full': () =>
    'The disk where the data are kept is full, so nothing can be written; what was stored is still there and can be read. Ask the administrator of the server to make room, then try again.',
  'cli-option': ({ detail }) => `Wrong option: ${detail}.`,
  'cli-value': ({ option, rule }) => `${option} is missing or wrong, for example: ${option} ${rule}.`,
  'csv-header': ({ expected }) => `The file does not begin with the header of the export: ${expected}.`,
  'csv-cut-off': () => 'The file was cut off: its last row has no line end.',
  'unknown-command': ({ name, nearest }) =>
    `There is no command “${name}”.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`}`,
  'cli-file': ({ file, reason }) => `File ${file} cannot be opened (${reason}).`,
  'invalid-setting': ({ name, value, rule }) => `${name} = “${value}” cannot be used: ${rule}.`,
}

const givenTypes = { list: 'a list', object: 'keys with values', nothing: 'nothing' }

export const english: Sentences = {
  titles: {
    'malformed-request': 'The request cannot be read',
    'sign-in-needed': 'Sign-in needed',
    forbidden: 'Not allowed',
    'not-found': 'Not found',
    'method-not-allowed': 'Method not allowed here',
    conflict: 'In conflict with what is stored',
    'too-large': 'Content too large',
    'unsupported-media-type': 'Unsupported content type',
    'invalid-content': 'Invalid content',
    'too-much-work': 'Too much work for one request',
    'too-many-attempts': 'Too many attempts',
    'server-error': 'Server error',
    unavailable: 'Not available at the moment',
  },
  issue: (code, params) =>
    sentenceFor(apiIssuesEn, code, readable(params, givenTypes)) ?? `Not valid (${code}).`,
}

import { say } from './sentence.ts'

/** What is said of a row beside rows and records that stand already: corrections, look-alikes, updates. */
export const storedSentencesEn = {
  'looks-alike': say(
    'Says what row {row} says, only written differently.',
    'Remove one if it is the same activity.',
  ),
  'same-link': say('Same link as row {row} of the same unit.', 'Check whether it was reported twice.'),
  'corrects-quantity': say(
    'Corrects the stored quantity: {figureBefore} → {figureAfter}.',
    'If not meant, import the old figure.',
  ),
  'corrects-reached': say(
    'Corrects the number of people reached: {figureBefore} → {figureAfter}.',
    'If not meant, import the old figure.',
  ),
  'corrects-audience': say(
    'Corrects the number of people to be reached: {figureBefore} → {figureAfter}.',
    'If not meant, import the old figure.',
  ),
  'corrects-level': say(
    'Corrects the stored level: {before} → {after}.',
    'If not meant, import the old level.',
  ),
  'corrects-partner': say(
    'Corrects the stored partner: {before} → {after}.',
    'If not meant, import the old partner.',
  ),
  'corrects-evidence': say(
    'Corrects the stored evidence: {before} → {after}.',
    'If not meant, import the old evidence.',
  ),
  'verified-again': say(
    'This activity was verified; what is corrected waits for verification again.',
    'Verify what was corrected.',
  ),
  'correction-unclear': say(
    'Several stored activities resemble this row ({count}; “{title}”, {date}): it is not clear which of them it corrects.',
    'Add the link as evidence to tell them apart, or remove the wrong activity first.',
  ),
  'same-page-stored': say(
    'This unit reported this page on {date}: “{title}”.',
    'Check whether it was reported twice.',
  ),
  'same-page-elsewhere-stored': say(
    '{unit} reported this page too, on {date}: “{title}”.',
    'Check whose activity it is.',
  ),
  'same-title-stored': say(
    'An activity of the same title “{title}” is stored for {date}.',
    'Check whether it was reported twice.',
  ),
  'cell-empty': say(
    'The cell is empty; the stored value “{value}” stays.',
    'To erase it, import the file again with “Empty cells erase stored values”.',
  ),
  'cell-erased': say(
    'The cell is empty: the stored value “{value}” is erased.',
    'If that was a mistake, write the value into the cell and import the file again.',
  ),
  'verdict-lapsed': say(
    'The value differs from the one that was verified (“{value}”): the declaration waits to be verified again.',
    'Verify the new value.',
  ),
}

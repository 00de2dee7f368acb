import { plural } from './plural.en.ts'
import type { verify as vietnamese } from './verify.vi.ts'

const figures: Readonly<Record<string, string>> = {
  block: 'block',
  total: 'total',
  place: 'place',
  shared: 'shared place',
  rating: 'rating',
  commendable: 'may be commended',
  standard: 'standard points',
  bonus: 'bonus points',
  deduction: 'deducted points',
  exact: 'total before rounding',
  seats: 'seats of',
  seatBase: 'seat base of',
}

const documents = {
  criteriaSet: 'the criteria set',
  facts: 'the facts',
  activities: 'the lists of activities',
  result: 'the result',
  receipt: 'the receipt itself',
} as const

/** What figures may be instead of a number. */
const words: Readonly<Record<string, string>> = {
  true: 'yes',
  false: 'no',
  'not-applicable': 'not applicable',
  vote: 'council votes',
  'not-eligible': 'not eligible',
  hold: 'on hold',
  'already-proposed': 'proposed for another form',
  'already-awarded': 'awarded in this period',
  'not-chosen': 'not chosen by the council',
  waits: 'waits for a vote',
  'no-seat': 'no seat left',
}

/** What `thidua verify` tells. */
export const verify: typeof vietnamese = {
  head: (set, from, to, units) => `${set} · period ${from} – ${to} · ${plural(units, 'unit')}`,
  digest: digest => `Digest: ${digest}`,
  made: (semantics, engine) => `Semantics ${semantics}, engine ${engine}`,
  reproduced: 'REPRODUCED: recomputed from the facts, every figure is as published.',
  differs: 'NOT REPRODUCED: recomputed from the facts, the result is another.',
  broken: 'NOT REPRODUCED: the file was changed after its receipt was made.',
  compare: 'Compare the digest above with the published one: whoever changes the whole file cannot keep it.',
  otherDigest: published =>
    `NOT REPRODUCED: the published digest is ${published}; this file is not the published result.`,
  sameDigest: 'The digest is the published one.',
  mismatch: (document, stated, found) =>
    `The receipt states ${stated}… as the digest of ${documents[document]}; it is ${found}…`,
  headings: { unit: 'Unit', where: 'Where', before: 'Published', after: 'Recomputed' },
  nothing: 'none',
  words,
  places: {
    unit: (_of, figure) => figures[figure] ?? figure,
    group: of => `points of group ${of}`,
    criterion: of => `points of criterion ${of}`,
    line: of => `points of line ${of}`,
    gate: of => `gate ${of}`,
    proposal: of => `proposal ${of}`,
    seats: (of, figure) => `${figures[figure] ?? figure} ${of}`,
  },
  ofBlock: block => `block ${block}`,
  activitiesFit: activities =>
    `REPRODUCED: the facts come from the ${activities} activities of the given files.`,
  activitiesDiffer: 'NOT REPRODUCED: the facts do not come from the given activities.',
  otherActivities: unit => `${unit}: other activities than when it was scored`,
  sameActivities: unit => `${unit}: the same activities, but other facts`,
  measure: (fact, published, recomputed) => `  ${fact}: published ${published}, recomputed ${recomputed}`,
  marksFit: 'REPRODUCED: the judged lines come from the given marks.',
  marksDiffer: 'NOT REPRODUCED: the judged lines do not come from the given marks.',
  otherMarks: unit => `${unit}: other marks than when it was scored`,
  sameMarks: (unit, lines) => `${unit}: the same marks, but line ${lines} comes to something else`,
  links: {
    result: 'result from facts',
    activities: 'facts from activities (--activities)',
    marks: 'judged lines from marks (--marks)',
  },
  verdict: (holds, checked, unchecked) =>
    `Verdict: ${holds ? 'REPRODUCED' : 'NOT REPRODUCED'}. Checked: ${checked}.${unchecked === '' ? '' : ` Not checked: ${unchecked}.`}`,
  rows: (file, read, rejected) => `${file}: ${plural(read, 'row')} read, ${rejected} rejected`,
  help: `thidua verify: recomputes a published result from its file; no network, server or database

  thidua verify FILE [--digest DIGEST] [--activities FILE… [--units FILE]] [--marks FILE] [--json] [--lang vi|en]

  FILE               the JSON file from the published page (receipt, criteria set, facts, result)
  --digest DIGEST    the published digest, all 64 digits, at least the first 32
  --activities FILE… the committee's activities (XLSX, CSV, or JSON from the API): are the facts theirs?
  --units FILE       the list of units, needed where activities are XLSX or CSV
  --marks FILE       the committee's marks (JSON from the API): are the judged lines theirs?
  --status KIND      whether activities in files count as submitted or verified (default: verified)
  Exits with 0 when it is reproduced and with 5 when it is not; every place that differs is listed.`,
}

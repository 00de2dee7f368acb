// Which tests concern which folder of packages/scoring/src (`root`: the files beside the folders). A mutant is tried
// against the tests that are about it, so that it is tried in a part of a second.

const criteria = name => `tests/criteria/${name}.test.ts`
const scoring = name => `tests/scoring/${name}.test.ts`
const receipt = name => `tests/receipt/${name}.test.ts`
const property = name => `tests/properties/${name}.property.test.ts`

/** Tests of these files that leave the engine: they go through another package of ours. */
export const leftOut = ["gives through people's intake"]

export const stages = {
  calendar: [scoring('calendar'), property('exact')],
  decimal: [scoring('decimal'), property('exact')],
  columns: [
    scoring('activity-columns'),
    scoring('csv-rows'),
    scoring('csv-mistakes'),
    scoring('csv-many'),
    property('csv'),
  ],
  criteria: [
    criteria('json-schema'),
    criteria('mistakes'),
    criteria('exhausting'),
    criteria('references'),
    criteria('repeated-names'),
    criteria('outcome-names'),
    criteria('places'),
    criteria('figures'),
    criteria('figures-of-sets'),
    criteria('rings'),
    criteria('nearest'),
    criteria('document-limits'),
    criteria('leaf-facts'),
    criteria('refusals'),
    criteria('values'),
    criteria('value-rules'),
    criteria('lint-versions'),
    criteria('set-in-force'),
    criteria('ranges'),
    criteria('lint'),
    criteria('diff'),
    scoring('quota-checks'),
    scoring('traps'),
  ],
  'criteria/diff': [
    criteria('diff'),
    criteria('diff-figures'),
    criteria('diff-rows'),
    criteria('diff-unwritten'),
  ],
  'criteria/lint': [criteria('ranges'), criteria('lint')],
  counting: [scoring('counting'), property('columns')],
  facts: [
    scoring('facts'),
    scoring('measures'),
    scoring('aggregation'),
    scoring('column-sums'),
    scoring('integer-lane'),
    scoring('traps'),
    scoring('marks'),
    scoring('counter-examples'),
    scoring('live-reach'),
  ],
  evaluation: [scoring('evaluation'), scoring('outcomes'), scoring('marks'), scoring('traps')],
  'evaluation/integer': [scoring('integer-lane'), scoring('integer-edges'), scoring('integer-columns')],
  'unit-score': [
    scoring('totals'),
    scoring('integer-lane'),
    scoring('ranking'),
    scoring('evaluation'),
    scoring('traps'),
    scoring('counter-examples'),
  ],
  ranking: [scoring('ranking'), scoring('traps'), property('columns')],
  rating: [scoring('outcomes'), 'tests/golden/outcomes.test.ts', scoring('traps')],
  proposal: [scoring('outcomes'), scoring('council'), scoring('traps')],
  explanation: [scoring('explanation')],
  analysis: [
    criteria('sample-periods'),
    criteria('sample-bounds'),
    criteria('monotonicity-told'),
    criteria('monotonicity'),
  ],
  receipt: [
    receipt('canonical-json'),
    receipt('verify-bundle'),
    receipt('verify-activities'),
    receipt('bundle-shape'),
    receipt('facts-document'),
    receipt('facts-fit-set'),
    receipt('compare-results'),
    scoring('score-period'),
  ],
  root: [
    scoring('outcomes'),
    scoring('ranking'),
    scoring('integer-lane'),
    scoring('traps'),
    scoring('check-input'),
    scoring('check-input-names'),
    scoring('live'),
    scoring('live-reach'),
    scoring('column-sums'),
    scoring('score-period'),
    property('live'),
  ],
}

import type { Observation, SeenLine } from './observation.ts'
import { wordsIn } from './observation.ts'
import { roundingModes } from './rounding.ts'

/** A part of the language, and how a scored period shows that it was exercised. */
export type Feature = readonly [name: string, isHit: (seen: Observation) => boolean]

const line = (name: string, holds: (seen: SeenLine) => boolean): Feature => [
  name,
  ({ lines }) => lines.some(seen => seen.isEvaluated && holds(seen)),
]

const has =
  (...words: readonly string[]) =>
  (seen: SeenLine): boolean =>
    words.every(word => seen.words.has(word))

const columnOf = ({ line: { column } }: SeenLine): string => column ?? 'standard'

const ledger = (
  name: string,
  kind: string,
  ofWhat: (of: string | null, seen: Observation) => boolean,
): Feature => [
  name,
  seen =>
    seen.result.scores.some(score => score.ledger.some(row => row.kind === kind && ofWhat(row.of, seen))),
]

const isCriterion = (of: string | null): boolean => of?.startsWith('c') ?? false
const isGroup = (of: string | null): boolean => of?.startsWith('g') ?? false
const isTable = (of: string | null): boolean => of === null

const gate = (effect: string): Feature => [
  `K15 gate ${effect}`,
  ({ set, result }) =>
    set.gates.some(
      ({ id, effect: own }) =>
        own === effect &&
        result.ratings.some(({ gates }) => gates.some(found => found.gate === id && found.answer === 'yes')),
    ),
]

const outcome = (name: string): Feature => [
  `proposal ${name}`,
  ({ result }) => result.proposals.some(({ lines }) => lines.some(found => found.outcome === name)),
]

const quota = (name: string, holds: (words: ReadonlySet<string>) => boolean): Feature => [
  name,
  ({ set, result }) =>
    set.commendations.some(
      ({ id, quota: own }) =>
        own !== undefined &&
        holds(wordsIn(own, set)) &&
        result.proposals.some(({ commendation, seats }) => commendation === id && (seats ?? 0) > 0),
    ),
]

const kinds: readonly Feature[] = [
  line('K1 per item, capped', ({ steps }) => steps.includes('per-item') && steps.includes('cap')),
  [
    'K2 deductions from a full standard, capped apart',
    ({ set, result }) =>
      result.scores.some(score =>
        score.criteria.some(
          ({ steps, deduction }) =>
            steps.some(({ kind }) => kind === 'starts-full') &&
            steps.some(({ kind }) => kind === 'cap') &&
            deduction !== '0',
        ),
      ) && set.groups.length > 0,
  ],
  line('K3 half-open bands', ({ steps }) => steps.includes('band')),
  line('K4 size classes', ({ steps }) => steps.includes('size-class') && steps.length > 1),
  line('K5 ratio to plan', has('ratio', 'proportion')),
  line('K5 relative to the leader', has('toLeader')),
  line(
    'K6 per school',
    seen => has('ratio')(seen) && [...seen.words].some(word => word.endsWith('=schools')),
  ),
  line('K7 yes or no', ({ steps }) => steps.includes('yes-no')),
  line('K8 days after a date', has('daysAfter', 'deadline=2024-01-31')),
  line('K8 days after a day of every period', has('daysAfter', 'deadline=01-31')),
  line('K8 days after a day of every month', has('daysAfter', 'deadline=15')),
  line('K9 quarters with activity', has('distinct=quarter')),
  line('K9 more often than asked', has('perItem', 'above')),
  line('K10 whole steps above a threshold', has('steps=whole', 'above')),
  line('K10 in proportion above a threshold', has('steps=proportional', 'above')),
  line('K11 exclusive alternatives', ({ steps }) => steps.includes('exclusive')),
  line('K11 only with the full standard', has('fullStandard')),
  ['K12 highest level only', ({ lowerLevels }) => lowerLevels > 0],
  [
    'K13 penalty waived',
    ({ lines }) =>
      lines.some(seen => columnOf(seen) === 'deduction' && seen.steps.includes('condition-not-met')),
  ],
  line('K14 missing evidence', has('evidence=missing')),
  [
    'K15 a gate over what was never declared',
    ({ set, result }) =>
      set.gates.some(
        ({ id, when }) =>
          wordsIn(when, set).has('undeclared') &&
          result.ratings.some(({ gates }) =>
            gates.some(({ gate, answer }) => gate === id && answer === 'yes'),
          ),
      ),
  ],
  [
    'K15 a gate that a ruling opens',
    ({ result }) =>
      result.ratings.some(({ gates }) =>
        gates.some(({ answer, ruling }) => answer === 'yes' && ruling !== undefined),
      ),
  ],
  ...(['yes', 'no', 'unknown'] as const).map(
    (word): Feature => [
      `streak: ${word}`,
      ({ set, result }) =>
        result.proposals.some(({ commendation, lines }) =>
          set.commendations
            .find(({ id }) => id === commendation)
            ?.eligible.some(
              ({ when }, i) =>
                'streak' in when && lines.some(({ conditions }) => conditions[i]?.answer === word),
            ),
        ),
    ],
  ),
  gate('not-rated'),
  gate('lower-one'),
  gate('no-commendation'),
  line('K16 marked on a scale', has('marked', 'scale', 'marks')),
  ['K16 a large spread flagged', ({ lines }) => lines.some(({ steps }) => steps.includes('large-spread'))],
  line('K16 marked in steps', has('marked', 'step', 'marks')),
  line('K17 survey: a share, if enough forms', has('ratio', 'proportion', 'when')),
  ledger('K18 rescaled in the group', 'rescale', isGroup),
  ledger('K18 rescaled in the table', 'rescale', isTable),
  [
    'K18 rescaled to the nominal, which is less than all standard points',
    ({ set, result }) =>
      set.nominal !== '100' &&
      result.scores.some(({ ledger: rows }) =>
        rows.some(({ kind, of }) => kind === 'rescale' && of === null),
      ),
  ],
  ledger('K19 group cap clipped', 'group-cap', isGroup),
  ledger('K19 group cap in proportion', 'group-cap', isCriterion),
  line('K20 min–max', has('minMax')),
  line('K20 percentile', has('percentile')),
  line('K21 scores of children', has('children=score')),
  ...['sum', 'mean', 'median', 'smallest', 'largest', 'count'].map(as =>
    line(`K21 children by ${as}`, has('children', `as=${as}`)),
  ),
  [
    'K22 a better rating lost to a condition',
    ({ result }) => result.ratings.some(({ failed }) => failed.some(({ answer }) => answer === 'no')),
  ],
  [
    'K22 a better rating lost to what is unknown',
    ({ result }) => result.ratings.some(({ failed }) => failed.some(({ answer }) => answer === 'unknown')),
  ],
  [
    'K22 a rating by conditions alone',
    ({ set, result }) =>
      set.ratings
        .slice(0, -1)
        .some(({ id, from }) => from === undefined && result.ratings.some(({ rating }) => rating === id)),
  ],
  [
    'K22 conditions on sub-units',
    ({ set, input }) =>
      input.units.some(({ parent }) => parent) && wordsIn(set.ratings, set).has('everyChild'),
  ],
  quota('K23 percent of the units', words => words.has('percentOf=units')),
  quota('K23 percent of the rated', words => words.has('percentOf=rated') && words.has('ratings')),
  quota('K23 percent of the eligible', words => words.has('percentOf=eligible')),
  quota('K23 nested quota', words => words.has('percentOf=seats')),
  quota('K23 percentage by condition', words => words.has('percentWhen')),
  quota('K23 under five', words => words.has('under')),
  quota('K23 table by block size', words => words.has('byBlockSize')),
  ...(['kept', 'lowered', 'vote', 'waits'] as const).map(
    (word): Feature => [
      `K23 quota of a rating: ${word}`,
      ({ result }) =>
        result.ratings.some(({ quotas = [] }) => quotas.some(({ outcome }) => outcome === word)),
    ],
  ),
  [
    'K23 a rating lost, and the next one too',
    ({ result }) => result.ratings.some(({ quotas = [] }) => quotas.length > 1),
  ],
  [
    'K23 nested quota of a rating',
    ({ result }) =>
      result.ratings.some(({ quotas = [] }) =>
        quotas.some(({ rule }) => rule.kind === 'percent' && rule.of === 'seats'),
      ),
  ],
  line(
    'K24 points of the committee as a bonus',
    seen => columnOf(seen) === 'bonus' && has('marked', 'marks')(seen),
  ),
]

const expressions: readonly Feature[] = [
  ...['sum', 'product', 'smallest', 'largest', 'difference'].map(name =>
    line(`expression ${name}`, has(name)),
  ),
  ...['blockMax', 'blockMin', 'blockSum', 'blockMean'].map(name => line(`expression ${name}`, has(name))),
  ...['sum', 'mean', 'median', 'smallest', 'largest', 'count'].map(as =>
    line(`several by ${as}`, has('over', `as=${as}`)),
  ),
  ...['where', 'dropLowest', 'dropHighest', 'best'].map(name =>
    line(`several with ${name}`, has('over', name)),
  ),
  ...['where', 'dropLowest', 'dropHighest', 'best', 'weight'].map(name =>
    line(`children with ${name}`, has('children', name)),
  ),
  ...['dropLowest', 'dropHighest', 'best'].map(name => line(`marks with ${name}`, has('marks', name))),
  line('expression round', has('round')),
  [
    'too little known for a total',
    ({ set, result }) =>
      set.policies.knownAtLeast !== undefined &&
      result.scores.some(
        ({ state, unresolved, criteria }) =>
          state === 'unresolved' &&
          unresolved.some(({ line: id }) =>
            criteria.some(({ lines }) =>
              lines.some(
                own =>
                  own.line === id &&
                  own.steps.some(step => step.kind === 'missing' && step.treatedAs === 'excluded'),
              ),
            ),
          ),
      ),
  ],
  line('days between', has('daysBetween')),
  line('working days between', has('daysBetween', 'only=working-days', 'holidays')),
  ...['blockMedian', 'blockNth', 'blockDeviation', 'divisor=units-less-one'].map(name =>
    line(`in the order of the block: ${name}`, has(name)),
  ),
  ...['root', 'ln', 'as=geometric-mean', 'whenUndefined=zero'].map(name =>
    line(`irrational: ${name}`, has(name)),
  ),
  line('a line that applies when', has('appliesWhen')),
  ...['weights', 'missing=excluded', 'missing=zero', 'knownAtLeast'].map(name =>
    line(`several with ${name}`, has('over', name)),
  ),
  ...['missing=excluded', 'missing=zero', 'knownAtLeast'].map(name =>
    line(`children with ${name}`, has('children', name)),
  ),
  line('another value instead', has('orElse')),
  line('silence that asks for nothing', has('orElse', 'notApplicable')),
  line('place in the block', has('blockPlace')),
  line('place in the block, less is better', has('blockPlace', 'better=lower')),
  ...['missing', 'not-applicable', 'zero', 'one'].map(
    (word): Feature => [
      `ratio over nothing: ${word}`,
      ({ lines }) => lines.some(seen => seen.words.has(`whenZero=${word}`)),
    ],
  ),
  ...['mean', 'median', 'trimmed-mean', 'sum'].map(method => line(`marks ${method}`, has(`marks=${method}`))),
  line('points of another criterion', has('points=c1')),
  ...['month', 'quarter', 'channel', 'kind', 'level', 'partner'].map(field =>
    line(`distinct ${field}`, has(`distinct=${field}`)),
  ),
  ...['quantity', 'reached', 'audience'].map(amount => line(`sum of ${amount}`, has(`sum=${amount}`))),
  line('count of activities', has('count=activities')),
  ...['kind', 'channel', 'level', 'partner'].map(field =>
    line(`factors by ${field}`, has('factors', `by=${field}`)),
  ),
  line('levels from', has('levelAtLeast')),
  line('interpolation', ({ steps }) => steps.includes('interpolate')),
  line('outside the limits', ({ steps }) => steps.includes('outside-limits')),
]

const policies: readonly Feature[] = [
  ...(['zero', 'excluded', 'unresolved'] as const).map(
    (policy): Feature => [
      `missing: ${policy}`,
      ({ result }) =>
        result.scores.some(score =>
          score.criteria.some(({ lines }) =>
            lines.some(({ steps }) =>
              steps.some(step => step.kind === 'missing' && step.treatedAs === policy),
            ),
          ),
        ),
    ],
  ),
  ...(['line', 'criterion', 'group', 'total'] as const).flatMap(point =>
    roundingModes.map(
      (mode): Feature => [
        `rounding ${mode} of the ${point}`,
        ({ set, result }) => {
          const declared = set.policies.rounding[point]
          return (
            declared !== 'none' && declared.mode === mode && result.scores.some(({ total }) => total !== null)
          )
        },
      ],
    ),
  ),
  ...(['activity', 'declaration', 'mark', 'ruling', 'gate-ruling', 'hold'] as const).map(
    (kind): Feature => [
      `succession: ${kind} carried`,
      ({ takenOver }) =>
        takenOver.some(({ records }) => records.some(own => own.kind === kind && own.outcome === 'carried')),
    ],
  ),
  ...(['declaration', 'mark', 'ruling'] as const).flatMap(kind =>
    (['own-stands', 'left'] as const).map(
      (outcome): Feature => [
        `succession: ${kind} ${outcome}`,
        ({ takenOver }) =>
          takenOver.some(({ records }) => records.some(own => own.kind === kind && own.outcome === outcome)),
      ],
    ),
  ),
  ['succession: in a chain', ({ takenOver }) => takenOver.some(({ documents }) => documents.length > 1)],
  ['repeats left out', ({ repeats }) => repeats > 0],
  [
    'shared place',
    ({ result }) => result.blocks.some(({ standings }) => standings.some(({ shared }) => shared)),
  ],
  ...(['group', 'criterion', 'fact', 'component'] as const).map(
    (key): Feature => [
      `tie broken by ${key}`,
      ({ set, result }) =>
        result.blocks.some(({ standings }) =>
          standings.some(
            ({ decidedBy }) => decidedBy !== null && key in set.policies.ranking.tieBreak[decidedBy]!,
          ),
        ),
    ],
  ),
  ...(['ranked', 'after', 'unranked'] as const).flatMap(place =>
    (['next', 'vacant'] as const).map(
      (seat): Feature => [
        `under a gate: ${place}, seat ${seat}`,
        ({ set: { policies: own }, result }) =>
          own.ranking.gated?.place === place &&
          own.ranking.gated.seat === seat &&
          result.blocks.some(
            ({ standings }) =>
              standings.length > 1 &&
              standings.some(
                ({ unit, total }) =>
                  total !== null && result.ratings.some(rated => rated.unit === unit && !rated.commendable),
              ),
          ),
      ],
    ),
  ),
  [
    'under a gate: another place for awards',
    ({ result }) => result.blocks.some(({ standings }) => standings.some(({ seatPlace }) => seatPlace)),
  ],
  ledger('cap on all bonuses', 'bonus-cap', isTable),
  ledger('cap on all deductions', 'deduction-cap', isTable),
  ledger('maximum of the total', 'maximum', isTable),
  ledger('minimum of the total', 'minimum', isTable),
  ledger('weight of a group', 'weight', isGroup),
  ledger('rounding row of the total', 'rounding', isTable),
  [
    'floor of a criterion',
    ({ result }) =>
      result.scores.some(({ criteria }) =>
        criteria.some(({ steps }) => steps.some(({ kind }) => kind === 'floor')),
      ),
  ],
  [
    'ruling',
    ({ result }) =>
      result.scores.some(({ criteria }) =>
        criteria.some(({ steps }) => steps.some(({ kind }) => kind === 'ruling')),
      ),
  ],
  ['unresolved unit', ({ result }) => result.scores.some(({ state }) => state === 'unresolved')],
]

const outcomes: readonly Feature[] = [
  'proposed',
  'vote',
  'not-chosen',
  'waits',
  'not-eligible',
  'gate',
  'hold',
  'already-proposed',
  'already-awarded',
  'no-seat',
  'unresolved',
].map(outcome)

const votes: readonly Feature[] = [
  [
    'vote: seats that the council gave',
    ({ result }) => result.proposals.some(({ vote }) => vote?.decision?.ballots.some(({ won }) => won)),
  ],
  [
    'vote: a rating that the council left',
    ({ result }) =>
      result.ratings.some(({ quotas = [] }) =>
        quotas.some(({ vote, outcome }) => vote?.decision && outcome === 'kept'),
      ),
  ],
  [
    'vote: two open ones, of which one leads to the other',
    ({ result }) => result.proposals.some(({ ways = [] }) => ways.some(way => way.votes.length > 1)),
  ],
  [
    'vote: an open rating moves a proposal',
    ({ result }) => result.proposals.some(({ ways = [] }) => ways.some(way => way.ratings !== undefined)),
  ],
  [
    'seats taken by awards of the period',
    ({ result }) => result.proposals.some(({ used }) => used !== undefined),
  ],
]

export const features: readonly Feature[] = [...votes, ...kinds, ...expressions, ...policies, ...outcomes]

/** Counts in how many periods each feature was exercised. */
export const createCoverage = () => {
  const hits = new Map(features.map(([name]) => [name, 0]))
  return {
    add: (seen: Observation): void => {
      for (const [name, isHit] of features) if (isHit(seen)) hits.set(name, (hits.get(name) ?? 0) + 1)
    },
    /** Features that no period exercised. */
    never: (): string[] => [...hits].flatMap(([name, count]) => (count === 0 ? [name] : [])),
    hits: (): ReadonlyMap<string, number> => hits,
  }
}

/** Every kind of problem the API answers with, and its status. */
export const statusOf = {
  'malformed-request': 400,
  'sign-in-needed': 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  'invalid-content': 422,
  'too-many-attempts': 429,
  'server-error': 500,
  unavailable: 503,
} as const
export type ProblemKind = keyof typeof statusOf

const kindOfCode: Readonly<Record<string, ProblemKind>> = {
  'malformed-json': 'malformed-request',
  'malformed-form': 'malformed-request',
  'sign-in-needed': 'sign-in-needed',
  'not-published-yet': 'sign-in-needed',
  'token-wrong': 'sign-in-needed',
  'foreign-origin': 'forbidden',
  'period-not-found': 'not-found',
  'criteria-set-not-found': 'not-found',
  'block-not-found': 'not-found',
  'unit-not-found': 'not-found',
  'unit-merged': 'not-found',
  'unit-closed': 'not-found',
  'activity-not-found': 'not-found',
  'model-not-found': 'not-found',
  'import-not-found': 'not-found',
  'result-not-found': 'not-found',
  'no-result-yet': 'not-found',
  'receipt-not-kept': 'not-found',
  'not-kept': 'not-found',
  'no-earlier-version': 'not-found',
  'already-exists': 'conflict',
  'no-units-yet': 'conflict',
  'scoring-runs': 'conflict',
  'scoring-broken': 'server-error',
  'older-than-published': 'conflict',
  'nothing-scored': 'conflict',
  'too-large': 'too-large',
  'other-content-type': 'unsupported-media-type',
  'too-many-attempts': 'too-many-attempts',
  'database-away': 'unavailable',
  'database-busy': 'unavailable',
  'database-full': 'unavailable',
}

/** The kind an issue belongs to; whatever is not named here is a mistake in what was sent. */
export const problemKindOf = (code: string): ProblemKind => kindOfCode[code] ?? 'invalid-content'

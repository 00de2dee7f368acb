import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { boundIssues } from '../group-issues.ts'
import { readJson } from '../http/read-json.ts'
import { wholeRefusal } from '../http/readable-records.ts'
import { describeIssues } from '../problem.ts'
import type { LanguageCode } from '../text/writing.ts'
import { defineJob } from '../work/job.ts'
import { type ScoreRequest, scoreRequestSchema } from './scoring.schema.ts'
import { checkPartialRequest, scoreRequest } from './scoring.service.ts'

/** A request as it came in, and the language in which its warnings are told. */
export interface ScoreBody {
  readonly bytes: Uint8Array
  readonly language: LanguageCode
}

/** A province with every line, figure and proof is a third of it. */
const mostAnswerMegabytes = 64

const requestOf = async (data: unknown): Promise<Result<ScoreRequest>> => {
  const read = scoreRequestSchema.safeParse(data)
  if (read.success) return success(read.data)
  return failure(
    await wholeRefusal(scoreRequestSchema, data, read.error, ({ value, partial }) =>
      checkPartialRequest(value, partial),
    ),
  )
}

/** The parts of an answer joined to its bytes, as far as they are allowed; each part is made when its turn comes. */
const joinBounded = (parts: Iterable<string>): Result<Uint8Array> => {
  const chunks: Buffer[] = []
  let bytes = 0
  for (const part of parts) {
    const chunk = Buffer.from(part)
    chunks.push(chunk)
    bytes += chunk.byteLength
    if (bytes > mostAnswerMegabytes * 1024 * 1024)
      return failure([issue('answer-too-large', [], { megabytes: String(mostAnswerMegabytes) })])
  }
  return success(new Uint8Array(Buffer.concat(chunks)))
}

const answer = async ({ bytes, language }: ScoreBody): Promise<Result<Uint8Array>> => {
  const data = readJson(bytes)
  if (!data.ok) return data
  const request = await requestOf(data.value)
  if (!request.ok) return request
  const scored = scoreRequest(request.value)
  if (!scored.ok) return scored
  const { result, explanations } = scored.value
  const warnings = describeIssues(language, scored.warnings)
  return joinBounded(
    (function* () {
      yield `{"result":${JSON.stringify(result)},"explanations":[`
      let comma = ''
      for (const explanation of explanations) {
        yield `${comma}${JSON.stringify(explanation)}`
        comma = ','
      }
      yield `],"warnings":${JSON.stringify(warnings)}}`
    })(),
  )
}

const bounded = <T>(result: Result<T>): Result<T> =>
  result.ok ? result : failure(boundIssues(result.issues))

/** The bytes of the answer to `POST /score`; what comes out is no larger than an answer may be, issues included. */
export const scoreBodyJob = defineJob(import.meta.url, 'scoreBodyJob', async (body: ScoreBody) =>
  bounded(await answer(body)),
)

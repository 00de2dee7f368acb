import type { CriteriaIndex } from '@thidua/api/sheet'
import type { TrackedRequest } from '../../api/answers.ts'
import type { Translation } from '../../text/translation.ts'

type Said = Pick<TrackedRequest, 'unit' | 'criterion' | 'wish' | 'why' | 'link' | 'filedOn' | 'version'>

interface Props {
  readonly t: Translation
  readonly index: CriteriaIndex
  readonly request: Said
}

/** What was asked, about whom, and why. */
export function RequestFacts({ t, index, request }: Props) {
  const words = t.text.requests
  const { unit, criterion, wish, why, link, filedOn, version } = request
  const facts = [
    [words.unit, unit.name],
    [
      words.criterion,
      criterion === null ? words.wholeUnit : `${criterion} ${index.criterionName(criterion)}`,
    ],
    [words.version, words.aboutVersion(String(version))],
    [words.filedOn, t.date(filedOn)],
    [words.wish, wish],
    [words.why, why],
  ] as const
  return (
    <dl class="values">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {link !== null && (
        <div>
          <dt>{words.link}</dt>
          <dd>
            <a href={link} rel="noopener noreferrer nofollow external">
              {link}
            </a>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** The answer that stands, or that there is none yet. */
export function RequestAnswer({
  t,
  request: { state, answer, answeredOn },
}: {
  readonly t: Translation
  readonly request: Pick<TrackedRequest, 'state' | 'answer' | 'answeredOn'>
}) {
  const words = t.text.requests
  return (
    <section aria-labelledby="answer-title">
      <h2 id="answer-title">{words.answerTitle}</h2>
      {answer === null || answeredOn === null ? (
        <p>{words.waiting}</p>
      ) : (
        <>
          <p>
            <strong>{words.answeredOn(words.states[state], t.date(answeredOn))}</strong>
          </p>
          <p>{answer}</p>
        </>
      )}
    </section>
  )
}

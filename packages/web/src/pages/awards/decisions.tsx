import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { decisionSentence } from '../../view-models/awards.ts'
import { isSecretary } from '../../view-models/reader.ts'
import { type AwardPartProps, decisionAddress } from './read-awards.ts'

/** The decisions of a period, the newest first. */
export function Decisions({ visit: { t, roles }, period, frame: { board } }: AwardPartProps) {
  const words = t.text.awards
  return (
    <section aria-labelledby="decisions-title">
      <h2 id="decisions-title">{words.decisionsTitle}</h2>
      {board.decisions.length === 0 ? (
        <p>{words.noDecisions}</p>
      ) : (
        <CardTable
          caption={words.decisionsTitle}
          isCaptionHidden
          columns={[words.decided, words.office, words.awardedOn, words.version, words.names].map(name => ({
            name,
          }))}
        >
          {board.decisions.map(decision => {
            const revoked = decision.awards.filter(({ revocation }) => revocation !== null).length
            return (
              <CardRow>
                <CardHeading>
                  {decisionSentence(decision, t)}
                  {isSecretary(roles) && (
                    <p class="award-note no-print">
                      <a href={`${decisionAddress(period, decision.id)}/sua`}>
                        {words.correct}
                        <span class="sr-only">{words.correctOf(decision.number)}</span>
                      </a>
                    </p>
                  )}
                </CardHeading>
                <CardCell label={words.office}>{decision.office}</CardCell>
                <CardCell label={words.awardedOn}>
                  {decision.awardedOn === null ? '–' : t.date(decision.awardedOn)}
                </CardCell>
                <CardCell label={words.version}>
                  <a href={`/ky/${period}/de-nghi?version=${decision.version}`}>
                    {t.text.intake.version} {decision.version}
                  </a>
                </CardCell>
                <CardCell label={words.names}>
                  {words.namesOf(t.count(decision.awards.length - revoked), t.count(revoked))}
                </CardCell>
              </CardRow>
            )
          })}
        </CardTable>
      )}
    </section>
  )
}

import { criteriaIndex } from '@thidua/api/sheet'
import type { CriteriaSet } from '@thidua/scoring/criteria'
import { read } from '../../api/read.ts'
import { CriteriaBody } from '../../components/criteria-body/criteria-body.tsx'
import { Notice } from '../../components/message/message.tsx'
import { criteriaTableView } from '../../view-models/criteria-table.ts'
import type { Page, Visit } from '../visit.ts'
import { draftFrame } from './draft-frame.tsx'

/** One criteria set, for everybody, whether or not a period uses it. */
export async function setPage(visit: Visit, digest: string): Promise<Page> {
  const { api, t } = visit
  const { set, decision } = await read(api['criteria-sets'][':digest'].$get({ param: { digest } }))
  const view = criteriaTableView(criteriaIndex(set as CriteriaSet, t), t)
  const words = t.text.drafts
  const told =
    decision === null ? [] : [`${words.decision} ${words.decisionOf(decision.number, t.date(decision.on))}`]
  return draftFrame({
    visit,
    title: view.title,
    lead: [...told, ...view.facts].join(' · '),
    children: (
      <>
        {visit.query('ban-hanh') !== undefined && (
          <Notice kind="good">
            <p>{words.issued}</p>
          </Notice>
        )}
        {view.illustrative !== null && (
          <Notice kind="plain">
            <p>{view.illustrative}</p>
          </Notice>
        )}
        <CriteriaBody t={t} view={view} digest={digest} />
      </>
    ),
  })
}

import { proposals } from '@thidua/api/text/proposals.vi'
import { score } from '@thidua/api/text/score.vi'
import { steps } from '@thidua/api/text/steps.vi'
import { criteria } from './vi/criteria.ts'
import { demo } from './vi/demo.ts'
import { intake } from './vi/intake.ts'
import { models } from './vi/models.ts'
import { publish } from './vi/publish.ts'
import { changes, receipt } from './vi/receipt.ts'
import { errors, server, session, shell, states } from './vi/shell.ts'
import { standings } from './vi/standings.ts'
import { year } from './vi/year.ts'

/** Every sentence in Vietnamese, by page. */
export const vi = {
  shell,
  states,
  errors,
  session,
  server,
  year,
  standings,
  score,
  steps,
  proposals,
  models,
  criteria,
  intake,
  publish,
  receipt,
  changes,
  demo,
}

import { criteria } from './vi/criteria.ts'
import { demo } from './vi/demo.ts'
import { intake } from './vi/intake.ts'
import { models } from './vi/models.ts'
import { proposals } from './vi/proposals.ts'
import { score } from './vi/score.ts'
import { errors, server, session, shell, states } from './vi/shell.ts'
import { standings } from './vi/standings.ts'
import { steps } from './vi/steps.ts'
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
  demo,
}

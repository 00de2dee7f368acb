import { Hono } from 'hono'
import { requestId } from 'hono/request-id'
import { identify } from './access/identify.ts'
import { limitReading } from './access/limit-reading.ts'
import { programTokenRoutes } from './access/program-token.routes.ts'
import { sessionRoutes } from './access/session.routes.ts'
import { activityRoutes } from './activities/activity.routes.ts'
import { activityStepRoutes } from './activities/activity-step.routes.ts'
import { awardRoutes } from './awards/award.routes.ts'
import { blockMeetingRoutes } from './block-meetings/block-meeting.routes.ts'
import { calendarRoutes } from './calendar/calendar.routes.ts'
import { councilRoutes } from './council/council.routes.ts'
import { criteriaDraftRoutes } from './criteria-drafts/criteria-draft.routes.ts'
import { criteriaSetRoutes } from './criteria-sets/criteria-set.routes.ts'
import { docsPageRoutes } from './docs-page/docs-page.routes.ts'
import { evidenceRoutes } from './evidence/evidence.routes.ts'
import { explanationRoutes } from './explanations/explanation.routes.ts'
import { answerErrors, limitBody, logRequests, protectAnswers, setDefaults } from './http/guard.ts'
import { type ApiEnvironment, createRouter } from './http/router.ts'
import { repeatable } from './idempotency/repeatable.ts'
import { faultsRoutes } from './imports/faults.routes.ts'
import { importRoutes } from './imports/import.routes.ts'
import { previewRoutes } from './imports/preview.routes.ts'
import { journalRoutes } from './journal/journal.routes.ts'
import { liveRoutes } from './live/live.routes.ts'
import { modelRoutes } from './models/model.routes.ts'
import { noticeRoutes } from './notices/notice.routes.ts'
import { describeApi } from './openapi-document.ts'
import { organisationRoutes } from './organisation/organisation.routes.ts'
import { linkRoutes } from './people/link.routes.ts'
import { meRoutes } from './people/me.routes.ts'
import { peopleRoutes } from './people/people.routes.ts'
import { roleRoutes } from './people/role.routes.ts'
import { periodRoutes } from './periods/period.routes.ts'
import { problemResponse } from './problem.ts'
import { publicationRoutes } from './publication/publication.routes.ts'
import { enteredRoutes } from './records/entered.routes.ts'
import { recordRoutes } from './records/record.routes.ts'
import { undoRoutes } from './records/undo.routes.ts'
import { registrationRoutes } from './registrations/registration.routes.ts'
import { checkScoredVotes } from './results/check-scored-votes.ts'
import { receiptRoutes } from './results/receipt.routes.ts'
import { resultRoutes } from './results/result.routes.ts'
import { scoringRunRoutes } from './results/scoring-run.routes.ts'
import { reviewRequestRoutes } from './review-requests/review-request.routes.ts'
import { scoringRoutes } from './scoring/scoring.routes.ts'
import { secondPersonRoutes } from './second-person/second-person.routes.ts'
import { selfScoreRoutes } from './self-scores/self-score.routes.ts'
import type { Services } from './services.ts'
import { settingRoutes } from './settings/setting.routes.ts'
import { singleSignOnRoutes } from './single-sign-on/single-sign-on.routes.ts'
import { tieRoutes } from './ties/tie.routes.ts'
import { todayRoutes } from './today/today.routes.ts'
import { unitRoutes } from './units/unit.routes.ts'

export const apiPrefix = '/api/v1'

/** Who comes in, which periods and sets there are. */
const createFrame = (services: Services) =>
  createRouter()
    .route('/', sessionRoutes(services))
    .route('/', linkRoutes(services))
    .route('/', meRoutes(services))
    .route('/', singleSignOnRoutes(services))
    .route('/', noticeRoutes(services))
    .route('/', peopleRoutes(services))
    .route('/', roleRoutes(services))
    .route('/', programTokenRoutes(services))
    .route('/', settingRoutes(services))
    .route('/', secondPersonRoutes(services))
    .route('/', periodRoutes(services))
    .route('/', criteriaSetRoutes(services))
    .route('/', criteriaDraftRoutes(services))
    .route('/', scoringRoutes(services))

/** What is entered into a period. */
const createInputs = (services: Services) =>
  createRouter()
    .route('/', unitRoutes(services))
    .route('/', calendarRoutes(services))
    .route('/', activityRoutes(services))
    .route('/', activityStepRoutes(services))
    .route('/', evidenceRoutes(services))
    .route('/', recordRoutes(services, checkScoredVotes))
    .route('/', enteredRoutes(services, checkScoredVotes))
    .route('/', undoRoutes(services))
    .route('/', organisationRoutes(services))
    .route('/', modelRoutes(services))
    .route('/', importRoutes(services))
    .route('/', previewRoutes(services))
    .route('/', faultsRoutes(services))
    .route('/', journalRoutes(services))

/** What a period comes to. */
const createResults = (services: Services) =>
  createRouter()
    .route('/', resultRoutes(services))
    .route('/', scoringRunRoutes(services))
    .route('/', liveRoutes(services))
    .route('/', tieRoutes(services))
    .route('/', todayRoutes(services))
    .route('/', registrationRoutes(services))
    .route('/', selfScoreRoutes(services))
    .route('/', explanationRoutes(services))
    .route('/', councilRoutes(services))
    .route('/', awardRoutes(services))
    .route('/', blockMeetingRoutes(services))
    .route('/', publicationRoutes(services))
    .route('/', receiptRoutes(services))
    .route('/', reviewRequestRoutes(services))

/** For the typed client, in parts: the type of all routes at once is longer than the compiler writes down. */
export type FrameApi = ReturnType<typeof createFrame>
export type InputsApi = ReturnType<typeof createInputs>
export type ResultsApi = ReturnType<typeof createResults>

/** The whole API under `/api/v1`, as an app that can be served or mounted. Example: `createApi(services).fetch`. */
export const createApi = (services: Services): Hono<ApiEnvironment> => {
  const routes = createRouter()
  routes.route('/', createFrame(services))
  routes.route('/', createInputs(services))
  routes.route('/', createResults(services))
  const description = describeApi(routes)
  routes.get('/openapi.json', c => c.json(description()))
  routes.route('/', docsPageRoutes())

  const app = new Hono<ApiEnvironment>()
  app.use(
    requestId(),
    services.metrics.apiRequests,
    logRequests(services.log),
    protectAnswers(services.settings.secureCookies),
    setDefaults,
    limitBody,
    identify(services),
    limitReading(services),
    repeatable(services),
  )
  app.route(apiPrefix, routes)
  app.notFound(c => problemResponse(c, 'not-found'))
  app.onError(answerErrors(services.log))
  return app
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createRouter } from '../http/router.ts'
import { sentencesIn } from '../problem.ts'
import { type ProblemKind, statusOf } from '../problem-kinds.ts'

const require = createRequire(import.meta.url)

const asset = (file: string): Buffer => readFileSync(require.resolve(`swagger-ui-dist/${file}`))

const page = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Thi đua API</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
<script src="docs/swagger-ui-bundle.js" defer></script>
<script src="docs/start.js" defer></script>
</head>
<body>
<noscript><p><a href="openapi.json">openapi.json</a></p></noscript>
<div id="page"></div>
</body>
</html>
`

/** A file of its own, because the policy of the page allows no script inside it. */
const start = `SwaggerUIBundle({ url: 'openapi.json', dom_id: '#page', validatorUrl: null, deepLinking: true, docExpansion: 'none' })
`

/** Everything comes from this server; Swagger UI sets styles from its script and draws icons from data addresses. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** What the `type` of a problem document leads to. */
const problemCatalogue = () => ({
  problems: (Object.keys(statusOf) as ProblemKind[]).map(kind => ({
    type: `/api/v1/problems#${kind}`,
    status: statusOf[kind],
    title: { vi: sentencesIn('vi').titles[kind], en: sentencesIn('en').titles[kind] },
  })),
})

/** The API's documentation, offline: `/docs` beside `/openapi.json`. */
export const docsPageRoutes = () => {
  const files = new Map<string, { readonly type: string; readonly content: string | Buffer }>([
    ['swagger-ui.css', { type: 'text/css; charset=utf-8', content: asset('swagger-ui.css') }],
    [
      'swagger-ui-bundle.js',
      { type: 'text/javascript; charset=utf-8', content: asset('swagger-ui-bundle.js') },
    ],
    ['start.js', { type: 'text/javascript; charset=utf-8', content: start }],
  ])
  const router = createRouter()
  router.get('/problems', c => c.json(problemCatalogue()))
  router.get('/docs', c => c.html(page, 200, { 'content-security-policy': policy }))
  router.get('/docs/:file', c => {
    const file = files.get(c.req.param('file'))
    if (!file) return c.notFound()
    return c.body(typeof file.content === 'string' ? file.content : new Uint8Array(file.content), 200, {
      'content-type': file.type,
      'cache-control': 'public, max-age=3600',
    })
  })
  return router
}

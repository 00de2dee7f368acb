import type { Context } from 'hono'
import { type Api, clientOf } from '../../api/client.ts'
import { read } from '../../api/read.ts'
import { ApiRefusal } from '../../api/refusal.ts'
import { languageOf } from '../../language.ts'
import { type Translation, translations } from '../../text/translation.ts'
import { intakePage } from '../intake-page.tsx'
import type { Renderer } from '../render.ts'

/** Seconds that a form waits for its report before it answers with the progress. */
const patience = 5
const header = { prefer: `wait=${patience}` }

const settingsOf = (status: unknown, emptyCells: unknown) =>
  ({
    status: status === 'verified' ? 'verified' : 'submitted',
    emptyCells: emptyCells === 'erase' ? 'erase' : 'keep',
  }) as const

/** Why a file cannot be sent on; null: it can. */
const unusable = (file: File, { text }: Translation): string | null => {
  if (file.name === '') return text.intake.noFile
  return file.size === 0 ? text.importReport.emptyFile(file.name) : null
}

/** Takes in each of the files that were chosen; every one is previewed, and has its own page. */
export async function upload(c: Context, api: Api, { fresh }: Renderer): Promise<Response> {
  const period = c.req.param('period') ?? ''
  const { file, status, emptyCells } = await c.req.parseBody({ all: true })
  const files = [file].flat().filter(one => one instanceof File)
  const t = translations[languageOf(c)]
  const client = clientOf(api, c, languageOf(c))
  const taken: string[] = []
  const problems: string[] = files.length === 0 ? [t.text.intake.noFile] : []
  for (const one of files) {
    const why = unusable(one, t)
    if (why !== null) problems.push(why)
    else {
      try {
        const form = { file: one, ...settingsOf(status, emptyCells), preview: 'true' as const }
        const wanted = { param: { period }, header: files.length === 1 ? header : {}, form }
        taken.push((await read(client.periods[':period'].imports.$post(wanted))).id)
      } catch (reason) {
        if (!(reason instanceof ApiRefusal) || [401, 403, 404].includes(reason.status)) throw reason
        problems.push(t.text.importPreview.refusedFile(one.name, reason.messages.join(' ')))
      }
    }
  }
  if (problems.length > 0) return fresh(c, visit => intakePage(visit, period, { problems, taken }))
  const [only] = taken
  const address = taken.length === 1 ? `/${only}` : `?${new URLSearchParams({ tep: taken.join(',') })}`
  return c.redirect(`/ky/${period}/nhap${address}`, 303)
}

/** What is done to one file whose page is open. */
const act =
  (doing: (client: ReturnType<typeof clientOf>, id: string, c: Context) => Promise<unknown>) =>
  async (c: Context, api: Api): Promise<Response> => {
    const { period = '', import: id = '' } = c.req.param()
    try {
      await doing(clientOf(api, c, languageOf(c)), id, c)
    } catch (reason) {
      // Overtaken, or settled by somebody else: the page of the file says what it came to.
      if (!(reason instanceof ApiRefusal) || reason.status !== 409) throw reason
    }
    return c.redirect(`/ky/${period}/nhap/${id}`, 303)
  }

/** Has a file that was set aside read once more. */
export const readAgain = act((client, id) =>
  read(client.imports[':import'].reading.$post({ param: { import: id } })),
)

/** Has a file previewed in other settings. */
export const previewOtherwise = act(async (client, id, c) => {
  const { status, emptyCells } = await c.req.parseBody()
  const json = settingsOf(status, emptyCells)
  await read(client.imports[':import'].preview.$post({ param: { import: id }, header, json }))
})

/** Has a previewed file stored. */
export const commitFile = act((client, id) =>
  read(client.imports[':import'].commit.$post({ param: { import: id }, header })),
)

/** Discards a preview, or removes a file that was set aside. */
export async function removeFile(c: Context, api: Api): Promise<Response> {
  const { period = '', import: id = '' } = c.req.param()
  await read(clientOf(api, c, languageOf(c)).imports[':import'].$delete({ param: { import: id } }))
  return c.redirect(`/ky/${period}/nhap?bo=1`, 303)
}

import type { Context } from 'hono'
import { type Api, clientOf } from '../api/client.ts'
import { read } from '../api/read.ts'
import { languageOf } from '../language.ts'

/** Has a file that was set aside read once more. */
export async function readAgain(c: Context, api: Api): Promise<Response> {
  const { period = '', import: id = '' } = c.req.param()
  await read(clientOf(api, c, languageOf(c)).imports[':import'].reading.$post({ param: { import: id } }))
  return c.redirect(`/ky/${period}/nhap/${id}`, 303)
}

/** Removes a file that was set aside. */
export async function removeFile(c: Context, api: Api): Promise<Response> {
  const { period = '', import: id = '' } = c.req.param()
  await read(clientOf(api, c, languageOf(c)).imports[':import'].$delete({ param: { import: id } }))
  return c.redirect(`/ky/${period}/nhap`, 303)
}

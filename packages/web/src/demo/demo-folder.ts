import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type FolderLock, lockFolder } from '@thidua/api/db/embedded/folder-lock'

const marker = 'THIDUA-DEMO.txt'
const markerText = 'Thư mục do lệnh "npm run demo" tạo ra và xoá đi mỗi lần chạy. Không cất gì ở đây.\n'

export type PreparedFolder =
  | { readonly ok: true; readonly database: string; readonly lock: FolderLock }
  | { readonly ok: false; readonly reason: 'not-ours' | 'in-use' }

/** An empty database folder inside a folder that only the demo ever made; anything else is left alone. */
export async function prepareDemoFolder(folder: string): Promise<PreparedFolder> {
  const isThere = existsSync(folder)
  if (isThere && !existsSync(path.join(folder, marker)) && readdirSync(folder).length > 0)
    return { ok: false, reason: 'not-ours' }
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, marker), markerText)
  const taken = await lockFolder(path.join(folder, 'run'))
  if ('holder' in taken) return { ok: false, reason: 'in-use' }
  for (const name of readdirSync(folder))
    if (name.startsWith('data')) rmSync(path.join(folder, name), { recursive: true, force: true })
  return { ok: true, database: path.join(folder, 'data'), lock: taken.lock }
}

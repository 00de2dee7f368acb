import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type FolderLock, lockFolder } from './db/embedded/folder-lock.ts'

const marker = 'THIDUA-DEMO.txt'
const markerText = 'Thư mục do lệnh "npm run demo" tạo ra và xoá đi mỗi lần chạy. Không cất gì ở đây.\n'

export type DisposableFolder =
  | { readonly ok: true; readonly database: string; readonly lock: FolderLock }
  | { readonly ok: false; readonly reason: 'not-ours' | 'in-use' }

/**
 * An empty place for an embedded database, inside a folder that only this function ever made: it is cleared at
 * each call. Any other folder is left alone, and so is one that a running process still uses.
 */
export async function prepareDisposableFolder(folder: string): Promise<DisposableFolder> {
  const isForeign =
    existsSync(folder) && !existsSync(path.join(folder, marker)) && readdirSync(folder).length > 0
  if (isForeign) return { ok: false, reason: 'not-ours' }
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, marker), markerText)
  const taken = await lockFolder(path.join(folder, 'run'))
  if ('holder' in taken) return { ok: false, reason: 'in-use' }
  for (const name of readdirSync(folder))
    if (name.startsWith('data')) rmSync(path.join(folder, name), { recursive: true, force: true })
  return { ok: true, database: path.join(folder, 'data'), lock: taken.lock }
}

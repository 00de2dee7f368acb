// The peers live in a folder with a lock of its own, so that the product installs nothing of them.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const folder = fileURLToPath(new URL('.', import.meta.url))
export const isInstalled = () => existsSync(new URL('node_modules/.package-lock.json', import.meta.url))

// Copies what the compiler leaves behind beside the compiled pages: stylesheets and the emblem.
import { cpSync, rmSync } from 'node:fs'

const source = new URL('../packages/web/src/', import.meta.url)
const target = new URL('../packages/web/dist/', import.meta.url)

for (const path of ['styles', 'assets/emblem.svg']) {
  rmSync(new URL(path, target), { recursive: true, force: true })
  cpSync(new URL(path, source), new URL(path, target), { recursive: true })
}

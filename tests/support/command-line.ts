import { spawn } from 'node:child_process'
import { builtModule } from './built.ts'

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/** Runs the built `thidua` as a person's shell does. `readsTo`: closes the pipe after so many characters. */
export const thidua = (
  args: readonly string[],
  { readsTo }: { readonly readsTo?: number } = {},
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [builtModule('api/dist/cli/main.js'), ...args])
    const said = { out: '', error: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text
      if (readsTo !== undefined && said.out.length >= readsTo) child.stdout.destroy()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said.error += text
    })
    child.on('error', reject)
    child.on('close', code => resolve({ code, ...said }))
  })

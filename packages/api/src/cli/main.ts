#!/usr/bin/env node
import { runCommandLine } from './run-command-line.ts'

// A reader that has read enough (`thidua score … | head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

const output = {
  out: (text: string) => process.stdout.write(`${text}\n`),
  error: (text: string) => process.stderr.write(`${text}\n`),
}

process.exitCode = await runCommandLine(process.argv.slice(2), output, process.env)

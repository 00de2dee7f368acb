#!/usr/bin/env node
import { exitCodes, helpText } from './help.ts'
import { scoreCommand } from './score-command.ts'
import { tokenCommand } from './token-command.ts'
import { verifyCommand } from './verify-command.ts'

const [command, ...args] = process.argv.slice(2)

const output = {
  out: (text: string) => process.stdout.write(`${text}\n`),
  error: (text: string) => process.stderr.write(`${text}\n`),
}

if (command === '--help' || command === 'help' || args.includes('--help')) output.out(helpText)
else if (command === 'score') process.exitCode = await scoreCommand(args, output)
else if (command === 'verify') process.exitCode = await verifyCommand(args, output)
else if (command === 'token') process.exitCode = await tokenCommand(process.env, output)
else {
  output.error(helpText)
  process.exitCode = exitCodes.wrongUsage
}

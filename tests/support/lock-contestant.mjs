// Tries to take the lock of a folder each time a line arrives and says what came of it: `held` or `refused`. It keeps
// what it took until it is killed. Arguments: the built folder-lock module, the folder.
import { createInterface } from 'node:readline'

const [, , module, folder] = process.argv
const { lockFolder } = await import(module)
process.stdout.write('ready\n')
for await (const _ of createInterface({ input: process.stdin })) {
  const taken = await lockFolder(folder)
  process.stdout.write('lock' in taken ? 'held\n' : 'refused\n')
}

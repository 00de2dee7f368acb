// Opens a data folder with the built product and writes rows until it is killed; each row is acknowledged on
// standard output only after its commit. Arguments: the built open-database module, the folder, a name.
const [, , module, folder, name] = process.argv
const { openDatabase } = await import(module)
const opened = await openDatabase({ kind: 'folder', folder })
if (!opened.ok) {
  process.stdout.write(`refused ${JSON.stringify(opened.issues[0])}\n`)
  process.exit(3)
}
const { db } = opened.value
process.stdout.write('open\n')
for (let i = 0; ; i++) {
  const digest = `${name}-${i}`.padEnd(64, '.')
  await db.insertInto('token').values({ digest, revokedAt: null }).execute()
  process.stdout.write(`${digest}\n`)
}

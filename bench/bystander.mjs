// node bench/bystander.mjs [UNITS [PER_UNIT]]: how long readers wait while others import, score, compare and export a
// period of a province. On the embedded database, and on PostgreSQL where BENCH_POSTGRES names an empty database.
import os from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { activitiesFile, declarationsFile, marksFile, unitsFile } from './province/province-files.mjs'
import { startServerUnderTest } from './province/server-under-test.mjs'

const [units = 1046, perUnit = 66] = process.argv.slice(2).map(Number)
const url = process.env.BENCH_POSTGRES
const betweenQuestions = 20

const site = await startServerUnderTest(url)
await site.openPeriod('nho')
await site.upload('nho', 'don-vi.csv', unitsFile(20))
for (const file of [activitiesFile(20, 10), declarationsFile(20), marksFile(20)])
  await site.upload('nho', 'tep.csv', file)
const small = await site.call('POST', '/periods/nho/results', {})
await site.call('POST', `/periods/nho/results/${small.version}/publication`, { reason: 'Thử nghiệm.' })
const [block] = (await site.call('GET', '/periods/nho')).blocks

/** Who reads meanwhile; the page is made anew each time, for a reader at an address of his own. */
const bystanders = {
  'a page': n =>
    site.request('GET', '/ky/nho/mo-hinh', undefined, { 'x-forwarded-for': `10.0.${n >> 8}.${n & 255}` }),
  'a standing': () => site.request('GET', `/api/v1/periods/nho/blocks/${block.id}/standings`),
  'the ledger': () => site.request('GET', '/api/v1/periods/nho/activities?limit=20'),
}
const waits = []
let isOver = false
const watch = async ask => {
  for (let n = 0; !isOver; n++) {
    const begun = performance.now()
    const { status } = await ask(n)
    if (status >= 400) throw new Error(`a bystander was answered ${status}`)
    waits.push(performance.now() - begun)
    await sleep(betweenQuestions)
  }
}
const watching = Promise.all(Object.values(bystanders).map(watch))

const seconds = milliseconds => `${(milliseconds / 1000).toFixed(1)} s`
const during = async (name, work) => {
  waits.length = 0
  const begun = performance.now()
  const value = await work()
  const took = performance.now() - begun
  await sleep(100)
  const sorted = waits.toSorted((a, b) => a - b)
  const at = share => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))])
  console.log(
    `${name.padEnd(34)} ${seconds(took).padStart(8)}   answers ${String(sorted.length).padStart(5)}   median ${String(at(0.5)).padStart(4)} ms   99 % ${String(at(0.99)).padStart(5)} ms   longest ${String(at(1)).padStart(5)} ms`,
  )
  return value
}

console.log(
  `${url === undefined ? 'embedded' : 'PostgreSQL'}, ${units} units, ${units * perUnit} activities; Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model}, load ${os.loadavg()[0].toFixed(1)}`,
)
const taken = (name, content) => async () => {
  const { state, counts } = await site.upload('tinh', name, content)
  // The illustrative rows hold a few mistakes, as people make them.
  if (state !== 'done' || counts.rejected > counts.read / 20)
    throw new Error(`${name}: ${state}, ${JSON.stringify(counts)}`)
}
await during('nothing', () => sleep(2000))
await site.openPeriod('tinh')
await during('import of units', taken('don-vi.csv', unitsFile(units)))
await during('import of declarations', taken('khai-bao.csv', declarationsFile(units)))
await during('import of marks', taken('diem.csv', marksFile(units)))
await during('import of activities', taken('hoat-dong.csv', activitiesFile(units, perUnit)))
const first = await during('scoring', () => site.call('POST', '/periods/tinh/results', {}))
const laps = Object.entries(first.milliseconds).map(([name, took]) => `${name} ${seconds(took)}`)
console.log(`  of it ${laps.join(', ')}`)
await site.call('POST', `/periods/tinh/results/${first.version}/publication`, { reason: 'Thử nghiệm.' })
const { activities } = await site.call('GET', '/periods/tinh/activities?limit=1')
await site.call('PATCH', `/periods/tinh/activities/${activities[0].id}`, {
  status: 'rejected',
  reason: 'Thử nghiệm.',
})
const second = await during('scoring after one change', () => site.call('POST', '/periods/tinh/results', {}))
await during('comparing two versions', () =>
  site.call('GET', `/periods/tinh/results/${second.version}/changes?since=${first.version}`),
)
await during('receipt with its facts', () => site.request('GET', '/api/v1/periods/tinh/receipt'))
await during('page of the whole standing', () => site.request('GET', '/ky/tinh'))
isOver = true
await watching
await site.stop()

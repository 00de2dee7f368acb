// A server that dies in the middle of a job: `node abandoning-server.mjs FILE`, where the worker writes its id.
import { createWorkPool } from '../../packages/api/dist/work/work-pool.js'

const pool = createWorkPool({ processes: 1, waiting: 0, seconds: 600, megabytes: 256 })
const module = new URL('hostile-jobs.mjs', import.meta.url).href
void pool.run({ module, name: 'announceAndNeverEnd' }, { file: process.argv[2] })

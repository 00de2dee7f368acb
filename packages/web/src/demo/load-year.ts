import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readCriteriaDocument } from '@thidua/api/intake'
import { read } from '../api/read.ts'
import type { DemoClient } from './demo-client.ts'

export const demoPeriod = '2023-2024'

/** Units first; the other files in any order would do, since each is recognised by its headings. */
const files = [
  'don-vi.xlsx',
  'hoat-dong.csv',
  'phu-luc-thpt02.xlsx',
  'phu-luc-thpt04.xlsx',
  'phu-luc-thpt20.xlsx',
  'khai-bao.csv',
  'khai-bao-phong-thuoc-so.xlsx',
  'diem-cham-hoi-dong.csv',
  'mo-hinh.xlsx',
  'ap-dung-mo-hinh.csv',
  'quyet-nghi-hoi-dong.csv',
  'tam-dung-de-nghi.csv',
]

/** Installs the letter's criteria set and opens the illustrative school year with it. */
export async function openYear(client: DemoClient, criteriaFile: string): Promise<void> {
  const document = readCriteriaDocument(readFileSync(criteriaFile))
  if (!document.ok) throw new Error(`cannot read ${criteriaFile}`)
  const json = document.value.value as Record<string, unknown>
  const installed = await read(client['criteria-sets'].$post({ json }))
  await read(
    client.periods.$post({
      json: {
        id: demoPeriod,
        title: 'Năm học 2023-2024',
        from: '2023-09-01',
        to: '2024-05-31',
        proposalDate: '2024-06-15',
        illustrative: true,
        criteriaSet: installed.digest,
      },
    }),
  )
}

/** Sends each file through the importer that users have, and waits for its report. */
export async function* importYear(client: DemoClient, folder: string) {
  for (const name of files) {
    const file = new File([readFileSync(path.join(folder, name))], name)
    const answer = client.periods[':period'].imports.$post({
      param: { period: demoPeriod },
      form: { file, status: 'verified' },
      header: { prefer: 'wait=60' },
    })
    yield await read(answer)
  }
}

/** The made-up year lacks some figures on purpose, so it is published as any such year is: with a reason. */
const reason = 'Số liệu minh hoạ: một số đơn vị cố ý để thiếu số liệu và một đơn vị tạm dừng xét.'

/** Scores the year and makes the outcome public. */
export async function publishYear(client: DemoClient) {
  const param = { period: demoPeriod }
  const result = await read(client.periods[':period'].results.$post({ param, json: {} }))
  const publication = client.periods[':period'].results[':version'].publication
  await read(publication.$post({ param: { ...param, version: result.version }, json: { reason } }))
  return result
}

/** Everything that is printed: the set, each block's standings and the proposals. */
export async function readYear(client: DemoClient) {
  const param = { period: demoPeriod }
  const period = await read(client.periods[':period'].$get({ param }))
  const { set } = await read(client.periods[':period']['criteria-set'].$get({ param }))
  const { proposals } = await read(client.periods[':period'].proposals.$get({ param, query: {} }))
  const blocks = []
  for (const { id: block } of period.blocks) {
    const standings = client.periods[':period'].blocks[':block'].standings
    blocks.push(await read(standings.$get({ param: { ...param, block }, query: {} })))
  }
  return { period, set, blocks, proposals }
}

export type Year = Awaited<ReturnType<typeof readYear>>

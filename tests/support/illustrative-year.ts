import type { ScoringInput } from '@thidua/scoring/records'
import { exampleContext, importExample } from '../intake/support.ts'
import { schoolYear } from './letter-set.ts'

export const activityFiles = [
  'hoat-dong.csv',
  'phu-luc-thpt02.xlsx',
  'phu-luc-thpt04.xlsx',
  'phu-luc-thpt20.xlsx',
]
const otherFiles = [
  'khai-bao.csv',
  'khai-bao-phong-thuoc-so.xlsx',
  'diem-cham-hoi-dong.csv',
  'quyet-nghi-hoi-dong.csv',
  'tam-dung-de-nghi.csv',
]

/** The whole illustrative year, from its files through the door that users have. */
export const importYear = async (): Promise<ScoringInput> => {
  const { units } = await exampleContext()
  const models = await importExample('mo-hinh.xlsx', { status: 'verified' })
  const adoptions = await importExample('ap-dung-mo-hinh.csv', {
    status: 'verified',
    models: models.records.models,
  })
  const files = [...activityFiles, ...otherFiles].map(name => importExample(name, { status: 'verified' }))
  const imports = [models, adoptions, ...(await Promise.all(files))].map(({ records }) => records)
  return {
    period: schoolYear,
    asOf: '2024-06-15',
    units,
    // What stands in two files is one activity, as it is for those who import them.
    activities: [
      ...new Map(imports.flatMap(({ activities }) => activities).map(one => [one.id, one])).values(),
    ],
    declarations: imports.flatMap(({ declarations }) => declarations),
    marks: imports.flatMap(({ marks }) => marks),
    rulings: imports.flatMap(({ rulings }) => rulings),
    holds: imports.flatMap(({ holds }) => holds),
  }
}

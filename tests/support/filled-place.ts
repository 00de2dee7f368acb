import type { Db } from '../../packages/api/src/db/database.ts'
import { declared, marked, openSmallYear } from './small-year.ts'

const done = (status: number): void => {
  if (status >= 300) throw new Error(`answered ${status}`)
}

/** A small year with two versions, one published, a rejected file, and text with everything that text can hold. */
export const fillDatabase = async (db: Db): Promise<void> => {
  const year = await openSmallYear(db)
  const post = async (path: string, body: unknown) => done((await year.post(path, body)).status)
  await post('/declarations', declared({ U1: '50', U2: '45', U3: '3' }))
  await post('/marks', marked(['U1', 'U2', 'U3']))
  await post('/rulings', {
    rulings: [
      {
        ...{ id: 'R1', unit: 'U3', criterion: 'C', author: 'Hội đồng' },
        decision: { kind: 'points', points: '12.5' },
        ...{ reason: 'Dấu "nháy", \\ gạch, {ngoặc}, NULL,\u2028dòng\nmới\tvà 😀', document: '01/QĐ' },
      },
    ],
  })
  await year.publish(await year.score(), 'Công bố tạm')
  await year.upload('nam', { name: 'hỏng.csv', content: 'không;có;gì\n1;2;3\n' })
  await post('/declarations', declared({ U3: '44' }))
  await year.score()
}

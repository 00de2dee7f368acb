import { expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { openSmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

const sent = (unit: string, value: string, rest: object) => ({
  declarations: [{ unit, fact: 'done', value, ...rest }],
})

onEachDatabase('the figure that a unit reckons itself', database => {
  test('stands on its sheet before anybody has given marks, with what verification made of it', async () => {
    const site = await openSmallSite(database.db)
    await site.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
    await site.post('/declarations', sent('U1', '50', { status: 'verified', verifiedValue: '47.5' }))
    await site.post('/declarations', sent('U2', '45', { status: 'verified' }))
    await site.post('/declarations', sent('U3', '20', { status: 'submitted' }))
    await site.score()
    const answerOf = async (unit: string) => (await site.get(`/units/${unit}/score`)).body
    const answer = await answerOf('U1')
    expect(answer.scores.self.total).toBeNull()
    expect(answer.own).toEqual({ leftOut: ['J.1'], self: '50', verified: '47.5', unresolved: [] })
    const pageOf = async (unit: string) => (await site.own(`/ky/nam/don-vi/${unit}`)).text
    expect(await pageOf('U1')).toContain(
      'Phần đơn vị tự tính được, không kể phần do hội đồng chấm (J J): 50,00 điểm. Kết quả thẩm định của cùng phần ấy: 47,50 điểm, thấp hơn 2,5 điểm.',
    )
    expect(await pageOf('U2')).toContain('45,00 điểm. Kết quả thẩm định của cùng phần ấy cũng như vậy.')
    expect(await pageOf('U3')).toContain('20,00 điểm. Cùng phần ấy chưa có kết quả thẩm định.')

    await site.post('/marks', marked(['U1', 'U2', 'U3']))
    await site.score()
    const judged = await answerOf('U1')
    expect(judged.scores.self.total).toBe('56.5')
    expect(judged.own).toEqual(answer.own)
  })
})

import { describe, expect, test } from 'vitest'
import { columnText, decimalText, exactText, percentText } from '../../packages/api/src/text/points.ts'
import { translations } from '../../packages/web/src/text/translation.ts'
import { barLength } from '../../packages/web/src/view-models/bar-length.ts'

describe('points on screen', () => {
  test.each([
    ['12.5', '12,5'],
    ['-0.5', '−0,5'],
    ['0', '0'],
    ['1090', '1.090'],
    ['1234567.25', '1.234.567,25'],
  ])('%s is written %s in Vietnamese', (decimal, written) => {
    expect(decimalText(decimal, ',')).toBe(written)
  })

  test.each([
    ['2/3', '2/3 ≈ 0,67'],
    ['-2/3', '−2/3 ≈ −0,67'],
    ['1216/69', '1216/69 ≈ 17,62'],
    ['79.135', '79,135'],
  ])('%s keeps its exact form: %s', (exact, written) => {
    expect(exactText(exact, ',')).toBe(written)
  })

  test.each([
    ['83', '83,00'],
    ['76.4', '76,40'],
    ['79.135', '79,135'],
    ['1/3', '0,33'],
    ['-3', '−3,00'],
  ])('%s stands in a column as %s', (exact, written) => {
    expect(columnText(exact, 2, ',')).toBe(written)
  })

  test.each([
    ['47/3', '16'],
    ['-47/3', '−16'],
    ['83', '83'],
    ['12.5', '12,5'],
  ])('%s stands in a column of whole figures as %s', (exact, written) => {
    expect(columnText(exact, 0, ',')).toBe(written)
  })

  test.each([
    ['1216/69', [], '1216/69 ≈ 17,62'],
    // 17.62318… would look as if it were the edge itself.
    ['1216/69', ['17.62'], '1216/69 ≈ 17,623'],
    ['2639/150', ['17.6'], '2639/150 ≈ 17,59'],
    ['2639/150', ['17.59', '17.6'], '2639/150 ≈ 17,593'],
    ['17.6', ['17.6'], '17,6'],
  ])('%s beside the edges %j is written %s', (exact, edges, written) => {
    expect(exactText(exact, ',', edges)).toBe(written)
  })

  test.each([
    ['0.97', '97%'],
    ['0.96999', '96,999%'],
    ['2/3', '≈ 66,67%'],
    ['-1/3', '≈ −33,33%'],
    ['2909/2999', '≈ 97,00%'],
    ['1', '100%'],
    ['0', '0%'],
    ['2.1868', '218,68%'],
  ])('the share %s is %s', (share, written) => {
    expect(percentText(share, ',')).toBe(written)
  })

  test('a share that falls short of an edge does not look as if it reached it', () => {
    // 2909/2999 = 0.969989…; 89999/90000 = 0.9999888…
    expect(percentText('2909/2999', ',', ['0.97', '0.95'])).toBe('≈ 96,999%')
    expect(percentText('89999/90000', ',')).toBe('≈ 99,999%')
    expect(percentText('1/90000', '.')).toBe('≈ 0.001%')
  })
})

describe('bars', () => {
  test.each([
    ['15', '20', 750],
    ['0', '20', 0],
    ['-1', '20', 0],
    ['31', '30', 1000],
    ['1/3', '1', 333],
    ['5', '0', 0],
  ])('%s of %s is %d thousandths long', (points, of, length) => {
    expect(barLength(points, of)).toBe(length)
  })
})

describe('dates and names', () => {
  test('dates are written day first, moments in Vietnam’s time', () => {
    expect(translations.vi.date('2024-05-31')).toBe('31/05/2024')
    expect(translations.vi.date('2024-05-31T18:00:00.000Z')).toBe('01/06/2024')
    expect(translations.en.time('2024-05-31T18:05:00.000Z')).toBe('01/06/2024 01:05')
  })

  test('names follow the Vietnamese alphabet', () => {
    const names = ['Đồi Chè', 'Dền Sáng', 'Ân Thi', 'Ăn Khê', 'An Bình', 'Khối 10', 'Khối 2', 'Ê Đê', 'Em']
    expect(translations.vi.sort(names, name => name)).toEqual([
      'An Bình',
      'Ăn Khê',
      'Ân Thi',
      'Dền Sáng',
      'Đồi Chè',
      'Em',
      'Ê Đê',
      'Khối 2',
      'Khối 10',
    ])
  })
})

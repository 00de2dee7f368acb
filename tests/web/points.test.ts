import { greatest, sumOf } from '@thidua/api/text/decimals'
import { approximate, columnText, decimalText, exactText, percentText } from '@thidua/api/text/points'
import { translations } from '@thidua/web/text/translation'
import { barLength } from '@thidua/web/view-models/bar-length'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

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
    ['0.97', '97%'],
    ['0.96999', '96,999%'],
    ['2/3', '≈ 66,66%'],
    ['2909/2999', '≈ 96,99%'],
    ['1', '100%'],
    ['0', '0%'],
    ['2.1868', '218,68%'],
  ])('the share %s is %s', (share, written) => {
    expect(percentText(share, ',')).toBe(written)
  })

  test('a fraction is rounded half up', () => {
    expect(approximate('1/200', 2)).toBe('0.01')
    expect(approximate('1/201', 2)).toBe('0.00')
  })

  test('sums are exact where floats are not', () => {
    expect(sumOf(['0.1', '0.2'])).toBe('0.3')
    expect(sumOf(['20', '0.00000001'])).toBe('20.00000001')
    expect(sumOf(['1', '-1.5'])).toBe('-0.5')
    expect(sumOf([])).toBe('0')
    expect(greatest(['0.5', '2', '1.5'])).toBe('2')
  })

  test('a sum does not depend on the order, and taking back what was added leaves nothing', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.nat(9999))
      .map(([whole, places]) => `${whole}.${places}`)
    fc.assert(
      fc.property(fc.array(decimal, { minLength: 1, maxLength: 8 }), decimals => {
        expect(sumOf([...decimals].reverse())).toBe(sumOf(decimals))
        const back = decimals.map(each => (each.startsWith('-') ? each.slice(1) : `-${each}`))
        expect(sumOf([...decimals, ...back])).toBe('0')
      }),
    )
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

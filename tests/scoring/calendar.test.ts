import { describe, expect, test } from 'vitest'
import { dateOf, dayNumber, monthStart, nextDay } from '../../packages/scoring/src/calendar/day.ts'
import { dayOfPeriod } from '../../packages/scoring/src/calendar/day-of-period.ts'

test.each([
  ['2024-04-15', '2023-09-01', '2024-04-15'],
  ['01-31', '2023-09-01', '2024-01-31'],
  ['09-01', '2023-09-01', '2023-09-01'],
  ['08-31', '2023-09-01', '2024-08-31'],
  ['02-29', '2024-01-01', '2024-02-29'],
  ['02-29', '2024-03-01', '2025-02-28'],
  ['12-31', '2024-01-01', '2024-12-31'],
  ['25', '2024-03-01', '2024-03-25'],
  ['31', '2024-02-01', '2024-02-29'],
  ['31', '2024-04-30', '2024-04-30'],
  ['05', '2024-12-10', '2025-01-05'],
])('%s in a period from %s means %s', (written, from, date) => {
  expect(dayOfPeriod(written, from)).toBe(date)
})

describe('days of the Gregorian calendar', () => {
  // 1970-01-01 is day 0 and 2000-01-01 day 10,957. Four hundred years have 146,097 days, a century 36,524 or 36,525.
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['1972-02-29', 789],
    ['1972-03-01', 790],
    ['2000-02-29', 10_957 + 59],
    ['2000-03-01', 10_957 + 60],
    ['1600-02-29', 11_016 - 146_097],
    ['1600-03-01', 11_017 - 146_097],
    // 1700, 1800 and 1900 are no leap years.
    ['1700-02-28', -135_080 + 36_524 - 1],
    ['1700-03-01', -135_080 + 36_524],
    ['1800-03-01', -135_080 + 2 * 36_524],
    ['1900-02-28', -135_080 + 3 * 36_524 - 1],
    ['1900-03-01', -135_080 + 3 * 36_524],
    ['2100-02-28', 11_017 + 36_524 - 1],
    ['2100-03-01', 11_017 + 36_524],
    // The year 0 is a leap year, and the last day of the 400 years before.
    ['0000-02-29', 11_016 - 5 * 146_097],
    ['0000-03-01', 11_017 - 5 * 146_097],
    ['9999-12-31', 2_932_896],
  ])('%s is day %i', (date, day) => {
    expect(dayNumber(date)).toBe(day)
    expect(dateOf(day)).toBe(date)
  })

  test('the months of a year, from day to day', () => {
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    // 2023-01-01 is day 10,957 + 23 × 365 + 6 leap days.
    let day = 10_957 + 23 * 365 + 6
    for (const [month, length] of lengths.entries()) {
      for (let dayOfMonth = 1; dayOfMonth <= length; dayOfMonth++) {
        const date = `2023-${String(month + 1).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
        expect([dayNumber(date), dateOf(day)]).toEqual([day, date])
        day++
      }
    }
    expect(dateOf(day)).toBe('2024-01-01')
  })

  test.each([
    ['2023-12-31', '2024-01-01'],
    ['2024-02-28', '2024-02-29'],
    ['2023-02-28', '2023-03-01'],
  ])('the day after %s is %s', (date, next) => {
    expect(nextDay(date)).toBe(next)
  })

  test.each([
    ['2024-01-31', 0, '2024-01-01'],
    ['2023-12-15', 1, '2024-01-01'],
    ['2024-01-15', -1, '2023-12-01'],
    ['2024-11-15', 1, '2024-12-01'],
    ['2024-03-31', 12, '2025-03-01'],
    ['2024-03-31', -15, '2022-12-01'],
    ['0009-05-05', 0, '0009-05-01'],
  ])('the month of %s and %i more starts on %s', (date, months, start) => {
    expect(monthStart(date, months)).toBe(start)
  })
  test('the month of a day, when nothing more is asked', () => {
    expect(monthStart('2024-02-29')).toBe('2024-02-01')
  })
})

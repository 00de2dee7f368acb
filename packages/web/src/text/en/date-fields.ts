import type { Text } from '../text.ts'

export const dateFields: Text['dateFields'] = {
  needed: label => `${label}: enter the day, the month and the year.`,
  incomplete: label => `${label}: enter all three, day, month and year.`,
  year: label => `${label}: the year needs four figures, for example 2024.`,
  noSuchDay: (label, text) => `${label}: there is no day ${text}.`,
}

// The bench makes its own dates; the engine's calendar is part of what is measured.
export const dayNumber = date => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000)
export const dateOf = day => new Date(day * 86_400_000).toISOString().slice(0, 10)

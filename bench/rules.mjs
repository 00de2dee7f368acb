// The numbers of the workload's rules, for the engine's criteria set and for everything written by hand beside it.
import { dateOf, dayNumber } from './calendar.mjs'

export const kinds = [
  'article',
  'broadcast',
  'meeting',
  'press',
  'photo',
  'video',
  'leaflet',
  'event',
  'training',
  'online',
  'exhibition',
  'campaign',
]
export const channels = ['newspaper', 'radio', 'tv', 'web', 'social']
export const levels = ['l1', 'l2', 'l3', 'l4']
export const kindShares = [0.25, 0.12, 0.12, 0.1, 0.08, 0.06, 0.07, 0.05, 0.05, 0.05, 0.03, 0.02]
export const channelShares = [0.28, 0.2, 0.12, 0.25, 0.15]
export const levelShares = [0.5, 0.25, 0.15, 0.1]
/** Points per item and caps, in hundredths of a point. */
export const rates = [10, 30, 50, 25, 5, 45, 2, 75, 60, 15, 90, 125]
export const caps = kindShares.map(
  (share, k) => Math.ceil(((157 * share * 1.7 * rates[k]) / 100) * 1.12) * 100,
)
export const factors = [100, 125, 150, 200]
export const bands = [
  [
    [0, 0],
    [20, 200],
    [30, 400],
    [40, 600],
    [55, 800],
  ],
  [
    [0, 0],
    [15, 150],
    [25, 300],
    [35, 450],
    [50, 600],
  ],
  [
    [0, 0],
    [20, 100],
    [35, 250],
    [45, 400],
    [60, 550],
  ],
  [
    [0, 0],
    [100, 250],
    [140, 500],
    [160, 750],
    [190, 1000],
  ],
]
export const weights = [50, 30, 20]
export const ratings = [
  ['excellent', 4300],
  ['good', 3700],
  ['fair', 3000],
  ['weak', null],
]
export const blocks = 20
export const period = { from: '2025-01-01', to: '2025-12-31' }
export const firstDay = dayNumber('2024-12-01')
export const days = 427
export const dates = Array.from({ length: days }, (_, d) => dateOf(firstDay + d))

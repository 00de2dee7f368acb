import { plural } from '@thidua/api/words'
import type { Text } from '../text.ts'

export const models: Text['models'] = {
  title: 'Models and exemplars',
  intro: 'Good ways of working, described with evidence, and what came of them where they were adopted.',
  origin: 'Where it began',
  date: 'Recorded on',
  adoptedOn: 'Adopted on',
  evidence: 'Evidence',
  description: 'Description',
  adopters: 'Adopted by',
  adopterCount: count => `adopted by ${plural(count, 'unit')}`,
  notAdopted: 'No unit has adopted it yet.',
  result: 'Result there',
  unit: 'Adopting unit',
  caption: model => `Units that adopted the model ${model}`,
  none: 'No model has been recorded in this period yet.',
  back: 'All models',
}

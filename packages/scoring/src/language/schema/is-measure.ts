import type { FactDefinition, Measure } from './fact-definition.ts'

// Apart from the schemas, so that scoring does not carry the library that reads criteria sets.
/** Whether a fact is aggregated from activities, not composed of other facts. */
export const isMeasure = (fact: FactDefinition): fact is Measure => !('value' in fact)

import type { PortableCase } from './portable-cases.ts'

export declare const answerCase: (given: PortableCase) => string

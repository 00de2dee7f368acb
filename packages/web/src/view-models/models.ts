import { type EvidenceView, evidenceView } from '@thidua/api/sheet'
import type { ModelAnswer } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'

export interface ModelView {
  readonly id: string
  readonly title: string
  readonly origin: { readonly id: string; readonly name: string }
  readonly date: string
  readonly description: string
  readonly evidence: EvidenceView
  readonly adopterCount: string
  readonly adopters: readonly {
    readonly unit: { readonly id: string; readonly name: string }
    readonly date: string
    readonly result: string
    readonly evidence: EvidenceView
  }[]
}

export const modelView = (model: ModelAnswer, t: Translation): ModelView => ({
  id: model.id,
  title: model.title,
  origin: model.unit,
  date: t.date(model.date),
  description: model.description,
  evidence: evidenceView(model.evidence),
  adopterCount:
    model.adoptions.length === 0
      ? t.text.models.notAdopted
      : t.text.models.adopterCount(t.count(model.adoptions.length)),
  adopters: model.adoptions.map(adoption => ({
    ...adoption,
    date: t.date(adoption.date),
    evidence: evidenceView(adoption.evidence),
  })),
})

/** A column that a family of tables may have. */
export interface FieldDefinition {
  readonly id: string
  /** Headings people write over it; case, spaces, punctuation and Unicode form do not matter. The first is canonical. */
  readonly headings: readonly string[]
  /**
   * `unit`: the heading above the table may say it instead. `section`: section rows may say it instead.
   */
  readonly need: 'required' | 'optional' | 'unit' | 'section'
  /** A number that a total row may carry. */
  readonly isAmount?: boolean | undefined
}

export const required = (id: string, ...headings: string[]): FieldDefinition => ({
  id,
  headings,
  need: 'required',
})
export const optional = (id: string, ...headings: string[]): FieldDefinition => ({
  id,
  headings,
  need: 'optional',
})
export const amount = (field: FieldDefinition): FieldDefinition => ({ ...field, isAmount: true })

export const ordinal = optional('ordinal', 'STT', 'TT', 'Số TT', 'Số thứ tự', 'Thứ tự', 'No')
export const note = optional('note', 'Ghi chú', 'Chú thích', 'Note')
export const evidence = optional(
  'evidence',
  'Minh chứng',
  'Tài liệu minh chứng',
  'Hồ sơ minh chứng',
  'Link minh chứng',
  'Đường dẫn minh chứng',
  'Đường dẫn',
  'Đường link',
  'Liên kết',
  'Link',
  'URL',
  'Evidence',
)
export const unit: FieldDefinition = {
  id: 'unit',
  need: 'unit',
  headings: [
    'Đơn vị',
    'Tên đơn vị',
    'Mã đơn vị',
    'Đơn vị thực hiện',
    'Đơn vị báo cáo',
    'Cơ quan, đơn vị',
    'Tên cơ quan, đơn vị',
    'Trường',
    'Tên trường',
    'Mã trường',
    'Cơ sở giáo dục',
    'Unit',
  ],
}
export const reason = required('explanation', 'Lý do', 'Lí do', 'Căn cứ', 'Nhận xét', 'Reason')
export const document = required(
  'document',
  'Văn bản',
  'Số văn bản',
  'Văn bản số',
  'Quyết định số',
  'Document',
)
export const number = required('number', 'Số hiệu', 'Số phán quyết', 'Mã số', 'Number')

/** Models and exemplars that other units adopt. */
export const models = {
  title: 'Mô hình và gương điển hình',
  intro: 'Cách làm hay được mô tả kèm minh chứng, và kết quả ở những đơn vị đã áp dụng.',
  origin: 'Đơn vị khởi xướng',
  date: 'Ngày ghi nhận',
  adoptedOn: 'Ngày áp dụng',
  evidence: 'Minh chứng',
  description: 'Mô tả',
  adopters: 'Nơi áp dụng',
  adopterCount: (count: string) => `${count} đơn vị áp dụng`,
  notAdopted: 'Chưa có đơn vị nào áp dụng.',
  result: 'Kết quả tại nơi áp dụng',
  unit: 'Đơn vị áp dụng',
  caption: (model: string) => `Các đơn vị áp dụng mô hình ${model}`,
  none: 'Chưa có mô hình nào được ghi nhận trong kỳ này.',
  back: 'Tất cả mô hình',
}

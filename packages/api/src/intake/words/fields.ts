import type { Family } from '../types.ts'

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

const required = (id: string, ...headings: string[]): FieldDefinition => ({ id, headings, need: 'required' })
const optional = (id: string, ...headings: string[]): FieldDefinition => ({ id, headings, need: 'optional' })
const amount = (field: FieldDefinition): FieldDefinition => ({ ...field, isAmount: true })

const ordinal = optional('ordinal', 'STT', 'TT', 'Số TT', 'Số thứ tự', 'Thứ tự', 'No')
const note = optional('note', 'Ghi chú', 'Chú thích', 'Note')
const evidence = optional(
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
const unit: FieldDefinition = {
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
const reason = required('explanation', 'Lý do', 'Lí do', 'Căn cứ', 'Nhận xét', 'Reason')
const document = required('document', 'Văn bản', 'Số văn bản', 'Văn bản số', 'Quyết định số', 'Document')
const number = required('number', 'Số hiệu', 'Số phán quyết', 'Mã số', 'Number')

/** Which columns each family has, and what people call them. */
export const familyFields: Readonly<Record<Family, readonly FieldDefinition[]>> = {
  units: [
    ordinal,
    required('code', 'Mã đơn vị', 'Mã', 'Mã trường', 'Mã số đơn vị', 'Code'),
    required('name', 'Tên đơn vị', 'Đơn vị', 'Tên trường', 'Tên cơ quan, đơn vị', 'Cơ quan, đơn vị', 'Name'),
    required('unitKind', 'Loại hình', 'Loại hình đơn vị', 'Loại đơn vị', 'Loại', 'Nhóm đơn vị'),
    required('block', 'Khối thi đua', 'Khối', 'Cụm thi đua', 'Cụm', 'Khối, cụm thi đua', 'Cụm, khối thi đua'),
    optional('parent', 'Mã đơn vị cấp trên', 'Đơn vị cấp trên', 'Cấp trên', 'Đơn vị quản lý', 'Trực thuộc'),
    note,
  ],
  models: [
    ordinal,
    required('code', 'Mã mô hình', 'Mã số mô hình', 'Mã MH'),
    { ...unit, headings: [...unit.headings, 'Đơn vị xây dựng', 'Đơn vị có mô hình'] },
    required('name', 'Tên mô hình', 'Mô hình', 'Tên mô hình, gương điển hình'),
    optional('description', 'Mô tả', 'Mô tả mô hình', 'Nội dung', 'Nội dung mô hình', 'Tóm tắt'),
    required('date', 'Ngày', 'Ngày xây dựng', 'Ngày gửi', 'Ngày mô tả', 'Thời gian', 'Ngày triển khai'),
    evidence,
    note,
  ],
  activities: [
    ordinal,
    unit,
    required(
      'date',
      'Ngày thực hiện',
      'Thời gian',
      'Thời gian thực hiện',
      'Ngày',
      'Ngày tháng',
      'Ngày, tháng, năm',
      'Ngày đăng',
      'Ngày đăng tải',
      'Ngày tổ chức',
      'Thời điểm',
      'Date',
    ),
    {
      id: 'kind',
      need: 'section',
      headings: [
        'Loại hoạt động',
        'Loại',
        'Loại hình hoạt động',
        'Loại hình',
        'Loại tin bài',
        'Nhóm hoạt động',
        'Phân loại',
        'Hoạt động',
        'Kind',
      ],
    },
    optional(
      'channel',
      'Kênh, hình thức',
      'Kênh',
      'Kênh truyền thông',
      'Kênh thực hiện',
      'Kênh đăng',
      'Kênh đăng tải',
      'Hình thức',
      'Hình thức thực hiện',
      'Hình thức tuyên truyền',
      'Hình thức, kênh',
      'Channel',
    ),
    optional('level', 'Cấp', 'Cấp độ', 'Cấp thực hiện', 'Cấp tổ chức', 'Phạm vi', 'Level'),
    required(
      'title',
      'Tên hoạt động, tin bài',
      'Tên hoạt động, tin, bài',
      'Nội dung',
      'Nội dung hoạt động',
      'Nội dung thực hiện',
      'Nội dung tuyên truyền',
      'Tên hoạt động',
      'Tên tin bài',
      'Tên bài',
      'Tên tin, bài viết',
      'Tiêu đề',
      'Tiêu đề tin, bài',
      'Tin, bài',
      'Title',
    ),
    amount(required('quantity', 'Số lượng', 'SL', 'Số lượng tin, bài', 'Số tin, bài', 'Số lần', 'Quantity')),
    amount(
      optional(
        'reached',
        'Số người được phổ biến',
        'Số người được tuyên truyền',
        'Số người tham gia',
        'Số người tham dự',
        'Số lượt người',
        'Số người dự',
        'Reached',
      ),
    ),
    amount(
      optional(
        'audience',
        'Tổng số người',
        'Tổng số người phải phổ biến',
        'Số người phải phổ biến',
        'Tổng số người cần phổ biến',
        'Audience',
      ),
    ),
    evidence,
    optional('partner', 'Đối tác', 'Đơn vị phối hợp', 'Cơ quan phối hợp', 'Phối hợp với', 'Partner'),
    optional('event', 'Sự kiện', 'Mã sự kiện', 'Thuộc sự kiện', 'Event'),
    note,
  ],
  declarations: [
    ordinal,
    unit,
    required('declaration', 'Nội dung khai báo', 'Nội dung', 'Mã khai báo', 'Chỉ tiêu', 'Nội dung kê khai'),
    amount(required('value', 'Giá trị', 'Giá trị khai báo', 'Kết quả tự khai', 'Kết quả', 'Value')),
    evidence,
    optional('verdict', 'Kết quả thẩm định', 'Thẩm định', 'Ý kiến thẩm định'),
    amount(optional('verifiedValue', 'Giá trị thẩm định', 'Giá trị được thẩm định', 'Giá trị sau thẩm định')),
    note,
  ],
  marks: [
    ordinal,
    unit,
    required('line', 'Mã dòng chấm', 'Dòng chấm', 'Mã dòng', 'Mã nội dung chấm', 'Mã tiêu chí'),
    required('member', 'Thành viên', 'Thành viên hội đồng', 'Mã thành viên', 'Uỷ viên'),
    amount(required('points', 'Điểm', 'Điểm chấm', 'Số điểm', 'Points')),
    reason,
    optional('recused', 'Không tham gia chấm', 'Không chấm', 'Hồi tị', 'Không tham gia'),
    note,
  ],
  adoptions: [
    ordinal,
    required('code', 'Mã mô hình', 'Mã số mô hình', 'Mã MH'),
    {
      ...unit,
      headings: [
        'Đơn vị áp dụng',
        'Đơn vị học tập',
        'Đơn vị nhân rộng',
        'Mã đơn vị áp dụng',
        ...unit.headings,
      ],
    },
    required('date', 'Ngày', 'Ngày áp dụng', 'Ngày bắt đầu', 'Thời gian', 'Thời gian áp dụng'),
    optional('result', 'Kết quả', 'Kết quả áp dụng', 'Hiệu quả'),
    evidence,
    note,
  ],
  rulings: [
    ordinal,
    number,
    unit,
    required('criterion', 'Mã tiêu chí', 'Tiêu chí'),
    required('decision', 'Quyết định', 'Nội dung quyết định', 'Phán quyết', 'Kết luận'),
    amount(optional('points', 'Điểm', 'Số điểm', 'Điểm quyết định')),
    required('author', 'Người quyết định', 'Cơ quan quyết định', 'Thẩm quyền', 'Cấp quyết định'),
    reason,
    document,
    note,
  ],
  holds: [
    ordinal,
    number,
    unit,
    required('from', 'Từ ngày', 'Ngày bắt đầu', 'Bắt đầu'),
    optional('until', 'Đến ngày', 'Ngày kết thúc', 'Kết thúc', 'Đến hết ngày'),
    reason,
    document,
    note,
  ],
}

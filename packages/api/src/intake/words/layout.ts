/** Words of rows that hold no data. All are compared by loose key: lower case, no punctuation. */

/** A total row says nothing else than one of these, a figure, or the part that it sums up. */
export const totalPattern =
  /^(?:(?:tổng cộng|tổng số|cộng dồn|cộng chung|tổng chung|grand total|total)(?![\p{L}\p{N}])|(?:tổng|cộng)(?: (?:mục|phần|khối|nhóm|tháng|quý|kỳ|trang|toàn|các|chung|[ivx]+|[a-h]|\d+)(?![\p{L}\p{N}]).*)?$)/u

export const signatureStarts = [
  'người lập',
  'lập biểu',
  'người tổng hợp',
  'người báo cáo',
  'người kiểm tra',
  'thủ trưởng',
  'hiệu trưởng',
  'phó hiệu trưởng',
  'p hiệu trưởng',
  'kt hiệu trưởng',
  'kt giám đốc',
  'kt trưởng phòng',
  'tm ban giám hiệu',
  'giám đốc',
  'phó giám đốc',
  'trưởng phòng',
  'phó trưởng phòng',
  'chủ tịch hội đồng',
  'kế toán',
  'cán bộ phụ trách',
  'xác nhận của',
  'ký tên',
  'ký ghi rõ',
  'ký và ghi rõ',
  'đã ký',
  'ký đóng dấu',
  'nơi nhận',
  'lưu vt',
] as const

/** `Suối Mơ, ngày 31 tháng 5 năm 2024` and `ngày … tháng … năm …`. */
export const placeAndDatePattern = /(?:^| )ngày (?:.* )?tháng (?:.* )?năm(?: |$)/u

export const nationalHeadings = [
  'cộng hoà xã hội chủ nghĩa việt nam',
  'độc lập tự do hạnh phúc',
  'sở giáo dục và đào tạo',
] as const

export const noteStarts = [
  'ghi chú',
  'lưu ý',
  'chú thích',
  'chú ý',
  'danh sách này',
  'danh sách có',
  'biểu này',
] as const

/** `Mục 2`, `Khối 3`, `Tháng 11`, `Học kỳ I`. */
export const sectionPattern = /^(mục|phần|khối|cụm|nhóm|tháng|quý|học kỳ|đợt|tuần) [\p{L}\d]+/u

/** Sections that part a unit's work, and name no other unit: `Tháng 11`, `Học kỳ I`, `Phần 2`. */
export const partOfYearPattern =
  /^(?:[ivx]+ |[a-h] |\d+ )?(?:mục|phần|tháng|quý|học kỳ|đợt|tuần|nội dung|tiêu chí) [\p{L}\d]+/u

/** `Cộng trang 2`, `Cộng mang sang`: the page ends, not what it lists. */
export const pageTotalPattern = /(?:^| )(?:trang|mang sang|chuyển sang)(?: |$)/u

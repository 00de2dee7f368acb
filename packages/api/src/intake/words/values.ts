/** What people write after a number: `2 bài`, `77 người`. Loose keys. */
export const unitWords: ReadonlySet<string> = new Set([
  'tin',
  'bài',
  'tin bài',
  'bài viết',
  'bài đăng',
  'tin bài ảnh',
  'phóng sự',
  'video',
  'clip',
  'ảnh',
  'buổi',
  'lần',
  'lượt',
  'cuộc',
  'đợt',
  'hội nghị',
  'hội thi',
  'cuộc họp',
  'cuộc thi',
  'văn bản',
  'mô hình',
  'giấy khen',
  'người',
  'lượt người',
  'cán bộ',
  'giáo viên',
  'học sinh',
  'học viên',
  'cb',
  'gv',
  'hs',
  'cbgvnv',
  'cb gv nv',
  'đồng chí',
  'đ c',
  'trường',
  'đơn vị',
  'tập thể',
  'cá nhân',
  'điểm',
  'đ',
  'vi phạm',
  'vụ',
  'yêu cầu',
])

export const yesWords: ReadonlySet<string> = new Set([
  'có',
  'x',
  'đạt',
  'đúng',
  'rồi',
  'đã có',
  'yes',
  'true',
  'y',
  '1',
])
export const noWords: ReadonlySet<string> = new Set([
  'không',
  'không có',
  'chưa',
  'chưa có',
  'no',
  'false',
  'n',
  '0',
])
/** Ticks have no letters, so they are compared as they stand. */
export const tickMarks: ReadonlySet<string> = new Set(['✓', '✔', '☑', '√', '☒'])

/** How a stored verdict is shown. */
export const verdictWords = { submitted: '', verified: 'chấp nhận', rejected: 'không chấp nhận' } as const

export const verdicts: Readonly<Record<string, 'verified' | 'rejected' | 'submitted'>> = {
  'chấp nhận': 'verified',
  'được chấp nhận': 'verified',
  'đồng ý': 'verified',
  'công nhận': 'verified',
  đạt: 'verified',
  verified: 'verified',
  accepted: 'verified',
  'không chấp nhận': 'rejected',
  'không được chấp nhận': 'rejected',
  'không đồng ý': 'rejected',
  'không công nhận': 'rejected',
  'không đạt': 'rejected',
  rejected: 'rejected',
  'chưa thẩm định': 'submitted',
  'chờ thẩm định': 'submitted',
  submitted: 'submitted',
}

/** Where a rating stands in a file, said of a unit that got none. */
export const unratedWords: ReadonlySet<string> = new Set([
  'không xếp loại',
  'không',
  'chưa xếp loại',
  'not rated',
])

/** What the share of votes is a share of. */
export const denominators: Readonly<Record<string, 'members' | 'present' | 'cast'>> = {
  'số thành viên': 'members',
  'tổng số thành viên': 'members',
  'thành viên': 'members',
  members: 'members',
  'số có mặt': 'present',
  'có mặt': 'present',
  'thành viên có mặt': 'present',
  present: 'present',
  'số phiếu hợp lệ': 'cast',
  'phiếu hợp lệ': 'cast',
  cast: 'cast',
}

export const decisions: Readonly<Record<string, 'points' | 'not-applicable'>> = {
  'cho điểm': 'points',
  'ấn định điểm': 'points',
  'quyết định điểm': 'points',
  điểm: 'points',
  points: 'points',
  'không áp dụng': 'not-applicable',
  'không tính': 'not-applicable',
  'not applicable': 'not-applicable',
}

/** Sentences about what does not fit in the minutes of a block. */
export const blockMeetingIssuesVi = {
  'block-meeting-not-found': () => 'Khối chưa ghi biên bản họp.',
  'block-meeting-recorded': ({ block }: Readonly<Record<string, string>>) =>
    `${block} đã có biên bản họp; hãy mở biên bản đó để sửa.`,
  'block-meeting-day-ahead': ({ today }: Readonly<Record<string, string>>) =>
    `Hôm nay là ${today}; hãy ghi ngày đã đến.`,
  'block-meeting-too-many': ({ units }: Readonly<Record<string, string>>) =>
    `Số đơn vị dự họp không thể nhiều hơn số đơn vị của khối (${units}).`,
  'block-meeting-unit-unknown': ({ unit }: Readonly<Record<string, string>>) =>
    `Đơn vị “${unit}” không có trong khối này.`,
}

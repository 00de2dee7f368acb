/** A scoring that runs. */
export const scoring = {
  running: 'Đang chấm điểm',
  runningHelp:
    'Việc chấm đang chạy. Có thể đóng trang này: kết quả vẫn được lưu thành một bản khi chấm xong.',
  runningAlready: 'Kỳ thi đua này đang được chấm nên không bắt đầu thêm lần chấm nào.',
  stages: {
    facts: 'Đang tổng hợp số liệu',
    score: 'Đang tính điểm, thứ hạng và xếp loại',
    explain: 'Đang ghi diễn giải của từng đơn vị',
    store: 'Đang lưu bản kết quả',
  },
  startedAt: (time: string) => `Bắt đầu lúc ${time}.`,
  lookAgain: 'Xem đã chấm xong chưa',
  failed: 'Lần chấm vừa rồi không thành',
}

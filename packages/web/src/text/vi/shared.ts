/** Pages and events that more than one unit reports. */
export const shared = {
  title: 'Trang và sự kiện do nhiều đơn vị cùng báo cáo',
  help: 'Mỗi đơn vị đều được tính cho đến khi hội đồng quyết định. Hãy xem hoạt động nào là của ai; hoạt động bị từ chối không còn trong danh sách này.',
  none: 'Không có trang hay sự kiện nào do nhiều đơn vị cùng báo cáo.',
  some: (count: string) => `${count} trang hoặc sự kiện do nhiều đơn vị cùng báo cáo`,
  link: 'Xem các trang và sự kiện trùng giữa các đơn vị',
  event: (name: string) => `Sự kiện: ${name}`,
  caption: (key: string) => `Các hoạt động cùng báo cáo ${key}`,
  unit: 'Đơn vị',
  date: 'Ngày',
  activity: 'Hoạt động',
  status: 'Thẩm định',
  statuses: { submitted: 'chờ thẩm định', verified: 'đã thẩm định', rejected: 'không chấp nhận' },
  more: (count: string) => `Còn ${count} nhóm nữa không hiện ở đây.`,
}

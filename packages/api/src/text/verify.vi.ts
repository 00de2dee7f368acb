import type { DigestMismatch, ResultDifference } from '@thidua/scoring/receipt'

const figures: Readonly<Record<string, string>> = {
  block: 'khối',
  total: 'tổng điểm',
  place: 'hạng',
  shared: 'đồng hạng',
  rating: 'xếp loại',
  commendable: 'được xét khen thưởng',
  standard: 'điểm chuẩn',
  bonus: 'điểm thưởng',
  deduction: 'điểm trừ',
  exact: 'tổng điểm trước khi làm tròn',
  seats: 'số suất',
  seatBase: 'cơ sở tính suất',
}

/** What figures may be instead of a number. */
const words: Readonly<Record<string, string>> = {
  true: 'có',
  false: 'không',
  yes: 'có',
  no: 'không',
  unknown: 'chưa rõ',
  missing: 'thiếu dữ liệu',
  'not-applicable': 'không áp dụng',
  proposed: 'đề nghị',
  vote: 'hội đồng bỏ phiếu',
  'not-eligible': 'chưa đủ điều kiện',
  gate: 'vướng điều kiện chặn',
  hold: 'tạm dừng đề nghị',
  'already-proposed': 'đã đề nghị hình thức khác',
  'already-awarded': 'đã được khen trong kỳ',
  'not-chosen': 'không được hội đồng chọn',
  waits: 'chờ kết quả bỏ phiếu',
  'no-seat': 'hết suất',
  unresolved: 'chưa đủ dữ liệu',
}

/** What `thidua verify` tells. */
export const verify = {
  head: (set: string, from: string, to: string, units: string) =>
    `${set} · kỳ ${from} – ${to} · ${units} đơn vị`,
  digest: (digest: string) => `Mã đối chiếu: ${digest}`,
  made: (semantics: string, engine: string) => `Cách tính ${semantics}, phần mềm ${engine}`,
  reproduced: 'ĐÚNG: tính lại từ dữ kiện cho ra đúng từng con số đã công bố.',
  differs: 'KHÔNG KHỚP: tính lại từ dữ kiện cho kết quả khác.',
  broken: 'KHÔNG KHỚP: tệp đã bị sửa sau khi lập biên nhận.',
  compare:
    'Hãy so mã đối chiếu trên với mã in trên trang công bố: người sửa cả tệp thì không giữ được mã này.',
  otherDigest: (published: string) =>
    `KHÔNG KHỚP: mã đã công bố là ${published}; tệp này không phải kết quả đã công bố.`,
  sameDigest: 'Mã đối chiếu trùng với mã đã công bố.',
  mismatch: (document: DigestMismatch['of'], stated: string, found: string) =>
    `Mã của ${documents[document]} ghi trong biên nhận là ${stated}…, tính lại là ${found}…`,
  headings: { unit: 'Đơn vị', where: 'Chỗ khác', before: 'Công bố', after: 'Tính lại' },
  nothing: 'không có',
  words,
  places: {
    unit: (_of: string, figure: string) => figures[figure] ?? figure,
    group: (of: string) => `điểm nhóm ${of}`,
    criterion: (of: string) => `điểm tiêu chí ${of}`,
    line: (of: string) => `điểm dòng ${of}`,
    gate: (of: string) => `điều kiện chặn ${of}`,
    proposal: (of: string) => `đề nghị ${of}`,
    seats: (of: string, figure: string) => `${figures[figure] ?? figure} ${of}`,
  } satisfies Record<ResultDifference['kind'], (of: string, figure: string) => string>,
  ofBlock: (block: string) => `khối ${block}`,
  activitiesFit: (activities: string) =>
    `ĐÚNG: dữ kiện đúng là của ${activities} hoạt động trong các tệp đã đưa.`,
  activitiesDiffer: 'KHÔNG KHỚP: dữ kiện không phải của các hoạt động đã đưa.',
  otherActivities: (unit: string) => `${unit}: danh sách hoạt động khác với danh sách lúc chấm`,
  sameActivities: (unit: string) => `${unit}: đúng danh sách hoạt động, nhưng dữ kiện tính khác`,
  measure: (fact: string, published: string, recomputed: string) =>
    `  ${fact}: công bố ${published}, tính lại ${recomputed}`,
  marksFit: 'ĐÚNG: kết quả của các dòng hội đồng chấm đúng là của các phiếu chấm đã đưa.',
  marksDiffer: 'KHÔNG KHỚP: kết quả của các dòng hội đồng chấm không phải của các phiếu chấm đã đưa.',
  otherMarks: (unit: string) => `${unit}: phiếu chấm khác với phiếu lúc chấm`,
  sameMarks: (unit: string, lines: string) => `${unit}: đúng các phiếu chấm, nhưng dòng ${lines} tính khác`,
  links: {
    result: 'kết quả tính từ dữ kiện',
    activities: 'dữ kiện tính từ hoạt động (--activities)',
    marks: 'dòng hội đồng chấm tính từ phiếu chấm (--marks)',
  },
  verdict: (holds: boolean, checked: string, unchecked: string) =>
    `Kết luận: ${holds ? 'ĐÚNG' : 'KHÔNG KHỚP'}. Đã kiểm: ${checked}.${unchecked === '' ? '' : ` Chưa kiểm: ${unchecked}.`}`,
  rows: (file: string, read: string, rejected: string) => `${file}: đọc ${read} dòng, loại ${rejected}`,
  help: `thidua verify: tính lại một kết quả đã công bố từ tệp tải về, không cần mạng, máy chủ hay cơ sở dữ liệu

  thidua verify TỆP [--digest MÃ] [--activities TỆP… [--units TỆP]] [--marks TỆP] [--json] [--lang vi|en]

  TỆP                tệp JSON tải từ trang công bố (biên nhận, bộ tiêu chí, dữ kiện, kết quả)
  --digest MÃ        mã đối chiếu đã công bố, đủ 64 ký tự, ít nhất 32 ký tự đầu
  --activities TỆP…  hoạt động mà hội đồng giữ (XLSX, CSV, hoặc JSON từ API): dữ kiện có đúng là của chúng không
  --units TỆP        danh sách đơn vị, cần khi hoạt động là XLSX hay CSV
  --marks TỆP        phiếu chấm mà hội đồng giữ (JSON từ API): dòng hội đồng chấm có đúng là của chúng không
  --status LOẠI      hoạt động trong tệp được coi là submitted hay verified (mặc định: verified)
  Thoát với mã 0 khi khớp, 5 khi không khớp; chỗ khác được nêu từng dòng.`,
}

const documents: Readonly<Record<DigestMismatch['of'], string>> = {
  criteriaSet: 'bộ tiêu chí',
  facts: 'dữ kiện',
  activities: 'danh sách hoạt động',
  result: 'kết quả',
  receipt: 'chính biên nhận',
}

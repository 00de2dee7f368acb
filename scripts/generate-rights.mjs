// Rewrites docs/rights.md from the table of rights (packages/api/src/access/rights.ts); with --check it only compares.
// What a right is called stands here: a right without words, and words without a right, fail.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { roles } from '../packages/api/dist/access/grant.js'
import { everyRight, ruleOf } from '../packages/api/dist/access/rights.js'

const page = new URL('../docs/rights.md', import.meta.url)

const words = {
  'read-published': [
    'Xem những gì đã công bố, danh sách đơn vị, bộ tiêu chí',
    'Read what is published, units, criteria sets',
  ],
  'sign-in': ['Đăng nhập, đăng xuất', 'Sign in and out'],
  'score-own-data': ['Chấm thử số liệu gửi kèm, không lưu', 'Score data that is sent along; nothing is kept'],
  'score-much-data': [
    'Chấm thử không bị giới hạn như công chúng',
    'The same without the limits of the public',
  ],
  'read-unpublished': ['Xem số liệu chưa công bố', 'Read what is not published yet'],
  'read-committee-records': ['Xem phiếu chấm và các trường hợp tạm giữ', 'Read marks and holds'],
  'read-workings': ['Xem tiến độ chấm, lượt nhập, việc còn mở', 'Read scorings, imports, what is open'],
  'read-journal': ['Xem nhật ký và các lần sửa', 'Read the journal and revisions'],
  'read-drafts': ['Xem bản thảo bộ tiêu chí', 'Read drafts of criteria sets'],
  'enter-activities': ['Nhập, sửa, gửi, rút hoạt động', 'Enter, change, submit and void activities'],
  'decide-activities': ['Thẩm định hoạt động', 'Verify, return or reject activities'],
  'enter-declarations': ['Nhập chỉ tiêu tự khai', 'Enter declarations'],
  'decide-declarations': ['Xác minh chỉ tiêu tự khai', 'Verify or reject declarations'],
  'enter-late': [
    'Nhập sau hạn của bước (ghi rõ trong nhật ký)',
    'Enter after a step is over (the journal says so)',
  ],
  register: ['Đăng ký danh hiệu, chỉ tiêu', 'Register titles and targets'],
  'confirm-self-scores': ['Xác nhận điểm tự chấm', 'Confirm a self-score'],
  'answer-verification': [
    'Giải trình, đồng ý với điểm thẩm định',
    'Explain differences, agree to verified figures',
  ],
  'settle-explanations': ['Kết luận về giải trình', 'Settle explanations'],
  'ask-reopening': ['Xin mở lại một bước đã hết hạn', 'Ask that a step that is over be reopened'],
  'keep-calendar': [
    'Đặt, dời các mốc; trả lời đề nghị mở lại',
    'Set and move days; answer askings to reopen',
  ],
  'enter-marks': ['Chấm các dòng do hội đồng chấm', 'Mark the judged lines'],
  'enter-votes': ['Ghi kết quả bỏ phiếu', 'Record votes of the council'],
  'ask-review-openly': ['Gửi kiến nghị không cần đăng nhập', 'Ask for review without signing in'],
  'file-review-requests': ['Gửi kiến nghị về kết quả', 'File requests for review'],
  'answer-review-requests': ['Trả lời kiến nghị', 'Answer requests for review'],
  'run-council': ['Ghi phiên họp hội đồng', 'Record sessions of the council'],
  'record-block-meetings': ['Ghi biên bản họp khối', 'Record the meeting of a block'],
  'record-awards': ['Ghi, sửa, thu hồi quyết định khen thưởng', 'Record, correct and revoke award decisions'],
  'count-ballots': ['Nhập số phiếu kiểm được', 'Enter a count of ballots'],
  'enter-rulings': [
    'Ghi kết luận, tạm giữ, quá khứ, sắp xếp đơn vị',
    'Record rulings, holds, the past, successions',
  ],
  'correct-records': [
    'Nhập, sửa, gỡ từng bản ghi bất kỳ, kèm lý do',
    'Enter, correct and remove any one record, with a reason',
  ],
  'enter-units': ['Nhập đơn vị và khối', 'Enter units and blocks'],
  import: ['Nhập tệp số liệu', 'Import files'],
  score: ['Chấm điểm', 'Score the period'],
  publish: ['Công bố kết quả', 'Publish a result'],
  'open-periods': ['Mở kỳ thi đua', 'Open a period'],
  'change-periods': ['Sửa kỳ thi đua', 'Change a period'],
  'write-criteria': ['Soạn, ban hành, cài bộ tiêu chí', 'Write, issue and install criteria sets'],
  'manage-tokens': ['Cấp và thu hồi mã cho phần mềm', 'Make and revoke tokens of programs'],
  'manage-people': ['Quản lý người dùng và vai trò', 'Manage people and their roles'],
  'approve-changes': ['Duyệt thay đổi với tư cách người thứ hai', 'Approve of changes as a second person'],
  'change-settings': ['Bật, tắt các yêu cầu với thường trực', 'Change what is asked of secretaries'],
}

const roleWords = {
  secretary: 'Thường trực · secretary',
  verifier: 'Thẩm định · verifier',
  'council-member': 'Thành viên hội đồng · council member',
  'block-head': 'Trưởng khối · block head',
  officer: 'Cán bộ đơn vị · officer',
  reader: 'Người xem · reader',
}

const reachWords = {
  all: '●',
  'own-units': 'đơn vị mình · own units',
  'own-block': 'khối mình · own block',
  'own-criteria': 'tiêu chí mình · own criteria',
}

const cellOf = hold => {
  if (!hold) return ''
  const { reach, states, stepsBack } = hold
  const notes = [
    ...(states?.join() === 'open' ? ['khi chưa công bố · until published'] : []),
    ...(stepsBack ? ['trừ đơn vị mình · never their own unit'] : []),
  ]
  return [reachWords[reach], ...notes].join('; ')
}

const rowOf = right => {
  if (!words[right]) throw new Error(`the right ${right} has no words in scripts/generate-rights.mjs`)
  const { about, roles: having } = ruleOf(right)
  const everyone = about === 'anybody' ? 'mọi người · anybody' : undefined
  const cells = roles.map(role => everyone ?? cellOf(having[role]))
  return `| ${words[right].join('<br>')}<br>\`${right}\` | ${cells.join(' | ')} |`
}

const unknown = Object.keys(words).filter(right => !everyRight.includes(right))
if (unknown.length > 0) throw new Error(`there is no right ${unknown.join(', ')}`)

const text = `# Ai được làm gì · Who may do what

Trang này được tạo từ bảng quyền bằng \`npm run reference\`. · Made by \`npm run reference\` from the table in
\`packages/api/src/access/rights.ts\`, which the guards, \`x-right\` and \`x-roles\` in \`openapi.json\`, and the test of every route read too
([0109](decisions/0109-people-and-rights.md), [0117](decisions/0117-reach.md)).

## Bảng quyền · The table

● = mọi bản ghi trong phạm vi được giao (kỳ, khối, đơn vị) · everything that the grant does not exclude (period, block, unit). Quyền về cả kỳ hoặc cả
hệ thống cần vai trò không giới hạn ở khối hay đơn vị. · A right over a whole period or the installation takes a grant that no block or unit narrows.

| Quyền · Right | ${roles.map(role => roleWords[role]).join(' | ')} |
| --- | ${roles.map(() => '---').join(' | ')} |
${everyRight.map(rowOf).join('\n')}

## Bị từ chối thì sao · When it is refused

| | |
| --- | --- |
| 401 \`sign-in-needed\` | Chưa đăng nhập. · Nobody is signed in. |
| 403 \`not-allowed\` | Không vai trò nào của người gọi có quyền này ở kỳ này, hôm nay. · No role of the caller has the right in this period today. |
| 403 \`second-factor-needed\` | Vai trò thường trực đang chờ xác thực hai lớp. · The rights of a secretary wait for a second factor. |
| 403 \`not-any-more\` | Kỳ đã công bố. · The state of the period has ended the right. |
| 403 \`not-yours\`, \`not-yours-to-decide\` | Mục gửi lên ngoài phạm vi; nêu đủ mọi mục, chưa lưu gì. · Records of the body beyond reach, each with its pointer; nothing is stored. |
| 404 | Mục nêu trong địa chỉ mà người gọi không được thấy. · A record named in the address that the caller does not see. |

## Phần mềm · Programs

Mã của phần mềm (\`POST /tokens\`) có một vai trò như người và có hạn; mã có từ trước khi có người dùng làm được mọi việc của thường trực. · A token of a
program has one role like a person and an end; a token from before there were people may do whatever a secretary may.
`

if (!process.argv.includes('--check')) writeFileSync(page, text)
else if (!existsSync(page) || readFileSync(page, 'utf8') !== text) {
  console.error('docs/rights.md is not what the table of rights says; run `npm run reference`')
  process.exit(1)
}

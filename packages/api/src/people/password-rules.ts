import { type Issue, issue } from '@thidua/scoring/issues'
import { foldedKey } from '../intake/values/text-key.ts'

/** Length is what makes a password hard to guess; kinds of characters are not asked for. */
const shortestPassword = 10
export const longestPassword = 200

/** What people choose first where ten characters are asked for, without marks and spaces. */
const commonest = new Set(
  `0123456789 1234567890 12345678910 0987654321 9876543210 1122334455 1q2w3e4r5t 1qaz2wsx3edc abcd123456 abc123456789
  aa12345678 admin12345 admin123456 administrator baseball123 changeme123 iloveyou123 letmein123 matkhau123 matkhau1234
  matkhau12345 matkhaumoi matkhau2024 matkhau2025 matkhau2026 nguyenvana password12 password123 password1234 passw0rd123
  qwerty12345 qwerty123456 qwertyuiop thidua2024 thidua2025 thidua2026 thidua2027 thiduakhenthuong vietnam123 vietnam2024
  vietnam2025 vietnam2026 welcome123 xinchao123 anhyeuem123 emyeuanh123 giaoduc123 truonghoc123 giaovien123 hocsinh123`.split(
    /\s+/,
  ),
)

const withoutMarks = (text: string): string => foldedKey(text).replaceAll(' ', '')

/** One character over and over, or two or three in turn. */
const isRepeated = (text: string): boolean => /^(.{1,3}?)\1+.?.?$/u.test(text)

/** What is wrong with a new password of a person; everything at once. */
export const passwordIssues = (
  password: string,
  { name, login, email }: { readonly name: string; readonly login: string; readonly email: string | null },
): Issue[] => {
  const bare = withoutMarks(password)
  const own = [name, login, email ?? '', (email ?? login).split('@')[0] ?? '']
    .map(withoutMarks)
    .filter(text => text !== '')
  const isOwn = own.includes(bare) || own.includes(bare.replace(/^\d+|\d+$/g, ''))
  return [
    ...(Array.from(password).length < shortestPassword
      ? [issue('password-short', ['password'], { least: String(shortestPassword) })]
      : []),
    ...(isOwn ? [issue('password-own', ['password'])] : []),
    ...(!isOwn && (commonest.has(bare) || isRepeated(bare)) ? [issue('password-common', ['password'])] : []),
  ]
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAddresses } from '../../packages/api/src/intake/pages/find-addresses.ts'
import { pageOf, pageOfEvidence } from '../../packages/api/src/intake/pages/page-identity.ts'

/** Spellings of one page, and pages beside it that are others. */
const pages: readonly { readonly same: readonly string[]; readonly others?: readonly string[] }[] = [
  {
    same: [
      'https://thptdoiche.vd.example/tin/6',
      'http://thptdoiche.vd.example/tin/6',
      'https://www.thptdoiche.vd.example/tin/6/',
      'https://m.thptdoiche.vd.example/tin/6',
      'https://THPTDOICHE.vd.example/tin/6#binh-luan',
      'thptdoiche.vd.example/tin/6',
      'thptdoiche.vd.example/tin/6/',
      'www.thptdoiche.vd.example/tin/6',
      'Bài đăng: https://thptdoiche.vd.example/tin/6.',
      '(https://thptdoiche.vd.example/tin/6)',
      '“https://thptdoiche.vd.example/tin/6”;',
      'https://thptdoiche.vd.example:443/tin/6',
      'https://thptdoiche.vd.example//tin/6',
      'https://thptdoiche.vd.example/tin/6?utm_source=zalo&utm_medium=social',
      'https://thptdoiche.vd.example/tin/6?fbclid=IwAR0x&gidzl=abc&zarsrc=30&igshid=1',
      'https://thptdoiche.vd.example/tin/6?',
      'https://thptdoiche.vd.example/tin/6#',
      'https://thptdoiche.vd.example./tin/6',
      'Xem https://thptdoiche.vd.example/tin/6, https://www.thptdoiche.vd.example/tin/6/',
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fthptdoiche.vd.example%2Ftin%2F6&h=AT0',
      'https://www.google.com/url?sa=t&url=https%3A%2F%2Fthptdoiche.vd.example%2Ftin%2F6',
    ],
    others: [
      'https://thptdoiche.vd.example/tin/66',
      'https://thptdoiche.vd.example/Tin/6',
      'https://thptdoiche.vd.example/tin/6?trang=2',
      'https://thptdoiche.vd.example/tin/6.html',
      'https://thptdoiche.vd.example:8080/tin/6',
      'https://tin.thptdoiche.vd.example/tin/6',
      'https://thptdoiche.vd.example/#/tin/6',
      'https://thptdoiche.vd.example/',
      'https://thptdoiche.vd.example/tin/6 https://thptdoiche.vd.example/tin/7',
    ],
  },
  {
    same: [
      'https://a.vd.example/tin?id=4&cat=2',
      'https://a.vd.example/tin?cat=2&id=4',
      'https://a.vd.example/tin/?cat=2&amp;id=4',
    ],
    others: [
      'https://a.vd.example/tin?id=2&cat=4',
      'https://a.vd.example/tin?id=4',
      'https://a.vd.example/tin?ID=4&cat=2',
    ],
  },
  {
    same: [
      'https://a.vd.example/',
      'a.vd.example/index.html',
      'https://a.vd.example/index.php',
      'https://a.vd.example/Default.aspx',
      'https://a.vd.example',
    ],
    others: [
      'https://a.vd.example/index',
      'https://a.vd.example/index.php?id=3',
      'https://a.vd.example/trang-chu',
    ],
  },
  {
    same: ['https://a.vd.example/index.php?id=3', 'https://a.vd.example/?id=3', 'https://a.vd.example?id=3'],
    others: ['https://a.vd.example/index.php?id=4', 'https://a.vd.example/tin?id=3'],
  },
  {
    same: [
      'https://a.vd.example/#/tin/1',
      'https://a.vd.example/#/tin/1/',
      'https://www.a.vd.example#/tin/1',
    ],
    others: ['https://a.vd.example/#/tin/2', 'https://a.vd.example/#!/tin/1', 'https://a.vd.example/'],
  },
  {
    same: [
      'https://a.vd.example/gi%C3%A1o-d%E1%BB%A5c',
      'https://a.vd.example/gi%c3%a1o-d%e1%bb%a5c',
      'https://a.vd.example/giáo-dục',
      'https://a.vd.example/gia\u0301o-du\u0323c',
    ],
    others: ['https://a.vd.example/giao-duc', 'https://a.vd.example/giáo-dúc'],
  },
  {
    same: [
      'https://vi.wiki.example/wiki/Sa_Pa_(thị_xã)',
      '(xem https://vi.wiki.example/wiki/Sa_Pa_(thị_xã))',
    ],
    others: ['https://vi.wiki.example/wiki/Sa_Pa_'],
  },
  {
    same: [
      'https://www.facebook.com/thptdoiche/posts/123',
      'https://m.facebook.com/thptdoiche/posts/123',
      'https://web.facebook.com/thptdoiche/posts/123?_rdc=1&_rdr',
      'https://mbasic.facebook.com/thptdoiche/posts/123/',
      'https://vi-vn.facebook.com/ThptDoiChe/posts/123?locale=vi_VN',
      'https://fb.com/thpt.doiche/posts/123',
      'facebook.com/thptdoiche/posts/123?mibextid=Nif5oz',
      'https://www.facebook.com/thptdoiche/posts/gioi-thieu-sach/123',
      'https://www.facebook.com/thptdoiche/posts/123?comment_id=9&__tn__=R*F&__cft__[0]=AZX',
      'https://www.facebook.com/permalink.php?story_fbid=123&id=thptdoiche',
    ],
    others: [
      'https://www.facebook.com/thptdoiche/posts/124',
      'https://www.facebook.com/thptsuoimo/posts/123',
      'https://www.facebook.com/thptdoiche/posts/pfbid02aB',
      'https://www.facebook.com/thptdoiche/posts/pfbid02ab',
      'https://www.facebook.com/thptdoiche',
      'https://www.facebook.com/thptdoiche/photos',
      'https://developers.facebook.com/thptdoiche/posts/123',
    ],
  },
  {
    same: [
      'https://www.facebook.com/permalink.php?story_fbid=1&id=9',
      'https://m.facebook.com/story.php?id=9&story_fbid=1&sfnsn=mo',
      'https://www.facebook.com/9/posts/1',
    ],
    others: [
      'https://www.facebook.com/permalink.php?story_fbid=2&id=9',
      'https://www.facebook.com/permalink.php?story_fbid=1&id=8',
    ],
  },
  {
    same: [
      'https://www.facebook.com/watch/?v=77',
      'https://www.facebook.com/watch?v=77&ref=sharing',
      'https://www.facebook.com/thptdoiche/videos/77',
      'https://www.facebook.com/thptdoiche/videos/hoi-khoe/77/',
      'https://www.facebook.com/reel/77',
      'https://www.facebook.com/video.php?v=77',
      'https://www.facebook.com/watch/live/?v=77',
    ],
    others: [
      'https://www.facebook.com/watch/?v=78',
      'https://www.facebook.com/reel/78',
      'https://www.facebook.com/photo?fbid=77',
      'https://fb.watch/77',
    ],
  },
  {
    same: [
      'https://www.facebook.com/photo.php?fbid=5&set=a.1',
      'https://www.facebook.com/photo/?fbid=5',
      'https://www.facebook.com/thptdoiche/photos/a.1/5',
    ],
    others: ['https://www.facebook.com/photo/?fbid=6'],
  },
  {
    same: [
      'https://www.facebook.com/groups/phuhuynh/posts/8',
      'https://m.facebook.com/groups/PhuHuynh/permalink/8/',
      'https://www.facebook.com/groups/phuhuynh/?multi_permalinks=8',
    ],
    others: [
      'https://www.facebook.com/groups/phuhuynh',
      'https://www.facebook.com/groups/phuhuynh/posts/9',
      'https://www.facebook.com/groups/khac/posts/8',
    ],
  },
  {
    same: ['https://www.facebook.com/profile.php?id=1000', 'https://www.facebook.com/1000'],
    others: ['https://www.facebook.com/profile.php?id=1001'],
  },
  {
    same: ['https://www.facebook.com/share/p/AbC/?mibextid=oFDknk', 'https://facebook.com/share/p/AbC'],
    others: ['https://www.facebook.com/share/p/abc', 'https://www.facebook.com/share/v/AbC'],
  },
  {
    same: [
      'https://www.youtube.com/watch?v=AbC123',
      'https://youtu.be/AbC123?si=xyz',
      'https://m.youtube.com/watch?v=AbC123&feature=youtu.be&t=15s',
      'youtube.com/watch?list=PL1&v=AbC123&index=2',
      'https://www.youtube.com/shorts/AbC123',
      'https://www.youtube.com/live/AbC123?si=q',
      'https://www.youtube-nocookie.com/embed/AbC123',
    ],
    others: [
      'https://www.youtube.com/watch?v=abc123',
      'https://www.youtube.com/watch?v=AbC1234',
      'https://www.youtube.com/playlist?list=AbC123',
      'https://www.youtube.com/@AbC123',
    ],
  },
  {
    same: [
      'https://zalo.me/s/123/p456?zarsrc=30',
      'https://zalo.me/s/123/p456',
      'http://zalo.me/s/123/p456/?gidzl=x',
    ],
    others: ['https://zalo.me/s/123/p457', 'https://oa.zalo.me/s/123/p456'],
  },
  {
    same: [
      'https://drive.google.com/file/d/1AbC/view?usp=sharing',
      'https://drive.google.com/file/d/1AbC/edit',
      'https://drive.google.com/file/u/0/d/1AbC/preview',
      'https://drive.google.com/open?id=1AbC&usp=drive_fs',
      'https://drive.google.com/uc?export=download&id=1AbC',
    ],
    others: ['https://drive.google.com/file/d/1abc/view', 'https://drive.google.com/drive/folders/1AbC'],
  },
  {
    same: [
      'https://docs.google.com/document/d/1X/edit?usp=sharing#heading=h.1',
      'https://docs.google.com/document/u/1/d/1X/view',
    ],
    others: ['https://docs.google.com/spreadsheets/d/1X/edit', 'https://docs.google.com/document/d/1x/edit'],
  },
  {
    same: [
      'https://www.tiktok.com/@thptdoiche/video/7?lang=vi',
      'https://m.tiktok.com/v/7.html',
      'https://tiktok.com/@ThptDoiChe/video/7',
    ],
    others: ['https://www.tiktok.com/@thptdoiche', 'https://www.tiktok.com/@thptdoiche/video/8'],
  },
  {
    same: [
      'https://a.vd.example/tin/1 ; https://b.vd.example/tin/2',
      'https://b.vd.example/tin/2,https://a.vd.example/tin/1',
    ],
    others: ['https://a.vd.example/tin/1', 'https://b.vd.example/tin/2'],
  },
]

describe('one page', () => {
  test.each(pages.flatMap(({ same }) => same.map(spelling => [spelling, same[0]] as const)))(
    '%s is %s',
    (spelling, first) => {
      expect(pageOfEvidence(spelling)).toBeDefined()
      expect(pageOfEvidence(spelling)).toBe(pageOfEvidence(first!))
    },
  )
})

describe('another page', () => {
  test.each(pages.flatMap(({ same, others = [] }) => others.map(other => [other, same[0]] as const)))(
    '%s is not %s',
    (other, first) => {
      expect(pageOfEvidence(other)).not.toBe(pageOfEvidence(first!))
    },
  )
})

describe('no page', () => {
  test.each([
    'Kế hoạch số 12/KH-THPT ngày 12/10/2023',
    'BC số 12/BC-TT.GDNN.GDTX/2024',
    'SGD.VP.TT/2024',
    'Biên bản họp thôn 3, ngày 5/9',
    'canbo@thptdoiche.vd.example/tin',
    'https://ten:matkhau@a.vd.example/tin/1',
    'ảnh 1.jpg/2.jpg',
    'tp. Lào Cai/xã',
    'truong.edu.vn/',
    'https://',
    '',
  ])('%s', evidence => {
    expect(pageOfEvidence(evidence)).toBeUndefined()
  })
})

test('an address ends where the sentence goes on', () => {
  expect(findAddresses('Bài: truong.edu.vn/tin/6; xem thêm https://zalo.me/s/1.')).toEqual([
    'truong.edu.vn/tin/6',
    'https://zalo.me/s/1',
  ])
})

test('the text of a page is a page, and the same', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), address => {
      const page = pageOf(address)
      if (page !== undefined) expect(pageOf(page)).toBe(page)
    }),
    { numRuns: 500 },
  )
})

test('work grows with the length of the evidence', () => {
  const slashes = `https://a.vd.example${'/'.repeat(200_000)}tin`
  expect(pageOfEvidence(slashes)).toBe('https://a.vd.example/tin')
  for (const nasty of [
    '.'.repeat(200_000),
    'a.'.repeat(100_000),
    'https://'.repeat(25_000),
    `https://a.vn/${')'.repeat(200_000)}`,
  ])
    pageOfEvidence(nasty)
}, 10_000)

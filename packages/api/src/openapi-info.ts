/** What the OpenAPI document says of the whole. */
export const openApiInfo = {
  openapi: '3.1.0',
  info: {
    title: 'Thi đua API',
    version: '1',
    description: [
      'Chấm điểm, xếp hạng, xếp loại và đề nghị khen thưởng từ hoạt động của một kỳ thi đua; mọi con số đều có diễn giải.',
      'Scores, places, ratings and commendation proposals from the activities of an emulation period, each with its reasons.',
      '',
      'Every number that takes part in a score is decimal text. Every error is a problem document (RFC 9457) that lists all problems at once, in the language of `Accept-Language` (vi, en). Writing, and reading periods without a published result, takes the access token: `Authorization: Bearer …`, or a session cookie.',
    ].join('\n'),
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/api/v1' }],
  security: [{}, { token: [] }],
}

// Runs the built product on a database and enters data until it is killed: entries one after the other, while files are
// imported and scorings run. What was acknowledged is said on standard output after the answer came, never before:
// `entry ID`, `import ID`, `version N`. Arguments: the built server module, the place as JSON, the token, a name.
const [, , module, place, token, name] = process.argv
const { createApi, createLog, startServices } = await import(module)
const started = await startServices({
  ...{ database: JSON.parse(place), log: createLog('silent'), publicUrl: null, trustProxy: false },
})
if (!started.ok) throw new Error(JSON.stringify(started.issues))
const api = createApi(started.value.services)
const say = line => process.stdout.write(`${line}\n`)
say('open')

const post = async (path, body) => {
  const isForm = body instanceof FormData
  const answer = await api.request(`/api/v1/periods/nam-hoc${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...(!isForm && { 'content-type': 'application/json' }) },
    body: isForm ? body : JSON.stringify(body),
  })
  if (answer.status >= 300 && answer.status !== 409)
    throw new Error(`${path} ${answer.status} ${await answer.text()}`)
  return answer.json()
}

const enter = async () => {
  for (let i = 0; ; i++) {
    const title = `${name} mục ${i}`
    const activity = { unit: 'THPT02', date: '2024-03-01', kind: 'article', channel: 'own-portal', title }
    const { outcomes } = await post('/activities', { activities: [activity] })
    say(`entry ${outcomes[0].id}`)
  }
}
const heading =
  'Đơn vị;Ngày thực hiện;Loại hoạt động;Kênh, hình thức;Cấp;Tên hoạt động, tin bài;Số lượng;Minh chứng'
const importFiles = async () => {
  for (let file = 0; ; file++) {
    const rows = Array.from(
      { length: 1200 },
      (_, i) => `THPT01;02/03/2024;Tin, bài;Cổng TTĐT của đơn vị;Đơn vị;${name} tệp ${file} dòng ${i};1;`,
    )
    const form = new FormData()
    form.set('file', new File([[heading, ...rows].join('\n')], `${name}-${file}.csv`))
    form.set('status', 'verified')
    const { id } = await post('/imports', form)
    say(`import ${id}`)
    await started.value.services.imports.idle()
  }
}
const score = async () => {
  for (;;) {
    const { version } = await post('/results', {})
    if (version !== undefined) say(`version ${version}`)
  }
}
await Promise.all([enter(), importFiles(), score()])

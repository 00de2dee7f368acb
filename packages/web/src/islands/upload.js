// @ts-check
// Shows how far an import has come. Without this script the page is read again by its own refresh link.

const status = document.querySelector('[data-import]')
if (status instanceof HTMLElement) void follow(status)

/** @param {HTMLElement} element */
async function follow(element) {
  const address = `/api/v1/imports/${element.dataset.import}`
  const bar = element.querySelector('progress')
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 700))
    const response = await fetch(address)
    if (!response.ok) return
    const { state, progress } = await response.json()
    if (state !== 'queued' && state !== 'running') return location.reload()
    if (bar !== null && progress.total !== null) {
      bar.max = progress.total
      bar.value = progress.done
    }
  }
}

const scoring = document.querySelector('[data-scoring]')
if (scoring instanceof HTMLElement) void followScoring(scoring)

/** @param {HTMLElement} element */
async function followScoring(element) {
  const bar = element.querySelector('progress')
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 1000))
    const response = await fetch(element.dataset.scoring ?? '')
    if (!response.ok) return
    const { run } = await response.json()
    // Not a reload: the page may be the answer to the form that began the scoring.
    if (run?.state !== 'running') return location.assign(element.dataset.next ?? '')
    if (bar !== null && run.progress.total !== null) {
      bar.max = run.progress.total
      bar.value = run.progress.done
    }
  }
}

const form = document.querySelector('form[data-upload]')
if (form instanceof HTMLFormElement)
  form.addEventListener('submit', () => {
    const button = form.querySelector('button')
    if (button === null) return
    button.disabled = true
    button.textContent = button.dataset.busy ?? button.textContent
  })

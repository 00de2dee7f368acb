// @ts-check
// Keys for a verifier's queue, and a decision that is sent again by itself when the connection drops. Without this
// script the same form is sent by its buttons.

const formNow = () => document.querySelector('form[data-decision]')
/** @type {string | null} */
let waitsForReason = null

const isTyping = () => {
  const at = document.activeElement
  return at instanceof HTMLSelectElement || (at instanceof HTMLInputElement && at.type === 'text')
}

/** @param {string} status */
const buttonOf = status => formNow()?.querySelector(`button[value="${status}"]`)

/** @param {string} status */
const press = status => {
  const button = buttonOf(status)
  if (button instanceof HTMLButtonElement) button.click()
}

/** @param {string} key */
const chooseReason = key => {
  const reasons = formNow()?.querySelectorAll('input[name="common"]') ?? []
  const chosen = reasons[Number(key) - 1]
  if (!(chosen instanceof HTMLInputElement) || waitsForReason === null) return
  chosen.checked = true
  const status = waitsForReason
  waitsForReason = null
  press(status)
}

/** @param {string} status */
const askReason = status => {
  waitsForReason = status
  const first = formNow()?.querySelector('input[name="common"]')
  if (first instanceof HTMLInputElement) first.focus()
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping()) return
  const { key } = event
  if (key === 'Escape') waitsForReason = null
  else if (waitsForReason !== null && /^[1-9]$/.test(key)) chooseReason(key)
  else if (key === '1') press('verified')
  else if (key === '2') askReason('returned')
  else if (key === '3') askReason('rejected')
  else if (key === '4') {
    const later = document.querySelector('a[data-later]')
    if (later instanceof HTMLAnchorElement) later.click()
  } else if (key === 'z') {
    const undo = document.querySelector('form[data-undo]')
    if (undo instanceof HTMLFormElement) undo.requestSubmit()
  } else return
  event.preventDefault()
})

/**
 * The server does the same decision once, however often it is sent, so sending again is safe.
 * @param {HTMLFormElement} element
 * @param {URLSearchParams} body
 */
async function send(element, body) {
  const note = element.querySelector('[data-offline]')
  for (;;) {
    try {
      const response = await fetch(element.action, { method: 'POST', body })
      if (response.status < 500) return response
    } catch {}
    if (note instanceof HTMLElement) note.hidden = false
    await new Promise(resolve => setTimeout(resolve, 2000))
  }
}

// On the document, since what was refused comes as another page in place of this one.
document.addEventListener('submit', event => {
  const { submitter, target } = event
  if (
    !(submitter instanceof HTMLButtonElement) ||
    !(target instanceof HTMLFormElement) ||
    target !== formNow()
  )
    return
  event.preventDefault()
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(target)) if (typeof value === 'string') body.set(name, value)
  body.set(submitter.name, submitter.value)
  for (const button of target.querySelectorAll('button')) button.disabled = true
  void send(target, body).then(async response => {
    if (response.redirected) return location.assign(response.url)
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    document.replaceChild(document.adoptNode(page.documentElement), document.documentElement)
    document.querySelector('[role="alert"]:not([hidden])')?.scrollIntoView()
  })
})

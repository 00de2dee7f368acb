import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

const installed = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome']

/** A real browser without any download: one that is installed, else the Chromium that npm brought (Linux x64). */
export async function launchBrowser(): Promise<Browser> {
  // The sandbox needs rights that a container seldom has; tests only ever load our own pages.
  const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none']
  const found = installed.find(path => path !== undefined && existsSync(path))
  if (found !== undefined) return chromium.launch({ executablePath: found, args })
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return chromium.launch({ channel: process.platform === 'win32' ? 'msedge' : 'chrome', args })
  return chromium.launch({ ...(await packedChromium()), args })
}

/** The packed browser, and where it finds its libraries and fonts: told to it alone, not to whoever runs beside it. */
async function packedChromium() {
  const folder = resolve('.cache/chromium')
  await unpackOnce(folder)
  const places = {
    FONTCONFIG_PATH: fontConfiguration(folder),
    LD_LIBRARY_PATH: resolve(folder, 'al2023/lib'),
  }
  return { executablePath: resolve(folder, 'chromium'), env: { ...process.env, ...places } }
}

const program = `import('@sparticuz/chromium').then(({ default: packed }) => packed.executablePath())`

/** Several test files may want it at once: each unpacks aside, and the first moves the whole into place. */
async function unpackOnce(folder: string): Promise<void> {
  if (existsSync(folder)) return
  const aside = `${folder}.${process.pid}`
  mkdirSync(aside, { recursive: true })
  // The last makes the package unpack the system libraries it was built with beside the browser.
  const env = { ...process.env, TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { env })
  try {
    renameSync(aside, folder)
  } catch {
    rmSync(aside, { recursive: true })
  }
}

/** The packed configuration looks for fonts in `/tmp` only, and without any font Chromium draws no text at all. */
function fontConfiguration(folder: string): string {
  const place = resolve(folder, 'fontconfig')
  mkdirSync(place, { recursive: true })
  const folders = [resolve(folder, 'fonts'), '/usr/share/fonts']
  const entries = folders.map(font => `<dir>${font}</dir>`).join('')
  writeFileSync(
    resolve(place, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${entries}<cachedir>${place}/cache</cachedir></fontconfig>`,
  )
  return place
}

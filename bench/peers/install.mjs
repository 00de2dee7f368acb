// Installs the peers where they are not yet installed. Part of npm run bench:peers.
import { execFileSync } from 'node:child_process'
import { folder, isInstalled } from './installed.mjs'

if (!isInstalled())
  execFileSync('npm', ['ci', '--prefix', folder], { stdio: 'inherit', shell: process.platform === 'win32' })

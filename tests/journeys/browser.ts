import { spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium } from '@playwright/test'

/** Finds Chromium for the browser tests; where there is none, installs it. */

type Environment = Readonly<Record<string, string | undefined>>

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Debian's name of a Chromium without windows: the same engine without the frame of a window, which is made of web pages itself and
 * costs the tests a third more time. It has no back-forward cache.
 */
const SHELL = 'chromium-headless-shell'

/** Where a Chrome, Chromium or Edge of the system may lie. */
function systemBrowsers(env: Environment): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((key) =>
      ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) => path.join(env[key] ?? '', file)),
    )
  }
  const names = [SHELL, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter(Boolean)
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name)))
}

/** A browser that is there: `CHROME_PATH`, then Playwright's own, then the system's. */
export function findBrowser(env: Environment = process.env): string | null {
  const named = env['CHROME_PATH']
  if (named) {
    if (!runs(named)) throw new Error(`CHROME_PATH is not a program: ${named}`)
    return named
  }
  const own = chromium.executablePath()
  return runs(own) ? own : (systemBrowsers(env).find(runs) ?? null)
}

/** A browser with windows, and so with a back-forward cache; null where there is none. */
export function findWholeBrowser(env: Environment = process.env): string | null {
  const all = [env['CHROME_PATH'] ?? '', chromium.executablePath(), ...systemBrowsers(env)]
  return all.find((file) => !file.includes('shell') && runs(file)) ?? null
}

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  console.log(`> ${[command, ...args].join(' ')}`)
  return spawnSync(command, args, { stdio: 'inherit', timeout: 600_000, env: { ...process.env, ...env } }).status === 0
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

function installByApt(): void {
  const apt = (...args: readonly string[]) => {
    const all = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=300', '-qq', '-y', ...args]
    return process.getuid?.() === 0 ? run('env', all) : run('sudo', ['-n', 'env', ...all])
  }
  // The one is quicker, the other can do all; older Debians have only the other.
  const install = () => {
    apt('install', '--no-install-recommends', SHELL)
    return apt('install', '--no-install-recommends', 'chromium')
  }
  if (!install() && apt('update')) install()
}

/** A browser for the tests; both that one and one with windows are installed first where they are missing. @throws Error that says what to do */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found && findWholeBrowser()) return found
  if (isDebian()) installByApt()
  if (!findWholeBrowser()) {
    const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
    run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' })
  }
  const now = findBrowser()
  if (now) return now
  throw new Error('No browser found. Install Chrome or Chromium, or set CHROME_PATH to one, or run: npx playwright install chromium')
}

/** For a browser in a container, and silent about itself. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

import { defineConfig, devices } from '@playwright/test'
import { ensureBrowser, FLAGS, findBrowser } from './browser.ts'

// Workers load this file again: only the first process installs a browser.
const executablePath = process.env['TEST_WORKER_INDEX'] === undefined ? ensureBrowser() : findBrowser()

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../node_modules/.cache/browser-tests',
  fullyParallel: true,
  // More than most machines have cores: tests wait too.
  workers: 3,
  // Generous: a busy machine is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000, toMatchAriaSnapshot: { pathTemplate: '{testDir}/trees/{arg}{ext}' } },
  // On a machine that others use too a browser stumbles now and then. What fails twice is a fault; what failed once is listed as flaky,
  // and is one to look into.
  retries: 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list', { printSteps: false }]],
  globalSetup: './serve.ts',
  // A button that is not there is told before the whole test is out of time.
  use: {
    baseURL: process.env['SITE'] ?? '',
    trace: 'off',
    locale: 'en-GB',
    actionTimeout: 30_000,
    // Nothing leaves this machine: compressing it would only take time.
    extraHTTPHeaders: { 'accept-encoding': 'identity' },
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1440, height: 900 },
        launchOptions: { args: FLAGS, ...(executablePath ? { executablePath } : {}) },
      },
    },
  ],
})

import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { pages } from './src/pages/plugin.ts'

export default defineConfig({
  resolve: { alias: [{ find: /^leaflet$/, replacement: fileURLToPath(new URL('src/map/leaflet-parts.js', import.meta.url)) }] },
  // Relative addresses: the site works in any folder of any host.
  base: './',
  appType: 'mpa',
  plugins: [react(), pages()],
  // Short class names: they stand a thousand times in the list that is written into the page.
  css: { modules: { generateScopedName: '[local]-[hash:base64:4]' } },
  build: {
    // Nothing as `data:`: the policy allows none.
    assetsInlineLimit: 0,
    // One style sheet and no preloading helper: fewer bytes, and nothing to wait for when the map's chunk arrives.
    modulePreload: false,
    cssCodeSplit: false,
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // Leaflet's modules leave out file endings: the bundler finds them, Node alone does not.
    server: { deps: { inline: [/leaflet/] } },
    setupFiles: ['tests/setup.ts'],
  },
})

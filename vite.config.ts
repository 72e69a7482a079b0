import solid from 'vite-plugin-solid'
import { defineConfig } from 'vite'
import { apiDocs } from './frontend/build/api-docs.ts'

/** What most pages need, in two files instead of dozens: each request costs a phone on a slow line a round trip. */
const SHARED = [
  {
    name: 'frame',
    test: /node_modules|src.(?:main|routes|paths|layout|api|i18n.[a-z-]+\.ts)/u,
    minShareCount: 8,
  },
  { name: 'kit', test: /src.ui|shared.(?:money|time|text|calls.phase)\.ts/u, minShareCount: 6 },
]

/**
 * The pages. Built files are hashed under `assets/`; nothing is inlined and no source map is published, so that the
 * content security policy can stay at `'self'`. The manifest is read by `frontend/measure.ts`.
 */
export default defineConfig({
  root: 'frontend',
  plugins: [solid(), apiDocs()],
  build: {
    outDir: '../dist/site',
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: SHARED } } },
  },
})

import solid from 'vite-plugin-solid'
import { defineConfig } from 'vite'
import { apiDocs } from './frontend/build/api-docs.ts'

/** What most pages need, in two files instead of dozens: each request costs a phone on a slow line a round trip. */
const SHARED = [
  {
    name: 'frame',
    priority: 3,
    test: /node_modules(?!.solid-js.store)|src.(?:main|routes|paths|layout|api|i18n.[a-z-]+\.ts)/u,
    minShareCount: 8,
  },
  {
    name: 'fields',
    priority: 1,
    test: /src.ui.(?:[a-z-]*field[a-z-]*|checkbox|form-shell|problem-summary|kept-copy|read-number)\.tsx?/u,
    minShareCount: 4,
  },
  {
    name: 'kit',
    priority: 2,
    test: /src.ui.(?:badge|button|deadline|empty-state|failure-[a-z]+|late-part|loaded|page-title|resource|skeleton)\.tsx?|shared.(?:money|time|calls.phase)\.ts/u,
    minShareCount: 8,
  },
  {
    name: 'answers',
    priority: 1,
    test: /shared.(?:calls.(?:section-key|groups|answer|text-limits)|dossiers.shown-answers|budget.section)\.ts/u,
    minShareCount: 3,
  },
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
    // The list of files stands in what every page loads: short names; the manifest says what each is.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: SHARED },
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:7][extname]',
      },
    },
  },
})

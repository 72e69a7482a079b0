import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)

const FILES = {
  'swagger-ui.css': require.resolve('swagger-ui-dist/swagger-ui.css'),
  'swagger-ui-bundle.js': require.resolve('swagger-ui-dist/swagger-ui-bundle.js'),
} as const

/** Starts the browsable description; a file of its own, because the policy allows no script in the page. */
const INITIALIZER = `window.addEventListener('load', function () {
  window.ui = SwaggerUIBundle({
    url: '/api/openapi.json',
    dom_id: '#swagger-ui',
    deepLinking: true,
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
  })
})
`

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>API · Concordia</title>
    <link rel="stylesheet" href="/api-docs/swagger-ui.css" />
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <script src="/api-docs/swagger-ui-bundle.js" defer></script>
    <script src="/api-docs/initializer.js" defer></script>
  </head>
  <body>
    <div id="swagger-ui"></div>
  </body>
</html>
`

const OWN = { 'index.html': PAGE, 'initializer.js': INITIALIZER } as const

/**
 * Puts the browsable description of the API, to which `/api/docs` leads, into `api-docs/` of the site: from our own
 * host, under the same policy as every page.
 */
export function apiDocs(): Plugin {
  return {
    name: 'concordia-api-docs',
    apply: 'build',
    generateBundle() {
      for (const [name, path] of Object.entries(FILES))
        this.emitFile({ type: 'asset', fileName: `api-docs/${name}`, source: readFileSync(path) })
      for (const [name, source] of Object.entries(OWN))
        this.emitFile({ type: 'asset', fileName: `api-docs/${name}`, source })
    },
  }
}

import { Router } from '@solidjs/router'
import { render } from 'solid-js/web'
import { loadSession } from './api/session.ts'
import { Frame } from './layout/frame.tsx'
import { routes } from './routes.tsx'
import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/controls.css'
import './styles/forms.css'
import './styles/parts.css'
import './styles/print.css'

// Asked for at once, while the page's own parts are still on their way.
void loadSession()

const root = document.getElementById('app')
if (!root) throw new Error('index.html has no #app')
render(() => <Router root={Frame}>{routes}</Router>, root)

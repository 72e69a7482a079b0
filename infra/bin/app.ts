import { createApp } from '../stacks/app.ts'

createApp()

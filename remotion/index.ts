import { registerRoot } from 'remotion'
import { Root } from './root.tsx'
import './warm/page.ts'

registerRoot(Root)

import { registerRoot } from 'remotion'
import { Root } from './root.tsx'
import { loadPeople } from './stage/human/load.ts'
import './warm/page.ts'

// Bodies are there before the first frame is asked for.
void loadPeople().then(() => registerRoot(Root))

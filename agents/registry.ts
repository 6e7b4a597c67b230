import { agents as analysis } from './analysis/index.ts'
import { agents as audience } from './audience/index.ts'
import { agents as audio } from './audio/index.ts'
import { agents as controller } from './controller/index.ts'
import type { Agent } from './define.ts'
import { agents as post } from './post/index.ts'
import { agents as quality } from './quality/index.ts'
import { agents as story } from './story/index.ts'
import { agents as technical } from './technical/index.ts'
import { agents as threeD } from './three-d/index.ts'
import { agents as visual } from './visual/index.ts'

/** Every agent there is. Jobs, the API's listing, the crew page and the documents derive from this list. */
export const agents: readonly Agent[] = [
  controller,
  analysis,
  story,
  visual,
  audio,
  threeD,
  technical,
  post,
  audience,
  quality,
].flat()

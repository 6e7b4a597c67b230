import { characterDeveloper } from './character-developer.ts'
import { dialogueWriter } from './dialogue-writer.ts'
import { narrativeDesigner } from './narrative-designer.ts'
import { plotGenerator } from './plot-generator.ts'
import { scenePlanner } from './scene-planner.ts'

export const agents = [
  plotGenerator,
  scenePlanner,
  characterDeveloper,
  narrativeDesigner,
  dialogueWriter,
] as const

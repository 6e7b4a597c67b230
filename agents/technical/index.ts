import { cameraMovementDesigner } from './camera-movement-designer.ts'
import colorGradingSpecialist from './color-grading-specialist.ts'
import { formatAdapter } from './format-adapter.ts'

export const agents = [cameraMovementDesigner, formatAdapter, colorGradingSpecialist] as const

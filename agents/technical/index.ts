import { cameraMovementDesigner } from './camera-movement-designer.ts'
import colorGradingSpecialist from './color-grading-specialist.ts'

export const agents = [cameraMovementDesigner, colorGradingSpecialist] as const

import { cameraMovementDesigner } from './camera-movement-designer.ts'
import colorGradingSpecialist from './color-grading-specialist.ts'
import { formatAdapter } from './format-adapter.ts'
import { renderQualityManager } from './render-quality-manager.ts'

export const agents = [
  cameraMovementDesigner,
  formatAdapter,
  colorGradingSpecialist,
  renderQualityManager,
] as const

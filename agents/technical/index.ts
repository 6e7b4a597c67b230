import { cameraMovementDesigner } from './camera-movement-designer.ts'
import colorGradingSpecialist from './color-grading-specialist.ts'
import { formatAdapter } from './format-adapter.ts'
import { renderQualityManager } from './render-quality-manager.ts'
import { specialEffectsCoordinator } from './special-effects-coordinator.ts'
import { transitionDesigner } from './transition-designer.ts'

export const agents = [
  cameraMovementDesigner,
  formatAdapter,
  colorGradingSpecialist,
  renderQualityManager,
  specialEffectsCoordinator,
  transitionDesigner,
] as const

import { cameraMovementDesigner } from './camera-movement-designer.ts'

export const agents = [cameraMovementDesigner] as const

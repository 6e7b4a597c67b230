import { animationController } from './animation-controller.ts'
import { sceneInterpreter } from './scene-interpreter.ts'

export const agents = [sceneInterpreter, animationController] as const

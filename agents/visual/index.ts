import { animationController } from './animation-controller.ts'
import { imageGenerator } from './image-generator.ts'
import { sceneInterpreter } from './scene-interpreter.ts'

export const agents = [sceneInterpreter, animationController, imageGenerator] as const

import { animationController } from './animation-controller.ts'
import { imageGenerator } from './image-generator.ts'
import { sceneInterpreter } from './scene-interpreter.ts'
import { styleConsistencyChecker } from './style-consistency-checker.ts'

export const agents = [
  sceneInterpreter,
  animationController,
  imageGenerator,
  styleConsistencyChecker,
] as const

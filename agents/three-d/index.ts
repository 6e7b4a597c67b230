import environment from './environment-builder.ts'
import lighting from './lighting-designer.ts'
import { modelGenerator } from './model-generator.ts'
import { physicsSimulator } from './physics-simulator.ts'
import rigging from './rigging-specialist.ts'
import texture from './texture-artist.ts'

export const agents = [modelGenerator, rigging, environment, lighting, texture, physicsSimulator] as const

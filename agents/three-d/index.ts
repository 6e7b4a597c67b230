import environment from './environment-builder.ts'
import lighting from './lighting-designer.ts'
import { modelGenerator } from './model-generator.ts'

export const agents = [modelGenerator, environment, lighting] as const

import credits from './credits-generator.ts'
import exporter from './export-specialist.ts'
import montage from './montage-specialist.ts'

export const agents = [credits, montage, exporter] as const

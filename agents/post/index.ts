import { creditsGenerator } from './credits-generator.ts'
import { exportSpecialist } from './export-specialist.ts'
import { montageSpecialist } from './montage-specialist.ts'

export const agents = [creditsGenerator, montageSpecialist, exportSpecialist] as const

import { accessibilityChecker } from './accessibility-checker.ts'

export const agents = [accessibilityChecker] as const

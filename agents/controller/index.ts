import { controller } from './controller.ts'

export const agents = [controller]

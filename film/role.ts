import { z } from 'zod'

export const Role = z.enum(['viewer', 'reviewer', 'editor', 'owner'])
export type Role = z.infer<typeof Role>
export const Permission = z.enum(['view', 'comment', 'edit', 'make', 'share', 'manage', 'delete'])
export type Permission = z.infer<typeof Permission>

const grants: Record<Role, readonly Permission[]> = {
  viewer: ['view'],
  reviewer: ['view', 'comment'],
  editor: ['view', 'comment', 'edit', 'make'],
  owner: ['view', 'comment', 'edit', 'make', 'share', 'manage', 'delete'],
}
export const may = (role: Role, permission: Permission): boolean => grants[role].includes(permission)

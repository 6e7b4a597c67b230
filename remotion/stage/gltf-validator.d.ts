/** Khronos ships no types. Severity 0 is an error. */
declare module 'gltf-validator' {
  export const validateBytes: (
    bytes: Uint8Array,
    options?: { maxIssues?: number },
  ) => Promise<{
    info?: { resources?: { storage: string }[]; totalTriangleCount?: number }
    issues: {
      numErrors: number
      messages: { code: string; message: string; severity: number; pointer?: string }[]
    }
  }>
}

import { fetchAll } from '#server/storage/download.ts'

/** Uploads go to the service where its token is set (UPLOADTHING_TOKEN), else to this studio. */
export const hasUploadService = (): boolean => Boolean(process.env.UPLOADTHING_TOKEN)

/** Loaded when it is wanted: few studios use it. */
const service = async () => new (await import('uploadthing/server')).UTApi({ logLevel: 'Warning' })

/** Brings a file that lies at the service to this machine; what came before a break is gone on with. @throws AppError */
export const fetchFromService = async (
  key: string,
  bytes: number,
  path: string,
  signal?: AbortSignal,
): Promise<void> => {
  const { ufsUrl: url } = await (await service()).generateSignedURL(key, { expiresIn: '6 hours' })
  await fetchAll({ url, bytes }, path, signal ? { signal } : {})
}

/** What the studio has taken need not lie elsewhere; that it still does is no reason to refuse it. */
export const forgetAtService = async (key: string): Promise<void> => {
  const gone = await (await service()).deleteFiles(key).catch((error: unknown) => ({ success: false, error }))
  if (!gone.success)
    console.warn(`uploads: ${key} still lies at the service; delete it in its dashboard.`, gone)
}

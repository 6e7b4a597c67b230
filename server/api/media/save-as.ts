/** The header that names the saved file, also for titles beyond ASCII (RFC 6266). */
export const saveAs = (title: string, extension: string): Record<string, string> => {
  const name = `${
    title
      .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim() || 'film'
  }.${extension}`
  const plain = name.replaceAll(/[^\x20-\x7e]/g, '_')
  return {
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  }
}

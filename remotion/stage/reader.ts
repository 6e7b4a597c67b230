/** The exporter reads its buffers as a browser does; Node has Blob but no FileReader. */
class Reader {
  result: ArrayBuffer | null = null
  onloadend: (() => void) | null = null
  readAsArrayBuffer(blob: Blob): void {
    void blob.arrayBuffer().then((bytes) => {
      this.result = bytes
      this.onloadend?.()
    })
  }
}

export const readerForNode = (): void => {
  if (!('FileReader' in globalThis)) Object.assign(globalThis, { FileReader: Reader })
}

/** All files under what was dropped, folders with what is in them. Hidden files of the system are left out. */
export const filesOf = async (data: DataTransfer): Promise<File[]> => {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  if (entries.length === 0) return [...data.files]
  const found = await Promise.all(entries.map(within))
  return found.flat().filter(({ name }) => !/^(\.|Thumbs\.db$|desktop\.ini$)/.test(name))
}

const within = async (entry: FileSystemEntry): Promise<File[]> => {
  if (entry.isFile)
    return new Promise((resolve) =>
      (entry as FileSystemFileEntry).file(
        (file) => resolve([file]),
        () => resolve([]),
      ),
    )
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const all: FileSystemEntry[] = []
  // A reader hands out a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0) break
    all.push(...some)
  }
  return (await Promise.all(all.map(within))).flat()
}

export const hasFiles = (data: DataTransfer | null): boolean => data?.types.includes('Files') ?? false

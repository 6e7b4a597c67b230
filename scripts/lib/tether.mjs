/** Loaded before a process of the studio: it leaves when the one that started it is gone, however that went. */
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(0), 5000).unref()
})

// Preloaded into the production server: when the process that started it is gone, however it went, the server goes too.
process.on('disconnect', () => process.exit(1))
process.channel?.unref()

/** Hands the reader a file, named after the machine and the moment. */
export function saveFile(machineName: string, extension: 'png' | 'txt', content: Blob): void {
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = `${machineName.replaceAll(/[^\w.-]+/gu, '_')}-${moment}.${extension}`
  link.click()
  URL.revokeObjectURL(url)
}

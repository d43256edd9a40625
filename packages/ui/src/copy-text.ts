/**
 * Puts text on the clipboard. `navigator.clipboard` exists in secure contexts only, and many people open the page by
 * plain HTTP on their own network: there the old command does it.
 * @returns whether it is on the clipboard
 */
export async function copyText(text: string): Promise<boolean> {
  if ('clipboard' in navigator && window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      // Refused, for instance in a window without focus: the command below may still be allowed.
    }
  }
  const focused = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.setAttribute('readonly', '')
  area.style.cssText = 'position:fixed;top:0;left:0;opacity:0'
  // Inside an open modal dialog the rest of the page is inert and can't be selected.
  const parent = document.querySelector('dialog:modal') ?? document.body
  parent.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}

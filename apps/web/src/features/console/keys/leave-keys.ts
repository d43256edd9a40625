/** The keys that take the keyboard back from a console, as shown: `mod` is Ctrl everywhere here, for ⌘ never reaches a guest. */
export const leaveKeyCaps = ['Ctrl', 'Alt', '.'] as const
/** The same for aria-keyshortcuts. */
export const leaveKeyShortcut = 'Control+Alt+.'

/** Whether these are the keys that leave a console. AltGr, which Windows reports as Ctrl and Alt, is not. */
export function leaveKeys(event: KeyboardEvent): boolean {
  return event.code === 'Period' && event.ctrlKey && event.altKey && !event.metaKey && !event.getModifierState('AltGraph')
}

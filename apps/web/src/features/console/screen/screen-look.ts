/** How the guest's screen is fitted into the page. */
export const scales = ['fit', 'actual', 'remote'] as const
export type Scale = (typeof scales)[number]

export interface ScreenLook {
  readonly scale: Scale
  readonly viewOnly: boolean
  /** With the picture larger than the page: dragging moves it, as on a phone. */
  readonly drag: boolean
}

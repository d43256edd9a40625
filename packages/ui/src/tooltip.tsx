'use client'

import { useEffect, useLayoutEffect, useRef, useState, type PointerEvent, type ReactNode } from 'react'

const gap = 6
const margin = 8
const hoverDelayMs = 400

/** Where the bubble goes: above its anchor, below when there is no room, never over the window's edge. */
function place(anchor: DOMRect, bubble: { width: number; height: number }): { left: number; top: number } {
  const centred = anchor.left + anchor.width / 2 - bubble.width / 2
  const left = Math.max(margin, Math.min(centred, window.innerWidth - bubble.width - margin))
  const above = anchor.top - bubble.height - gap
  return { left, top: above >= margin ? above : anchor.bottom + gap }
}

function Bubble({ anchor, words }: { anchor: HTMLElement; words: ReactNode }) {
  const bubble = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const node = bubble.current
    if (node === null) return
    node.showPopover()
    const { left, top } = place(anchor.getBoundingClientRect(), node.getBoundingClientRect())
    node.style.left = `${left}px`
    node.style.top = `${top}px`
  }, [anchor])
  return (
    <div
      ref={bubble}
      popover="manual"
      role="tooltip"
      className="pointer-events-none fixed inset-auto m-0 max-w-72 animate-appear rounded border-0 bg-text px-2 py-1 text-sm font-normal whitespace-normal text-inverse"
    >
      {words}
    </div>
  )
}

/**
 * Words that appear beside a control on hover, on focus by keyboard, and on a tap when the control is off.
 * They are for the eye; what a screen reader must know is said by the control's own label or description.
 */
export function Tooltip({ words, children, onTap = false }: { words: ReactNode; children: ReactNode; onTap?: boolean }) {
  const wrapper = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)

  const show = () => {
    const child = wrapper.current?.firstElementChild
    if (child instanceof HTMLElement) setAnchor(child)
  }
  const hide = () => {
    clearTimeout(timer.current)
    setAnchor(null)
  }
  const onEnter = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return
    timer.current = setTimeout(show, hoverDelayMs)
  }
  useEffect(() => {
    if (anchor === null) return
    const leave = () => setAnchor(null)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave()
    }
    document.addEventListener('keydown', onKey)
    window.addEventListener('scroll', leave, { capture: true, passive: true })
    return () => {
      document.removeEventListener('keydown', onKey)
      window.removeEventListener('scroll', leave, { capture: true })
    }
  }, [anchor])
  useEffect(() => () => clearTimeout(timer.current), [])

  return (
    // The wrapper only listens: what can be operated is the control inside it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span
      ref={wrapper}
      className="contents"
      onPointerEnter={onEnter}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && show()}
      onBlur={hide}
      onClick={onTap ? show : hide}
    >
      {children}
      {anchor !== null && <Bubble anchor={anchor} words={words} />}
    </span>
  )
}

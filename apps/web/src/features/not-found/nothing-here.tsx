import { buttonStyle, EmptyState } from '@vitrine/ui'
import { SearchX } from 'lucide-react'
import Link from 'next/link'

/** An address that leads to nothing: what that means for this kind of thing, and the way to what there is. */
export function NothingHere({ title, text, href, label }: { title: string; text: string; href: string; label: string }) {
  return (
    <EmptyState
      level={1}
      title={title}
      icon={<SearchX size={20} />}
      action={
        <Link href={href} className={buttonStyle()}>
          {label}
        </Link>
      }
    >
      {text}
    </EmptyState>
  )
}

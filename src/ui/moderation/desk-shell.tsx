import Head from 'next/head'
import type { ReactNode } from 'react'
import type { Moderator } from '../../domain/moderator.ts'
import type { Locale } from '../../domain/site.ts'
import { deskTextsFor } from '../../site/messages/desk-texts-for.ts'
import type { Paper } from '../head-view.ts'
import { DeskFrame } from './desk-frame.tsx'
import { deskHead } from './desk-head.tsx'
import { DeskNav, type NavView } from './desk-nav.tsx'

type Props = {
  title: string
  props: Paper & { locale: Locale; moderator?: Moderator; view: { nav: NavView } }
  children: ReactNode
}

/** A page of the desk with its head, its frame and the way to the others. */
export function DeskShell({ title, props, children }: Props) {
  const { frame, locale, moderator, view } = props
  return (
    <DeskFrame
      {...{ paper: frame.name, locale, moderator }}
      navigation={<DeskNav nav={view.nav} texts={deskTextsFor(locale)} />}
    >
      <Head>{deskHead(title, props)}</Head>
      {children}
    </DeskFrame>
  )
}

import type { Element } from 'hast'
import type { BodyAround } from './body-around.ts'
import { describePicture } from './describe-picture.ts'
import { attribute } from './hast-reading.ts'
import type { LossReport } from './loss-report.ts'
import { pictureAddresses, pictureId } from './picture-addresses.ts'

/** A picture as the body shows it: `isHere` when `src` lies beside the article, else `src` is its address. */
export type ShownPicture = { src: string; alt: string; isHere: boolean }

export type WrittenPicture = { img: Element; linked?: string | undefined; caption: string }

/** Finds an `<img>`'s file and its description; `undefined` for one that has no address at all. */
export async function shownPicture(
  { img, linked, caption }: WrittenPicture,
  around: BodyAround,
  losses: LossReport,
): Promise<ShownPicture | undefined> {
  const addresses = pictureAddresses(img, linked, around.base)
  const id = pictureId(img)
  const known = id === undefined ? undefined : around.attachment(id)
  const found = await firstFound(addresses, id, around)
  const address = addresses.at(0) ?? known?.address
  if (!found && address === undefined) {
    losses.add('picture-missing', attribute(img, 'src').slice(0, 40))
    return undefined
  }
  const src = found?.src ?? safeAddress(address ?? '')
  const alts = [attribute(img, 'alt'), found?.alt ?? '', known?.alt ?? '']
  const captions = [caption, found?.caption ?? '', known?.caption ?? '']
  const { alt, isGuessed } = describePicture({ alts, captions, src, address: address ?? src }, around.locale)
  if (isGuessed) losses.add('picture-undescribed', address ?? src)
  if (!found) losses.add(missingKind(src, around), src)
  return { src, alt, isHere: found !== undefined }
}

async function firstFound(addresses: readonly string[], id: number | undefined, around: BodyAround) {
  for (const address of addresses) {
    const found = await around.picture({ address })
    if (found) return found
  }
  return id === undefined ? undefined : await around.picture({ id })
}

function missingKind(address: string, around: BodyAround) {
  return around.isOwn(new URL(address, around.base)) ? 'picture-missing' : 'picture-elsewhere'
}

/** An address without letters that would end a link in Markdown. */
function safeAddress(address: string): string {
  return address.replace(/[()[\]]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
}

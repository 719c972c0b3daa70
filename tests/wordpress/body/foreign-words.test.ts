import { describe, expect, test } from 'vitest'
import { bodyOf, type Row } from './a-body-around.ts'

const rows: Row[] = [
  [
    'are told by what the block editor or an author wrote',
    'Um <span lang="en">feed</span>, um <bdo lang="en" dir="ltr">post</bdo>, <em lang="fr">à la carte</em>, <i lang="yrl">mani’oka</i>.',
    'Um :lang[feed]{en}, um :lang[post]{en}, *:lang[à la carte]{fr}*, *:lang[mani’oka]{yrl}*.',
  ],
  [
    "in the paper's own language are words",
    '<span lang="pt">rio</span> e <span lang="pt-PT">autocarro</span>',
    'rio e autocarro',
  ],
  [
    'in a language that nobody knows are words',
    '<span lang="zz">um</span> <span lang="english">two</span> <span lang="">três</span>',
    'um two três',
  ],
  [
    'with more than letters in them are words',
    '<span lang="en">a [b]</span> <span lang="en">a <b>b</b></span> <span lang="en">feed </span>x',
    'a \\[b] a **b** feed x',
  ],
]

describe('Words in another language', () => {
  test.each(rows)('%s', async (_name, html, markdown, losses = []) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses })
  })
})

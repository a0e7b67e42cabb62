import { themes } from '../../chart/theme.ts';

const { ink, faint, rule } = themes.print;

/**
 * The grid: a column of 150 mm beside a wide inner margin, text set no wider than 120 mm of it, pictures and tables
 * across it. White paper, so that it prints; what colour there is belongs to the scenarios.
 */
export const typstStyle = `
#let ink = rgb("${ink}")
#let faint = rgb("${faint}")
#let rule = rgb("${rule}")
#let sans = "Inter"
#let serif = "Source Serif 4"
#let measure-of-text = 120mm

#set text(font: serif, size: 10.2pt, fill: ink, hyphenate: false, overhang: true)
#set par(leading: 0.66em, spacing: 0.95em, justify: false)
#set list(marker: text(fill: faint)[–], indent: 0pt, body-indent: 3mm, spacing: 0.8em)
#set strong(delta: 200)
// The thin space of these fonts lets a figure and its unit close up: a no-break space of 0.16 em stands for it.
#show "\\u{202f}": text(spacing: 68%, "\\u{a0}")
// An interval stays on one line.
#show regex("\\\\[[^\\\\[\\\\]]{1,28}\\\\]"): it => box(it)
#set footnote.entry(separator: line(length: 30mm, stroke: 0.4pt + rule), gap: 0.45em, clearance: 3mm, indent: 0pt)
#show footnote.entry: set text(font: sans, size: 6.9pt, fill: faint)
#show footnote.entry: set par(leading: 0.5em)
#show heading: set text(font: serif, hyphenate: false)
// Room for the beginning of a chapter, or the next page: what is reserved is given back at once.
#let chapter-room = 84mm
#let chapter() = {
  block(above: 15mm, below: 0pt, height: chapter-room, width: 100%, breakable: false)
  v(-chapter-room)
}
#show heading.where(level: 1): it => block(above: 0pt, below: 7mm, sticky: true, width: 100%)[
  #line(length: 14mm, stroke: 1.4pt + accent)
  #v(1.5mm)
  #text(size: 23pt, weight: 400, it.body)
]
#show heading.where(level: 2): it => block(above: 8mm, below: 3.4mm, sticky: true)[
  #text(size: 12.5pt, weight: 600, it.body)
]
#show outline.entry: it => block(above: if it.level == 1 { 3.1mm } else { 1.7mm }, below: 0mm, link(it.element.location(), {
  set text(font: sans, size: if it.level == 1 { 8.8pt } else { 7.6pt }, fill: if it.level == 1 { ink } else { faint })
  let top = if it.level == 1 { 0.3pt + rule } else { none }
  box(width: 100%, stroke: (top: top), inset: (top: if it.level == 1 { 1.7mm } else { 0mm }, left: if it.level == 1 { 0mm } else { 6mm }))[
    #it.element.body #h(1fr) #it.page()
  ]
}))

#let fine(body) = text(font: sans, size: 6.9pt, body)
#let quiet(body) = text(fill: faint, body)
#let para(body) = block(width: measure-of-text, body)
// The narrowest width at which a text takes no more lines: no word is left alone on the last one.
#let balanced(width, body) = context {
  let high = measure(block(width: width, body)).height
  let (wide, narrow) = (width, width * 0.7)
  while wide - narrow > 1mm {
    let half = (wide + narrow) / 2
    if measure(block(width: half, body)).height <= high { wide = half } else { narrow = half }
  }
  block(width: wide, body)
}
#let lead(body) = block(below: 6mm, sticky: true, balanced(132mm, { set par(leading: 0.62em); text(size: 12.8pt, body) }))
#let small(body) = block(width: 132mm, above: 3.2mm, {
  set par(leading: 0.56em); text(font: sans, size: 7.6pt, fill: faint, body)
})
#let items(..all) = block(width: 128mm, below: 5.5mm, breakable: all.pos().len() > 6, list(..all))
#let facts(dense: false, ..pairs) = grid(
  columns: (38mm, 98mm), column-gutter: 6mm, row-gutter: if dense { 2.9mm } else { 4.2mm },
  ..pairs.pos().map(((name, body)) => (
    text(font: sans, size: if dense { 7.8pt } else { 8.2pt }, weight: 600, name), text(size: if dense { 9pt } else { 9.8pt }, body),
  )).flatten()
)

#let caption-of(kind, number, body) = {
  set par(leading: 0.56em)
  set text(font: sans, size: 7.6pt, fill: faint)
  balanced(132mm)[#text(weight: 600, fill: ink)[#kind #number]#h(2mm)#body]
}
#let figures = counter("our-figures")
#let tables = counter("our-tables")
#let picture(path, alt, width, kind, body) = block(breakable: false, above: 6mm, below: 7mm)[
  #figures.step()
  #image(path, alt: alt, width: width)
  #v(0.5mm)
  #context caption-of(kind, figures.display(), body)
]
#let cell(body, under: none, swatch: none) = {
  let words = if under == none { body } else { stack(spacing: 1.1mm, body, text(size: 0.86em, fill: faint, under)) }
  if swatch == none { words } else {
    grid(columns: (3.6mm, 1fr), pad(top: 0.2mm, rect(width: 2.1mm, height: 2.1mm, fill: rgb(swatch), stroke: none)), words)
  }
}
#let barred(body, to, low, high, colour) = {
  let ground = rgb(colour)
  stack(spacing: 1.2mm, body, box(width: 100%, height: 1.7mm, {
    place(left + horizon, rect(width: calc.max(to, 0.6%), height: 1.7mm, fill: ground.lighten(45%), stroke: none))
    place(left + horizon, dx: low, rect(width: calc.max(high - low, 0.3%), height: 0.4mm, fill: ground, stroke: none))
  }))
}
#let data(kind, body, dense, whole, columns, heads, cells) = {
  tables.step()
  block(above: 6mm, below: 2.4mm, sticky: true, context caption-of(kind, tables.display(), body))
  set text(font: sans, size: if dense { 7.2pt } else { 7.8pt }, number-width: "tabular")
  set par(leading: if dense { 0.44em } else { 0.5em })
  set table.cell(breakable: false)
  block(below: 7mm, breakable: not whole, table(
    columns: columns, stroke: (x, y) => (bottom: if y == 0 { 0.7pt + ink } else { 0.3pt + rule }),
    inset: (left: 0pt, right: 2.6mm, top: if dense { 0.8mm } else { 1.5mm }, bottom: if dense { 0.9mm } else { 1.5mm }),
    align: left + top,
    table.header(repeat: true, ..heads.map(h => table.cell(align: bottom, text(weight: 600, h)))),
    ..cells,
  ))
}
#let fitted(body) = layout(size => {
  let fits(share) = measure(block(width: size.width / share, body)).height * share <= size.height
  let share = 1.0
  if not fits(share) {
    let (small, large) = (0.4, 1.0)
    while large - small > 0.01 {
      let half = (small + large) / 2
      if fits(half) { small = half } else { large = half }
    }
    share = small
  }
  if share == 1.0 { body } else {
    scale(share * 100%, origin: top + left, reflow: true, block(width: size.width / share, body))
  }
})
`;

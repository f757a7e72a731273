// The look of a document in print, as Typst: how a page, a heading, a table and every other block is set. Holds no words of its own but "of".

/**
 * Functions that the blocks of a document call, one for each. Before it stand `ink`, `accent`, `second` (colours), `text-fonts` and
 * `heading-fonts` (names); after it `#show: report.with(…)` and the blocks.
 */
export const template = `
#let faint = ink.lighten(28%)
#let hairline = 0.5pt + ink.lighten(75%)
#let small = 0.88em

#let report(title: "", author: "", keywords: (), date: none, lang: "en", region: none, head: ("", ""), foot: "", logo: none, body) = {
  set document(title: title, author: author, keywords: keywords, date: date)
  set text(font: text-fonts, size: 10.5pt, fill: ink, lang: lang, region: region, number-type: "lining")
  set par(leading: 0.68em, spacing: 1.05em, justify: false)
  set list(indent: 0.4em, spacing: 0.75em, marker: text(fill: accent, "•"))
  set enum(indent: 0.4em, spacing: 0.75em)
  set page(
    paper: "a4",
    margin: (top: 2.6cm, bottom: 2.5cm, left: 2.6cm, right: 2.4cm),
    header-ascent: 42%,
    footer-descent: 38%,
    header: context if here().page() > 1 {
      set text(size: 8.5pt, fill: faint)
      grid(columns: (1fr, auto), gutter: 1em, head.first(), head.last())
      v(-0.75em)
      line(length: 100%, stroke: hairline)
    },
    footer: context {
      set text(size: 8.5pt, fill: faint)
      let pages = counter(page)
      let between = if lang == "en" { " of " } else { " / " }
      grid(columns: (1fr, auto), gutter: 1em, foot, pages.display() + between + str(pages.final().first()))
    },
  )
  show heading: set text(font: heading-fonts, fill: accent, weight: "semibold")
  show heading: set par(leading: 0.5em)
  show heading: set block(sticky: true)
  show heading.where(level: 1): set text(size: 25pt, weight: "bold")
  show heading.where(level: 1): set block(below: 0.8em)
  show heading.where(level: 2): set text(size: 15.5pt)
  show heading.where(level: 2): set block(above: 2em, below: 0.85em)
  show heading.where(level: 3): set text(size: 12.5pt)
  show heading.where(level: 3): set block(above: 1.7em, below: 0.75em)
  show heading.where(level: 4): set text(size: 10.5pt, fill: ink)
  show heading.where(level: 4): set block(above: 1.5em, below: 0.7em)
  show figure: set block(breakable: true, above: 1.5em, below: 1.5em)
  show figure.where(kind: image): set block(breakable: false)
  set figure.caption(position: top, separator: ". ")
  show figure.caption: it => block(width: 100%, sticky: true, below: 0.7em, align(left, text(size: 9.2pt, fill: faint, emph(it))))
  show table.cell.where(y: 0): set text(weight: "semibold", fill: accent)
  set table(stroke: (x, y) => (bottom: if y == 0 { 0.9pt + accent } else { hairline }), inset: (x: 0.45em, y: 0.5em))
  show outline.entry: set block(above: 0.72em)
  set outline.entry(fill: repeat(gap: 0.35em, text(fill: ink.lighten(65%), ".")))
  if logo != none { block(below: 1.6em, logo) }
  body
}

#let lines-of(pieces) = [#pieces.join()]
#let paragraph(..pieces) = par(lines-of(pieces.pos()))
#let said(words) = "“" + words + "”"
#let mark(ref) = text(size: 0.74em, fill: faint, "[" + ref + "]")
#let refs(..given) = given.pos().map(((ref, known)) => if known {
  link(label("entry-" + ref), mark(ref))
} else { mark(ref) }).join(" ")

#let title-of(level, id, words, bookmarked: true) = [#heading(level: level, bookmarked: bookmarked, words) #label(id)]

#let contents(words) = {
  block(above: 1.8em, below: 0.9em, text(font: heading-fonts, fill: accent, weight: "semibold", size: 12.5pt, par(words)))
  outline(title: none, target: heading.where(level: 2))
}

#let bullets(..items) = list(..items.pos().map(lines-of))
#let steps(..items) = enum(..items.pos().map(lines-of))

// Where a page ends, a row that heads others goes on with them, and the last two rows go on together.
#let grid-of(caption, company, widths, aligns, head, ..rows) = {
  let given = rows.pos()
  let ends = company and given.slice(-2).all(row => type(row) == array)
  let cells = table(
    columns: widths.map(width => width * 1fr),
    align: aligns,
    table.header(..head.map(words => [#words])),
    ..given.slice(0, given.len() - if ends { 2 } else { 0 }).flatten(),
    ..if ends { (table.footer(repeat: false, ..given.slice(-2).flatten()),) },
  )
  set text(size: 9.3pt, hyphenate: true, costs: (hyphenation: 5000%))
  set par(leading: 0.55em, linebreaks: "optimized")
  if caption == "" { block(above: 1.3em, below: 1.5em, cells) } else { figure(cells, caption: caption, kind: table) }
}
#let cell(..pieces) = ([#pieces.pos().join()],)
#let spanning(rows, ..pieces) = (table.cell(rowspan: rows, breakable: false, pieces.pos().join()),)
#let group(columns, ..pieces) = table.header(level: 2, repeat: false, table.cell(colspan: columns, align: left, lines-of(pieces.pos())))

#let picture(caption, description, svg, wide) = figure(
  image(bytes(svg), format: "svg", width: wide, alt: description),
  caption: if caption == "" { none } else { caption },
  kind: image,
)

#let quotation(words, by, given) = block(above: 1.4em, below: 1.4em, pad(left: 1.4em, right: 1.4em, {
  quote(block: false, quotes: false, text(size: 1.08em, style: "italic", said(words)))
  if by != "" or given != none { block(above: 0.7em, text(size: small, fill: faint, "— " + by) + " " + given) }
}))

#let caution(..pieces) = block(
  width: 100%,
  fill: second.lighten(90%),
  stroke: (left: 2.5pt + second),
  inset: (x: 1.1em, y: 0.9em),
  above: 1.4em,
  below: 1.4em,
  par(lines-of(pieces.pos())),
)

#let entry(ref, anchor, words, ..rows) = {
  set text(size: 9.3pt)
  set par(leading: 0.58em, spacing: 0.58em)
  block(above: 1.15em, below: 1.15em, pad(left: 3em, {
    let name = text(fill: accent, weight: "semibold", ref)
    let gap = context h(calc.max((3em).to-absolute() - measure(name).width, 0.5em.to-absolute()))
    let named = block(sticky: rows.pos().len() > 0, par(h(-3em) + name + gap + strong(words)))
    if anchor { [#named #label("entry-" + ref)] } else { named }
    rows.pos().map(row => par(lines-of(row))).join()
  }))
}

#let last(entry) = block(sticky: true, above: 1.15em, below: 1.15em, entry)

#let signatures(..rows) = block(above: 2.4em, below: 1.6em, breakable: false, stack(spacing: 2.2em, ..rows.pos().map(words =>
  grid(columns: (auto, 1fr), column-gutter: 0.8em, align: bottom, words + ":", line(length: 60%, stroke: 0.6pt + ink)))))

#let ruled() = block(above: 1.4em, below: 1.4em, line(length: 100%, stroke: hairline))

#let provenance(words) = {
  block(above: 2.4em, below: 0.8em, line(length: 30%, stroke: hairline))
  par(text(size: 8.3pt, fill: faint, words))
}
`;

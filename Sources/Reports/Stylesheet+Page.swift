import Charts
import Markup

// How a page looks. Sizes follow a scale of 1.25 from the reader's own size; space follows the
// height of a line. Contrast is at least 4.5 for text and 3 for lines that mean something, in both
// colour schemes (WCAG 2.2, 1.4.3 and 1.4.11).

extension Stylesheet {
  /// The rules of every page.
  static let page = colours + text + parts + chart + pictures + screen + paper

  /// The rules of a page with a banner, which stays in view on a screen.
  ///
  /// What gets the focus is scrolled to above it (WCAG 2.2, 2.4.11).
  static let banner = Stylesheet(
    """

    html { scroll-padding-bottom: 5rem; }
    .banner {
      position: fixed; bottom: 0; left: 0; right: 0; padding: 0.35rem 0.75rem; text-align: center;
      background: var(--ink); color: var(--paper); font-size: 0.94rem; z-index: 2;
    }
    .banner p { margin: 0; }
    @media print { .banner { display: none; } }

    """)

  private static let text = Stylesheet(
    """

    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 1rem 0.75rem 4rem; max-width: 46rem;
      background: var(--paper); color: var(--ink);
      font: 1rem/1.55 -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", system-ui,
        Arial, sans-serif;
      font-variant-numeric: tabular-nums; overflow-wrap: break-word;
    }
    h1, h2, h3 {
      font-family: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", "URW Palladio L",
        P052, Georgia, "Liberation Serif", serif;
      font-weight: 600; line-height: 1.2;
    }
    h1 { font-size: 2.44rem; margin: 0 0 1rem; letter-spacing: -0.01em; }
    h2 { font-size: 1.75rem; margin: 4rem 0 1rem; }
    h3 { font-size: 1.25rem; margin: 2.5rem 0 0.5rem; }
    h4 { font-size: 1rem; margin: 1.75rem 0 0.25rem; }
    h5, h6 { font-size: 1rem; font-weight: 600; margin: 1.25rem 0 0.25rem; color: var(--soft); }
    p, ul, ol, dl { margin: 0 0 1rem; }
    ul, ol { padding-left: 1.25rem; }
    li { margin-bottom: 0.35rem; }
    li::marker { color: var(--accent); }
    a { color: var(--accent); }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    main:focus { outline: none; }
    """)

  private static let parts = Stylesheet(
    """

    .skip { position: absolute; left: -100rem; background: var(--paper); padding: 0.5rem 1rem; }
    .skip:focus { left: 0.5rem; top: 0.5rem; z-index: 1; }
    header { padding-top: 2rem; border-top: 0.4rem solid var(--accent); }
    nav { margin: 2rem 0; font-size: 0.94rem; }
    nav p { font-weight: 600; margin: 0 0 0.25rem; }
    nav ol { list-style: none; padding: 0; margin: 0; }
    nav ol ol { padding-left: 1rem; }
    nav li { margin: 0; }
    nav a { display: inline-block; padding: 0.2rem 0; text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    dl { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; }
    dl div { display: grid; grid-template-columns: minmax(8rem, 13rem) minmax(0, 1fr); gap: 0 1.5rem; }
    dt { color: var(--soft); }
    dd { margin: 0; }
    dd > :last-child, .note > :last-child { margin-bottom: 0; }
    .note {
      margin: 1.5rem 0; padding: 0.75rem 1rem; background: var(--wash);
      border-left: 0.25rem solid var(--accent);
    }
    .scroll { overflow-x: auto; margin: 1.5rem 0; }
    table { border-collapse: collapse; width: 100%; font-size: 0.94rem; line-height: 1.4; }
    caption { text-align: left; color: var(--soft); padding: 0 0 0.5rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.45rem 1rem 0.45rem 0; }
    .dense th, .dense td { padding-right: 0.6rem; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { vertical-align: bottom; border-bottom: 2px solid var(--ink); }
    tbody th { font-weight: 400; }
    tbody tr { border-bottom: 1px solid var(--rule); }
    .number { text-align: right; }
    td { min-width: 5.5rem; }
    .dense table { font-size: 0.85rem; }
    .dense td { min-width: 4rem; }
    td.short, td.number { min-width: 0; white-space: nowrap; }
    tbody th:first-child { min-width: 9rem; }
    """)

  private static let pictures = Stylesheet(
    """

    figure { margin: 2rem 0; }
    figcaption { font-weight: 600; margin-bottom: 0.75rem; }
    .narrow { display: none; }
    .cover { padding-bottom: 1rem; }
    .kind { color: var(--accent); font-weight: 600; margin: 0 0 0.25rem; }
    .lead { font-size: 1.25rem; line-height: 1.45; margin: 2rem 0; max-width: 38rem; }
    .lead p { margin-bottom: 0.6rem; }
    .numbers, .notice { color: var(--soft); font-size: 0.94rem; }
    .numbers { margin-top: 0.75rem; }
    @media screen and (max-width: 44em) {
      .wide { display: none; }
      .narrow { display: block; max-width: 26rem; }
      nav ol ol { display: none; }
    }
    """)

  private static let screen = Stylesheet(
    """

    @media (max-width: 30em) {
      h1 { font-size: 1.95rem; }
      h2 { font-size: 1.56rem; margin-top: 3rem; }
      dl div { grid-template-columns: minmax(0, 1fr); }
    }
    @media screen and (min-width: 72em) {
      body { max-width: 68rem; padding: 2rem 2rem 6rem; display: grid;
        grid-template-columns: 16rem minmax(0, 46rem); column-gap: 4rem; }
      header, main { grid-column: 2; }
      nav { grid-column: 1; grid-row: 1 / span 2; position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem);
        overflow-y: auto; }
      main > section:first-child > h2 { margin-top: 2rem; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    """)

  private static let paper = Stylesheet(
    """

    @page { size: A4; margin: 20mm 18mm 22mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
    @media print {
      :root { --paper: #ffffff; --ink: #000000; --soft: #444444; --rule: #bbbbbb; --wash: #f2f2f2;
        --accent: #0b5a7a; }
      html { font-size: 9.5pt; }
      body { max-width: none; padding: 0; }
      .skip { display: none; }
      h1, h2, h3, h4, h5, h6 { break-after: avoid; }
      h2 { margin-top: 2.5rem; }
      p, li { orphans: 3; widows: 3; }
      tr, .note, dl div { break-inside: avoid; }
      thead { display: table-header-group; }
      .scroll { overflow: visible; break-inside: avoid; }
      .chart { break-inside: avoid; }
      figcaption { break-after: avoid; }
      .cover { break-after: page; padding-bottom: 0; }
      .cover .chart { max-height: 105mm; }
      .cover figure { margin: 1rem 0; }
      header { padding-top: 1.25rem; }
      .lead { font-size: 1.1rem; margin: 1.25rem 0; max-width: none; }
      a { color: inherit; text-decoration: none; }
      nav ol ol { display: none; }
    }

    """)
}

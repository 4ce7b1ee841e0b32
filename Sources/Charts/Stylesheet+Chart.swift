package import Markup

extension Stylesheet {
  /// How pictures look, in colours that the page around them names.
  ///
  /// Full is darker than half full in every palette, so that grey tells it too.
  package static let chart = Stylesheet(
    """

    .chart { display: block; width: 100%; height: auto; font-size: 13px; }
    .chart text { fill: var(--ink); font-variant-numeric: tabular-nums; }
    .chart text.soft { fill: var(--soft); }
    .chart text.strong { font-weight: 600; }
    .chart .rule { stroke: var(--rule); }
    .chart .grid { stroke: var(--rule); }
    .chart .link { stroke: var(--soft); stroke-width: 2; stroke-dasharray: 2 2; }
    .chart .solid { fill: var(--accent); stroke: var(--accent); }
    .chart .claimed { fill: var(--accent); fill-opacity: 0.35; stroke: var(--accent); }
    .chart .dark { fill: var(--ink); stroke: var(--ink); }
    .chart .hollow { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
    .chart .hollow.soft { stroke: var(--soft); stroke-width: 2; }
    .chart .dashed { fill: none; stroke: var(--soft); stroke-dasharray: 3 2; }
    .chart .faint { fill: none; stroke: var(--soft); }
    .chart .whisker { stroke: var(--accent); stroke-width: 2; }
    .chart .target { stroke: var(--ink); stroke-width: 2; }
    .chart .tread { stroke: var(--ink); }
    .chart .outlined { fill: none; stroke: var(--ink); stroke-width: 2; }
    .chart .tint0 { fill: var(--wash); }
    .chart .tint1 { fill: var(--accent); fill-opacity: 0.12; }
    .chart .tint2 { fill: var(--accent); fill-opacity: 0.24; }
    .chart .tint3 { fill: var(--accent); fill-opacity: 0.36; }
    .chart .tint4 { fill: var(--accent); fill-opacity: 0.48; }
    """)

  /// The colours of a program whose reader has none of their own, in both colour schemes.
  package static let colours = Stylesheet(
    """

    :root {
      --paper: #ffffff; --ink: #1c2329; --soft: #55606a; --rule: #d5dbe0; --wash: #f2f6f8;
      --accent: #0b5a7a;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #12181d; --ink: #e6ebef; --soft: #a6b2bc; --rule: #3a454e; --wash: #1b242b;
        --accent: #7cc4e4;
      }
    }
    @media (forced-colors: active) {
      :root {
        --paper: Canvas; --ink: CanvasText; --soft: CanvasText; --rule: CanvasText;
        --wash: Canvas; --accent: LinkText;
      }
    }
    """)

  /// The rules of a picture in a file of its own.
  static let chartFile =
    colours + chart
    + Stylesheet(
      """

      svg { background: var(--paper); font-family: system-ui, "Segoe UI", Roboto, Arial, sans-serif; }

      """)
}

// Pictures of numbers: from values and labels to a tree of SVG. No domain, no language.

package import Markup

/// A picture of numbers.
///
/// All places in it are whole numbers, so that it is the same on every machine. Nothing is told by
/// colour alone: what differs, differs in shape or in how much of it is filled too.
package enum Chart: Hashable, Sendable {
  case profile(ProfileChart)
  case heatMap(HeatMap)
  case coverage(CoverageChart)
  case road(RoadChart)
  case agreement(AgreementChart)
  case groups(GroupChart)
  case change(ChangeChart)
}

/// What a picture is called and what it shows, in words.
package struct ChartName: Hashable, Sendable {
  /// The title.
  package let title: String

  /// What there is to see, for those who hear it read.
  package let summary: String

  /// A title with a sentence or a few.
  package init(_ title: String, summary: String) {
    self.title = title
    self.summary = summary
  }
}

/// For what width a picture is drawn, since text that is scaled down cannot be read.
package enum ChartSize: String, CaseIterable, Sendable {
  /// A screen or A4: labels stand before what they name.
  case wide

  /// A phone: labels stand above it.
  case narrow

  /// The width in pixels at which text has its own size.
  var width: Int {
    switch self {
    case .wide: 720
    case .narrow: 312
    }
  }
}

extension Chart {
  /// What the picture is called.
  package var name: ChartName {
    switch self {
    case .profile(let chart): chart.name
    case .heatMap(let chart): chart.name
    case .coverage(let chart): chart.name
    case .road(let chart): chart.name
    case .agreement(let chart): chart.name
    case .groups(let chart): chart.name
    case .change(let chart): chart.name
    }
  }

  /// The picture; names in it begin with an identifier, which is unique on the page.
  package func picture(_ size: ChartSize, id: String) -> HTMLNode {
    let drawing =
      switch self {
      case .profile(let chart): chart.drawing(size)
      case .heatMap(let chart): chart.drawing(size)
      case .coverage(let chart): chart.drawing(size)
      case .road(let chart): chart.drawing(size)
      case .agreement(let chart): chart.drawing(size)
      case .groups(let chart): chart.drawing(size)
      case .change(let chart): chart.drawing(size)
      }
    return HTMLTag.svg(
      .class("chart", size.rawValue), .viewBox(width: size.width, height: drawing.height),
      .role(.image), .labelled(by: "\(id)-title", "\(id)-summary")
    ) {
      HTMLTag.title(.id("\(id)-title")) { name.title }
      HTMLTag.desc(.id("\(id)-summary")) { name.summary }
      drawing.parts
    }
  }

  /// The picture as a file of its own.
  package var file: SVGFile {
    SVGFile(picture(.wide, id: "chart"), style: .chartFile)
  }
}

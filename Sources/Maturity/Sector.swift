package import Language

/// The kind of institution, as the sector reports divide them.
package enum Sector: String, CaseIterable, Sendable {
  case university
  case hogeschool
  case institute
}

extension Sector {
  /// The kind of institution in words.
  package var title: Text {
    switch self {
    case .university: Text(nl: "universiteit", en: "university")
    case .hogeschool: Text(nl: "hogeschool", en: "university of applied sciences")
    case .institute: Text(nl: "onderzoeksinstituut", en: "research institute")
    }
  }
}

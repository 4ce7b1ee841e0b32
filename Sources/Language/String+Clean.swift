extension String {
  /// The text on one line, in which nothing invisible is left that a reader would act upon.
  ///
  /// Newlines and tabs become spaces, runs of spaces one space; whatever is hidden becomes U+FFFD,
  /// so that it shows that something stood there.
  package var cleanLine: String {
    cleanLines.joined(separator: " ")
  }

  /// The lines of the text that are not empty, each cleaned as ``cleanLine`` is.
  package var cleanLines: [String] {
    unicodeScalars.split(whereSeparator: \.isLineEnd).compactMap { line in
      var cleaned = String.UnicodeScalarView()
      for scalar in line {
        let scalar = scalar.clean
        if scalar == " ", cleaned.isEmpty || cleaned.last == " " { continue }
        cleaned.append(scalar)
      }
      if cleaned.last == " " { cleaned.removeLast() }
      return cleaned.isEmpty ? nil : String(cleaned)
    }
  }
}

extension Unicode.Scalar {
  /// The scalar itself, or what stands for one that must not reach a page.
  package var clean: Unicode.Scalar {
    switch value {
    case 0x20..<0x7F: self
    case 0x09: " "
    case 0xFDD0...0xFDEF,
      _ where value & 0xFFFE == 0xFFFE || isHidden:
      "\u{FFFD}"
    default: self
    }
  }
}

extension String {
  /// The text on one line, in which nothing invisible is left that a reader would act upon.
  ///
  /// Newlines and tabs become spaces, runs of spaces one space; controls, bidirectional controls
  /// and the byte order mark become U+FFFD, so that it shows that something stood there.
  package var cleanLine: String {
    cleanLines.joined(separator: " ")
  }

  /// The lines of the text that are not empty, each cleaned as ``cleanLine`` is.
  package var cleanLines: [String] {
    unicodeScalars.split(whereSeparator: \.isNewline).compactMap { line in
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
  fileprivate var isNewline: Bool {
    switch value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The scalar itself, or what stands for one that must not reach a page.
  package var clean: Unicode.Scalar {
    switch value {
    case 0x09: " "
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
      "\u{FFFD}"
    case 0xFDD0...0xFDEF,
      _ where value & 0xFFFE == 0xFFFE:
      "\u{FFFD}"
    default: self
    }
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that holds what an output must be, byte for byte.
///
/// With `PEIL_RECORD_GOLDEN=1` a test writes the file and fails, so that nobody mistakes a
/// recording for a test.
package struct Golden {
  private let path: String

  /// A file of the folder Golden beside the test.
  package init(_ name: String, file: String = #filePath) {
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    path = "/\(folder)/Golden/\(name)"
  }

  /// A file anywhere in the repository.
  package init(path: String) {
    self.path = path
  }

  /// Where a text differs from the file, in words; nil where they are equal.
  ///
  /// While recording, the text is written and the answer says so.
  package func difference(from text: String) -> String? {
    if isRecordingGolden {
      return recordGolden(text, to: path) ? "Recorded \(path)." : "Cannot write \(path)."
    }
    guard let expected = fileText(path) else { return "\(path) is missing; record it." }
    guard !text.utf8.elementsEqual(expected.utf8) else { return nil }
    let lines = zip(text.lines, expected.lines).enumerated()
    let first = lines.first { $0.element.0 != $0.element.1 }
    return "\(path), line \(first.map { "\($0.offset + 1): \($0.element)" } ?? "last")"
  }
}

/// Whether tests write what they see into the files that they otherwise compare with.
package var isRecordingGolden: Bool {
  getenv("PEIL_RECORD_GOLDEN").map { String(cString: $0) } == "1"
}

/// The text of a file, or nil if it cannot be read or is not UTF-8.
package func fileText(_ path: String) -> String? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
    bytes += chunk[..<count]
  }
  return String(validating: bytes, as: UTF8.self)
}

/// Writes a file of the repository, and tells whether that worked; only for recording.
package func recordGolden(_ text: String, to path: String) -> Bool {
  guard let file = fopen(path, "wb") else { return false }
  let bytes = Array(text.utf8)
  let count = fwrite(bytes, 1, bytes.count, file)
  return fclose(file) == 0 && count == bytes.count
}

/// The path of the repository's root, from that of a file in a folder of Tests.
package func repositoryRoot(_ file: String = #filePath) -> String {
  file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
}

extension String {
  /// The lines between line feeds, by scalar, since a carriage return would hide one.
  package var lines: [String] {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }
}

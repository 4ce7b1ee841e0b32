#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether tests write what they see into the files that they otherwise compare with.
///
/// Set `PEIL_RECORD_GOLDEN=1` to record; the recording test fails, so that no run passes by
/// writing its own truth.
package var isRecordingGolden: Bool {
  getenv("PEIL_RECORD_GOLDEN").map { String(cString: $0) } == "1"
}

/// The text of a file, or nil if it cannot be read.
package func fileText(_ path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
    bytes += chunk[..<count]
  }
  return String(validating: bytes, as: UTF8.self)
}

/// Writes a file in the repository; only for recording.
package func record(_ text: String, to path: String) {
  guard let file = fopen(path, "w") else { return }
  defer { fclose(file) }
  _ = fwrite(Array(text.utf8), 1, text.utf8.count, file)
}

/// The path of the repository's root, from the path of a file in a folder of Tests.
package func repositoryRoot(_ file: String = #filePath) -> String {
  file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
}

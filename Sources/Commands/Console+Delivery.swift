import Journal
import Language

extension Console {
  /// Writes a result to a file, or to standard output where no file is named.
  ///
  /// A file with a result holds an institution's answers, so that only its owner may read it.
  func deliver(_ text: String, to path: String?, force: Bool) throws {
    guard let path, path != "-" else { return try write(text) }
    do throws(FileError) {
      try OutputFile.write(Array(text.utf8), to: path, replacing: force)
    } catch {
      throw Failure.writing(path: path, error)
    }
    tell(Text(nl: "Geschreven: \(path)", en: "Written: \(path)"))
  }
}

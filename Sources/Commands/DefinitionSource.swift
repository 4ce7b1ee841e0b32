import JSON
import Journal

/// Reads the text of a definition file.
enum DefinitionSource {
  static func read(_ path: String) throws(Failure) -> SourceText {
    do throws(FileError) {
      let bytes = try SourceFile.read(path, limit: JSONLimits.standard.bytes)
      return SourceText(name: path, bytes: bytes)
    } catch {
      throw Failure.reading(path: path, error)
    }
  }
}

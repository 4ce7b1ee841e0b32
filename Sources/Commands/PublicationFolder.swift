import JSON
import Journal
import Language
import Maturity
import Publication
import Reports

/// The files of a publication.
struct PublicationFolder {
  let path: String

  /// Makes the folder; one with files in it is refused, so that nothing old is taken for new.
  init(making path: String) throws {
    self.path = path
    var names: [String] = []
    do throws(FileError) {
      names = try DirectoryListing.names(in: path)
    } catch .notFound {
      do throws(FileError) {
        try Folder.create(path)
      } catch {
        throw Failure.writing(path: path, error)
      }
    } catch {
      throw Failure.reading(path: path, error)
    }
    guard names.isEmpty else { throw Failure.folderNotEmpty(path: path) }
  }

  /// Writes every form of a publication, in both languages.
  func write(_ output: PublicationOutput) throws {
    for file in output.files() { try write(file.text, file.name) }
  }

  /// Everybody may read a publication.
  private func write(_ text: String, _ name: String) throws {
    let path = "\(path)/\(name)"
    do throws(FileError) {
      try OutputFile.write(Array(text.utf8), to: path, replacing: false, mode: 0o644)
    } catch {
      throw Failure.writing(path: path, error)
    }
  }
}

import Journal
import Terminal

/// Whether this user has seen the tour, which is told once and can be skipped for good.
///
/// That is remembered in a file of the program's own, which says so; a record knows nothing of it.
struct TourMemory {
  /// Where the file goes; nil where the user has no place for such files.
  private let folder: String?

  init(_ console: Console) {
    // A path that is not absolute counts as none (XDG Base Directory 0.8).
    let state = console.environment(.stateHome).flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = console.environment(.home).flatMap { $0.hasPrefix("/") ? $0 : nil }
    folder = (state ?? home.map { "\($0)/.local/state" }).map { "\($0)/peil" }
  }

  private var file: String? { folder.map { "\($0)/tour-seen.txt" } }

  /// Whether the tour is to be shown: where it could not be remembered, it would come every time.
  var isNew: Bool {
    guard let file else { return false }
    do throws(FileError) {
      _ = try SourceFile.read(file, limit: 0)
      return false
    } catch {
      return error == .notFound
    }
  }

  /// Writes the file; where that fails the tour comes once more.
  func remember() {
    guard let folder, let file, Folder.make(folder) else { return }
    let text = """
      De rondleiding van 'peil interview' is gezien. Verwijder dit bestand om haar weer te zien.
      The tour of 'peil interview' has been seen. Remove this file to see it again.

      """
    try? OutputFile.write(Array(text.utf8), to: file, replacing: true)
  }
}

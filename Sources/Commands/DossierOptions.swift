import History
import Invocation
import Journal
import Language

/// Which dossier of a record is written to, by whom and by which definitions.
struct DossierOptions: Options {
  let dossier = Shared.ownDossier
  let by = Shared.by
  let definitions = DefinitionOptions()
}

extension Console {
  /// Opens the dossier of a record, records acts in it and says so.
  ///
  /// - Parameters:
  ///   - record: the file of the record.
  ///   - given: what the line says of the dossier.
  ///   - reason: why a finished examination is opened again, where the acts ask that it is open; nil
  ///     within for none.
  ///   - make: makes the acts, if any, and the sentence that tells of them.
  /// - Returns: success.
  /// - Throws: a `Failure` that says why nothing was recorded.
  func record(
    inDossierOf record: String, _ given: Given<DossierOptions>, reopening reason: String?? = nil,
    _ make: (DossierSession) throws -> (acts: [DossierAct], told: Text)
  ) throws -> ExitStatus {
    let session = try DossierSession.open(
      record, dossier: given.dossier, try definitions(given.definitions), console: self)
    defer { session.writer.close() }
    let (acts, told) = try make(session)
    if !acts.isEmpty {
      let reopening = try reason.map { try session.reopening($0, console: self) } ?? []
      _ = try session.write(reopening + acts, by: author(given.by), console: self)
    }
    tell(told)
    return .success
  }
}

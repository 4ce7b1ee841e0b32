// Everything that Peil shows, of a sector that does not exist.

import Comparison
import History
import JSON
import Language
import Maturity
import Parallel
import Publication
import Reports

/// A fictional sector measured twice, audited and published, with every report of every kind.
///
/// It is a function of the seed and of the definitions, and of no clock, lot or machine.
package struct Demonstration: Sendable {
  let definitions: DemonstrationDefinitions
  let sector: FictionalSector

  /// Every institution, in the order of the sector.
  let measurements: [FictionalMeasurement]

  let publication: FictionalPublication

  /// What is being made, for who waits.
  package enum Stage: CaseIterable, Sendable {
    case institutions
    case publication
    case reports
  }

  /// Draws the sector, measures it twice and publishes what is safe.
  ///
  /// - Parameters:
  ///   - seed: decides everything that is not the same in every demonstration.
  ///   - definitions: those that ship.
  ///   - begin: is told what is about to be made.
  package init(
    seed: UInt64, _ definitions: DemonstrationDefinitions, begin: (Stage) throws -> Void
  ) rethrows {
    self.definitions = definitions
    let sector = FictionalSector(seed: seed)
    self.sector = sector
    try begin(.institutions)
    let threads = min(coreCount, sector.institutions.count)
    let shares = inParallel(threads) { turn in
      stride(from: turn, to: sector.institutions.count, by: threads).map {
        ($0, FictionalMeasurement(of: sector.institutions[$0], definitions))
      }
    }
    measurements = shares.flatMap(\.self).sorted { $0.0 < $1.0 }.map(\.1)
    try begin(.publication)
    publication = FictionalPublication(of: measurements, seed: seed, definitions)
    try begin(.reports)
  }

  /// All files, the index first.
  package func files(_ write: (DemonstrationFile) throws -> Void) rethrows {
    // Each report is worked out once, for the index and for its own files.
    let audiences = audiences
    let index = DemonstrationIndex(audiences: audiences, seed: sector.seed)
    for file in index.files { try write(file) }
    for report in audiences.flatMap(\.reports) where !report.isOfPublication {
      for file in report.files { try write(file) }
    }
    for file in publicationFiles + journals { try write(file) }
  }
}

// MARK: - Files that are no reports

extension Demonstration {
  var publicationOutput: PublicationOutput {
    PublicationOutput(publication.publication, then: definitions.published)
  }

  private var publicationFiles: [DemonstrationFile] {
    publicationOutput.files(banner: DemonstrationReport.fictionalButThen).map {
      DemonstrationFile(path: "sector/\($0.name)", text: $0.text)
    }
  }

  private var journals: [DemonstrationFile] {
    let records = measurements.flatMap { measurement -> [DemonstrationFile] in
      let name = "records/\(measurement.institution.label)"
      return [
        DemonstrationFile(path: "\(name).2023.peil", bytes: measurement.baseline.bytes),
        DemonstrationFile(path: "\(name).2025.peil", bytes: measurement.record.bytes),
      ]
        + (measurement.dossier.map {
          [DemonstrationFile(path: "\(name).2025.audit.peil", bytes: $0.bytes)]
        } ?? [])
    }
    let submissions = publication.submissions.map {
      DemonstrationFile(
        path: "operator/submissions/\($0.number.digits).json",
        text: $0.json(publication.form).compact + "\n")
    }
    return records + submissions
      + [DemonstrationFile(path: "operator/ledger.peil", bytes: publication.ledger.bytes)]
  }
}

package import History
import Maturity

/// What makes two records waves of one and the same institution.
///
/// The institution pairs itself by keeping its name, sector and scope; capitals and spaces do not
/// matter. Nothing else is matched upon: a renamed institution stays unpaired, and is named so that
/// somebody who knows can give it one name.
package struct Lineage: Hashable, Sendable {
  private let name: [String]
  private let sector: Sector
  private let scope: [String]?

  package init(_ subject: RecordHeader.Subject) {
    name = subject.name.essence
    sector = subject.sector
    scope = subject.scope?.essence
  }
}

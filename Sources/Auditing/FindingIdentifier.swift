package import History
package import Language
package import Maturity

extension Practice {
  /// What should be the case, as a finding takes it over: the statement and what *fully* looks like.
  package var criterion: Text {
    Text(nl: "\(statement.nl) \(fully.nl)", en: "\(statement.en) \(fully.en)")
  }
}

extension DossierState {
  /// An identifier for a finding that was never used here, with the wave in it, so that findings
  /// of several waves can stand beside each other.
  package func nextFindingID(wave: String) -> String {
    let letters = wave.unicodeScalars.filter { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
    }
    let prefix =
      "F-" + (String(String.UnicodeScalarView(letters)).nonEmpty.map { $0.prefix(40) + "-" } ?? "")
    var number = 1
    while hasUsed(finding: prefix + padded(number)) { number += 1 }
    return prefix + padded(number)
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

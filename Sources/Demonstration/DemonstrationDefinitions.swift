package import Definitions
package import Hashing
import JSON
package import Maturity

/// What a demonstration is made by: the questionnaires, norms and policy that ship.
package struct DemonstrationDefinitions: Sendable {
  package let questionnaire: Questionnaire
  package let norm: NormFramework
  package let baseline: Questionnaire
  package let crosswalk: Crosswalk
  package let policy: PublicationPolicy

  /// The SHA-256 of the policy's file.
  package let policyFingerprint: Digest

  /// What was really published about the earlier wave; the only thing in it that is not invented.
  package let published: PublishedFacts

  /// The definitions of a library, which holds those that ship.
  ///
  /// - Throws: which of them cannot be used, and why.
  package init(_ library: Library) throws(LibraryFault) {
    let policyID = "publication-policy"
    (policy, questionnaire) = try library.policy(policyID)
    policyFingerprint = SHA256.digest(of: try library.source(.policy, policyID).bytes)
    norm = try library.norm(questionnaire.id, for: questionnaire)
    baseline = try library.questionnaire("nulmeting-2023")
    guard let crosswalk = try library.crosswalk(from: baseline, to: questionnaire) else {
      preconditionFailure("a crosswalk from the baseline ships")
    }
    self.crosswalk = crosswalk
    published = try library.publishedFacts("sector-2023").facts
  }
}

import Definitions
import Hashing
import Invocation
import JSON
import Language
import Maturity
import Publication

/// The publication policy of a command line, with everything that follows from it.
struct PolicyChoice {
  let policy: PublicationPolicy
  let questionnaire: Questionnaire
  let form: SubmissionForm
  let references: [Int]

  /// The SHA-256 of the policy's file.
  let fingerprint: Digest

  /// The definitions among which the policy was found.
  let library: Library

  /// The policy where nobody names another.
  static let usual = "publication-policy"

  /// - Parameters:
  ///   - policy: a name, or the path of a file: a word with a slash or ending in `.json`.
  ///   - library: the definitions, to which a file is added.
  /// - Throws: a `Failure` if the file cannot be used as a publication policy.
  init(_ policy: String, in library: Library) throws {
    var library = library
    var id = policy
    if policy.contains("/") || policy.hasSuffix(".json") {
      let source = try DefinitionSource.read(policy)
      guard let file = DefinitionFile(source) else {
        throw Failure.library(.faulty(library.problems(in: source)))
      }
      guard file.kind == .policy else { throw Failure.sector(.notAPolicy(path: policy)) }
      library = library.replacing(with: [file])
      id = file.id
    }
    do throws(LibraryFault) {
      let (policy, questionnaire) = try library.policy(id)
      self.policy = policy
      self.questionnaire = questionnaire
      fingerprint = SHA256.digest(of: try library.source(.policy, id).bytes)
    } catch {
      throw Failure.library(error)
    }
    self.library = library
    form = SubmissionForm(self.policy, questionnaire)
    references = self.policy.references(of: questionnaire)
  }

  /// What was published about the earlier wave, if anything.
  func publishedBefore() throws -> PublishedFacts? {
    guard let earlier = form.earlier else { return nil }
    do throws(LibraryFault) {
      return try library.publishedFacts(about: String(earlier), for: questionnaire)
    } catch {
      throw Failure.library(error)
    }
  }
}

extension Shared {
  static let policy = Option<String>(
    "policy", Text(nl: "BELEID", en: "POLICY"),
    help: Text(
      nl: "Het publicatiebeleid: een naam, of een bestand NAAM.json.",
      en: "The publication policy: a name, or a file NAME.json."),
    default: PolicyChoice.usual, completion: .file(suffixes: [".json"]))

  static let ledger = Argument<String>(
    Text(nl: "REGISTER", en: "LEDGER"),
    help: Text(nl: "Het publicatieregister.", en: "The ledger of publications."),
    completion: .file(suffixes: []))

  static let newLedger = Argument<String>(
    Text(nl: "REGISTER", en: "LEDGER"),
    help: Text(nl: "Het publicatieregister.", en: "The ledger of publications."),
    completion: .file(suffixes: []), form: .newPath)
}

extension Heading {
  static let sector = Heading(Text(nl: "De sector", en: "The sector"))
}

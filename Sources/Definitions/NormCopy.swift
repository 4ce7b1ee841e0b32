package import JSON
package import Language

/// A norm framework copied under another name, for an institution to adapt.
///
/// Targets and reasons stay as they are; the copy says of itself that it is the institution's own.
package struct NormCopy: Sendable {
  private let members: [JSONMember]

  /// What an institution's framework is called where nobody gives a title.
  package static let defaultTitle = Text(
    nl: "Eigen streefniveaus kennisveiligheid", en: "Own target levels for knowledge security")

  /// The version a copy begins with.
  private static let firstVersion = "1.0.0"

  /// Gives nil for a text that is no JSON object.
  ///
  /// - Parameters:
  ///   - source: the text of a norm framework without problems.
  ///   - id: the name of the copy.
  ///   - title: its title.
  package init?(of source: SourceText, id: String, title: Text) {
    guard let members = (try? JSONValue(parsing: source.bytes))?.members else { return nil }
    let origin = Origin(members)
    // The schema is named by a path beside the original, where the copy does not stand.
    self.members = members.filter { $0.name != "$schema" }.map { member in
      switch member.name {
      case "id": JSONMember(member.name, .string(id))
      case "version": JSONMember(member.name, .string(Self.firstVersion))
      case "title": JSONMember(member.name, .text(title))
      case "status": JSONMember(member.name, .text(origin.status))
      default: member
      }
    }
  }

  /// The text of the new file.
  package var text: String { JSONValue(.object(members)).indented }

  /// The name that a file gives the framework in it, or nil for a file that cannot hold one.
  package static func id(ofFile path: String) -> String? {
    guard let file = path.split(separator: "/", omittingEmptySubsequences: false).last,
      file.hasSuffix(".json")
    else { return nil }
    let id = String(file.dropLast(".json".count))
    return isIdentifier(id) ? id : nil
  }
}

/// What a copy says of the framework it was made from.
private struct Origin {
  let status: Text

  init(_ members: [JSONMember]) {
    func value(_ name: String) -> JSONValue? { members.first { $0.name == name }?.value }
    let id = value("id")?.string ?? ""
    let version = value("version")?.string ?? ""
    let title = { (language: Language) in value("title")?[language.rawValue]?.string ?? id }
    status = Text(
      nl: "Dit zijn de eigen streefniveaus van de instelling, geen norm van de sector. Zij gaan uit"
        + " van ‘\(title(.nl))’ (\(id), versie \(version)).",
      en: "These are the institution’s own target levels, not a norm of the sector. They start from"
        + " ‘\(title(.en))’ (\(id), version \(version)).")
  }
}

extension JSONValue {
  static func text(_ text: Text) -> JSONValue {
    .object([("nl", .string(text.nl)), ("en", .string(text.en))])
  }
}

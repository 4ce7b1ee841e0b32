package import JSON
import Maturity

extension PublishedFigure {
  /// The names of a figure's members; the schema lists the same.
  static let keys = [
    "measure", "item", "wave", "reference", "earlier", "sector", "profile", "institutions",
    "form", "low", "high",
  ]

  /// The figure with the counts that it stands for; `null` where a member has no meaning.
  package var json: JSONValue {
    .object([
      ("measure", .string(measure.kind.rawValue)),
      ("item", .string(measure.item)),
      ("wave", .integer(measure.wave)),
      ("reference", .integer(orNull: measure.reference)),
      ("earlier", .integer(orNull: measure.earlier)),
      ("sector", .string(orNull: group.sector?.rawValue)),
      ("profile", .string(orNull: group.profile?.rawValue)),
      ("institutions", .integer(institutions)),
      ("form", .string(form.rawValue)),
      ("low", .integer(counts.lowerBound)),
      ("high", .integer(counts.upperBound)),
    ])
  }

  package init(_ value: JSONValue) throws(FormatFault) {
    let members = try Members(value, Self.keys)
    let institutions = try members.integer("institutions")
    guard institutions > 0 else { throw .invalid(key: "institutions") }
    let low = try members.integer("low")
    let high = try members.integer("high")
    guard low >= 0, low <= high else { throw .invalid(key: "low") }
    guard high <= institutions else { throw .invalid(key: "high") }
    self.init(
      try Measure(members),
      InstitutionGroup(
        sector: members.has("sector") ? try members.choice("sector", Sector.self) : nil,
        profile: members.has("profile") ? try members.choice("profile", RiskProfile.self) : nil),
      of: institutions, try members.choice("form", Form.self), low...high)
    guard isConsistent else { throw .invalid(key: "form") }
  }

  /// Whether the form can stand for the counts.
  private var isConsistent: Bool {
    switch form {
    case .exactly: counts.count == 1
    case .all: counts == institutions...institutions
    case .atMost: counts.lowerBound == 0
    case .withheld: counts == 0...institutions
    case .atLeast, .atMostAThird, .betweenThirds, .atLeastTwoThirds: true
    }
  }
}

extension Measure {
  fileprivate init(_ members: Members) throws(FormatFault) {
    let item = try members.string("item")
    let wave = try members.integer("wave")
    let kind = try members.choice("measure", Kind.self)
    let reference = members.has("reference") ? try members.integer("reference") : nil
    let earlier = members.has("earlier") ? try members.integer("earlier") : nil
    guard (reference != nil) == (kind == .level) else { throw .invalid(key: "reference") }
    guard (earlier != nil) == (kind == .higher || kind == .lower) else {
      throw .invalid(key: "earlier")
    }
    switch (kind, reference, earlier) {
    case (.level, let reference?, _):
      self = .level(theme: item, atLeast: reference, wave: wave)
    case (.higher, _, let earlier?): self = .higher(theme: item, wave: wave, than: earlier)
    case (.lower, _, let earlier?): self = .lower(theme: item, wave: wave, than: earlier)
    default: self = .fact(item, wave: wave)
    }
  }
}

import JSON
import Maturity

/// What the parts of a questionnaire file are called, taken before the parts are read.
///
/// A fault inside one part must not hide a reference elsewhere that leads nowhere. A list is nil
/// where one of its names cannot be told, since any reference might then be meant for that one.
struct Outline {
  /// The levels from the floor upwards; nil as well where they do not follow one another.
  let levels: [Int]?

  let respondents: Names?
  let terms: Names?
  let practices: Names?
  let scales: Names?
  let questions: Names?

  /// The scale that the questionnaire's rule names.
  let scoringScale: String?

  /// Whether levels are made of the answers; so where the rule is unknown.
  let isScored: Bool

  /// Whether the questionnaire's rule goes by the levels of practices; so where it is unknown.
  private let climbsLevels: Bool

  private let scaleValues: [String: Names]
  private let answers: [String: Names]

  init(_ questionnaire: JSONValue) {
    levels = Self.levels(questionnaire["levels"])
    respondents = Names(questionnaire["respondents"])
    terms = Names(questionnaire["glossary"] ?? .array([]))
    scales = Names(questionnaire["scales"])
    questions = Names(questionnaire["profile"]?["questions"])
    practices = (questionnaire["themes"]?.array).flatMap { themes in
      allPresent(themes.map { Names(.array($0.practicesAtAnyDepth)) }).map(Names.init)
    }
    scoringScale = questionnaire["scoring"]?["scale"]?.string
    isScored = Self.name(ofRule: questionnaire["scoring"]) != .unscored
    climbsLevels = Self.climbsLevels(questionnaire["scoring"]) ?? true
    scaleValues = Self.namesByOwner(questionnaire["scales"], "values")
    answers = Self.namesByOwner(questionnaire["profile"]?["questions"], "answers")
  }

  /// Whether a theme's rule goes by the levels of its practices.
  func climbsLevels(theme: JSONValue) -> Bool {
    Self.climbsLevels(theme["scoring"]) ?? climbsLevels
  }

  private static func climbsLevels(_ rule: JSONValue?) -> Bool? {
    switch name(ofRule: rule) {
    case .gate, .threshold: true
    case .mean, .minimum, .deduction, .joint, .unscored: false
    case nil: nil
    }
  }

  private static func name(ofRule rule: JSONValue?) -> ScoringRule.Name? {
    rule?["rule"]?.string.flatMap(ScoringRule.Name.init(rawValue:))
  }

  /// The values of a scale, lowest first.
  func values(ofScale id: String) -> Names? { scaleValues[id] }

  /// The answers to a profile question.
  func answers(to question: String) -> Names? { answers[question] }

  private static func levels(_ list: JSONValue?) -> [Int]? {
    guard let numbers = allPresent((list?.array ?? []).map { $0["level"]?.integer }),
      let floor = numbers.first, QuestionnaireReader.levelNumbers.contains(floor),
      numbers.elementsEqual(floor..<floor + numbers.count)
    else { return nil }
    return numbers
  }

  private static func namesByOwner(_ owners: JSONValue?, _ key: String) -> [String: Names] {
    var names: [String: Names] = [:]
    for owner in owners?.array ?? [] {
      guard let id = owner["id"]?.string, names[id] == nil else { continue }
      names[id] = Names(owner[key])
    }
    return names
  }
}

/// Identifiers in the order of the file, with the place of each among them.
struct Names {
  let ordered: [String]
  private let positions: [String: Int]

  init(_ names: [String]) {
    ordered = names
    positions = Dictionary(zip(names, names.indices)) { first, _ in first }
  }

  init(_ parts: [Names]) {
    self.init(parts.flatMap(\.ordered))
  }

  /// The identifiers of the objects in a list, or nil where one has none.
  init?(_ list: JSONValue?) {
    guard let objects = list?.array, let names = allPresent(objects.map { $0["id"]?.string })
    else { return nil }
    self.init(names)
  }

  /// How many names stand before a name, or nil for one that is not there.
  func position(of name: String) -> Int? { positions[name] }
}

extension JSONValue {
  /// The practices of a theme or sub-theme, in the order in which they are asked.
  var practicesAtAnyDepth: [JSONValue] {
    (self["practices"]?.array ?? []) + subthemesAtAnyDepth.flatMap { $0["practices"]?.array ?? [] }
  }

  /// The sub-themes of a theme or sub-theme, each before its own.
  var subthemesAtAnyDepth: [JSONValue] {
    (self["subthemes"]?.array ?? []).flatMap { [$0] + $0.subthemesAtAnyDepth }
  }
}

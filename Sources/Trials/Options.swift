/// What the command line asks for.
struct Options {
  private(set) var trials = 40
  private(set) var seconds = 60.0
  private(set) var seed = UInt64.random(in: 0..<1_000_000)
  private var names: [String] = []

  /// One reader alone, as this program starts itself.
  private(set) var fuzz: String?
  private(set) var corpus = ""
  private(set) var word = ""

  /// Words that are no options are names; an option without a number of its own stays as it was.
  init(_ words: some Sequence<String>) {
    var words = Array(words)[...]
    while let name = words.popFirst() {
      switch name {
      case "--trials": trials = words.popFirst().flatMap { Int($0) } ?? trials
      case "--seconds": seconds = words.popFirst().flatMap { Double($0) } ?? seconds
      case "--seed": seed = words.popFirst().flatMap { UInt64($0) } ?? seed
      case "--fuzz": fuzz = words.popFirst()
      case "--corpus": corpus = words.popFirst() ?? corpus
      case "--word": word = words.popFirst() ?? word
      default: names.append(name)
      }
    }
  }

  /// Whether a kind of trial is among those named.
  func wants(_ name: String) -> Bool {
    names.isEmpty || names.contains { name.hasPrefix($0) }
  }
}

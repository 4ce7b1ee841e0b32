import Invocation

/// A line of the program as the user can paste it into a shell, whatever the words hold.
///
/// - Parameters:
///   - words: the words behind the program's name.
///   - path: a path that stands behind them; nil for none.
///   - options: options that stand behind that, with their values.
/// - Returns: the line.
func shellLine(_ words: String..., file path: String? = nil, options: [String] = []) -> String {
  // A path that looks like an option would be taken for one.
  let file = path.map { $0.hasPrefix("-") ? "./" + $0 : $0 }
  return (["peil"] + words + [file].compactMap(\.self) + options)
    .map(shellQuoted).joined(separator: " ")
}

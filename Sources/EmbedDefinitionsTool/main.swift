// Writes the definition files into a Swift source as string literals, each with its SHA-256.
//
// Usage: EmbedDefinitionsTool OUTPUT FILE…
// SwiftPM's own `.embedInCode` makes arrays of numbers that take minutes to compile. Foundation is
// at hand here because the tool runs while building and is no part of the program.

import Foundation
import Hashing

/// The kinds of definitions by what their member `format` says.
let kinds = [
  "peil-questionnaire": "questionnaire",
  "peil-norm": "norm",
  "peil-published-facts": "publishedFacts",
  "peil-publication-policy": "policy",
  "peil-crosswalk": "crosswalk",
]

/// A Swift expression that makes one `Embedded.File`.
func expression(for path: String) throws -> String {
  let url = URL(fileURLWithPath: path)
  let bytes = [UInt8](try Data(contentsOf: url))
  let text = String(decoding: bytes, as: UTF8.self)
  // More number signs than stand behind any quotation mark in the text.
  let fence = String(repeating: "#", count: longestFence(in: text) + 1)
  guard let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
    let format = object["format"] as? String, let kind = kinds[format]
  else { fatalError("\(path): no definition of a kind that is known here") }
  return """
        File(
          kind: .\(kind),
          id: "\(url.deletingPathExtension().lastPathComponent)",
          fingerprint: "\(SHA256.digest(of: bytes).hexadecimal)",
          text: \(fence)\"\"\"
    \(text)
    \"\"\"\(fence))
    """
}

/// The length of the longest run of number signs in a text.
func longestFence(in text: String) -> Int {
  text.split { $0 != "#" }.map(\.count).max() ?? 0
}

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first else {
  fatalError("usage: EmbedDefinitionsTool OUTPUT FILE…")
}
let files = try arguments.dropFirst().map(expression)
let source = """
  // Made by EmbedDefinitionsTool from the files in Questionnaires and Norms.

  enum Embedded {
    struct File: Sendable {
      let kind: DefinitionKind
      let id: String
      let fingerprint: String
      let text: String
    }

    static let files: [File] = [
  \(files.joined(separator: ",\n"))
    ]
  }

  """
try Data(source.utf8).write(to: URL(fileURLWithPath: output))

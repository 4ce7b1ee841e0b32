package import Hashing

/// One line of a journal, with its place in the chain and its hash.
///
/// The line is `{…,"prev":"<64 digits>","hash":"<64 digits>"}` and a newline; the first line of a
/// journal has no `prev`. The hash covers the bytes from the brace to the comma before `"hash"`.
///
/// A line that tells of lost lines is `{…,"event":"salvaged","after":"<64 digits>","lost":"<64
/// digits>","prev":…`, with `"proven":true` before `"after"` where the file showed that the lines
/// behind the lost ones are its own. In JSON these bytes can stand nowhere else than in the object
/// itself: inside a text each quotation mark has a backslash before it, and an object inside ends in
/// a brace.
package struct SealedLine: Sendable {
  /// The line with its newline.
  package let bytes: [UInt8]

  /// The line's hash.
  package let hash: Digest

  /// Seals one JSON object, given without newline, `prev` and `hash`.
  ///
  /// The object must begin with a brace and a quotation mark and end in a brace: it has at least one
  /// member and is written without a space in front of the first.
  ///
  /// - Parameters:
  ///   - body: The object's bytes.
  ///   - place: The lost lines that the line tells of; its object then ends in the member
  ///     `"event":"salvaged"`.
  ///   - isProven: Whether the file showed that the lines behind the lost ones are its own.
  ///   - previous: The hash of the line before, `nil` for the first line.
  package init(
    _ body: [UInt8], tellingOf place: JournalBreak? = nil, isProven: Bool = false,
    after previous: Digest?
  ) {
    precondition(body.starts(with: #"{""#.utf8), "a body begins with a brace and a member")
    precondition(body.last == UInt8(ascii: "}"), "a body ends in a brace")
    precondition(!body.contains(where: Self.endsLine), "a body is one line")
    var line = Array(body.dropLast())
    if let place {
      precondition(line.suffix(Self.salvaged.count) == Self.salvaged[...], "a loss is told as one")
      if isProven { line += Self.proven }
      line.append(UInt8(ascii: ","))
      line += Self.member(Self.afterKey, place.after)
      line.append(UInt8(ascii: ","))
      line += Self.member(Self.lostKey, place.lost)
    }
    line.append(UInt8(ascii: ","))
    if let previous {
      line += Self.member(Self.previousKey, previous)
      line.append(UInt8(ascii: ","))
    }
    hash = SHA256.digest(of: line)
    line += Self.member(Self.hashKey, hash)
    line += [UInt8(ascii: "}"), newline]
    bytes = line
  }

  static let salvaged = Array(#","event":"salvaged""#.utf8)
  static let proven = Array(#","proven":true"#.utf8)
  static let afterKey = Array(#""after":""#.utf8)
  static let lostKey = Array(#""lost":""#.utf8)
  static let previousKey = Array(#""prev":""#.utf8)
  static let hashKey = Array(#""hash":""#.utf8)

  /// The bytes of `"hash":"<64 digits>"}`, and of `"prev":"<64 digits>",` as well.
  static let sealSize = hashKey.count + Digest.digitCount + 2

  /// Whether a byte ends a line to some program, as LF and CR do.
  static func endsLine(_ byte: UInt8) -> Bool { byte == newline || byte == carriageReturn }

  private static func member(_ key: [UInt8], _ digest: Digest) -> [UInt8] {
    key + digest.digits + [UInt8(ascii: "\"")]
  }
}

let newline = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")

import Hashing
import JSON
import Language

/// The members of an object by name and type.
struct Fields {
  private let value: JSONValue

  init(_ value: JSONValue) {
    self.value = value
  }

  func has(_ key: String) -> Bool { value[key] != nil }

  func object(_ key: String) throws(EventFault) -> Fields {
    guard let value = value[key] else { throw .missing(key: key) }
    guard value.members != nil else { throw .invalid(key: key) }
    return Fields(value)
  }

  /// The objects of an array.
  func objects(_ key: String) throws(EventFault) -> [Fields] {
    guard let value = value[key] else { throw .missing(key: key) }
    guard let values = value.array, values.allSatisfy({ $0.members != nil }) else {
      throw .invalid(key: key)
    }
    return values.map { Fields($0) }
  }

  func string(_ key: String) throws(EventFault) -> String {
    guard let value = value[key] else { throw .missing(key: key) }
    guard let string = value.string else { throw .invalid(key: key) }
    return string
  }

  func optionalString(_ key: String) throws(EventFault) -> String? {
    has(key) ? try string(key) : nil
  }

  /// The texts of an array.
  func strings(_ key: String) throws(EventFault) -> [String] {
    guard let value = value[key] else { throw .missing(key: key) }
    let strings = value.array.map { $0.compactMap(\.string) }
    guard let strings, strings.count == value.array?.count else { throw .invalid(key: key) }
    return strings
  }

  /// The texts of an array that has at least one.
  func someStrings(_ key: String) throws(EventFault) -> [String] {
    let strings = try strings(key)
    guard !strings.isEmpty else { throw .invalid(key: key) }
    return strings
  }

  func integer(_ key: String) throws(EventFault) -> Int {
    guard let value = value[key] else { throw .missing(key: key) }
    guard let integer = value.integer else { throw .invalid(key: key) }
    return integer
  }

  /// A truth value that is false when it is left out.
  func flag(_ key: String) throws(EventFault) -> Bool {
    guard let value = value[key] else { return false }
    guard let bool = value.bool else { throw .invalid(key: key) }
    return bool
  }

  func choice<Choice: RawRepresentable>(
    _ key: String, _ type: Choice.Type
  ) throws(EventFault) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: try string(key)) else { throw .invalid(key: key) }
    return choice
  }

  func digest(_ key: String) throws(EventFault) -> Digest {
    guard let digest = Digest(hexadecimal: try string(key)) else { throw .invalid(key: key) }
    return digest
  }

  /// The hashes of an array that has at least one.
  func digests(_ key: String) throws(EventFault) -> [Digest] {
    let strings = try someStrings(key)
    let digests = strings.compactMap { Digest(hexadecimal: $0) }
    guard digests.count == strings.count else { throw .invalid(key: key) }
    return digests
  }

  /// Between which lines others are gone, as the chain writes it; nil where nothing says so.
  var lostLines: LostLines? {
    get throws(EventFault) {
      guard has("lost") else { return nil }
      return LostLines(
        after: try digest("after"), last: try digest("lost"), isProven: try flag("proven"))
    }
  }

  func day(_ key: String) throws(EventFault) -> Day {
    guard let day = Day(iso: try string(key)) else { throw .invalid(key: key) }
    return day
  }

  func moment(_ key: String) throws(EventFault) -> Moment {
    guard let moment = Moment(iso: try string(key)) else { throw .invalid(key: key) }
    return moment
  }

  func period(_ key: String) throws(EventFault) -> Period {
    let fields = try object(key)
    guard let period = Period(from: try fields.day("from"), to: try fields.day("to")) else {
      throw .invalid(key: key)
    }
    return period
  }
}

extension Fields {
  /// The members of the object that a file begins with.
  ///
  /// A newer minor version is accepted, a newer major one refused.
  ///
  /// - Parameters:
  ///   - value: the object.
  ///   - expected: the format that the file should have.
  ///   - other: what to throw for a file that names another.
  /// - Throws: what is wrong with the format or its version.
  init(
    _ value: JSONValue, format expected: String, else other: (String) -> HeaderFault
  ) throws(HeaderFault) {
    self.init(value)
    let format: String
    let version: String
    do throws(EventFault) {
      format = try string("format")
    } catch {
      throw .event(error)
    }
    guard format == expected else { throw other(format) }
    do throws(EventFault) {
      version = try string("version")
    } catch {
      throw .event(error)
    }
    switch Self.major(of: version) {
    case 1: break
    case .some(2...): throw .newerVersion(version)
    default: throw .event(.invalid(key: "version"))
    }
  }

  /// The first of the two numbers that a version is written with; nil for any other text.
  private static func major(of version: String) -> Int? {
    let parts = version.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(digits.contains) })
    else { return nil }
    // A number too large to count with is a later version too.
    return Int(String(decoding: parts[0], as: UTF8.self)) ?? .max
  }
}

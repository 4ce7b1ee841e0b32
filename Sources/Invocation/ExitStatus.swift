/// What a process tells its parent when it ends.
///
/// The numbers from 64 are those of `sysexits.h`, which is the same on Linux and the BSDs.
package struct ExitStatus: RawRepresentable, Hashable, Sendable {
  /// The number, from 0 to 255.
  package let rawValue: Int32

  /// Creates a status from its number; only the lowest eight bits reach the parent.
  package init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// All went well.
  package static let success = ExitStatus(rawValue: 0)
  /// A check that was asked for did not hold.
  package static let unmet = ExitStatus(rawValue: 1)
  /// The command line is wrong.
  package static let usage = ExitStatus(rawValue: 64)
  /// An input is not what it should be.
  package static let badData = ExitStatus(rawValue: 65)
  /// An input does not exist or cannot be read.
  package static let noInput = ExitStatus(rawValue: 66)
  /// The program is at fault.
  package static let internalFault = ExitStatus(rawValue: 70)
  /// An output cannot be made.
  package static let cannotCreate = ExitStatus(rawValue: 73)
  /// Reading or writing failed on the way.
  package static let inputOutput = ExitStatus(rawValue: 74)
  /// Another process holds the file; later it may work.
  package static let locked = ExitStatus(rawValue: 75)
  /// The operating system does not permit it.
  package static let noPermission = ExitStatus(rawValue: 77)
  /// A setting is wrong.
  package static let configuration = ExitStatus(rawValue: 78)

  /// The status after a signal, as a shell reports it: 128 and the signal's number.
  package static func signal(_ number: Int32) -> ExitStatus {
    ExitStatus(rawValue: 128 + number)
  }
}

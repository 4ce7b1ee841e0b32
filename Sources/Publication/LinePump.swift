import Journal
import Synchronization

/// Where submissions come from: a file or pipe by its path, or what comes in.
package enum SubmissionSource: Hashable, Sendable {
  case path(String)
  case descriptor(Int32)
}

/// Some whole lines of one source, with room to be used again.
struct Piece {
  /// The place of the source among the sources.
  fileprivate(set) var source = 0

  /// The piece's number, counted over all sources.
  fileprivate(set) var number = 0

  fileprivate(set) var bytes: [UInt8] = []

  /// How many of the bytes belong to the piece.
  fileprivate(set) var count = 0

  /// What was met instead of lines; the piece is then empty.
  fileprivate(set) var fault: Fault?

  enum Fault {
    case unreadable(FileError)
    case lineTooLong
  }
}

/// Hands out the lines of several sources in pieces, to any number of threads.
///
/// A piece ends where a line does, so that no line is cut in two. What is in memory at one time is a
/// piece for each thread and the beginning of a line, however much there is to read.
final class LinePump: Sendable {
  private let sources: [SubmissionSource]
  private let state = Mutex(State())
  private let size: Int

  private struct State {
    var source = -1
    var stream: ByteStream?
    var pieces = 0

    /// The beginning of a line whose end was not in the last piece.
    var rest: [UInt8] = []

    /// Whether the present line was too long, so that what is left of it is passed over.
    var isSkipping = false
  }

  /// - Parameters:
  ///   - sources: what to read, in order.
  ///   - size: the bytes of a piece, more than a line may have.
  init(_ sources: [SubmissionSource], size: Int = 1 << 20) {
    precondition(size > Submission.sizeLimit, "a line fits in a piece")
    self.sources = sources
    self.size = size
  }

  /// Fills the piece with the next lines; false where there are none left.
  func next(_ piece: inout Piece) -> Bool {
    if piece.bytes.isEmpty { piece.bytes = [UInt8](repeating: 0, count: size) }
    return state.withLock { fill(&piece, &$0) }
  }

  private func fill(_ piece: inout Piece, _ state: inout State) -> Bool {
    piece.fault = nil
    piece.count = 0
    while true {
      guard let stream = state.stream else {
        guard state.source + 1 < sources.count else { return false }
        state.source += 1
        do throws(FileError) {
          switch sources[state.source] {
          case .path(let path): state.stream = try ByteStream(opening: path)
          case .descriptor(let number): state.stream = ByteStream(descriptor: number)
          }
        } catch {
          return give(&piece, &state, .unreadable(error))
        }
        continue
      }
      do throws(FileError) {
        if try read(stream, &piece, &state) { return true }
      } catch {
        state.stream = nil
        state.rest = []
        state.isSkipping = false
        return give(&piece, &state, .unreadable(error))
      }
    }
  }

  /// Reads until there is a line's end in the piece, or the source's; false if that gave nothing.
  private func read(
    _ stream: ByteStream, _ piece: inout Piece, _ state: inout State
  ) throws(FileError) -> Bool {
    var filled = state.rest.count
    piece.bytes.replaceSubrange(0..<filled, with: state.rest)
    state.rest.removeAll(keepingCapacity: true)
    while true {
      let count = try stream.read(into: &piece.bytes, from: filled)
      if count == 0 {
        state.stream = nil
        let wasSkipping = state.isSkipping
        state.isSkipping = false
        piece.count = wasSkipping ? 0 : filled
        if filled > Submission.sizeLimit, !wasSkipping {
          return give(&piece, &state, .lineTooLong)
        }
        return piece.count > 0 && give(&piece, &state, nil)
      }
      let fresh = filled..<(filled + count)
      filled = fresh.upperBound
      if state.isSkipping {
        guard let end = piece.bytes[fresh].firstIndex(of: UInt8(ascii: "\n")) else {
          filled = 0
          continue
        }
        state.isSkipping = false
        piece.bytes.replaceSubrange(0..<filled, with: piece.bytes[(end + 1)..<filled])
        piece.bytes.append(contentsOf: repeatElement(0, count: size - piece.bytes.count))
        filled -= end + 1
      }
      if let end = piece.bytes[..<filled].lastIndex(of: UInt8(ascii: "\n")) {
        piece.count = end + 1
        state.rest.append(contentsOf: piece.bytes[(end + 1)..<filled])
        return give(&piece, &state, nil)
      }
      if filled > Submission.sizeLimit {
        state.isSkipping = true
        return give(&piece, &state, .lineTooLong)
      }
    }
  }

  private func give(_ piece: inout Piece, _ state: inout State, _ fault: Piece.Fault?) -> Bool {
    if fault != nil { piece.count = 0 }
    piece.fault = fault
    piece.source = state.source
    piece.number = state.pieces
    state.pieces += 1
    return true
  }
}

import Terminal
import Testing

@testable import Dialogue

@Suite struct QuietTests {
  /// What is tried, where an expectation may change it.
  private final class Trial {
    private var quiet: Quiet

    init(_ quiet: Quiet) { self.quiet = quiet }

    func admits(_ key: Key, at time: Int) -> Bool { quiet.admits(key, at: time) }
    func release(at time: Int) -> Key? { quiet.release(at: time) }
    var deadline: Int? { quiet.deadline }
    var passedOver: Int { quiet.passedOver }
  }

  private let four = Key.character("4")
  private let one = Key.character("1")

  /// A choice that came on the screen by a key at time 0.
  private func fresh(after key: Key) -> Trial {
    var quiet = Quiet(at: -1_000)
    _ = quiet.admits(key, at: 0)
    quiet.beginChoice(after: key)
    return Trial(quiet)
  }

  @Test(arguments: [0, 1, 50, 90, 119])
  func `A key right after the one before it is passed over`(pause: Int) {
    let quiet = fresh(after: four)
    #expect(!quiet.admits(one, at: pause))
    #expect(quiet.passedOver == 1)
    // Until there was quiet, the next are as well.
    #expect(!quiet.admits(one, at: pause + 119))
    #expect(quiet.passedOver == 2)
    #expect(quiet.admits(one, at: pause + 119 + 120))
    #expect(quiet.passedOver == 0)
  }

  @Test(arguments: [120, 200, 5_000])
  func `A key after some quiet acts, and so do those that follow on the same choice`(pause: Int) {
    let quiet = fresh(after: four)
    #expect(quiet.admits(one, at: pause))
    #expect(quiet.admits(.down, at: pause + 1))
    #expect(quiet.admits(.down, at: pause + 2))
  }

  @Test func `The key that led here acts only when quiet follows it`() {
    let quiet = fresh(after: four)
    #expect(!quiet.admits(four, at: 500))
    #expect(quiet.deadline == 620)
    #expect(quiet.release(at: 619) == nil)
    #expect(quiet.release(at: 620) == four)
    #expect(quiet.deadline == nil && quiet.passedOver == 0)
    #expect(quiet.release(at: 700) == nil)
  }

  @Test(arguments: [20, 33, 90, 119])
  func `A key that is held does not act again`(interval: Int) {
    let quiet = fresh(after: four)
    // The first repeat of a key comes late.
    var time = 500
    for _ in 0..<30 {
      #expect(quiet.release(at: time) == nil)
      #expect(!quiet.admits(four, at: time))
      time += interval
    }
    #expect(quiet.release(at: time + 1_000) == nil)
    #expect(quiet.passedOver == 30)
    #expect(quiet.admits(one, at: time + 1_000))
  }

  @Test func `Typing in a text is not counted, and what follows it at once is`() {
    var quiet = Quiet(at: 0)
    for time in 0..<50 { quiet.pass(at: time) }
    quiet.beginChoice(after: .enter)
    #expect(!Trial(quiet).admits(one, at: 51))
  }
}

import Language
import Testing

@testable import Definitions

extension StyleSyllablesTests {
  // Counted by ear, not looked up in a dictionary.
  @Test(arguments: [
    ("the", 1), ("board", 1), ("knowledge", 2), ("security", 4), ("institution", 4), ("year", 1),
    // Silent e.
    ("made", 1), ("whole", 1), ("rule", 1), ("rules", 1), ("able", 2), ("centre", 2), ("people", 2),
    ("asked", 1), ("decided", 3), ("handled", 2), ("filled", 1), ("places", 2), ("changes", 2),
    ("searches", 2), ("articles", 3), ("measures", 2), ("statement", 2), ("management", 3),
    ("implement", 3), ("settlement", 3), ("safely", 2), ("useful", 2), ("completeness", 3),
    ("vague", 1), ("unique", 2), ("agreed", 2), ("guideline", 2),
    // Two vowels, two syllables.
    ("science", 2), ("experience", 4), ("society", 4), ("sufficient", 3), ("supplier", 3),
    ("social", 2), ("association", 5), ("nation", 2), ("criteria", 4), ("period", 3),
    ("previous", 3), ("union", 2), ("medium", 3), ("evaluate", 4), ("evaluation", 5),
    ("equality", 4),
    ("language", 2), ("continuous", 4), ("influence", 3), ("create", 2), ("created", 3),
    ("cooperation", 5), ("coordinator", 5), ("going", 2), ("seeing", 2), ("carrying", 3),
    ("buyer", 2), ("beyond", 2), ("eyes", 1), ("mechanism", 4), ("behaviour", 3),
    // Irregular.
    ("business", 2), ("every", 2), ("everyone", 3), ("area", 3), ("idea", 3), ("one", 1),
  ])
  func `English words have the syllables that are spoken`(word: String, count: Int) {
    #expect(Syllables.english(word) == count)
  }
}

import Testing

@testable import Invocation

@Suite struct ExampleTests {
  @Test(arguments: [
    ("zuid.peil", "zuid.peil"), ("--by=A.Jansen", "--by=A.Jansen"), ("", "''"),
    ("a b", "'a b'"), ("it's", #"'it'\''s'"#), ("'", #"''\'''"#), ("$x", "'$x'"), ("é", "'é'"),
    ("*", "'*'"), ("~", "'~'"),
  ])
  func `A word is quoted where a shell needs it`(word: String, expected: String) {
    #expect(shellQuoted(word) == expected)
  }
}

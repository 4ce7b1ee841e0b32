import Language
import Testing

@Suite struct CountedTests {
  @Test(arguments: [
    (0, "0 maatregelen"), (1, "1 maatregel"), (2, "2 maatregelen"), (11, "11 maatregelen"),
    (21, "21 maatregelen"), (1000, "1000 maatregelen"), (-1, "-1 maatregelen"),
  ])
  func `Only one is singular`(number: Int, expected: String) {
    #expect(counted(number, one: "maatregel", other: "maatregelen") == expected)
  }
}

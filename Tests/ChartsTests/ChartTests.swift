import Charts
import Markup
import TestSupport
import Testing

/// Every kind of picture at both sizes, compared with a file that a person has looked at.
@Suite struct ChartTests {
  @Test(arguments: Sample.allCases, ChartSize.allCases)
  func everyPicture(sample: Sample, size: ChartSize) {
    let picture = sample.chart.picture(size, id: "chart").markup + "\n"
    let golden = Golden("\(sample.rawValue)-\(size.rawValue).svg.txt")
    #expect(golden.difference(from: picture) == nil)
  }

  /// Nothing is drawn beside the picture, where nobody would see it.
  @Test(arguments: Sample.allCases, ChartSize.allCases)
  func everythingLiesWithinThePicture(sample: Sample, size: ChartSize) throws {
    let picture = sample.chart.picture(size, id: "chart").markup
    let box = try #require(numbers(of: "viewBox", in: picture).first)
    #expect(box.count == 4)
    for name in ["x", "x1", "x2", "cx"] {
      for value in numbers(of: name, in: picture).joined() {
        #expect((0...box[2]).contains(value), "\(name) \(value)")
      }
    }
    for name in ["y", "y1", "y2", "cy"] {
      for value in numbers(of: name, in: picture).joined() {
        #expect((0...box[3]).contains(value), "\(name) \(value)")
      }
    }
  }

  @Test(arguments: Sample.allCases)
  func aPictureIsNamed(sample: Sample) {
    let picture = sample.chart.picture(.wide, id: "a").markup
    #expect(picture.contains("role=\"img\" aria-labelledby=\"a-title a-summary\""))
    #expect(picture.contains("<title id=\"a-title\">\(sample.chart.name.title)</title>"))
    #expect(picture.contains("<desc id=\"a-summary\">\(sample.chart.name.summary)</desc>"))
  }

  @Test func aFileHasItsOwnRules() {
    let file = Sample.profile.chart.file.text
    #expect(file.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(file.contains("<style>\n:root {"))
    #expect(file.hasSuffix("</svg>\n"))
  }

  /// The numbers in the values of an attribute, for each place where it stands.
  private func numbers(of attribute: String, in picture: String) -> [[Int]] {
    picture.split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst().map {
      $0.prefix { $0 != "\"" }.split(separator: " ").compactMap { Int($0) }
    }
  }
}

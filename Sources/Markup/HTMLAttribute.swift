package import Language

/// A name with a value on an element.
///
/// Only the names below can be made. An address can only be a place on the same page, or a file that
/// lies near it.
package struct HTMLAttribute: Hashable, Sendable {
  /// The name as it is written.
  package let name: String

  /// The value before it is escaped.
  package let value: String

  private init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

// MARK: - Any element

extension HTMLAttribute {
  /// The name of a place on the page; unique on it.
  package static func id(_ id: String) -> Self { Self("id", id) }

  /// The names by which rules of a stylesheet find the element.
  package static func `class`(_ names: String...) -> Self {
    Self("class", names.joined(separator: " "))
  }

  /// The language of what the element contains.
  package static func lang(_ language: Language) -> Self { Self("lang", language.rawValue) }

  /// The place of the same page that a link leads to.
  package static func href(place id: String) -> Self { Self("href", "#\(id)") }

  /// The file that a link leads to, by its path from the folder of the page.
  ///
  /// Only letters, digits, full stops, hyphens and slashes between names: a path that leads to a
  /// site or to the root is a programmer's error.
  package static func href(file path: String) -> Self {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    precondition(
      names.allSatisfy { name in
        !name.isEmpty && name.first != "."
          && name.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
              UInt8(ascii: "."), UInt8(ascii: "-"):
              true
            default: false
            }
          }
      }, "a link leads to a file nearby")
    return Self("href", path)
  }

  /// What the element is to those who hear the page.
  package static func role(_ role: Role) -> Self { Self("role", role.rawValue) }

  /// A name for those who hear the page.
  package static func label(_ text: String) -> Self { Self("aria-label", text) }

  /// The elements that name this one.
  package static func labelled(by ids: String...) -> Self {
    Self("aria-labelledby", ids.joined(separator: " "))
  }

  /// Leaves out the element for those who hear the page, because the same is said elsewhere.
  package static var hidden: Self { Self("aria-hidden", "true") }

  /// Lets the Tab key come here, so that what is wider than the screen can be scrolled with keys.
  package static var isReachable: Self { Self("tabindex", "0") }

  /// Lets a link lead here, without the Tab key coming here by itself.
  package static var isDestination: Self { Self("tabindex", "-1") }

  /// Which cells a heading of a table is about.
  package static func scope(_ scope: Scope) -> Self { Self("scope", scope.rawValue) }

  /// What an element can be to those who hear the page.
  package enum Role: String, Sendable {
    case image = "img"
    case note
    case region
    case list
  }

  /// The direction in which the cells of a heading lie.
  package enum Scope: String, Sendable {
    case column = "col"
    case row
  }
}

// MARK: - The head of a page

extension HTMLAttribute {
  static var utf8: Self { Self("charset", "utf-8") }

  static func name(_ name: String) -> Self { Self("name", name) }

  static func pragma(_ name: String) -> Self { Self("http-equiv", name) }

  static func content(_ content: String) -> Self { Self("content", content) }
}

// MARK: - Pictures

extension HTMLAttribute {
  /// The part of the plane that a picture shows, from the origin.
  package static func viewBox(width: Int, height: Int) -> Self {
    Self("viewBox", "0 0 \(width) \(height)")
  }

  /// The namespace that makes a picture a file of its own.
  static var namespace: Self { Self("xmlns", "http://www.w3.org/2000/svg") }

  /// The left side, or where text is put.
  package static func x(_ value: Int) -> Self { Self("x", String(value)) }

  /// The top, or the line that text stands on.
  package static func y(_ value: Int) -> Self { Self("y", String(value)) }

  /// How wide it is.
  package static func width(_ value: Int) -> Self { Self("width", String(value)) }

  /// How high it is.
  package static func height(_ value: Int) -> Self { Self("height", String(value)) }

  /// Where a line begins, from the left.
  package static func x1(_ value: Int) -> Self { Self("x1", String(value)) }

  /// Where a line begins, from the top.
  package static func y1(_ value: Int) -> Self { Self("y1", String(value)) }

  /// Where a line ends, from the left.
  package static func x2(_ value: Int) -> Self { Self("x2", String(value)) }

  /// Where a line ends, from the top.
  package static func y2(_ value: Int) -> Self { Self("y2", String(value)) }

  /// The centre of a circle, from the left.
  package static func cx(_ value: Int) -> Self { Self("cx", String(value)) }

  /// The centre of a circle, from the top.
  package static func cy(_ value: Int) -> Self { Self("cy", String(value)) }

  /// The radius of a circle, or of rounded corners horizontally and vertically.
  package static func r(_ value: Int) -> Self { Self("r", String(value)) }

  /// The radius of the corners of a rectangle.
  package static func rx(_ value: Int) -> Self { Self("rx", String(value)) }

  /// The outline through points.
  package static func outline(_ points: [(x: Int, y: Int)], isClosed: Bool = true) -> Self {
    let steps = points.enumerated().map {
      "\($0.offset == 0 ? "M" : "L")\($0.element.x) \($0.element.y)"
    }
    return Self("d", steps.joined() + (isClosed ? "Z" : ""))
  }

  /// Which part of a text lies at its place.
  package static func anchor(_ anchor: Anchor) -> Self { Self("text-anchor", anchor.rawValue) }

  /// The part of a text that lies at its place.
  package enum Anchor: String, Sendable {
    case start
    case middle
    case end
  }
}

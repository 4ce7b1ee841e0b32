/// Something that an institution has or lacks and that nobody may learn of it: one of 64.
package struct Property: Hashable, Comparable, Sendable {
  package let index: Int

  package init(_ index: Int) {
    precondition((0..<64).contains(index), "properties are the bits of a word")
    self.index = index
  }

  package static func < (left: Property, right: Property) -> Bool { left.index < right.index }
}

/// Everything that one institution has: the hidden state that is to be protected.
package struct Properties: Hashable, Comparable, Sendable {
  package private(set) var bits: UInt64

  package static let none = Properties(bits: 0)

  init(bits: UInt64) { self.bits = bits }

  package init(_ properties: some Sequence<Property>) {
    bits = properties.reduce(0) { $0 | 1 << UInt64($1.index) }
  }

  package func contains(_ property: Property) -> Bool {
    bits >> UInt64(property.index) & 1 == 1
  }

  package mutating func insert(_ property: Property) { bits |= 1 << UInt64(property.index) }

  package static func < (left: Properties, right: Properties) -> Bool { left.bits < right.bits }
}

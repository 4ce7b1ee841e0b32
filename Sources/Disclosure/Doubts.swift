/// What a coalition must stay in doubt of, as far as no witness has been seen yet.
struct Doubts {
  /// By block: the properties of which an institution that has them, or lacks them, is wanted.
  var has: [UInt64]
  var lacks: [UInt64]

  /// By protected group and property: whether two that have it, or lack it, are wanted.
  var twoHave: [Bool]
  var twoLack: [Bool]

  /// All that is protected, less the properties that all of a block have as was agreed to be printed.
  init(_ insiders: Insiders, _ layout: Layout, agreed: [UInt64]) {
    let inDoubt = layout.blocks.indices.map { index in
      insiders.sizes[index] < layout.blocks[index].size ? layout.blocks[index].inDoubt : 0
    }
    let areTwo = layout.protected.indices.map { index in
      layout.protected[index].size - insiders.having[index] - insiders.lacking[index] >= 2
    }
    has = inDoubt
    lacks = zip(inDoubt, agreed).map { $0 & ~$1 }
    twoHave = areTwo
    twoLack = layout.protected.indices.map { index in
      let bit = UInt64(1) << UInt64(layout.protected[index].property.index)
      return areTwo[index] && !layout.protected[index].blocks.allSatisfy { agreed[$0] & bit != 0 }
    }
  }

  var isEmpty: Bool {
    has.allSatisfy { $0 == 0 } && lacks.allSatisfy { $0 == 0 } && !twoHave.contains(true)
      && !twoLack.contains(true)
  }

  /// Strikes out what a world is a witness for; the coalition must be part of it.
  mutating func strike(_ sighting: Sighting, _ insiders: Insiders, _ layout: Layout, width: Int) {
    for block in has.indices {
      let start = block * width
      for count in 0...insiders.sizes[block] {
        has[block] &= ~(insiders.has[start + count] & sighting.has[start + count])
        lacks[block] &= ~(insiders.lacks[start + count] & sighting.lacks[start + count])
      }
    }
    for index in twoHave.indices {
      let total = sighting.totals[index]
      if total - insiders.having[index] >= 2 { twoHave[index] = false }
      if layout.protected[index].size - total - insiders.lacking[index] >= 2 {
        twoLack[index] = false
      }
    }
  }
}

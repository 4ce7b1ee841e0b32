/// Returns the candidate that a mistyped word was probably meant to be.
///
/// Letter case is ignored. A candidate is near when its ``spellingDistance(_:_:)`` is at most two
/// or a third of the word's length, whichever is more, and when it shares something with the word:
/// `fr` is no slip for `nl`. Of several equally near, the first is returned; of none, nothing.
package func closest(to word: String, among candidates: some Sequence<String>) -> String? {
  let typed = Array(word.lowercased())
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let name = Array(candidate.lowercased())
    let longest = max(typed.count, name.count)
    let limit = min(max(2, typed.count / 3), longest - 1)
    // The difference in length is a lower bound: it spares the table for hopelessly long words.
    guard longest - min(typed.count, name.count) <= limit else { continue }
    let distance = spellingDistance(typed, name)
    guard distance <= limit, distance < best?.distance ?? .max else { continue }
    best = (candidate, distance)
  }
  return best?.name
}

/// Counts the slips between two words: a letter added, left out, replaced, or swapped with the next.
///
/// This is the optimal string alignment form of the Damerau–Levenshtein distance, in which no part
/// of a word is edited twice (L. Boytsov, "Indexing Methods for Approximate Dictionary Searching",
/// Journal of Experimental Algorithmics 16, 2011).
///
/// - Complexity: The product of the two lengths in time, the length of the second in memory.
func spellingDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(
        last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
      let swaps =
        row > 0 && column > 0 && letter == right[column - 1] && left[row - 1] == other
      if swaps { cost = min(cost, beforeLast[column - 1] + 1) }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}

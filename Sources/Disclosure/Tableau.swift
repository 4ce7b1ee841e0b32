/// Whole-number bounds on sums of variables, and a point that keeps them: an exact simplex.
///
/// The general simplex of Dutertre and de Moura, “A fast linear-arithmetic solver for DPLL(T)”
/// (CAV 2006): every row is a variable that equals a sum of the others, every variable has bounds,
/// and a row that breaks its bounds is repaired by a pivot, smallest index first (Bland), so that
/// it ends. Bounds may be narrowed and widened between questions and the basis stays, so that the
/// next question costs a few pivots. Among the first pivots of a question those are preferred that
/// keep to whole numbers; Bland's rule takes over where they have not ended it.
///
/// Nothing is rounded: a row is kept in whole numbers over one denominator. “No point” is therefore
/// a proof. Numbers too long to multiply end the search without an answer.
struct Tableau {
  /// Whether there is a point.
  enum Answer {
    case found, impossible, undecided
  }

  private let columns: Int
  private let rows: Int

  /// Row by row: the coefficients of the variables outside the basis.
  private var coefficients: [Int]
  private var denominators: [Int]

  /// The value of each row's variable times the row's denominator.
  private var numerators: [Int]

  /// The variable of each row and of each column.
  private var basic: [Int]
  private var nonbasic: [Int]

  /// The values of the variables outside the basis, by column: whole numbers always.
  private var values: [Int]

  /// Where each variable is: its row, or its column less one and negative.
  private var places: [Int]

  /// The columns that the row of the last pivot has something in.
  private var filled: [Int] = []

  private(set) var lower: [Int]
  private(set) var upper: [Int]

  /// The pivots that may still be made.
  var effort: Int

  /// Beyond this a product of two numbers and a sum of two products might not fit.
  private static let limit = 1 << 30

  /// Rows that are sums of the columns named; columns begin at zero.
  init(columns: Int, sums: [[Int]], lower: [Int], upper: [Int], effort: Int) {
    self.columns = columns
    rows = sums.count
    coefficients = Array(repeating: 0, count: columns * sums.count)
    for (row, members) in sums.enumerated() {
      for column in members { coefficients[row * columns + column] = 1 }
    }
    denominators = Array(repeating: 1, count: rows)
    numerators = Array(repeating: 0, count: rows)
    nonbasic = Array(0..<columns)
    basic = Array(columns..<(columns + rows))
    values = Array(repeating: 0, count: columns)
    places = (0..<columns).map { -$0 - 1 } + Array(0..<rows)
    self.lower = lower
    self.upper = upper
    self.effort = effort
  }

  /// Changes what a variable may be.
  mutating func bound(_ variable: Int, _ low: Int, _ high: Int) {
    lower[variable] = low
    upper[variable] = high
  }

  /// A variable's value as a fraction.
  func value(_ variable: Int) -> (numerator: Int, denominator: Int) {
    let place = places[variable]
    return place < 0 ? (values[-place - 1], 1) : (numerators[place], denominators[place])
  }

  /// Looks for a point within all bounds, in fractions.
  mutating func solve() -> Answer {
    for column in 0..<columns {
      let variable = nonbasic[column]
      if lower[variable] > upper[variable] { return .impossible }
      if values[column] < lower[variable] {
        move(column, to: lower[variable])
      } else if values[column] > upper[variable] {
        move(column, to: upper[variable])
      }
    }
    var pivots = 0
    while true {
      var broken = -1
      for row in 0..<rows where broken < 0 || basic[row] < basic[broken] {
        let (low, high) = (lower[basic[row]], upper[basic[row]])
        if low > high { return .impossible }
        if numerators[row] < low * denominators[row] || numerators[row] > high * denominators[row] {
          broken = row
        }
      }
      guard broken >= 0 else { return .found }
      let variable = basic[broken]
      let rises = numerators[broken] < lower[variable] * denominators[broken]
      guard let column = entering(broken, rises, prefersUnits: pivots < 2 * rows) else {
        return .impossible
      }
      guard effort > 0 else { return .undecided }
      effort -= 1
      pivots += 1
      guard pivot(broken, column, to: rises ? lower[variable] : upper[variable]) else {
        effort = 0
        return .undecided
      }
    }
  }

  /// The first variable outside the basis that can move a row the way it must go.
  ///
  /// While there is no hurry to end, one that keeps the denominators as they are goes before.
  private func entering(_ row: Int, _ rises: Bool, prefersUnits: Bool) -> Int? {
    let start = row * columns
    var best: Int?
    var bestIsUnit = false
    for column in 0..<columns {
      let coefficient = coefficients[start + column]
      guard coefficient != 0 else { continue }
      let isUnit = prefersUnits && coefficient.magnitude == 1
      if let best,
        bestIsUnit && !isUnit || bestIsUnit == isUnit && nonbasic[best] < nonbasic[column]
      {
        continue
      }
      let variable = nonbasic[column]
      let mayMove =
        (coefficient > 0) == rises
        ? values[column] < upper[variable] : values[column] > lower[variable]
      if mayMove {
        best = column
        bestIsUnit = isUnit
      }
    }
    return best
  }

  private mutating func move(_ column: Int, to value: Int) {
    let step = value - values[column]
    values[column] = value
    for row in 0..<rows { numerators[row] += coefficients[row * columns + column] * step }
  }

  /// Exchanges a row's variable with a column's and sets it to a value.
  private mutating func pivot(_ row: Int, _ column: Int, to value: Int) -> Bool {
    let start = row * columns
    let pivot = coefficients[start + column]
    let sign = pivot < 0 ? -1 : 1
    for index in start..<(start + columns) { coefficients[index] *= -sign }
    coefficients[start + column] = sign * denominators[row]
    denominators[row] = pivot * sign
    swap(&basic[row], &nonbasic[column])
    places[basic[row]] = row
    places[nonbasic[column]] = -column - 1
    let before = values[column]
    values[column] = value
    guard settle(row) else { return false }
    let scale = denominators[row]
    filled.removeAll(keepingCapacity: true)
    for index in 0..<columns where coefficients[start + index] != 0 { filled.append(index) }
    for other in 0..<rows where other != row {
      let from = other * columns
      let factor = coefficients[from + column]
      if factor == 0 { continue }
      coefficients[from + column] = 0
      guard scale == 1 else {
        for index in 0..<columns {
          coefficients[from + index] =
            coefficients[from + index] &* scale &+ factor &* coefficients[start + index]
        }
        denominators[other] = denominators[other] &* scale
        guard settle(other) else { return false }
        continue
      }
      var reach = 0
      for index in filled {
        let coefficient = coefficients[from + index] &+ factor &* coefficients[start + index]
        coefficients[from + index] = coefficient
        reach |= coefficient ^ (coefficient >> (Int.bitWidth - 1))
      }
      guard reach < Self.limit else { return false }
      if denominators[other] == 1 {
        numerators[other] += factor * (numerators[row] - before)
      } else {
        guard settle(other) else { return false }
      }
    }
    return true
  }

  /// Shortens a row and works out its value; false if its numbers have grown too long.
  private mutating func settle(_ row: Int) -> Bool {
    let start = row * columns
    if denominators[row] != 1 {
      var divisor = denominators[row]
      for index in start..<(start + columns) where divisor != 1 {
        divisor = Self.greatestCommonDivisor(divisor, coefficients[index])
      }
      if divisor != 1 {
        for index in start..<(start + columns) { coefficients[index] /= divisor }
        denominators[row] /= divisor
      }
    }
    var reach = denominators[row]
    var sum = 0
    for index in 0..<columns {
      let coefficient = coefficients[start + index]
      reach |= coefficient ^ (coefficient >> (Int.bitWidth - 1))
      sum &+= coefficient &* values[index]
    }
    numerators[row] = sum
    return reach < Self.limit
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    var (larger, smaller) = (left.magnitude, right.magnitude)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Int(larger)
  }
}

extension String {
  /// The text in which no part begins a formula of a spreadsheet, however the text is split.
  ///
  /// A spreadsheet takes for a formula what begins with a sign such as `=`. Which character divides
  /// cells it decides for itself, and one that splits at semicolons splits a file with commas inside
  /// its quotation marks as well. An apostrophe is therefore put before each formula at the beginning
  /// and after each comma, semicolon, tab and line end. Blanks, invisible characters, quotation marks
  /// and apostrophes before the sign hide it from nobody, so that they are passed over; where an
  /// apostrophe stands already there are then two, and ``withoutFormulaMarks`` undoes it exactly.
  package var withFormulaMarks: String {
    var result = String.UnicodeScalarView()
    var isStart = true
    for index in unicodeScalars.indices {
      if isStart, unicodeScalars[index...].beginsFormula { result.append(mark) }
      result.append(unicodeScalars[index])
      isStart = unicodeScalars[index].dividesCells
    }
    return String(result)
  }

  /// The text as it was before ``withFormulaMarks``; one that has no marks is left as it is.
  package var withoutFormulaMarks: String {
    var result = String.UnicodeScalarView()
    var isStart = true
    for index in unicodeScalars.indices {
      let scalar = unicodeScalars[index]
      if !(isStart && scalar == mark && unicodeScalars[index...].beginsFormula) {
        result.append(scalar)
      }
      isStart = scalar.dividesCells
    }
    return String(result)
  }
}

private let mark: Unicode.Scalar = "'"

extension Substring.UnicodeScalarView {
  /// Whether a sign comes first, but for what hides it from nobody.
  fileprivate var beginsFormula: Bool {
    drop(while: \.isPassedOver).first?.isFormulaSign ?? false
  }
}

extension Unicode.Scalar {
  /// Whether somebody's reader may begin a new cell after the character.
  fileprivate var dividesCells: Bool {
    switch self {
    case ",", ";", "\t": true
    default: isLineEnd
    }
  }

  /// The ASCII signs, their full-width forms and their small ones.
  fileprivate var isFormulaSign: Bool {
    switch self {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫": true
    default: false
    }
  }

  /// Whether a reader may overlook the character in front of a sign.
  fileprivate var isPassedOver: Bool {
    if dividesCells { return false }
    return self == mark || self == "\"" || properties.isWhitespace || isHidden
      || properties.isDefaultIgnorableCodePoint
  }
}

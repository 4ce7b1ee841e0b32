/// Returns a number followed by the noun in the form that belongs to it.
///
/// Dutch and English share the rule: the singular at exactly one, the plural everywhere else.
package func counted(_ number: Int, one: String, other: String) -> String {
  "\(number) \(number == 1 ? one : other)"
}

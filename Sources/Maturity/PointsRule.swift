/// What the rules that add up scores have in common.
package struct PointsRule: Sendable {
  /// The identifier of a scale whose values all have scores that never fall.
  package let scale: String

  package let notApplicable: NotApplicableEffect
  package let rounding: Rounding
  package let bands: LevelBands

  package init(
    scale: String, notApplicable: NotApplicableEffect, rounding: Rounding, bands: LevelBands
  ) {
    self.scale = scale
    self.notApplicable = notApplicable
    self.rounding = rounding
    self.bands = bands
  }
}

import Statistics
import Testing

/// Pairs of ratings on a scale of five, with the coefficients that public libraries give.
struct PairedSample: Sendable, CustomTestStringConvertible {
  let name: String
  let pairs: [(first: Int, second: Int)]

  /// By ``Disagreement`` in its order; nil where the library gives NaN.
  let kappa: [Double?]
  let gwet: [Double]
  let alpha: Double?

  var table: ConfusionTable { ConfusionTable(scale: 1...5, pairs: pairs) }
  var testDescription: String { name }

  /// scikit-learn 1.9.1: cohen_kappa_score(a, b, labels=[1, 2, 3, 4, 5], weights=None, 'linear',
  /// 'quadratic'); irrCAC 0.4.4: CAC(df, weights='identity', 'linear', 'quadratic',
  /// categories=[1, 2, 3, 4, 5], digits=14).gwet(); krippendorff 0.9.0: alpha([a, b],
  /// level_of_measurement='ordinal', value_domain=[1, 2, 3, 4, 5]).
  static let all = [
    PairedSample(
      name: "mixed",
      pairs: [
        (2, 2), (3, 2), (3, 3), (1, 1), (4, 3), (2, 3), (3, 2), (5, 4), (2, 2), (3, 3), (1, 2),
        (4, 4), (3, 1), (2, 2),
      ],
      kappa: [0.319_444_444_444_444_4, 0.490_909_090_909_090_85, 0.660_194_174_757_281_5],
      gwet: [0.388_932_190_179_27, 0.685_834_502_103_79, 0.859_789_684_526_79],
      alpha: 0.631_158_554_792_475_4),
    PairedSample(
      name: "skewed",
      pairs: Array(repeating: (3, 3), count: 12) + [(3, 2), (2, 3)],
      kappa: [-0.076_923_076_923_076_87, -0.076_923_076_923_076_87, -0.076_923_076_923_076_87],
      gwet: [0.852_242_744_063_32, 0.960_339_943_342_78, 0.989_803_350_327_75],
      alpha: -0.038_461_538_461_538_55),
    PairedSample(
      name: "one level too high throughout",
      pairs: [(2, 1), (3, 2), (4, 3), (5, 4), (2, 1), (3, 2), (4, 3), (3, 2)],
      kappa: [-0.28, 0.255_813_953_488_372_1, 0.652_173_913_043_478_3],
      gwet: [-0.230_769_230_769_23, 0.428_571_428_571_43, 0.789_473_684_210_53],
      alpha: 0.599_901_574_803_149_7),
    PairedSample(
      name: "a constant first rating", pairs: [(3, 2), (3, 3), (3, 4), (3, 3)],
      kappa: [0, 0, 0],
      gwet: [0.443_478_260_869_57, 0.820_224_719_101_12, 0.949_526_813_880_13], alpha: 0.125),
    PairedSample(
      name: "opposite ends", pairs: [(1, 5), (5, 1), (1, 5), (5, 1)], kappa: [-1, -1, -1],
      gwet: [-0.142_857_142_857_14, -0.6, -0.882_352_941_176_47], alpha: -0.75),
    PairedSample(
      name: "the same throughout", pairs: (1...5).map { ($0, $0) }, kappa: [1, 1, 1],
      gwet: [1, 1, 1], alpha: 1),
    PairedSample(
      name: "one category", pairs: Array(repeating: (3, 3), count: 5), kappa: [nil, nil, nil],
      gwet: [1, 1, 1], alpha: nil),
  ]
}

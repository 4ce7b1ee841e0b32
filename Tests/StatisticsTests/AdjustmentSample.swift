import Statistics

/// Probabilities of several tests, and what public libraries make of them.
struct AdjustmentSample: Sendable {
  /// In parts of 4096.
  let parts: [Int]
  let holm: [Double]
  let benjaminiHochberg: [Double]

  var probabilities: [Ratio] { parts.map { ratio($0, 4096) } }

  init(_ parts: [Int], holm: [Double], benjaminiHochberg: [Double]) {
    self.parts = parts
    self.holm = holm
    self.benjaminiHochberg = benjaminiHochberg
  }

  /// statsmodels 0.15.0: multipletests(p, method='holm')[1] and multipletests(p,
  /// method='fdr_bh')[1], the latter equal to scipy 1.17.1: false_discovery_control(p).
  static let all: [AdjustmentSample] = [
    AdjustmentSample(
      [64, 128, 2048, 4096, 32, 1024, 768, 8],
      holm: [0.09375, 0.15625, 1, 1, 0.0546875, 0.75, 0.75, 0.015625],
      benjaminiHochberg: [
        0.041666666666666664, 0.0625, 0.5714285714285714, 1, 0.03125, 0.3333333333333333, 0.3,
        0.015625,
      ]),
    AdjustmentSample(
      [256, 256, 512], holm: [0.1875, 0.1875, 0.1875],
      benjaminiHochberg: [0.09375, 0.09375, 0.125]),
    AdjustmentSample(
      [4, 4, 4, 2048], holm: [0.00390625, 0.00390625, 0.00390625, 0.5],
      benjaminiHochberg: [
        0.0013020833333333333, 0.0013020833333333333, 0.0013020833333333333, 0.5,
      ]),
    AdjustmentSample([4096], holm: [1], benjaminiHochberg: [1]),
    AdjustmentSample(
      [32, 16, 1, 2048, 1536, 256, 512, 128, 64, 192, 320, 4096],
      holm: [
        0.078125, 0.04296875, 0.0029296875, 1, 1, 0.375, 0.5, 0.25, 0.140625, 0.328125, 0.390625, 1,
      ],
      benjaminiHochberg: [
        0.03125, 0.0234375, 0.0029296875, 0.5454545454545455, 0.44999999999999996,
        0.10714285714285714, 0.16666666666666666, 0.075, 0.046875, 0.09375, 0.1171875, 1,
      ]),
  ]
}

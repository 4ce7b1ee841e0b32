// swift-tools-version: 6.2
import PackageDescription

// Warnings stop the build where the code is checked, not on a user's newer compiler.
let warnings: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

// With PEIL_FUZZ the readers report what each input reached to a fuzzer that is led by it.
let isFuzzing = Context.environment["PEIL_FUZZ"] != nil
let fuzzing: [SwiftSetting] =
  isFuzzing
  ? [.unsafeFlags(["-sanitize=fuzzer"]), .define("FUZZ"), .enableExperimentalFeature("Extern")]
  : []

let platform: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ] + warnings + fuzzing

// Only the modules that call the C library may use unsafe constructs without saying so.
let strict: [SwiftSetting] = platform + [.strictMemorySafety()]

// The program is one file that people mail and install: small code, but where a sector's many
// thousand submissions are read, hashed and audited.
let small: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]
let fast: Set = ["Hashing", "JSON", "Disclosure", "Parallel", "Publication"]

// The tests start the debug program thousands of times, and every start reads definitions.
let readsDefinitions: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]
let readers: Set = ["Hashing", "JSON", "Definitions"]

struct Layer {
  let name: String
  let uses: [String]
  var settings = strict

  /// What the tests of the module use beyond the module's own layers.
  var testsUse: [String] = []

  /// Folders beside the sources, and beside the tests, that hold no Swift.
  var folders: [String] = []
  var testFolders: [String] = []
  var plugins: [Target.PluginUsage] = []
}

/// The layers, lowest first: each module with the modules it may use.
let layers: [Layer] = [
  Layer(name: "Language", uses: []),
  Layer(name: "JSON", uses: ["Language"]),
  Layer(name: "Hashing", uses: [], settings: platform),
  Layer(name: "Markup", uses: ["Hashing", "Language"]),
  Layer(
    name: "Charts", uses: ["Language", "Markup"], testsUse: ["Hashing"], testFolders: ["Golden"]),
  Layer(name: "Terminal", uses: ["Language"], settings: platform),
  Layer(name: "Invocation", uses: ["Language"], testsUse: ["Terminal"]),
  Layer(name: "Journal", uses: ["Hashing", "Language"], settings: platform),
  Layer(name: "Statistics", uses: []),
  Layer(name: "Maturity", uses: ["Language"]),
  Layer(
    name: "Definitions", uses: ["JSON", "Hashing", "Language", "Maturity"],
    testsUse: ["Journal"], testFolders: ["Golden"], plugins: ["EmbedDefinitions"]),
  Layer(
    name: "Scoring", uses: ["Maturity"], testsUse: ["Definitions", "JSON", "Language"]),
  Layer(name: "History", uses: ["JSON", "Hashing", "Language", "Maturity"]),
  Layer(
    name: "Signing", uses: ["Language", "Terminal", "Journal", "History"], testsUse: ["Hashing"]),
  Layer(
    name: "Assessment", uses: ["Hashing", "Statistics", "Maturity", "Scoring", "History"],
    testsUse: ["Definitions", "JSON", "Language"]),
  Layer(name: "Disclosure", uses: []),
  Layer(name: "Parallel", uses: [], settings: platform),
  Layer(
    name: "Comparison",
    uses: ["Language", "Statistics", "Maturity", "Scoring", "History", "Assessment"],
    testsUse: ["Definitions", "JSON", "Hashing"]),
  Layer(
    name: "Publication",
    uses: [
      "Language", "JSON", "Hashing", "Parallel", "Journal", "Maturity", "Scoring",
      "History", "Assessment", "Comparison", "Disclosure",
    ],
    testsUse: ["Definitions"]),
  Layer(name: "Dialogue", uses: ["Language", "Terminal"]),
  Layer(
    name: "Interview",
    uses: [
      "Hashing", "Language", "Dialogue", "Maturity", "Scoring", "History", "Assessment",
    ],
    testsUse: ["Definitions", "JSON", "Terminal"], testFolders: ["Golden"]),
  Layer(
    name: "Reports",
    uses: [
      "JSON", "Hashing", "Language", "Markup", "Charts", "Statistics", "Maturity", "Scoring",
      "History", "Assessment", "Comparison", "Publication",
    ],
    folders: ["Schemas"], testFolders: ["Golden"]),
  Layer(
    name: "Auditing",
    uses: [
      "Hashing", "Language", "Dialogue", "Maturity", "Definitions", "Scoring", "History",
      "Assessment", "Reports",
    ],
    testsUse: ["JSON", "Terminal"], testFolders: ["Golden"]),
  Layer(
    name: "Demonstration",
    uses: [
      "Language", "JSON", "Hashing", "Parallel", "Journal", "Maturity", "Definitions", "Scoring",
      "History",
      "Assessment", "Comparison", "Publication", "Interview", "Reports",
    ]),
  Layer(
    name: "Commands",
    uses: [
      "Language", "JSON", "Hashing", "Terminal", "Invocation", "Journal", "Maturity",
      "Definitions", "Scoring", "History", "Signing", "Assessment", "Comparison", "Publication",
      "Dialogue", "Interview", "Reports", "Auditing", "Demonstration",
    ],
    testsUse: ["peil"], testFolders: ["Golden", "Models"]),
]

func dependencies(_ names: [String]) -> [Target.Dependency] {
  names.map { .byName(name: $0) }
}

var targets: [Target] = [
  .executableTarget(name: "peil", dependencies: ["Commands", "Terminal"], swiftSettings: strict),
  .executableTarget(
    name: "Benchmarks", dependencies: dependencies(layers.map(\.name) + ["peil"]),
    swiftSettings: platform),
  .executableTarget(
    name: "Trials", dependencies: dependencies(layers.map(\.name) + ["peil", "TestSupport"]),
    swiftSettings: platform,
    linkerSettings: isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])] : []),
  .plugin(
    name: "EmbedDefinitions", capability: .buildTool(), dependencies: ["EmbedDefinitionsTool"],
    path: "Sources/EmbedDefinitions"),
  .executableTarget(
    name: "EmbedDefinitionsTool", dependencies: ["Hashing"], swiftSettings: platform),
  .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: platform),
]

for layer in layers {
  targets.append(
    .target(
      name: layer.name, dependencies: dependencies(layer.uses), exclude: layer.folders,
      swiftSettings: layer.settings + (fast.contains(layer.name) ? [] : small)
        + (readers.contains(layer.name) ? readsDefinitions : []),
      plugins: layer.plugins))
  targets.append(
    .testTarget(
      name: "\(layer.name)Tests",
      dependencies: dependencies([layer.name, "TestSupport"] + layer.uses + layer.testsUse),
      exclude: layer.testFolders, swiftSettings: platform))
}

// The questionnaire and the targets that ship, tried on whole institutions.
targets.append(
  .testTarget(
    name: "ContentTests",
    dependencies: dependencies([
      "TestSupport", "Language", "JSON", "Hashing", "Markup", "Charts", "Terminal", "Maturity",
      "Definitions", "Scoring", "History", "Assessment", "Dialogue", "Interview", "Reports",
      "Auditing",
    ]),
    exclude: ["Records"], swiftSettings: platform))

let package = Package(
  name: "Peil",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "peil", targets: ["peil"])],
  targets: targets
)

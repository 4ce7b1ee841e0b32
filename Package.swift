// swift-tools-version: 6.2
import PackageDescription

// Warnings stop the build where the code is checked, not on a user's newer compiler.
let warnings: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let platform: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ] + warnings

// Only the modules that call the C library may use unsafe constructs without saying so.
let strict: [SwiftSetting] = platform + [.strictMemorySafety()]

/// The layers, lowest first: each module with the modules it may use.
let layers: [(name: String, uses: [Target.Dependency], settings: [SwiftSetting])] = [
  ("Language", [], strict),
  ("JSON", [], strict),
  ("Hashing", [], platform),
  ("Maturity", ["Language"], strict),
  ("Scoring", ["Maturity"], strict),
  ("History", ["JSON", "Hashing", "Language", "Maturity"], strict),
  ("Assessment", ["Maturity", "Scoring", "History"], strict),
  ("Journal", ["Hashing"], platform),
  ("Definitions", ["JSON", "Hashing", "Language", "Maturity"], strict),
  ("Terminal", [], platform),
  ("Invocation", ["Language"], strict),
  ("Reports", ["JSON", "Hashing", "Language", "Maturity", "Scoring", "History", "Assessment"], strict),
  (
    "Interview", ["Hashing", "Language", "Maturity", "Scoring", "History", "Assessment"], strict
  ),
]

/// What the tests of a module use beyond the module's own layers.
let testsAlsoUse: [String: [Target.Dependency]] = [
  "Invocation": ["Terminal"],
  "Assessment": ["Definitions", "JSON", "Hashing", "Language"],
  "Interview": ["Definitions", "JSON"],
  "Scoring": ["Definitions", "JSON", "Language"],
]

/// The modules that everything else is for.
let commands: [Target.Dependency] = layers.map { .byName(name: $0.name) }

let package = Package(
  name: "Peil",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "peil", targets: ["peil"])],
  targets: layers.map { layer in
    .target(
      name: layer.name, dependencies: layer.uses, swiftSettings: layer.settings,
      plugins: layer.name == "Definitions" ? ["EmbedDefinitions"] : [])
  }
    + [
      .target(name: "Commands", dependencies: commands, swiftSettings: strict),
      .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: platform),
      .testTarget(
        name: "CommandsTests", dependencies: ["TestSupport", "Commands", "peil"] + commands,
        swiftSettings: platform),
      .executableTarget(
        name: "peil", dependencies: ["Commands", "Terminal", "Journal"], swiftSettings: strict),
      .executableTarget(
        name: "Benchmarks", dependencies: commands + ["peil"], swiftSettings: platform),
      .plugin(
        name: "EmbedDefinitions", capability: .buildTool(),
        dependencies: ["EmbedDefinitionsTool"], path: "Sources/EmbedDefinitions"),
      .executableTarget(
        name: "EmbedDefinitionsTool", dependencies: ["Hashing"], swiftSettings: platform),
    ]
    + layers.map { layer in
      .testTarget(
        name: "\(layer.name)Tests",
        dependencies: ["TestSupport", .byName(name: layer.name)] + layer.uses
          + (testsAlsoUse[layer.name] ?? []),
        swiftSettings: platform)
    }
)

// Runs EmbedDefinitionsTool over Questionnaires and Norms whenever one of their files changes.

import Foundation
import PackagePlugin

@main
struct EmbedDefinitions: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let output = context.pluginWorkDirectoryURL.appending(path: "Embedded.swift")
    let folders = ["Questionnaires", "Norms"].map {
      context.package.directoryURL.appending(path: $0)
    }
    let inputs = try folders.flatMap(definitions)
    return [
      .buildCommand(
        displayName: "Embed the definitions",
        executable: try context.tool(named: "EmbedDefinitionsTool").url,
        arguments: [output.path()] + inputs.map { $0.path() },
        inputFiles: inputs, outputFiles: [output])
    ]
  }

  /// The definition files of a folder; schemas stand beside them and are not embedded.
  private func definitions(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" && !$0.lastPathComponent.hasSuffix(".schema.json") }
      .sorted { $0.path() < $1.path() }
  }
}

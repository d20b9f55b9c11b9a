import Foundation
import PackagePlugin

/// Runs the knowledge compiler before the target that embeds its output is built.
@main
struct EmbedKnowledge: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) async throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Knowledge")
    let output = context.pluginWorkDirectoryURL.appending(path: "Embedded.swift")
    return [
      .buildCommand(
        displayName: "Checking and embedding the knowledge",
        executable: try context.tool(named: "KnowledgeCompiler").url,
        arguments: [folder.path, output.path],
        // The folders stand among the inputs so that an added or removed file is noticed.
        inputFiles: inputs(in: folder), outputFiles: [output])
    ]
  }

  private func inputs(in folder: URL) -> [URL] {
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return [folder] + (walk?.compactMap { $0 as? URL } ?? [])
  }
}

import ArgumentParser

/// `limber knowledge`.
struct KnowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "knowledge", abstract: "Check the knowledge, look at it, take it elsewhere.",
    subcommands: [Check.self, Show.self, Abstract.self, Graph.self, Export.self])
}

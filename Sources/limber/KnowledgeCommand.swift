import ArgumentParser
import Knowledge

/// `limber knowledge`.
struct KnowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "knowledge", abstract: "Look after knowledge folders.", subcommands: [Check.self, Export.self])

  /// `limber knowledge check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a knowledge folder and report every mistake with its place.")

    @Argument(help: "The folder; default: Knowledge.") var folder = "Knowledge"

    func run() throws {
      do {
        let base = try KnowledgeFolder(folder).read()
        let muscles = base.entities(.muscle).count
        StandardOutput.write(
          "\(folder): \(muscles) muscles, \(base.entities(.pattern).count) patterns, \(base.program.rules.count) rules, "
            + "\(base.model.count) facts given and derived; no mistakes\n")
      } catch {
        StandardError.write(error.diagnostics.map(\.text).joined(separator: "\n\n"))
        StandardError.write(error.diagnostics.count == 1 ? "\n1 mistake" : "\n\(error.diagnostics.count) mistakes")
        throw Exit.forKnowledge(error)
      }
    }
  }
}

import ArgumentParser
import Knowledge
import Language
import Pages
import Review

extension KnowledgeCommand {
  /// `limber knowledge show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Everything that is known of a thing, with its sources, and what follows.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var knowledge: KnowledgeOptions
    @Argument(help: "An id, or any name of a muscle, a posture, a technique …") var words: [String]

    func run() throws {
      let survey = try knowledge.survey()
      let things = try survey.base.things(called: words.joined(separator: " "))
      let pages = things.map { Writer(survey.base).portrait(of: $0, gaps: survey.gaps) }
      StandardOutput.write(pages.dropFirst().reduce(pages[0], +).text(width: output.columns) + "\n")
    }
  }

  /// `limber knowledge abstract`.
  struct Abstract: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Every rule as question, answer and source, for somebody who knows the field to review.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var knowledge: KnowledgeOptions
    @Argument(help: "A knowledge folder; default: the built-in knowledge.") var folder: String?

    func run() throws {
      let base = try knowledge.base(folder)
      let page = Review.abstract(of: base, KnowledgeOptions.reader(over: base))
      StandardOutput.write(page.text(width: output.columns) + "\n")
    }
  }

  /// `limber knowledge graph`.
  struct Graph: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The neighbourhood of reasons of a thing as a graph in the DOT language.",
      discussion: "With Graphviz: limber knowledge graph psoas | dot -Tsvg > psoas.svg")

    @OptionGroup var knowledge: KnowledgeOptions
    @Argument(help: "An id, or any name of a muscle, a posture, a rule …") var words: [String]

    func run() throws {
      let base = try knowledge.base()
      let name = words.joined(separator: " ")
      let things = (try? base.things(called: name, quietly: true)) ?? []
      let rule = base.program.rules.first { $0.id.name == name }
      if things.isEmpty && rule == nil { _ = try base.things(called: name) }
      StandardOutput.write(ReasonGraph(base, about: things, by: rule?.id).dot)
    }
  }
}

extension KnowledgeBase {
  /// The things that an id or a name stands for.
  ///
  /// - Throws: `Exit.unanswered` after naming the nearest names, if there is none.
  func things(called name: String, quietly: Bool = false) throws -> [Entity] {
    let byID = EntityKind.allCases.compactMap { entity(name, $0) }
    let found = byID.isEmpty ? KnowledgeOptions.reader(over: self).things(named: name) : byID
    guard found.isEmpty else { return found }
    if !quietly {
      let names = EntityKind.allCases.flatMap(entities).flatMap { [id($0), self.name($0)] }
      let near = Nearest.names(to: name, among: names).map { "'\($0)'" }.joined(separator: ", ")
      StandardError.write("nothing is called '\(name)'" + (near.isEmpty ? "" : "; near to it: \(near)"))
    }
    throw Exit.unanswered
  }
}

extension OutputOptions {
  /// The columns to wrap at.
  var columns: Int { width ?? StandardOutput.columns ?? 80 }
}

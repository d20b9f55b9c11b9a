import ArgumentParser
import Foundation
import Knowledge
import Pages
import Review

extension KnowledgeCommand {
  /// `limber knowledge check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prove that the knowledge is whole: every error, warning and declared gap, with its place.",
      discussion: """
        Errors and warnings go to standard error, the declared gaps and the sum to standard output; as JSON everything \
        goes to standard output. Exit code 0 without errors, 1 with errors, 2 if a folder cannot be read.
        """)

    /// How findings are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, json
    }

    @Option(help: "How to report: text or json.") var format = Format.text
    @OptionGroup var knowledge: KnowledgeOptions
    @Argument(help: "The folder; default: Knowledge if it is there, else the built-in knowledge.") var folder: String?

    func run() throws {
      let name = folder ?? knowledge.knowledge ?? (Self.isFolder("Knowledge") ? "Knowledge" : nil)
      do {
        let survey = try knowledge.layers(name).survey()
        let findings = Review.findings(in: survey, KnowledgeOptions.reader(over: survey.base))
        report(ReviewReport(knowledge.name(name), findings, survey.base))
        if findings.contains(where: { $0.severity == .error }) { throw Exit.unanswered }
      } catch let errors as KnowledgeErrors {
        report(ReviewReport(knowledge.name(name), errors.diagnostics.map(ReviewFinding.init), nil))
        throw Exit.forKnowledge(errors)
      }
    }

    private static func isFolder(_ path: String) -> Bool {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private func report(_ report: ReviewReport) {
      switch format {
      case .json: StandardOutput.write(report.json.line + "\n")
      case .text:
        let problems = report.findings.filter { $0.severity != .gap }
        if !problems.isEmpty { StandardError.write(problems.map(\.text).joined(separator: "\n\n") + "\n") }
        let gaps = report.findings.filter { $0.severity == .gap }
        StandardOutput.write((gaps.map(\.line) + [report.sum]).joined(separator: "\n") + "\n")
      }
    }
  }
}

import ArgumentParser
import Dialogue
import Inquiry
import Pages

/// `limber plan`.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "A plan from findings, in words or by their ids.",
    discussion: """
      limber plan lordosis
      limber plan sitting upper_crossed --minutes 15 --format html -o plan.html
      """)

  @OptionGroup var output: OutputOptions
  @OptionGroup var knowledge: KnowledgeOptions
  @Option(help: "The minutes there are.") var minutes: Int?
  @Option(help: "How it is laid out: text, markdown, html or json.") var format: PlanDocument.Format?
  @Option(name: .shortAndLong, help: ArgumentHelp("Write it to this file.", valueName: "file")) var outputFile: String?
  @Argument(help: "What was found, such as lordosis.") var findings: [String] = []

  func validate() throws {
    if let minutes, !(1...600).contains(minutes) {
      throw ValidationError("--minutes takes a number of minutes from 1 to 600.")
    }
    if findings.isEmpty, format != nil || outputFile != nil {
      throw ValidationError("A plan to write needs what was found, such as lordosis.")
    }
  }

  func run() throws {
    let session = try Session(output.output, knowledge.reader())
    let reply = session.conversation.plan(findings.joined(separator: " "), minutes: minutes)
    guard format != nil || outputFile != nil, reply.status != .refer, let document = session.conversation.document(kind)
    else {
      if let outputFile { StandardError.write("\(outputFile): there is no plan, so nothing is written") }
      return try session.give(reply)
    }
    guard let outputFile else { return StandardOutput.write(document.text) }
    if let problem = OutputFile(outputFile).write(document.text) {
      StandardError.write(problem.description())
      throw Exit.trouble
    }
  }

  /// The format asked for, or the one the file's name ends with.
  private var kind: PlanDocument.Format {
    if let format { return format }
    return PlanDocument.Format.allCases.first { outputFile?.hasSuffix("." + $0.ending) == true } ?? .text
  }
}

extension PlanDocument.Format: ExpressibleByArgument {}

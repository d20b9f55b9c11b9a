import ArgumentParser
import Dialogue
import Pages

/// The forms in which a chain of reasons can be had instead of an answer in words.
enum ChainFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, dot, svg

  /// A picture in this form; `text` has none.
  func rendered(_ graph: Graph) -> String? {
    switch self {
    case .text: nil
    case .json: graph.json.line + "\n"
    case .dot: graph.dot()
    case .svg: graph.svg()
    }
  }
}

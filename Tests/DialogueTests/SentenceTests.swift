import BuiltInKnowledge
import Dialogue
import Inquiry
import Knowledge
import Language
import Logic
import Pages
import Testing

/// No sentence among the reasons of any answer without a fact that holds, a proof the checker accepts, and a source.
struct SentenceTests {
  private static let base = BuiltInKnowledge.base
  private static let reader = BuiltInKnowledge.reader(base)
  private static let checker = ProofChecker(base.program)
  private static let writer = Writer(base)
  private static let shards = 12

  /// Every sample of every form, every claim as it is asked, and every muscle and posture asked about.
  private static let questions: [String] = {
    let samples = base.entities(.form).flatMap { base.words($0, "samples") }
    let claims = base.entities(.claim).compactMap { base.words($0, "asked").first }
    let muscles = base.entities(.muscle).flatMap { muscle in
      ["should I roll my", "why not release the", "why isn't the", "when may I roll my"].map { start in
        start + " " + base.name(muscle) + (start.contains("isn't") ? " in my plan" : "")
      }
    }
    let patterns = base.entities(.pattern).flatMap { pattern in
      ["what is tight with", "what causes"].map { $0 + " " + base.name(pattern) }
    }
    return samples + claims + muscles + patterns
  }()

  @Test(arguments: 0..<shards) func `every sentence of the reasons has its fact, its proof and its source`(shard: Int) {
    var told = 0
    for place in stride(from: shard, to: Self.questions.count, by: Self.shards) {
      var conversation = Conversation(Self.reader)
      var answer: Answer?
      for line in [Self.questions[place], "why?"] + (place.isMultiple(of: 5) ? ["longer"] : []) {
        let reply = conversation.hear(line)
        if line == "why?", reply.understood.form == "why" {
          Self.judgeInShort(reply, of: answer, Self.questions[place])
        }
        answer = reply.parts.isEmpty ? reply.answer : nil
        for part in reply.parts.isEmpty ? [reply] : reply.parts { told += Self.judge(part, line) }
      }
    }
    #expect(told > 200)
  }

  /// Judges the numbered reasons of a reply and returns how many there are.
  private static func judge(_ reply: Reply, _ line: String) -> Int {
    let items = reasons(of: reply.page)
    guard let answer = reply.answer else {
      #expect(items.isEmpty, "\(line)")
      return 0
    }
    for (place, item) in items.enumerated() {
      guard let link = writer.link(place + 1, of: answer) else {
        Issue.record("\(line): reason \(place + 1) has no link")
        continue
      }
      let source = item.aside.map(\.text).joined()
      // What is supposed holds in its own world only, and says so.
      guard reply.supposed == nil else {
        #expect(!link.citations.isEmpty || source == "supposed", "\(line): \(place + 1)")
        continue
      }
      #expect(base.model.contains(link.fact) && hasProof(link), "\(line): \(place + 1)")
      #expect(!link.citations.isEmpty, "\(line): \(place + 1)")
      #expect(link.citations.prefix(1).allSatisfy { source.contains(base.id($0.source)) }, "\(line): \(source)")
      #expect(plain(item.spans.map(\.text).joined()) == plain(writer.sentence(link)), "\(line)")
    }
    return items.count
  }

  /// Judges the reasons of an answer told in a few sentences: each is the sentence of a link with its proof and source.
  private static func judgeInShort(_ reply: Reply, of answer: Answer?, _ line: String) {
    guard let answer, reply.supposed == nil, reply.answer?.unproven.isEmpty == true else { return }
    let links = writer.gist(of: answer)
    guard !links.isEmpty else { return }
    let expected = plain(links.map { writer.sentence($0) }.joined(separator: " "))
    let told = reply.page.blocks.compactMap { block in if case .paragraph(let spans) = block { spans } else { nil } }
    let paragraph = told.first { plain($0.first?.text ?? "") == expected }
    #expect(paragraph != nil, "\(line)")
    for link in links {
      #expect(base.model.contains(link.fact) && hasProof(link), "\(line)")
      let source = base.id(link.citations[0].source)
      #expect(paragraph?.last?.text.contains(source) == true, "\(line): \(source)")
    }
  }

  private static func hasProof(_ link: Link) -> Bool {
    base.model.reasons(for: link.fact, most: 12).contains { reason in
      let rule: Rule.ID? = if case .derived(_, let rule, _) = reason { rule } else { nil }
      return rule == link.rule && checker.accepts(reason, in: base.model)
    }
  }

  /// The numbered items below the heading of the reasons.
  private static func reasons(of page: Page) -> [Item] {
    let head = page.blocks.firstIndex {
      if case .heading(let spans) = $0 { spans.map(\.text) == ["Why"] } else { false }
    }
    guard let head, case .items(let items)? = page.blocks.dropFirst(head + 1).first else { return [] }
    return items
  }

  /// A sentence with every thing under its short name and no person in it.
  private static func plain(_ sentence: String) -> String {
    var text = sentence.lowercased().replacing("your ", with: "the ")
    for words in descriptions where text.contains(words) {
      text = text.replacing(" (\(words))", with: "").replacing(", \(words))", with: ")")
    }
    for (name, short) in abbreviated {
      text = text.replacing("\(name) (\(short))", with: short).replacing(name, with: short)
    }
    return text
  }

  private static let descriptions = (base.entities(.muscle) + base.entities(.group)).compactMap {
    base.text($0, "plain")?.lowercased()
  }

  private static let abbreviated: [(String, String)] = EntityKind.allCases.flatMap { base.entities($0) }
    .compactMap { thing in base.text(thing, "short").map { (base.name(thing).lowercased(), $0.lowercased()) } }
    .sorted { $0.0.count > $1.0.count }
}

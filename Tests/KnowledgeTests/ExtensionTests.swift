import Dialogue
import Knowledge
import TestSupport
import Testing

/// An expert widens the knowledge without touching a line of Swift.
struct ExtensionTests {
  private static let muscle = """
    muscles:
      - id: tensor_novus
        name: tensor novus
        region: hip_pelvis
        groups: [hip_flexors]
        prime: hip:flexion
        press: "yes"
        cites: [general]

    """

  private static let technique = """
    techniques:
      - id: novus-ball
        phase: release
        for: tensor_novus
        name: ball release of the novus
        position: Lie on the novus with a ball.
        cites: [general]

    """

  private func hear(_ question: String, in texts: KnowledgeTexts) throws -> Reply {
    var conversation = try texts.conversation()
    return conversation.hear(question)
  }

  @Test func `a new muscle is described, opposed and judged`() throws {
    let texts = KnowledgeTexts.package.adding(Self.muscle)
    let does = try hear("what does the tensor novus do?", in: texts)
    #expect(does.understood.subjects == ["tensor_novus"])
    #expect(does.page.text().contains("tensor novus flexes the hip"))
    let opposed = try hear("does the tensor novus oppose the gluteus maximus?", in: texts)
    #expect(opposed.verdict == .yes)
    // A muscle without a technique is a gap: it is stretched, not pressed.
    let roll = try hear("should I roll my tensor novus?", in: texts)
    #expect(roll.verdict != .release)
    #expect(roll.answer?.findings.map(\.instead) == [.lengthen])
  }

  @Test func `a new technique lets the new muscle be released`() throws {
    let texts = KnowledgeTexts.package.adding(Self.muscle).adding(Self.technique, as: "technique.yaml")
    #expect(try hear("should I roll my tensor novus?", in: texts).verdict == .release)
    #expect(try hear("how do I release the tensor novus?", in: texts).page.text().contains("Lie on the novus"))
  }

  @Test func `a new word for a muscle is understood`() throws {
    let question = "should I roll my calfenstein?"
    #expect(try hear(question, in: .package).understood.subjects == [])
    let texts = try KnowledgeTexts.package
      .replacing("words: [lower calf,", with: "words: [calfenstein, lower calf,", in: "body/leg.yaml")
    #expect(try hear(question, in: texts).understood.subjects == ["soleus"])
  }

  @Test func `a new rule is told in the answer it gives`() throws {
    let rule = """
      rules:
        - id: typing-tires-the-anconeus
          if:
            - ?pattern is a habit
            - ?pattern holds hip:flexion
          then: anconeus is listed as overactive on both with ?pattern
          says: "{pattern} goes with typing, and typing tires the anconeus"
          sample: should I stretch my anconeus?
          cites: [general]

      """
    let question = "should I stretch my anconeus?"
    #expect(try hear(question, in: .package).verdict == .depends)
    let reply = try hear(question, in: .package.adding(rule))
    #expect(reply.verdict == .lengthen)
    #expect(reply.answer?.chain.compactMap(\.rule?.name).contains("typing-tires-the-anconeus") == true)
    #expect(reply.page.text().contains("typing tires the anconeus"))
  }

  @Test func `a new way of asking is understood`() throws {
    let question = "gastrocnemius yay nay?"
    let form = """
      cues:
        - {id: yay, words: [yay]}
        - {id: nay, words: [nay]}
      forms:
        - id: yay-or-nay
          meaning: verdict
          action: release
          says: "Should {subjects} be {actioned}?"
          samples: [soleus yay nay, my calves yay or nay]

      """
    #expect(try hear(question, in: .package).understood.form != "yay-or-nay")
    let reply = try hear(question, in: .package.adding(form))
    #expect(reply.status == .answered)
    #expect(reply.understood.form == "yay-or-nay")
    #expect(reply.understood.subjects == ["gastrocnemius"])
  }

  @Test(arguments: [
    ("muscles:\n  - {id: novus, name: novus, region: hip_pelvsi, press: \"yes\", cites: [general]}", "'hip_pelvis'"),
    ("groups:\n  - {id: calfs, name: calfs, wrds: [calfenstein], cites: [general]}", "'words'"),
    (
      "rules:\n  - id: new\n    if: ?muscle may be pressd\n    then: ?muscle may be pressed\n    cites: [general]",
      "pressed'"
    ),
    ("forms:\n  - {id: new, meaning: verdict, sampels: [yay or nay]}", "'samples'"),
  ])
  func `a broken addition is told with what was probably meant`(yaml: String, meant: String) throws {
    let diagnostics = try KnowledgeTexts.package.adding(yaml).diagnostics()
    #expect(diagnostics.allSatisfy { $0.place.file == "new.yaml" })
    #expect(diagnostics.contains { $0.remedy.contains(meant) }, "\(diagnostics.map(\.text))")
  }
}

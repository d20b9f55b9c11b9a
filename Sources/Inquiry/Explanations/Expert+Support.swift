import Knowledge
import Logic

extension Expert {
  /// How well the reasons of an answer are supported: the answer again, with its links sorted by their grades.
  public func supported(_ answer: Answer) -> Answer {
    var support = Support()
    let chain = answer.chain
    let grades = chain.map { link in (link: link, grade: grade(of: link)) }
    let worst = answer.evidence.weakest
    for (link, grade) in grades {
      if grade == worst { support.weakest.append(link) }
      let all = Set(link.citations.compactMap { base.text($0.source, "grade") })
      if !all.isDisjoint(with: ["A", "B", "C"]) {
        support.tested.append(link)
      } else if !all.isDisjoint(with: ["D", "X"]) {
        support.taught.append(link)
      } else {
        support.general.append(link)
      }
    }
    for claim in base.entities(.claim) {
      let disputed = Set(base.words(claim, "disputes"))
      let link = chain.first { link in link.rule.map { disputed.contains($0.name) } ?? false }
      if let link { support.disputes.append((claim, link)) }
    }
    var result = answer
    result.content = .explanation(.support(support))
    result.more = []
    result.detail = .brief
    result.isAdvice = false
    return result
  }

  /// The grade of the work a link rests on first.
  public func grade(of link: Link) -> String? {
    link.citations.first.flatMap { base.text($0.source, "grade") }
  }
}
